// Dates of a list: which way round their numbers are (a vote over the column), and the date that a cell means.
import type { Day } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import type { Cell } from './cells.ts'
import type { DateOrder, ImportTable } from './model.ts'

export type DateVotes = ImportTable['dateVotes']

/** A date as it stands in a cell. `year` is null where only day and month are given; `time` is 'HH:mm' or null. */
export interface ReadDate {
  year: number | null
  month: number
  day: number
  time: string | null
}

/** Numbers in the order in which they were written. */
interface Written {
  parts: [number, number, number | null]
  /** Digits of the part that looks like a year. */
  order: 'yearFirst' | 'unclear'
  shortYear: boolean
  time: string | null
}

const timePattern =
  /(?:^|[\sT,]+)(\d{1,2})\s*(?:[:h]\s*(\d{2})(?::\d{2}(?:[.,]\d+)?)?|h|(?=\s*(?:am|pm)\b))\s*(am|pm|sa|ch)?\.?(?:\s*(?:z|utc|[+-]\d{2}:?\d{2}))?$/iu
const numbersPattern = /^(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{1,2}))?\.?$/
// '--08-15' is how address books write 15 August of no year.
const withoutYear = /^--(\d{2})-?(\d{2})$/
const togetherPattern = /^(\d{4})(\d{2})(\d{2})$/
const weekday =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7]|ngay|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+/
const spokenVietnamese = /^(\d{1,2})\s*(?:thang|\/)\s*(\d{1,2})(?:\s*(?:nam|\/|,)?\s*(\d{4}))?$/
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const namedMonth =
  /^(?:(\d{1,2})[\s.-]*([a-z]{3,9})|([a-z]{3,9})[\s.-]*(\d{1,2})(?:st|nd|rd|th)?)\.?,?(?:[\s.-]*(\d{4}|\d{2}))?$/

/** The time of day as 'HH:mm', or null where it cannot be one. */
function readTime(hours: string, minutes: string | undefined, half: string | undefined): string | null {
  let hour = Number(hours)
  const later = half !== undefined && ['pm', 'ch'].includes(half.toLowerCase())
  if (half !== undefined && hour > 12) return null
  if (later && hour < 12) hour += 12
  if (half !== undefined && !later && hour === 12) hour = 0
  const minute = Number(minutes ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function splitTime(text: string): { date: string; time: string | null } | null {
  const found = timePattern.exec(text)
  if (!found || found.index === 0) return { date: text, time: null }
  const [, hours = '', minutes, half] = found
  const time = readTime(hours, minutes, half)
  return time === null ? null : { date: text.slice(0, found.index).trim().replace(/,$/, ''), time }
}

/** Months in words leave nothing unclear: '5 tháng 3 năm 1990', '05-Mar-90', 'March 5, 2020'. */
function readWords(date: string): Written['parts'] | null {
  const spoken = spokenVietnamese.exec(date)
  if (spoken && date.includes('thang'))
    return [Number(spoken[1]), Number(spoken[2]), spoken[3] ? Number(spoken[3]) : null]
  const named = namedMonth.exec(date)
  const month = monthNames.indexOf((named?.[2] ?? named?.[3] ?? '').slice(0, 3)) + 1
  if (!named || month === 0) return null
  return [Number(named[1] ?? named[4]), month, named[5] ? wholeYear(named[5], 2069) : null]
}

/** Two digits mean the latest year with them that is not after `latest`. */
function wholeYear(digits: string | number, latest: number): number {
  const year = Number(digits)
  if (String(digits).length > 2 || year >= 100) return year
  const century = Math.floor(latest / 100) * 100
  return century + year <= latest ? century + year : century - 100 + year
}

// Nothing but a day, a month and a year, as most lists have it: there is nothing else to look for.
const plainDate = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/

function written(text: string): (Written & { sure?: never }) | { sure: ReadDate } | null {
  if (plainDate.test(text)) return inNumbers(text, null)
  const plain = fold(text)
  const bare = withoutYear.exec(plain)
  if (bare) return { sure: { day: Number(bare[2]), month: Number(bare[1]), year: null, time: null } }
  const split = splitTime(plain)
  if (!split) return null
  const { time } = split
  const date = split.date.replace(weekday, '')
  const words = readWords(date)
  if (words) return { sure: { day: words[0], month: words[1], year: words[2], time } }
  const together = togetherPattern.exec(date)
  if (together)
    return {
      parts: [Number(together[1]), Number(together[2]), Number(together[3])],
      order: 'yearFirst',
      shortYear: false,
      time,
    }
  return inNumbers(date, time)
}

function inNumbers(date: string, time: string | null): Written | null {
  const numbers = numbersPattern.exec(date)
  if (!numbers) return null
  const [, first = '', second = '', third] = numbers
  const isYearFirst = first.length === 4
  if (first.length === 3 || (isYearFirst ? third?.length === 4 : third?.length === 1)) return null
  const parts: Written['parts'] = [Number(first), Number(second), third === undefined ? null : Number(third)]
  return { parts, order: isYearFirst ? 'yearFirst' : 'unclear', shortYear: !isYearFirst && third?.length === 2, time }
}

// A day number of a spreadsheet counts from 30 December 1899; these are the years 1930 to 2100.
const serialRange = [10_959, 73_415] as const

function readSerial(cell: Cell): ReadDate | null {
  const serial =
    typeof cell === 'number' ? cell : /^\d{5}(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  if (!(serial >= serialRange[0] && serial <= serialRange[1])) return null
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 1440) * 60_000)
  const time = Number.isInteger(serial) ? null : at.toISOString().slice(11, 16)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), time }
}

function isPossible(date: ReadDate): boolean {
  const { year, month, day } = date
  if (month < 1 || month > 12 || day < 1) return false
  if (year !== null && (year < 1900 || year > 2200)) return false
  return day <= 28 || day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/** The date of these numbers in one order; null where that is no date. */
function inOrder(
  { parts: [a, b, c], time, shortYear }: Written,
  order: DateOrder,
  latestYear: number,
): ReadDate | null {
  const year = (value: number | null, short: boolean): number | null =>
    value === null ? null : short ? wholeYear(String(value).padStart(2, '0'), latestYear) : value
  if (order === 'yearFirst' && c === null) return null
  const date =
    order === 'yearFirst'
      ? { year: year(a, a < 100), month: b, day: c ?? 0, time }
      : order === 'dayFirst'
        ? { year: year(c, shortYear), month: b, day: a, time }
        : { year: year(c, shortYear), month: a, day: b, time }
  return isPossible(date) ? date : null
}

/** The ways in which a cell's numbers can be read as a date. */
function possibleOrders(date: Written, latestYear: number): DateOrder[] {
  if (date.order === 'yearFirst') return inOrder(date, 'yearFirst', latestYear) ? ['yearFirst'] : []
  const orders: DateOrder[] = date.shortYear ? ['dayFirst', 'monthFirst', 'yearFirst'] : ['dayFirst', 'monthFirst']
  return orders.filter(order => inOrder(date, order, latestYear))
}

/** How many cells can be read only one way, and how many both; equal numbers ('3/3/2020') vote for nothing and count as unclear. */
export function voteOnDates(cells: Iterable<Cell>): DateVotes {
  const votes: DateVotes = { dayFirst: 0, monthFirst: 0, yearFirst: 0, unclear: 0 }
  for (const cell of cells) {
    const date = typeof cell === 'string' && cell !== '' && !readSerial(cell) ? written(cell) : null
    if (!date || date.sure) continue
    const [only, other] = possibleOrders(date, 2100)
    // A short year in third place is the usual one: 'yearFirst' is only voted for where nothing else fits.
    if (only && (!other || (other === 'yearFirst' && date.shortYear))) votes[only] += 1
    else if (only) votes.unclear += 1
  }
  return votes
}

/** The order that the column's sure dates agree on; day first, the Vietnamese way, where none is sure. */
export function orderFromVotes({ dayFirst, monthFirst, yearFirst }: DateVotes): DateOrder {
  if (monthFirst > dayFirst && monthFirst >= yearFirst) return 'monthFirst'
  return yearFirst > dayFirst ? 'yearFirst' : 'dayFirst'
}

/**
 * The date in a cell. `order` decides only where the numbers can be read more than one way: '25/12/2020' is Christmas in a
 * month-first column too. `today`: two digits of a year never mean a later year than this one.
 */
export function readDate(cell: Cell, order: DateOrder, today: Day): ReadDate | null {
  const serial = readSerial(cell)
  if (serial) return serial
  const date = written(String(cell))
  if (!date) return null
  if (date.sure) return isPossible(date.sure) ? date.sure : null
  const latestYear = Number(today.slice(0, 4))
  const orders = possibleOrders(date, latestYear)
  const chosen = orders.includes(order) ? order : orders[0]
  return chosen ? inOrder(date, chosen, latestYear) : null
}
