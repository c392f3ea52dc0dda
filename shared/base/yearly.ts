// Days that come back every year, by either calendar: on which day of the shop's calendar they fall, and how far that is.
import { type Day, daysBetween } from './day.ts'
import { lunarDayIn } from './lunar.ts'

export interface YearlyDay {
  day: number
  month: number
  calendar: 'solar' | 'lunar'
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** What stands for 29 February in the years between: the 28th, or 1 March. */
export const leapDays = ['feb28', 'mar1'] as const
export type LeapDay = (typeof leapDays)[number]

function solarDayIn(year: number, { day, month }: YearlyDay, leapDay: LeapDay): Day {
  if (day === 29 && month === 2 && !isLeap(year)) return leapDay === 'feb28' ? `${year}-02-28` : `${year}-03-01`
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** The day of the year on which it falls. Of the lunar calendar, that of the lunar year which begins in that year. */
export function yearlyDayIn(year: number, yearly: YearlyDay, leapDay: LeapDay): Day {
  return yearly.calendar === 'lunar' ? lunarDayIn(year, yearly) : solarDayIn(year, yearly, leapDay)
}

/**
 * The days until it comes, from the year before today's to the year after: negative where it is over, 0 on the day itself.
 * The last months of a lunar year lie in the next solar one. A lunar day comes in the month that is no leap month.
 */
export function daysToYearly(yearly: YearlyDay, today: Day, leapDay: LeapDay): number[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1].map(one => daysBetween(today, yearlyDayIn(one, yearly, leapDay)))
}
