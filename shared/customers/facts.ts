// What a customer's card at the counter tells at a glance: how often they come, how near their birthday is. Pure.
import { calendarDay, type Day, daysBetween } from '../base/day.ts'
import { daysToYearly, type LeapDay } from '../base/yearly.ts'
import type { Birthday, Customer } from './model.ts'

/** Fewer visits than this say nothing about a habit. */
const visitsOfAHabit = 3
/** Further apart than this is no habit, but somebody who was here once before. */
const daysOfAHabit = 180

/**
 * Every how many days they usually come: the days from the first visit to the last, shared out over the visits between.
 * Null while there were too few visits, for those who come every day or oftener (0 would read as nonsense), and where
 * the visits lie too far apart for a habit.
 */
export function usualDaysBetween(
  { visitCount, firstVisitDay, lastVisitAt }: Pick<Customer, 'visitCount' | 'firstVisitDay' | 'lastVisitAt'>,
  timeZone: string,
): number | null {
  if (visitCount < visitsOfAHabit || firstVisitDay === null || lastVisitAt === null) return null
  const days = daysBetween(firstVisitDay, calendarDay(lastVisitAt, { timeZone })) / (visitCount - 1)
  return days < 1 || days > daysOfAHabit ? null : Math.round(days)
}

/** Days from today to the next birthday or other day of the year, 0 on the day itself; null where its day or month is not known. */
export function daysToBirthday(
  { day, month, calendar }: Omit<Birthday, 'year'>,
  today: Day,
  leapDay: LeapDay,
): number | null {
  if (day === null || month === null) return null
  return daysToYearly({ day, month, calendar }, today, leapDay).find(days => days >= 0) ?? null
}
