// The code of a partner's voucher: which shop promises what at which shop until when, signed, as digits. Pure.
import { addDays, type Day, daysBetween } from '../base/day.ts'
import { byteReader, bytesOf, digitsOf, hexBytes, numberBytes, textBytes, utf8 } from './partnerBytes.ts'
import { type OfferTerms, offerTerms, partnerBenefits } from './partnerModel.ts'

/** What a code says. Fingerprints (8 bytes) and the serial (10 bytes) are hexadecimal. */
export interface PartnerCode {
  /** The shop that handed it out and signed it. */
  from: string
  /** The shop at which it is used. */
  to: string
  serial: string
  /** Valid to the end of this day. */
  expiresDay: Day
  terms: OfferTerms
}

/** A code or a card as it was read: what it says, the bytes that were signed, the signature. */
export interface Signed<T> {
  content: T
  message: Uint8Array
  signature: Uint8Array
}

// A card number begins with 2 and has 8 or 13 digits; these begin with 7 and have more than 200.
const codePrefix = '71'
const shortest = 200
const version = 1
const firstDay = '2020-01-01'
export const signatureBytes = 64
// Signed, but not sent: a signature under one kind of text is worth nothing under another.
const purpose = utf8('khach-quen/partner-code/1')

function bodyOf({ from, to, serial, expiresDay, terms }: PartnerCode): number[] {
  return [
    version,
    ...hexBytes(from),
    ...hexBytes(to),
    ...hexBytes(serial),
    ...numberBytes(daysBetween(firstDay, expiresDay), 2),
    ...termsBytes(terms),
  ]
}

/** One byte for the kind, four for the value, then the title. */
export function termsBytes({ benefit, value, title }: OfferTerms): number[] {
  return [partnerBenefits.indexOf(benefit), ...numberBytes(value, 4), ...textBytes(title)]
}

/** Throws where the bytes are no terms. */
export function readTerms(bytes: ReturnType<typeof byteReader>): OfferTerms {
  return offerTerms.parse({ benefit: partnerBenefits[bytes.number(1)], value: bytes.number(4), title: bytes.text() })
}

/** The digits of a code; `sign` makes 64 bytes over what it is given. */
export function writeCode(code: PartnerCode, sign: (message: Uint8Array) => Uint8Array): string {
  const body = bodyOf(code)
  return codePrefix + digitsOf(Uint8Array.from([...body, ...sign(Uint8Array.from([...purpose, ...body]))]))
}

/** What digits say, unchecked; null where they are no code. */
export function readCode(digits: string): Signed<PartnerCode> | null {
  if (!isPartnerCode(digits)) return null
  return readSigned(digits.slice(codePrefix.length), purpose, bytes => {
    if (bytes.number(1) !== version) throw new RangeError('Another version')
    const [from, to, serial] = [bytes.hex(8), bytes.hex(8), bytes.hex(10)]
    const expiresDay = addDays(firstDay, bytes.number(2))
    return { from, to, serial, expiresDay, terms: readTerms(bytes) }
  })
}

/** Reads digits whose last 64 bytes sign what is before them; null where `read` throws or leaves something over. */
export function readSigned<T>(
  digits: string,
  purposeOf: readonly number[],
  read: (bytes: ReturnType<typeof byteReader>) => T,
): Signed<T> | null {
  const bytes = bytesOf(digits)
  if (!bytes || bytes.length <= signatureBytes) return null
  const body = bytes.subarray(0, -signatureBytes)
  const reader = byteReader(body)
  try {
    const content = read(reader)
    if (reader.left() > 0) return null
    const message = Uint8Array.from([...purposeOf, ...body])
    return { content, message, signature: bytes.subarray(-signatureBytes) }
  } catch {
    // Whatever does not fit is not ours to read: somebody else's code, a letter lost, a newer version.
    return null
  }
}

/** Whether digits are meant as a partner's code, by beginning and length; nothing else here is so long. */
export function isPartnerCode(digits: string): boolean {
  return digits.length >= shortest && digits.startsWith(codePrefix) && /^\d+$/.test(digits)
}
