// Days of the year: on which day each falls, and which of them fall into a window.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/base/day.ts'
import { daysToYearly, leapDays, type YearlyDay, yearlyDayIn, yearlyDaysWithin } from '../shared/base/yearly.ts'

const day = fc.integer({ min: 0, max: 36_524 }).map(days => addDays('1990-01-01', days))

describe('C1 days of the year', () => {
  it.each<[number, YearlyDay, 'feb28' | 'mar1', string]>([
    [2027, { day: 29, month: 2, calendar: 'solar' }, 'feb28', '2027-02-28'],
    [2027, { day: 29, month: 2, calendar: 'solar' }, 'mar1', '2027-03-01'],
    [2028, { day: 29, month: 2, calendar: 'solar' }, 'mar1', '2028-02-29'],
    [2100, { day: 29, month: 2, calendar: 'solar' }, 'mar1', '2100-03-01'],
    [2000, { day: 29, month: 2, calendar: 'solar' }, 'feb28', '2000-02-29'],
    // The 29th of the second lunar month is a day like any other.
    [2027, { day: 29, month: 2, calendar: 'lunar' }, 'mar1', '2027-04-05'],
    [2025, { day: 30, month: 12, calendar: 'lunar' }, 'feb28', '2026-02-16'],
  ])('in %i %j is, with %s, %s', (year, yearly, leapDay, on) => {
    expect(yearlyDayIn(year, yearly, leapDay)).toBe(on)
  })

  it('fall into a window just as they are counted down to', () => {
    const yearly = fc.record({
      day: fc.integer({ min: 1, max: 30 }),
      month: fc.integer({ min: 1, max: 12 }),
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    })
    const isDay = ({ day: date, month, calendar }: YearlyDay) => calendar === 'lunar' || month !== 2 || date <= 29
    const sought = fc.oneof(yearly.filter(isDay), fc.constant<YearlyDay>({ day: 29, month: 2, calendar: 'solar' }))
    const length = fc.integer({ min: 0, max: 160 })
    fc.assert(
      fc.property(day, length, sought, fc.constantFrom(...leapDays), (from, days, one, leapDay) => {
        const { day: date, month, calendar } = one
        const found = yearlyDaysWithin(from, addDays(from, days), leapDay).filter(
          at => at.day === date && at.month === month && at.calendar === calendar,
        )
        const counted = daysToYearly(one, from, leapDay).filter(ahead => ahead >= 0 && ahead <= days)
        expect(found.map(({ on }) => on)).toEqual(counted.map(ahead => addDays(from, ahead)))
        for (const at of found) expect(yearlyDayIn(at.year, one, leapDay)).toBe(at.on)
      }),
      { numRuns: 500 },
    )
  })
})
