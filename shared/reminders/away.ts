// Away longer than usual: by the customer's own rhythm, else by the shop's number of days. Pure.
import { addDays, type Day, daysBetween } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { type ReminderSettings, withDays } from './days.ts'
import type { Planned } from './model.ts'

/** When somebody came: how often, and from when to when. */
export interface Visits {
  customerId: Id
  visitCount: number
  firstDay: Day
  lastDay: Day
}

/** Fewer visits than this say nothing about a habit. */
const visitsOfAHabit = 3
/** Nobody is away sooner. */
export const fewestDaysAway = 14
/** So long ago somebody may have become away and is still told of: as long as it is shown; at the very first plan, less. */
const [daysShown, daysAtFirst] = [60, 30]

export const hasHabit = ({ visitCount }: Pick<Visits, 'visitCount'>): boolean => visitCount >= visitsOfAHabit

/**
 * The days on which somebody may become away to be told of today: since the last plan. A plan of a later day comes of a clock
 * that was set back.
 */
export function awayFrom(today: Day, plannedDay: Day | null): Day {
  if (plannedDay === null) return addDays(today, -daysAtFirst)
  const earliest = addDays(today, -daysShown)
  return plannedDay > today || plannedDay < earliest ? earliest : plannedDay
}

/** The last day on which they can become away, before each visit is looked at: the median gap is at most twice the mean. */
export function latestAway({ visitCount, firstDay, lastDay }: Visits, { awayDays }: ReminderSettings): Day {
  if (!hasHabit({ visitCount })) return addDays(lastDay, Math.max(fewestDaysAway, awayDays))
  const mean = daysBetween(firstDay, lastDay) / (visitCount - 1)
  return addDays(lastDay, Math.max(fewestDaysAway, Math.ceil(4 * mean)))
}

const ascending = (one: number, other: number): number => one - other

/** The median of the days between one visit day and the next. In any order, also several times; null: it was one day. */
export function medianGap(visitDays: readonly Day[]): number | null {
  const days = [...new Set(visitDays)].map(day => daysBetween('2000-01-01', day)).toSorted(ascending)
  const gaps = days
    .slice(1)
    .map((day, at) => day - (days[at] ?? day))
    .toSorted(ascending)
  const middle = (gaps.length - 1) / 2
  const [lower, upper] = [gaps[Math.floor(middle)], gaps[Math.ceil(middle)]]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

/** When they are away, and how that is told. `gap`: the median of the days between visits; null: there is no habit. */
export function awayOf(settings: ReminderSettings, { customerId, lastDay }: Visits, gap: number | null): Planned {
  const days = Math.max(fewestDaysAway, gap === null ? settings.awayDays : 2 * gap)
  const detail = { occasion: 'away', usual: gap === null ? null : Math.round(gap), lastDay } as const
  const named = { occasion: detail.occasion, origin: '', cycle: lastDay }
  return withDays(settings, { customerId, ...named, day: addDays(lastDay, days), detail })
}
