// The columns of a list that goes out: first those that our own import reads back, then those that it leaves alone.
import type { Day } from '../base/day.ts'
import { nationalDigits } from '../base/phone.ts'
import { currencies } from '../settings/model.ts'
import type { ExportedCustomer, ExportWays } from './exportModel.ts'

/** What stands in a cell of a list that goes out; null: nothing. `digits`: after the point. */
export type OutCell = { text: string } | { day: Day } | { number: number; digits: number } | null

/** The names of the columns, in their order; the headings are in the words of the exports. */
export const exportColumns = [
  'name',
  'called',
  'formOfAddress',
  'phone',
  'code',
  'birthday',
  'email',
  'place',
  'note',
  'otherPhones',
  'gender',
  'tags',
  'cardNumber',
  'points',
  'stamps',
  'tier',
  'firstVisit',
  'lastVisit',
  'visits',
  'spent',
  'archived',
] as const
export type ExportColumn = (typeof exportColumns)[number]

/** Widths in characters, as spreadsheets count them. */
export const columnWidths: Record<ExportColumn, number> = {
  name: 28,
  called: 12,
  formOfAddress: 10,
  phone: 15,
  code: 12,
  birthday: 12,
  email: 26,
  place: 30,
  note: 40,
  otherPhones: 18,
  gender: 10,
  tags: 20,
  cardNumber: 15,
  points: 10,
  stamps: 8,
  tier: 12,
  firstVisit: 12,
  lastVisit: 12,
  visits: 10,
  spent: 14,
  archived: 12,
}

/** '0901234567' for a number of Viet Nam in a shop there; '+12133734253' for all others, so that it is read back alike. */
export function writtenPhone(phone: string, region: string): string {
  return region === 'VN' && phone.startsWith('+84') ? nationalDigits(phone) : phone
}

// Spreadsheets count days wrongly before March 1900.
const firstSureYear = 1901

/** A whole birthday as a day, so that a spreadsheet can sort by it; anything less as it is written. */
export function birthdayCell(written: string): OutCell {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? []
  return year !== undefined && Number(year) >= firstSureYear ? { day: `${year}-${month}-${day}` } : textCell(written)
}

function textCell(text: string | null): OutCell {
  return text ? { text } : null
}

function dayCell(day: Day | null): OutCell {
  return day === null ? null : { day }
}

const count = (number: number): OutCell => ({ number, digits: 0 })

type Written = (customer: ExportedCustomer, ways: ExportWays, genders: Genders) => OutCell
/** The words for the genders. */
export type Genders = Record<Exclude<ExportedCustomer['gender'], ''>, string>

const written: Record<ExportColumn, Written> = {
  name: ({ name }) => textCell(name),
  called: ({ called }) => textCell(called),
  formOfAddress: ({ formOfAddress }) => textCell(formOfAddress),
  phone: ({ phone }, { region }) => textCell(phone && writtenPhone(phone, region)),
  code: ({ code }) => textCell(code),
  birthday: ({ birthday }) => birthdayCell(birthday),
  email: ({ email }) => textCell(email),
  place: ({ place }) => textCell(place),
  note: ({ note }) => textCell(note),
  otherPhones: ({ otherPhones }, { region }) =>
    textCell(otherPhones.map(phone => writtenPhone(phone, region)).join(' / ')),
  gender: ({ gender }, _, genders) => textCell(gender && genders[gender]),
  tags: ({ tags }) => textCell(tags.join(', ')),
  cardNumber: ({ cardNumber }) => textCell(cardNumber),
  points: ({ points }) => count(points),
  stamps: ({ stamps }) => count(stamps),
  tier: ({ tier }) => textCell(tier),
  firstVisit: ({ firstVisitDay }) => dayCell(firstVisitDay),
  lastVisit: ({ lastVisitDay }) => dayCell(lastVisitDay),
  visits: ({ visitCount }) => count(visitCount),
  spent: ({ spent }, { currency }) => ({ number: spent, digits: currencies[currency] }),
  archived: ({ archivedDay }) => dayCell(archivedDay),
}

/** A customer's row of the list. */
export function exportedRow(customer: ExportedCustomer, ways: ExportWays, genders: Genders): OutCell[] {
  return exportColumns.map(column => written[column](customer, ways, genders))
}

// What a spreadsheet takes for a formula, or '15/08' for a day of this year; shared/files/cells.ts takes the quote off again.
const dangerous = /^'*(?:[=+\-@\t\r]|\d{1,2}\/\d{1,4}$)/
const alreadyQuoted = new RegExp(`^'${dangerous.source.slice(1)}`)

/** A text that a spreadsheet would take for something else, made harmless by a quote before it. */
export function guardedText(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Where text cells are texts anyway, only what would lose a quote of its own on the way back gets one more. */
export function guardedQuote(text: string): string {
  return text.startsWith("'") && alreadyQuoted.test(text) ? `'${text}` : text
}

/** '12.50' for 1250 with two digits; never with an exponent. */
export function plainAmount(number: number, digits: number): string {
  if (digits === 0) return String(number)
  const sign = number < 0 ? '-' : ''
  const padded = String(Math.abs(number)).padStart(digits + 1, '0')
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
