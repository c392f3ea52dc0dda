// What a customer's card at the counter tells at a glance: how often they come, how near their birthday is. Pure.
import { calendarDay, type Day, daysBetween } from '../base/day.ts'
import { lunarDayIn } from '../base/lunar.ts'
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

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

// Somebody born on 29 February is greeted on the 28th in the years between.
function birthdayIn(year: number, { day, month }: { day: number; month: number }): Day {
  const shown = day === 29 && month === 2 && !isLeap(year) ? 28 : day
  return [String(year), String(month).padStart(2, '0'), String(shown).padStart(2, '0')].join('-')
}

/**
 * Days from today to the next birthday or other day of the year, 0 on the day itself; null where its day or month is not
 * known. A lunar one comes in the month that is no leap month.
 */
export function daysToBirthday({ day, month, calendar }: Omit<Birthday, 'year'>, today: Day): number | null {
  if (day === null || month === null) return null
  const dayIn = calendar === 'lunar' ? lunarDayIn : birthdayIn
  const year = Number(today.slice(0, 4))
  // The last months of a lunar year lie in the next solar one.
  const ahead = [year - 1, year, year + 1].map(one => daysBetween(today, dayIn(one, { day, month })))
  return ahead.find(days => days >= 0) ?? null
}
