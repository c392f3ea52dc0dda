// Days and times as a person types them: '30/12/2026', '30-12-26', '30.12.2026'; '18:00', '18h', '18h30'. The day comes first.
import { type Day, day } from './day.ts'

const typedDay = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/
const typedTime = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/i

/** The day that was typed; null where it is none. Two digits of a year are of this century. */
export function readDay(text: string): Day | null {
  const [, date = '', month = '', year = ''] = typedDay.exec(text.trim()) ?? []
  const read = day.safeParse(
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
  )
  return read.success ? read.data : null
}

/** The time of day that was typed, as 'HH:mm'; null where it is none. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = typedTime.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
