// What must come up in a year, worked out day by day from the people alone: no index, no plan, no code of the app.
import { lunarDayFromSky } from '../support/sky.ts'
import type { YearPerson } from './yearPeople.ts'

const dayLength = 86_400_000
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength

/** A date of either calendar; `isLast`: its month has no day after it. */
interface DateOf {
  day: number
  month: number
  year: number
  isLeap: boolean
  isLast: boolean
}

/** A day by both calendars. */
interface BothDates {
  on: string
  solar: DateOf
  lunar: DateOf
}

/** The days of a year, with some before and after. */
export function calendarOf(from: string, to: string): BothDates[] {
  const days: BothDates[] = []
  for (let on = later(from, -80); on <= later(to, 80); on = later(on, 1)) {
    const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
    const solar = { day, month, year, isLeap: false, isLast: later(on, 1).endsWith('-01') }
    days.push({ on, solar, lunar: { ...lunarDayFromSky(on), isLast: lunarDayFromSky(later(on, 1)).day === 1 } })
  }
  return days
}

interface YearlyDay {
  day: number | null
  month: number
  calendar: 'solar' | 'lunar'
}

/** Of which year it is that day; null: it is not that day. Of a month alone: its first day. */
function yearOf({ day, month, calendar }: YearlyDay, dates: BothDates): number | null {
  const date = dates[calendar]
  if (date.month !== month || date.isLeap) return null
  // The 30th of a lunar month of 29 days, and 29 February.
  return date.day === (day ?? 1) || (date.isLast && day !== null && day > date.day) ? date.year : null
}

function medianOf(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

interface Telling {
  /** The days on which the computer was on. */
  on: readonly string[]
  calendar: readonly BothDates[]
  tell(occasion: string, label: string, when: string): void
  /** Whether it was on between two days. */
  isOnIn(from: string, to: string): boolean
}

/** What a person is told of in a year, by the days on which the computer was on. */
export function naiveYear(person: YearPerson, on: readonly string[], calendar: readonly BothDates[]): string[] {
  const found = new Set<string>()
  const telling: Telling = {
    on,
    calendar,
    tell: (occasion, label, when) => found.add([person.name, occasion, label, when].join('|')),
    isOnIn: (from, to) => on.some(day => from <= day && day <= to),
  }
  if (person.isArchived) return []
  if (!person.refuses) {
    for (const place of calendar.keys()) tellYearly(person, place, telling)
    tellAway(person, telling)
    tellCard(person, telling)
  }
  tellEnds(person, telling)
  tellPoints(person, telling)
  return [...found]
}

function tellYearly({ birthday, ownDays, visits }: YearPerson, place: number, telling: Telling): void {
  const { calendar, isOnIn, tell } = telling
  const dates = calendar[place]
  if (!dates) return
  const day = dates.on
  if (birthday !== null && birthday.month !== null) {
    const known = { ...birthday, month: birthday.month }
    const year = yearOf(known, dates)
    const isBorn = year !== null && (birthday.year === null || year > birthday.year)
    const last = calendar.slice(place).find(one => one[known.calendar].isLast)?.on ?? day
    if (isBorn && isOnIn(later(day, -7), known.day === null ? last : later(day, 7))) tell('birthday', '', day)
  }
  for (const own of ownDays) {
    const year = yearOf(own, dates)
    const hasCome = year !== null && (own.year === null || year >= own.year)
    if (hasCome && isOnIn(later(day, -7), later(day, 7))) tell('importantDay', own.label, day)
  }
  const came = visits[0] ?? ''
  const [cameIn = 0, month = 0, date = 0] = came.split('-').map(Number)
  const year = yearOf({ day: date, month, calendar: 'solar' }, dates)
  if (year !== null && year > cameIn && isOnIn(day, later(day, 7))) tell('firstVisit', '', day)
}

function tellAway({ visits }: YearPerson, { on, tell }: Telling): void {
  const gaps = visits.slice(1).map((visit, place) => between(visits[place] ?? '', visit))
  for (const [place, last] of visits.entries()) {
    const since = later(last, Math.max(14, place >= 2 ? 2 * medianOf(gaps.slice(0, place)) : 45))
    const next = visits[place + 1] ?? '9999-12-31'
    // The first day on which it can be noticed; on the very first of all, of the last 30 days.
    const at = on.findIndex(day => since <= day)
    const day = on[at]
    if (next <= since || day === undefined || day >= next) continue
    if (between(since, day) <= (at === 0 ? 30 : 60)) tell('away', '', since)
  }
}

/** From eight of ten on, at most 60 days after the last visit. */
function tellCard({ stamps, visits }: YearPerson, { on, tell }: Telling): void {
  if (stamps < 8) return
  const isNear = (day: string) => visits.some(visit => visit <= day && between(visit, day) <= 60)
  if (on.some(isNear)) tell('nearReward', '', 'card')
}

function tellEnds({ rewards, membershipUntil, tierUntil, complaint }: YearPerson, { isOnIn, tell }: Telling): void {
  for (const day of rewards) if (isOnIn(later(day, -7), day)) tell('reward', '', day)
  if (membershipUntil && isOnIn(later(membershipUntil, -14), later(membershipUntil, 30))) {
    tell('membership', '', membershipUntil)
  }
  if (tierUntil && isOnIn(later(tierUntil, -30), later(tierUntil, 30))) tell('tier', '', tierUntil)
  if (complaint && isOnIn(complaint.nextDay ?? complaint.noted, later(complaint.ended, -1))) {
    tell('complaint', '', complaint.nextDay ?? complaint.noted)
  }
}

/** Once a month, 30 days before the first day of it that lets points lapse. */
function tellPoints({ lots }: YearPerson, { on, tell }: Telling): void {
  for (const month of new Set(lots.map(lot => lot.day.slice(0, 7)))) {
    const lastDays = lots.map(lot => lot.day).filter(day => day.startsWith(month))
    if (on.some(day => lastDays.some(last => last >= day && between(day, last) <= 30))) tell('points', '', month)
  }
}
