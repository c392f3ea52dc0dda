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
  return dayOf(localTime(at, timeZone))
}

// Plain arithmetic where it is exact: every bill asks, and Temporal takes some tens of microseconds for each question.
const dayOf = (time: Date): Day => time.toISOString().slice(0, 10)

/** The wall clock of a time zone, as if it were UTC. */
function localTime(at: Instant, timeZone: string): Date {
  const instant = Date.parse(at)
  return new Date(instant + millisecondsAhead(instant, timeZone))
}

/** The business day: before the cut-off (04:00 by default) an instant still belongs to the day before. */
export function businessDay(at: Instant, { timeZone, cutOff }: ShopClock): Day {
  const local = localTime(at, timeZone)
  const date = dayOf(local)
  return local.getUTCHours() * 60 + local.getUTCMinutes() < cutOff ? addDays(date, -1) : date
}

/** A time between two changes of a time zone, in which it is so far ahead of UTC; all in milliseconds. */
interface Span {
  from: number
  until: number
  ahead: number
}

// Each span is asked once: whole lists ask for a hundred thousand instants, and Temporal takes 30 µs for each.
const spans = new Map<string, Span[]>()

function millisecondsAhead(at: number, timeZone: string): number {
  const known = spans.get(timeZone) ?? []
  const found = known.find(({ from, until }) => from <= at && at < until)
  if (found) return found.ahead
  const span = spanAround(at, timeZone)
  spans.set(timeZone, [...known, span])
  return span.ahead
}

function spanAround(at: number, timeZone: string): Span {
  const here = zoned(new Date(at).toISOString(), timeZone)
  // A change at this very instant is the span's beginning.
  const before = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ahead: here.offsetNanoseconds / 1e6,
  }
}

/** The time of day of the shop at that instant, as 'HH:mm'. */
export function timeOfDay(at: Instant, timeZone: string): string {
  return localTime(at, timeZone).toISOString().slice(11, 16)
}

/** A time of day, 'HH:mm'. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Whether a time of day lies from the first up to but not including the second, which may be after midnight. */
export function isWithin(time: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to
}

/** The instant of a local date and time of the shop, e.g. ('2026-11-22', '08:30', 'Asia/Ho_Chi_Minh'). */
export function instantOf(date: Day, time: string, timeZone: string): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return local.toInstant().toString({ smallestUnit: 'millisecond' })
}

export function addDays(date: Day, days: number): Day {
  return dayOf(new Date(Date.parse(date) + days * 86_400_000))
}

/** The same date so many months later; 31 January and a month is the last day of February. */
export function addMonths(date: Day, months: number): Day {
  const [year = 0, month = 1, ofMonth = 1] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(ofMonth, lastOfMonth))))
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Whole seconds between two instants. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 1000)
}
