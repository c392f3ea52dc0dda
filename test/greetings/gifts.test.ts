// Whether a gift can be given on a birthday: once a year, around the day, and not for a date that was entered for its sake.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../shared/base/day.ts'
import { changeBetween, dateKnownSince, type Whole } from '../../shared/customers/changes.ts'
import { type Birthday, blankFields } from '../../shared/customers/model.ts'
import { blankProfileToSave } from '../../shared/customers/profile.ts'
import { doubleDays, type GiftFacts, isAnotherDate, mayGiveGift } from '../../shared/greetings/gifts.ts'

const solar = { day: 22, month: 11, year: null, calendar: 'solar' } as const
const facts: GiftFacts = {
  gift: { kind: 'points', points: 50 },
  today: '2026-11-22',
  birthday: solar,
  knownSince: '2026-01-01',
  lastDay: null,
  leapDay: 'feb28',
}
const told = (more: Partial<GiftFacts>) => {
  const answer = mayGiveGift({ ...facts, ...more })
  return answer.ok ? `${answer.value.cycle} ${answer.value.day}` : [answer.code, answer.detail?.day]
}

describe('C1 a gift on a birthday', () => {
  it.each<[string, Partial<GiftFacts>, ReturnType<typeof told>]>([
    ['on the day', {}, '2026 2026-11-22'],
    ['seven days before', { today: '2026-11-15' }, '2026 2026-11-22'],
    ['seven days after', { today: '2026-11-29' }, '2026 2026-11-22'],
    ['eight days before', { today: '2026-11-14' }, ['gift_not_yet', '2026-11-15']],
    ['eight days after', { today: '2026-11-30' }, ['gift_not_yet', '2027-11-15']],
    ['where the shop gives none', { gift: { kind: 'none' } }, ['no_birthday_gift', undefined]],
    ['where nothing is known', { birthday: null }, ['birthday_unknown', undefined]],
    ['where the month alone is known', { birthday: { ...solar, day: null } }, ['birthday_unknown', undefined]],
    ['known for 30 days', { knownSince: '2026-10-23' }, '2026 2026-11-22'],
    ['known for 29 days', { knownSince: '2026-10-24' }, ['birthday_new', '2027-11-15']],
    [
      'written down in advance, late in the days',
      { knownSince: '2026-10-24', today: '2026-11-29' },
      ['birthday_new', '2027-11-15'],
    ],
    ['given on the same day', { lastDay: '2026-11-22' }, ['gift_given', '2027-11-22']],
    ['given 364 days ago', { lastDay: '2025-11-23' }, ['gift_given', '2026-11-23']],
    ['given 365 days ago', { lastDay: '2025-11-22' }, '2026 2026-11-22'],
    [
      'given late last year, within the days',
      { lastDay: '2025-11-29', today: '2026-11-28' },
      ['gift_given', '2026-11-29'],
    ],
    ['over a turn of the year', { birthday: { ...solar, day: 2, month: 1 }, today: '2026-12-27' }, '2027 2027-01-02'],
    ['born on 29 February', { birthday: { ...solar, day: 29, month: 2 }, today: '2027-03-07' }, '2027 2027-02-28'],
    [
      'born on 29 February, by the other choice',
      { birthday: { ...solar, day: 29, month: 2 }, today: '2027-03-08', leapDay: 'mar1' },
      '2027 2027-03-01',
    ],
    [
      'by the lunar calendar',
      { birthday: { ...solar, day: 1, month: 1, calendar: 'lunar' }, today: '2026-02-17' },
      '2026 2026-02-17',
    ],
    [
      'in every lunar year',
      { birthday: { ...solar, day: 1, month: 1, calendar: 'lunar' }, lastDay: '2026-02-17', today: '2027-02-06' },
      '2027 2027-02-06',
    ],
    ['by a clock that was set back', { lastDay: '2026-11-25' }, ['gift_given', '2027-11-25']],
  ])('C1 %s', (_, more, expected) => {
    expect(told(more)).toEqual(expected)
  })

  const day = fc.integer({ min: 0, max: 1500 }).map(days => addDays('2026-01-01', days))
  const born = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.constant(null),
    calendar: fc.constantFrom('solar', 'lunar'),
  })

  it('C1 whoever comes every day gets at most one gift a year, and one each year', () => {
    fc.assert(
      fc.property(born, fc.constantFrom('feb28' as const, 'mar1' as const), (birthday, leapDay) => {
        const given: string[] = []
        for (let today = '2026-01-01'; today < '2032-01-01'; today = addDays(today, 1)) {
          const answer = mayGiveGift({
            ...facts,
            birthday,
            leapDay,
            today,
            knownSince: '2020-01-01',
            lastDay: given.at(-1) ?? null,
          })
          if (answer.ok) given.push(today)
        }
        const gaps = given.slice(1).map((one, index) => daysBetween(given[index] ?? one, one))
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(birthday.calendar === 'solar' ? 365 : 350)
        expect(Math.max(...gaps)).toBeLessThanOrEqual(400)
      }),
      { numRuns: 8 },
    )
  })

  it('C1 the day that a refusal names is the first on which it can be given', () => {
    fc.assert(
      fc.property(born, day, day, fc.option(day), (birthday, today, knownSince, lastDay) => {
        const known = { ...facts, birthday, today, knownSince, lastDay }
        const answer = mayGiveGift(known)
        const from = answer.ok ? today : answer.detail?.day
        if (typeof from !== 'string') return
        expect(mayGiveGift({ ...known, today: from }).ok).toBe(true)
        if (from > today) expect(mayGiveGift({ ...known, today: addDays(from, -1) }).ok).toBe(false)
      }),
    )
  })

  it('C1 points count double so many days before and after the day', () => {
    expect(doubleDays('2027-01-02', 3)).toEqual({ fromDay: '2026-12-30', untilDay: '2027-01-05' })
  })
})

describe('C1 a date that brought a gift', () => {
  const other: Birthday = { day: 23, month: 11, year: 1990, calendar: 'solar' }
  it.each([
    ['a year is added', solar, { ...solar, year: 1990 }, false],
    ['it is another day', solar, other, true],
    ['it is of the other calendar', solar, { ...solar, calendar: 'lunar' as const }, true],
    ['it is taken away', solar, null, true],
    ['it becomes known', null, solar, false],
    ['the day becomes known', { ...solar, day: null }, solar, false],
  ])('C1 %s', (_, before, after, isOther) => expect(isAnotherDate(before, after)).toBe(isOther))

  const whole = (birthday: Birthday | null): Whole => ({
    fields: { ...blankFields, name: 'Lan', birthday },
    archivedAt: null,
    profile: blankProfileToSave,
  })
  const history = (...steps: [Birthday | null, string][]) =>
    steps.slice(1).flatMap(([birthday, on], index) => {
      const change = changeBetween(whole(steps[index]?.[0] ?? null), whole(birthday))
      return change ? [{ ...change, day: on }] : []
    })

  it.each<[string, ReturnType<typeof history>, string]>([
    ['known from the beginning', [], '2026-01-01'],
    ['written down later', history([null, ''], [solar, '2026-06-01']), '2026-06-01'],
    ['changed to it', history([other, ''], [solar, '2026-06-01']), '2026-06-01'],
    ['a slip that was put right', history([solar, ''], [other, '2026-06-01'], [solar, '2026-06-02']), '2026-01-01'],
    [
      'its year added',
      history([null, ''], [solar, '2026-06-01'], [{ ...solar, year: 1990 }, '2026-07-01']),
      '2026-06-01',
    ],
  ])('C1 since when it is known: %s', (_, changes, since) => {
    expect(dateKnownSince(solar, changes, '2026-01-01')).toBe(since)
  })
})
