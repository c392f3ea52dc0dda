// Occasions that come every year: birthdays, days of the customer's own, the day on which they first came. Pure.
import { addDays, type Day } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { type YearlyDay, type YearlyOn, yearlyDaysWithin } from '../base/yearly.ts'
import type { Birthday } from '../customers/model.ts'
import { endOfMonth, planSpan, type ReminderSettings, withDays } from './days.ts'
import type { Planned } from './model.ts'

/** Which day of the year to look for; `day` null: the month alone is known. */
export interface DayToFind extends Omit<YearlyDay, 'day'> {
  day: number | null
}

/** A birthday of which at least the month is known. */
export interface Born extends DayToFind {
  customerId: Id
  year: Birthday['year']
}

/** A day of the customer's own. */
export interface OwnDay extends YearlyDay {
  customerId: Id
  label: string
  year: number | null
  /** 1: they have another one of this label. */
  isOneOfSeveral: 0 | 1
}

export interface FirstVisit {
  customerId: Id
  firstVisitDay: Day
}

/** The days of the year that fall into the days of an occasion, and where each falls. */
export interface YearlySpan {
  days: DayToFind[]
  on: (day: DayToFind) => readonly YearlyOn[]
}

const keyOf = ({ calendar, month, day }: DayToFind): string => `${calendar} ${month} ${day}`

function spanOf(days: readonly (DayToFind & { at: YearlyOn })[]): YearlySpan {
  const found = new Map<string, { day: DayToFind; on: YearlyOn[] }>()
  for (const { at, calendar, month, day } of days) {
    const key = keyOf({ calendar, month, day })
    const known = found.get(key) ?? { day: { calendar, month, day }, on: [] }
    known.on.push(at)
    found.set(key, known)
  }
  return { days: [...found.values()].map(one => one.day), on: day => found.get(keyOf(day))?.on ?? [] }
}

// A month has at most 31 days: whose day is not known is shown through all of it.
const daysOfMonth = 31

/** Where to look for birthdays, days of the customer's own, or first visits that are planned today. */
export function yearlySpan(
  settings: ReminderSettings,
  occasion: 'birthday' | 'importantDay' | 'firstVisit',
  today: Day,
): YearlySpan {
  const { from, to } = planSpan(settings, occasion, today)
  const days = yearlyDaysWithin(from, to, settings.leapDay).map(at => ({ ...at, at }))
  if (occasion !== 'birthday') return spanOf(days)
  const months = yearlyDaysWithin(addDays(today, -daysOfMonth), to, settings.leapDay)
    .filter(({ day }) => day === 1)
    .map(at => ({ ...at, day: null, at }))
  return spanOf([...days, ...months])
}

/** The birthday in a year; null: they are not born yet, or born in this very year. Of a month, its first day stands for all. */
export function birthdayIn(settings: ReminderSettings, born: Born, at: YearlyOn): Planned | null {
  const { customerId, day: date, month, calendar, year } = born
  const turns = year === null ? null : at.year - year
  if (turns !== null && turns < 1) return null
  const detail = { occasion: 'birthday', date, month, calendar, turns } as const
  const occurrence = { customerId, occasion: detail.occasion, origin: '', cycle: `${at.year}`, day: at.on, detail }
  return withDays(settings, occurrence, date === null ? endOfMonth(at, settings.leapDay) : undefined)
}

/** Who has two days of one label, children say, has them told apart by the date. */
function originOf({ label, day, month, calendar, isOneOfSeveral }: OwnDay): string {
  return isOneOfSeveral === 0 ? label : `${label} ${day}/${month}${calendar === 'lunar' ? ' lunar' : ''}`
}

/** The day in a year; null: it has not come for the first time yet. */
export function ownDayIn(settings: ReminderSettings, own: OwnDay, at: YearlyOn): Planned | null {
  const { customerId, label, calendar, year } = own
  const years = year === null ? null : at.year - year
  if (years !== null && years < 0) return null
  const detail = { occasion: 'importantDay', label, calendar, years: years === 0 ? null : years } as const
  const named = { occasion: detail.occasion, origin: originOf(own), cycle: `${at.year}` }
  return withDays(settings, { customerId, ...named, day: at.on, detail })
}

/** The day on which they first came, in a later year; null: in that very year. */
export function firstVisitIn(settings: ReminderSettings, visit: FirstVisit, at: YearlyOn): Planned | null {
  const years = at.year - Number(visit.firstVisitDay.slice(0, 4))
  if (years < 1) return null
  const detail = { occasion: 'firstVisit', years } as const
  const named = { occasion: detail.occasion, origin: '', cycle: `${at.year}` }
  return withDays(settings, { customerId: visit.customerId, ...named, day: at.on, detail })
}
