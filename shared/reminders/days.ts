// On which days a reminder is planned and shown: days ahead by the shop's settings, days after by what it is. Pure.
import { addDays, addMonths, type Day } from '../base/day.ts'
import { type LeapDay, type YearlyOn, yearlyDayIn } from '../base/yearly.ts'
import type { Settings } from '../settings/model.ts'
import { type Occasion, type Occurrence, type Planned, plannedDays } from './model.ts'

/** What of the settings decides. */
export type ReminderSettings = Pick<Settings, 'reminders' | 'leapDay' | 'awayDays' | 'timeZone'>

const endOfDays: Day = '9999-12-31'

// So long it is shown after its day; null: until what it tells of is over by itself.
const daysAfter: Record<Occasion, number | null> = {
  complaint: null,
  birthday: 7,
  importantDay: 7,
  firstVisit: 7,
  tier: 30,
  membership: 30,
  reward: 0,
  points: 0,
  nearReward: 60,
  away: 60,
}

/** Nobody is away, or near a reward, before they are. */
const neverAhead: readonly Occasion[] = ['nearReward', 'away']

/** The list tells of so many days to come. */
const listedDays = 30

/** Which days of an occasion are planned today, both included. */
export function planSpan({ reminders }: ReminderSettings, occasion: Occasion, today: Day): { from: Day; to: Day } {
  return {
    from: addDays(today, -(daysAfter[occasion] ?? 0)),
    to: addDays(today, Math.max(plannedDays, listedDays + reminders[occasion].daysAhead)),
  }
}

/** With the days on which it is shown; `until` where that is another than the occasion's rule says. */
export function withDays({ reminders }: ReminderSettings, occurrence: Occurrence, until?: Day): Planned {
  const { occasion, day } = occurrence
  const after = daysAfter[occasion]
  return {
    ...occurrence,
    dueDay: neverAhead.includes(occasion) ? day : addDays(day, -reminders[occasion].daysAhead),
    untilDay: until ?? (after === null ? endOfDays : addDays(day, after)),
  }
}

/** After this day it was missed. Some begin with their day and go on: a month, a card that is nearly full, being away. */
export function nowUntil({ day, untilDay, detail }: Pick<Planned, 'day' | 'untilDay' | 'detail'>): Day {
  const isOfMonth = detail.occasion === 'birthday' && detail.date === null
  return isOfMonth || neverAhead.includes(detail.occasion) ? untilDay : day
}

/** The last day of the month of which this is the first day. */
export function endOfMonth({ month, calendar, year, on }: YearlyOn, leapDay: LeapDay): Day {
  if (calendar === 'solar') return addDays(addMonths(on, 1), -1)
  // The 30th of a month of 29 days is its 29th.
  return yearlyDayIn(year, { day: 30, month, calendar }, leapDay)
}
