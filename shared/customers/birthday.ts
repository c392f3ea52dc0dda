// A birthday as a person types it, as much as is known of it: '15/8', '15.8.90', '15081990', '8/1990', 'tháng 8', '1990',
// and by the lunar calendar 'ÂL 15/8'; the day always comes first.
import { z } from 'zod'
import { fold } from '../base/fold.ts'
import type { Language } from '../settings/model.ts'
import { type Birthday, birthday } from './model.ts'

// Of the folded text. Both languages are read, whichever the screen speaks: notebooks and lists do not ask.
const lunarBefore = /^(?:am lich|al|am|lunar)[\s:.]*/
const lunarBehind = /[\s(]*(?:am lich|al|am|lunar)\)?$/
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const englishMonth = new RegExp(`\\b(${englishMonths.join('|')})[a-z]*\\.?`)

const shapes = [
  /^(?:ngay |mung |mong )?(?<day>\d{1,2})(?:[\s./-]+|\s*thang\s*)(?<month>\d{1,2})(?:(?:[\s./-]+|\s*nam\s*)(?<year>\d{4}|\d{2}))?$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})?$/,
  /^(?:thang|th|t|month)?[\s.]*(?<month>\d{1,2})(?:[\s./-]+|\s*nam\s*)(?<year>\d{4})$/,
  /^(?:thang|th|t|month)[\s.]*(?<month>\d{1,2})$/,
  /^(?:(?:nam|year)\s*)?(?<year>\d{4})$/,
]

/** Two digits are read as 1930 to 2029, as spreadsheets do. */
function wholeYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 30 ? 2000 + year : 1900 + year
}

/** What was typed as a birthday; null for nothing typed, 'unreadable' for no possible date. */
export function readBirthday(text: string): Birthday | null | 'unreadable' {
  const typed = fold(text)
  if (typed === '') return null
  const bare = typed.replace(lunarBefore, '').replace(lunarBehind, '')
  const calendar = bare === typed ? 'solar' : 'lunar'
  const date = bare.replace(englishMonth, (_, name) => `thang ${englishMonths.indexOf(name) + 1}`)
  for (const shape of shapes) {
    const read = birthday.safeParse({ ...partsOf(date, shape), calendar })
    if (read.success) return read.data
  }
  return 'unreadable'
}

function partsOf(date: string, shape: RegExp) {
  const { day, month, year } = shape.exec(date)?.groups ?? {}
  return {
    day: day === undefined ? null : Number(day),
    month: month === undefined ? null : Number(month),
    year: year === undefined ? null : wholeYear(year),
  }
}

const inWords = {
  vi: { lunar: 'âm lịch', month: (month: number) => `tháng ${month}`, year: 'năm' },
  en: {
    lunar: 'lunar',
    month: (month: number) =>
      new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
    year: 'year',
  },
} as const satisfies Record<Language, object>

/**
 * A birthday as it is shown and typed: '15/08', '15/08/1990', '08/1990', 'tháng 8', '1990', '15/08 âm lịch'; '' where
 * nothing is known. What it writes, `readBirthday` reads as the same.
 */
export function writeBirthday(known: Birthday | null, language: Language): string {
  if (known === null) return ''
  const date = writeDate(known, language)
  return known.calendar === 'lunar' ? `${date} ${inWords[language].lunar}` : date
}

function writeDate({ day, month, year }: Birthday, language: Language): string {
  if (month === null) return writeYear(year ?? 0, language)
  if (day === null && year === null) return inWords[language].month(month)
  const numbers = [day, month].filter(part => part !== null).map(part => String(part).padStart(2, '0'))
  return [...numbers, ...(year === null ? [] : [String(year)])].join('/')
}

/** '1990'; but '2012' alone could be the 20th of December. */
function writeYear(year: number, language: Language): string {
  const read = readBirthday(String(year))
  const isYear = read !== null && read !== 'unreadable' && read.year === year
  return isYear ? String(year) : `${inWords[language].year} ${year}`
}

/** The schema of a form's birthday field: text in, a birthday or null out. */
export const typedBirthday = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = readBirthday(text)
    if (read !== 'unreadable') return read
    context.issues.push({ code: 'custom', message: 'birthday_unreadable', input: text })
    return z.NEVER
  })
