// Phone numbers: the one place that reads them from any spelling and shows them. Stored in the international form (E.164).
import examples from 'libphonenumber-js/examples.mobile.json'
import {
  getCountries,
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

// Vietnamese mobile numbers of eleven digits became ten on 15 September 2018; the old ones live on in notebooks.
// Decision 798/QD-BTTTT of the Ministry of Information and Communications.
const newPrefixes: Record<string, string> = {
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  186: '56',
  188: '58',
  199: '59',
}

// Mobile numbers as nearly every Vietnamese list has them: what libphonenumber would say, a hundred times faster.
const plainMobile = /^0?((?:3[2-9]|5[689]|7[06-9]|8[1-8]|9[0-46-8])\d{7})$/
const phoneCharacters = /^\+?[\d\s().\-/]+$/

function parse(text: string, region: string): PhoneNumber | undefined {
  const options = { extract: false }
  return isSupportedCountry(region)
    ? parsePhoneNumberFromString(text, { ...options, defaultCountry: region })
    : parsePhoneNumberFromString(text, options)
}

function renumbered(number: PhoneNumber): PhoneNumber | undefined {
  if (number.countryCallingCode !== '84' || number.nationalNumber.length !== 10) return number
  const prefix = newPrefixes[number.nationalNumber.slice(0, 3)]
  return prefix ? parse(`+84${prefix}${number.nationalNumber.slice(3)}`, 'VN') : number
}

/**
 * The international form of a number in any spelling ('0901 234 567', '+84…', '0084…', '84…', '90 123.45.67', an old
 * Vietnamese number of eleven digits), or null where it is no whole, valid number. `region`: ISO 3166, for a number
 * without a country code.
 */
export function readPhone(text: string, region: string): string | null {
  const mobile = region === 'VN' ? plainMobile.exec(text) : null
  if (mobile) return `+84${mobile[1]}`
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim()
  if (!phoneCharacters.test(plain)) return null
  const number = parse(plain, region)
  const current = number && renumbered(number)
  return current?.isValid() ? current.number : null
}

const oldMobile = /^(?:\+?84|0084|0)(1[2689]\d{8})$/

/** The international form of a Vietnamese number of eleven digits as it was until 2018; null for any other. */
export function oldNumber(text: string, region: string): string | null {
  const [, digits] = oldMobile.exec(text.replace(/[\s().\-/]/g, '')) ?? []
  const isKnown = digits !== undefined && newPrefixes[digits.slice(0, 3)] !== undefined
  return isKnown && (region === 'VN' || !text.startsWith('0')) ? `+84${digits}` : null
}

/** '0901 234 567' for a number of the shop's own region, '+1 213 373 4253' for others. */
export function showPhone(phone: string, region: string): string {
  const number = parse(phone, region)
  if (!number) return phone
  return number.country === region ? number.formatNational() : number.formatInternational()
}

/** The digits as they are dialled within the number's own country: '+84901234567' → '0901234567'. */
export function nationalDigits(phone: string): string {
  // What libphonenumber would say, a hundred times faster: a list of 100,000 customers is waited for.
  if (/^\+84[235789]\d{8,9}$/.test(phone)) return `0${phone.slice(3)}`
  return (parse(phone, '')?.formatNational() ?? phone).replace(/\D/g, '')
}

/** Every region whose numbers can be read, as ISO 3166 two letters. */
export const phoneRegions: readonly string[] = getCountries()

/** How a mobile number of the region looks, e.g. '0912 345 678'; '' for a region that is not known. */
export function examplePhone(region: string): string {
  return isSupportedCountry(region) ? (getExampleNumber(region, examples)?.formatNational() ?? '') : ''
}
