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

/** 29 February is the 28th in the years between. */
function solarDayIn(year: number, { day, month }: YearlyDay): Day {
  const kept = day === 29 && month === 2 && !isLeap(year) ? 28 : day
  return [String(year), String(month).padStart(2, '0'), String(kept).padStart(2, '0')].join('-')
}

/**
 * The days until it comes, from the year before today's to the year after: negative where it is over, 0 on the day itself.
 * The last months of a lunar year lie in the next solar one. A lunar day comes in the month that is no leap month.
 */
export function daysToYearly(yearly: YearlyDay, today: Day): number[] {
  const year = Number(today.slice(0, 4))
  const dayIn = yearly.calendar === 'lunar' ? lunarDayIn : solarDayIn
  return [year - 1, year, year + 1].map(one => daysBetween(today, dayIn(one, yearly)))
}
