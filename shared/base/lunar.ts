// The Vietnamese lunar calendar (UTC+7; China's is another one in some years): on which solar day a lunar day falls.
import { LunarDate } from '@nghiavuive/lunar_date_vi'
import { addDays, type Day } from './day.ts'

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

interface LunarMonth {
  first: Day
  days: 29 | 30
}

// Worked out once: a list of days asks for the same months again and again.
const known = new Map<string, LunarMonth>()

function monthIn(year: number, month: number): LunarMonth {
  const name = `${year}/${month}`
  const found = known.get(name)
  if (found) return found
  const first = solarDay(year, { day: 1, month })
  if (first === null) throw new RangeError(`The lunar calendar knows no month ${name}`)
  const one: LunarMonth = { first, days: solarDay(year, { day: 30, month }) === null ? 29 : 30 }
  known.set(name, one)
  return one
}

/**
 * The solar day of a lunar day in a lunar year from 1900 to 2199, which begins in January or February of the solar year of the
 * same number. The 30th of a month of 29 days is its 29th; of a month that comes twice, it is the first.
 */
export function lunarDayIn(year: number, { day, month }: { day: number; month: number }): Day {
  const { first, days } = monthIn(year, month)
  return addDays(first, Math.min(day, days) - 1)
}
