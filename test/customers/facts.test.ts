// The facts at the counter: how often somebody comes, how near their birthday is.
import { describe, expect, it } from 'vitest'
import { daysToBirthday, usualDaysBetween } from '../../shared/customers/facts.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const lastVisitAt = '2026-11-22T03:00:00.000Z'

describe('K2 how often somebody comes', () => {
  it.each([
    [23, '2026-07-13', 6],
    [3, '2026-11-20', 1],
    [3, '2026-11-22', null],
    [5, '2026-11-20', null],
    [2, '2026-10-01', null],
    [0, null, null],
  ])('after %i visits since %s: every %s days', (visitCount, firstVisitDay, days) => {
    expect(usualDaysBetween({ visitCount, firstVisitDay, lastVisitAt }, timeZone)).toBe(days)
  })

  it('counts the last visit by the day of the shop', () => {
    const late = { visitCount: 3, firstVisitDay: '2026-11-21', lastVisitAt: '2026-11-22T18:00:00.000Z' }
    expect(usualDaysBetween(late, timeZone)).toBe(1)
    expect(usualDaysBetween(late, 'Europe/London')).toBe(null)
  })
})

describe('C1 how near a birthday is', () => {
  it.each([
    [22, 11, '2026-11-22', 0],
    [23, 11, '2026-11-22', 1],
    [21, 11, '2026-11-22', 364],
    [1, 1, '2026-12-31', 1],
    // 29 February falls on the 28th in the years between.
    [29, 2, '2027-02-27', 1],
    [29, 2, '2028-02-27', 2],
    [29, 2, '2028-02-29', 0],
    [29, 2, '2027-03-01', 365],
    // 2100 is no leap year.
    [29, 2, '2100-02-27', 1],
  ])('%i/%i on %s: in %i days', (day, month, today, days) => {
    expect(daysToBirthday({ day, month, year: null }, today)).toBe(days)
  })
})
