// A birthday as a person types it: '15/8', '15-8-1990', '15.8.90', '1508', '15081990'; the day always comes first.
import { z } from 'zod'
import { type Birthday, birthday } from './model.ts'

const separated = /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?$/
const together = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/

/** Two digits are read as 1930 to 2029, as spreadsheets do. */
function wholeYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 30 ? 2000 + year : 1900 + year
}

/** What was typed as a birthday; null for nothing typed, 'unreadable' for no possible date. */
export function readBirthday(text: string): Birthday | null | 'unreadable' {
  const typed = text.trim()
  if (typed === '') return null
  const [, day, month, year] = separated.exec(typed) ?? together.exec(typed) ?? []
  const read = birthday.safeParse({
    day: Number(day),
    month: Number(month),
    year: year === undefined ? null : wholeYear(year),
  })
  return read.success ? read.data : 'unreadable'
}

/** A birthday as it is shown and typed: '15/08' or '15/08/1990'; '' where it is not known. */
export function writeBirthday(known: Birthday | null): string {
  if (known === null) return ''
  const dayAndMonth = [known.day, known.month].map(part => String(part).padStart(2, '0')).join('/')
  return known.year === null ? dayAndMonth : `${dayAndMonth}/${known.year}`
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
