// A day as a person types it: '30/6/2027', '30-06-2027', '30.6.27'; the day of the month always comes first.
import { type Day, day } from '../../shared/base/day.ts'

const typedDay = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/

/** null where it is no day. */
export function readDay(text: string): Day | null {
  const [, date, month, year] = typedDay.exec(text.trim()) ?? []
  if (date === undefined || month === undefined || year === undefined) return null
  const read = day.safeParse(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return read.success ? read.data : null
}
