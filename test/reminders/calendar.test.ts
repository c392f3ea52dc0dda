// The month of Today: whole weeks that begin on Monday, and where each key leads.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/base/day.ts'
import { dayAfterKey, monthOf, weeksOf } from '../../shared/reminders/calendar.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(number => addDays('2000-01-01', number))

describe('C1 the month', () => {
  it('of November 2026 has six weeks and begins in October', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ])
  })

  it('of February 2027 has four', () => {
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  it('holds every day of it once, in weeks that begin on a Monday', () => {
    fc.assert(
      fc.property(days, day => {
        const weeks = weeksOf(monthOf(day))
        const inside = weeks.flat().filter(one => monthOf(one) === monthOf(day))
        expect(new Set(inside).size).toBe(inside.length)
        expect(inside).toContain(day)
        expect(inside[0]).toBe(`${monthOf(day)}-01`)
        expect(monthOf(addDays(inside.at(-1) ?? '', 1))).not.toBe(monthOf(day))
        for (const [monday = ''] of weeks) expect(new Date(monday).getUTCDay()).toBe(1)
      }),
    )
  })

  it.each([
    ['ArrowLeft', '2026-11-30'],
    ['ArrowRight', '2026-12-02'],
    ['ArrowUp', '2026-11-24'],
    ['ArrowDown', '2026-12-08'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['PageUp', '2026-11-01'],
    ['PageDown', '2027-01-01'],
    ['x', null],
  ])('%s leads from 1 December 2026 to %s', (key, day) => {
    expect(dayAfterKey(key, '2026-12-01')).toBe(day)
  })

  it('31 January and a page down is the last day of February', () => {
    expect(dayAfterKey('PageDown', '2027-01-31')).toBe('2027-02-28')
  })
})
