// The Vietnamese lunar calendar (UTC+7; China's is another one in some years): on which solar day a lunar day falls.
import { LunarDate } from '@nghiavuive/lunar_date_vi'
import type { Day } from './day.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** null: that month of that year has no such day. */
function solarDay(year: number, { day, month }: { day: number; month: number }): Day | null {
  try {
    const lunar = new LunarDate({ day, month, year, leap_month: false })
    lunar.init()
    const solar = lunar.toSolarDate().get()
    return `${solar.year}-${two(solar.month)}-${two(solar.day)}`
  } catch {
    return null
  }
}

/**
 * The solar day of a lunar day in a lunar year from 1900 to 2199, which begins in January or February of the solar year of the
 * same number. The 30th of a month of 29 days is its 29th; of a month that comes twice, it is the first.
 */
export function lunarDayIn(year: number, { day, month }: { day: number; month: number }): Day {
  const found = solarDay(year, { day, month }) ?? solarDay(year, { day: day - 1, month })
  if (found === null) throw new RangeError(`The lunar calendar knows no day ${day}/${month}/${year}`)
  return found
}
