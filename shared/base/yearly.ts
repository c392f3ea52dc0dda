// Days that come back every year, by either calendar: on which day of the shop's calendar they fall, and how far that is.
import { addDays, type Day, daysBetween } from './day.ts'
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

/** A day of the year with the calendar day on which it falls; `year` is that of its own calendar. */
export interface YearlyOn extends YearlyDay {
  year: number
  on: Day
}

/** Every day of the year, by either calendar, that falls on a day from the first to the last: what to look for in a window. */
export function yearlyDaysWithin(from: Day, to: Day, leapDay: LeapDay): YearlyOn[] {
  return [...solarDaysWithin(from, to, leapDay), ...lunarDaysWithin(from, to)]
}

function solarDaysWithin(from: Day, to: Day, leapDay: LeapDay): YearlyOn[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at): YearlyOn => {
    const on = addDays(from, at)
    const [year, month, day] = [on.slice(0, 4), on.slice(5, 7), on.slice(8)].map(Number)
    return { day: day ?? 0, month: month ?? 0, calendar: 'solar', year: year ?? 0, on }
  })
  const years = [...new Set(days.map(({ year }) => year))].filter(year => !isLeap(year))
  const leap = { day: 29, month: 2, calendar: 'solar' } as const
  const stoodIn = years.map(year => ({ ...leap, year, on: solarDayIn(year, leap, leapDay) }))
  return [...days, ...stoodIn.filter(({ on }) => from <= on && on <= to)]
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const lunarDays = Array.from({ length: 30 }, (_, at) => at + 1)

function lunarDaysWithin(from: Day, to: Day): YearlyOn[] {
  // The last months of a lunar year lie in the next solar one.
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.flatMap(year =>
    months.flatMap(month => {
      const begins = lunarDayIn(year, { day: 1, month })
      if (begins > to || addDays(begins, 29) < from) return []
      const days = lunarDays.map(
        (day): YearlyOn => ({ day, month, calendar: 'lunar', year, on: lunarDayIn(year, { day, month }) }),
      )
      return days.filter(({ on }) => from <= on && on <= to)
    }),
  )
}
