// Instants and days: an instant is UTC text ('2026-11-22T03:04:05.678Z'), a day is a local date of the shop ('2026-11-22').
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

export type Instant = string
export type Day = string

export const instant = z.iso.datetime()
export const day = z.iso.date()

/** What of the settings decides which day an instant belongs to. `cutOff` is minutes after midnight. */
export interface ShopClock {
  timeZone: string
  cutOff: number
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
}

/** The calendar day of the shop at that instant; birthdays go by it. */
export function calendarDay(at: Instant, { timeZone }: Pick<ShopClock, 'timeZone'>): Day {
  return zoned(at, timeZone).toPlainDate().toString()
}

/** The business day: before the cut-off (04:00 by default) an instant still belongs to the day before. */
export function businessDay(at: Instant, { timeZone, cutOff }: ShopClock): Day {
  const local = zoned(at, timeZone)
  const date = local.toPlainDate()
  return (local.hour * 60 + local.minute < cutOff ? date.subtract({ days: 1 }) : date).toString()
}

/** The time of day of the shop at that instant, as 'HH:mm'. */
export function timeOfDay(at: Instant, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The instant of a local date and time of the shop, e.g. ('2026-11-22', '08:30', 'Asia/Ho_Chi_Minh'). */
export function instantOf(date: Day, time: string, timeZone: string): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return local.toInstant().toString({ smallestUnit: 'millisecond' })
}

export function addDays(date: Day, days: number): Day {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The same date so many months later; 31 January and a month is the last day of February. */
export function addMonths(date: Day, months: number): Day {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** Whole seconds between two instants. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 1000)
}
