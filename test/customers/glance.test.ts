// What the counter tells at a glance: the rhythm of the visits, and how near the birthday is.
import { describe, expect, it } from 'vitest'
import { daysToBirthday, usualDaysBetween } from '../../shared/customers/facts.ts'

const zone = 'Asia/Ho_Chi_Minh'

describe('K2 the rhythm of the visits', () => {
  const cases: [
    why: string,
    visitCount: number,
    firstVisitDay: string | null,
    lastVisitAt: string | null,
    days: number | null,
  ][] = [
    ['never came', 0, null, null, null],
    ['twice says nothing', 2, '2026-11-01', '2026-11-11T03:00:00.000Z', null],
    ['three visits in ten days', 3, '2026-11-01', '2026-11-11T03:00:00.000Z', 5],
    ['rounded', 4, '2026-11-01', '2026-11-21T03:00:00.000Z', 7],
    ['every day', 11, '2026-11-01', '2026-11-11T03:00:00.000Z', 1],
    ['oftener than daily', 40, '2026-11-01', '2026-11-11T03:00:00.000Z', null],
    ['the last visit after midnight in the shop', 3, '2026-11-01', '2026-11-10T18:00:00.000Z', 5],
    ['once in a decade is no habit', 3, '2010-12-02', '2026-11-22T03:00:00.000Z', null],
  ]

  it.each(cases)('%s', (_why, visitCount, firstVisitDay, lastVisitAt, days) => {
    expect(usualDaysBetween({ visitCount, firstVisitDay, lastVisitAt }, zone)).toBe(days)
  })
})

describe('C1 lunar days', () => {
  it.each([
    [[15, 10], '2026-11-22', 1],
    [[13, 10], '2026-11-22', 353],
    [[23, 12], '2027-01-28', 2],
  ] as const)('are counted down to: %j seen from %s', ([day, month], today, days) => {
    expect(daysToBirthday({ day, month, calendar: 'lunar' }, today, 'feb28')).toBe(days)
  })
})

describe('C1 how near the birthday is', () => {
  const cases: [birthday: [day: number, month: number], today: string, days: number][] = [
    [[22, 11], '2026-11-22', 0],
    [[27, 11], '2026-11-22', 5],
    [[21, 11], '2026-11-22', 364],
    [[1, 1], '2026-12-28', 4],
    // Between leap years the 28th stands for the 29th of February.
    [[29, 2], '2027-02-26', 2],
    [[29, 2], '2028-02-26', 3],
    [[29, 2], '2027-02-28', 0],
    [[29, 2], '2100-02-27', 1],
  ]

  it.each(cases)('%j seen from %s', ([day, month], today, days) => {
    expect(daysToBirthday({ day, month, calendar: 'solar' }, today, 'feb28')).toBe(days)
  })
})
