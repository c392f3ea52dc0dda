// The one search box: what a typed or scanned text can mean, and whether a customer is meant by it.

import { isCardNumber } from '../base/cardNumber.ts'
import { accented, fold, words } from '../base/fold.ts'
import { harmlessLine } from '../base/harmless.ts'
import { nationalDigits, readPhone } from '../base/phone.ts'
import { readVoucherCode } from '../base/voucherCode.ts'
import { codeKey, type StoredFields } from './rules.ts'

/** One word of the text. */
export interface SearchWord {
  folded: string
  /** The word with the accents that were typed; null where none were. */
  accented: string | null
  isNumber: boolean
}

/** What a text asks for. */
export interface Search {
  /** All of them must fit, in any order. */
  words: SearchWord[]
  /** The text as a whole, as a card number, as a voucher's code, as an own code, and as a phone number in international form. */
  cardNumber: string | null
  voucher: string | null
  codeFold: string | null
  phone: string | null
}

/**
 * How closely rows must fit. The closest come first: `accents`, words typed with accents are written with exactly
 * these; `endings`, a number is the ending of the phone number and not just a part of it.
 */
export interface Closeness {
  accents: boolean
  endings: boolean
}

/** What of a customer's row is compared. */
export type Searched = Pick<StoredFields, 'name' | 'called' | 'phone' | 'nameFold' | 'codeFold'>

// A name has few words; more of them (a pasted text) would only make the question slower.
const mostWords = 12

// Letters that the search index cuts words at, though Unicode counts them as letters by now: New Tai Lue vowels, and two
// Vedic signs. A test goes through all there are.
const cutByIndex = /[\p{Mn}\u19B0-\u19C0\u19C8\u19C9\u1CF2\u1CF3]+/gu

const onlyDigits = /^[\d\s+().\-/]+$/

/** `region`: how a phone number without a country code is read. */
export function searchFor(text: string, region: string): Search {
  const line = harmlessLine(text)
  return {
    words: typedWords(line)
      .slice(0, mostWords)
      .map(searchWord)
      .filter(word => word.folded !== ''),
    cardNumber: isCardNumber(line) ? line : null,
    voucher: readVoucherCode(line),
    codeFold: codeKey(line) || null,
    phone: readPhone(line, region),
  }
}

// Fewer are the end of a phone or a code ('0012'), not the beginning of a call abroad.
const fewestAbroad = 6

/** Groups of digits alone are one number: '0901 234' asks for 0901234, '0084 901' for 84901, '0012' for itself. */
function typedWords(line: string): string[] {
  if (onlyDigits.test(line)) {
    const digits = line.replace(/\D/g, '')
    return [digits.length < fewestAbroad ? digits : digits.replace(/^00/, '')]
  }
  return words(accented(line))
    .flatMap(word => word.split(cutByIndex))
    .filter(word => word !== '')
}

function searchWord(word: string): SearchWord {
  const folded = fold(word)
  return { folded, accented: word === folded ? null : word, isNumber: /^\d+$/.test(folded) }
}

/** The degrees of closeness that can differ for this search, the closest first. */
export function closenessOf(search: Search): Closeness[] {
  const withAccents = search.words.some(word => word.accented !== null) ? [true, false] : [false]
  const withEndings = search.words.some(word => word.isNumber) ? [true, false] : [false]
  return withAccents.flatMap(accents => withEndings.map(endings => ({ accents, endings })))
}

/**
 * Whether a customer fits: the same decision as the search index makes (db/customers/match.ts), for rows that are
 * looked through one by one.
 */
export function fits(customer: Searched, search: Search, closeness: Closeness): boolean {
  return search.words.every(word => wordFits(customer, word, closeness))
}

function wordFits(customer: Searched, word: SearchWord, closeness: Closeness): boolean {
  if (word.isNumber && phoneFits(customer, word.folded, closeness)) return true
  if (closeness.accents && word.accented !== null) {
    return hasWord(accented(customer.name), word.accented) || hasWord(accented(customer.called), word.accented)
  }
  const { folded } = word
  return (
    hasWord(customer.nameFold, folded) ||
    (customer.called !== '' && hasWord(fold(customer.called), folded)) ||
    initialsFit(customer.nameFold, folded) ||
    codeFits(customer.codeFold, folded)
  )
}

/** Whether a word of the text begins so. */
function hasWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !isWordCharacter(text.charCodeAt(at - 1))) return true
  }
  return false
}

// Beyond ASCII everything counts as part of a word; spaces, brackets and dashes as people type them are ASCII.
function isWordCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code > 0x7f
}

function initialsFit(nameFold: string, beginning: string): boolean {
  // Cutting the name into words is slow; most names are out by their first letter.
  if (nameFold.charCodeAt(0) !== beginning.charCodeAt(0)) return false
  return words(nameFold)
    .map(word => word.charAt(0))
    .join('')
    .startsWith(beginning)
}

function codeFits(codeFold: string | null, beginning: string): boolean {
  if (codeFold === null) return false
  return hasWord(codeFold, beginning) || words(codeFold).join('').startsWith(beginning)
}

/** Whether a number that was typed is in this phone. */
export function hasTypedNumber(phone: string | null, { words }: Search): boolean {
  return words.some(
    ({ isNumber, folded }) => isNumber && phoneFits({ phone }, folded, { accents: false, endings: false }),
  )
}

function phoneFits({ phone }: Pick<Searched, 'phone'>, digits: string, { endings }: Closeness): boolean {
  // The national digits take a while to make; a number without these digits in a row is out at once.
  if (phone === null || !phone.includes(digits.slice(1))) return false
  const national = nationalDigits(phone)
  if (endings) return national.endsWith(digits) || phone === `+${digits}`
  return national.includes(digits) || phone.startsWith(`+${digits}`)
}
