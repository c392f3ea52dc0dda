// A month of the Today page: the occasions of each day, and the shop's own days. Pure.
import { addDays, type Day } from '../base/day.ts'
import { daysToYearly } from '../base/yearly.ts'
import type { Settings } from '../settings/model.ts'
import type { MonthDay, Occasion } from './model.ts'

interface Span {
  from: Day
  to: Day
}
type ShopSettings = Pick<Settings, 'shopDays' | 'leapDay'>
type ShopDayOn = MonthDay['shopDays'][number] & { day: Day }

/** The shop's days between two days, both included. */
export function shopDaysIn({ shopDays, leapDay }: ShopSettings, { from, to }: Span): ShopDayOn[] {
  const found = shopDays.flatMap(({ key, name, whom, ...yearly }) =>
    daysToYearly(yearly, from, leapDay).map(days => ({ key, name, whom, day: addDays(from, days) })),
  )
  return found.filter(({ day }) => from <= day && day <= to)
}

/** The days of a month on which something is, in order. `counted` comes in the order in which it is told. */
export function monthDays(
  counted: readonly { day: Day; occasion: Occasion; count: number }[],
  settings: ShopSettings,
  span: Span,
): MonthDay[] {
  const days = new Map<Day, MonthDay>()
  const at = (day: Day): MonthDay => {
    const known = days.get(day) ?? { day, occasions: [], shopDays: [] }
    days.set(day, known)
    return known
  }
  for (const { day, occasion, count } of counted) at(day).occasions.push({ occasion, count })
  for (const { day, ...shopDay } of shopDaysIn(settings, span)) at(day).shopDays.push(shopDay)
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}
