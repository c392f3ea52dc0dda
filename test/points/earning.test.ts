// What a bill earns: tables of cases, and what holds for any bill and any rules.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bonusHolds, type Circumstances, earn, earnKept } from '../../shared/points/earning.ts'
import { type Bonus, type EarningRules, earningRules } from '../../shared/points/model.ts'
import { mayPayWith, mostPoints } from '../../shared/points/paying.ts'
import { firstRules, noRules } from '../../shared/points/rules.ts'

const id = (last: number) => `00000000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`

/** Tuesday, 24 November 2026, 15:30 in the shop. */
const now: Circumstances = {
  at: '2026-11-24T08:30:00.000Z',
  day: '2026-11-24',
  timeZone: 'Asia/Ho_Chi_Minh',
  leapDay: 'feb28',
  tier: '',
  factors: [],
  birthday: null,
  carried: 0,
}

const bonus = (change: Partial<Bonus>): Bonus => ({
  ...{ id: id(9), name: 'Thứ Ba', times: 200, weekdays: [], hours: null, fromDay: null, toDay: null, tiers: [] },
  birthdayDays: null,
  ...change,
})

const pointsFor = (rules: Partial<EarningRules>, paid: number, change: Partial<Circumstances> = {}, full = paid) =>
  earn({ ...noRules, ...rules }, { full, paid, products: [] }, { ...now, ...change }).points

const per = (points: number, amount: number, rounding: 'floor' | 'carry' = 'floor') => ({
  perAmount: { points, per: amount, rounding },
})

function born(
  day: number | null,
  month: number,
  calendar: 'solar' | 'lunar' = 'solar',
): Pick<Circumstances, 'birthday'> {
  return { birthday: { day, month, year: day === null ? 1990 : null, calendar } }
}

describe('L3 what a bill earns', () => {
  it.each([
    // POS365's own example: 123,000 at 50,000 a point.
    [per(1, 50_000), 123_000, 2],
    [per(1, 10_000), 9_999, 0],
    [per(1, 10_000), 10_000, 1],
    [per(3, 20_000), 59_999, 6],
    [{ perVisit: { points: 2, minAmount: 50_000 } }, 49_999, 0],
    [{ perVisit: { points: 2, minAmount: 50_000 } }, 50_000, 2],
    [{}, 1_000_000, 0],
    [per(1, 10_000), 0, 0],
    [per(1, 10_000), 10_000_000_000, 1_000_000],
  ])('%j of %d gives %d', (rules, paid, points) => {
    expect(pointsFor(rules, paid)).toBe(points)
  })

  it('three bills of 40,000 at 50,000 a point: nothing, or with the rest carried 2 points and 20,000 left', () => {
    const total = (rounding: 'floor' | 'carry') =>
      [1, 2, 3].reduce(
        ({ points, carried }) => {
          const earned = earn(
            { ...noRules, ...per(1, 50_000, rounding) },
            { full: 40_000, paid: 40_000, products: [] },
            { ...now, carried },
          )
          return { points: points + earned.points, carried: carried + earned.remainder }
        },
        { points: 0, carried: 0 },
      )
    expect(total('floor')).toEqual({ points: 0, carried: 0 })
    expect(total('carry')).toEqual({ points: 2, carried: 20_000 })
  })

  it('earns on what was paid with money, or on the whole bill where the shop chose so', () => {
    expect(pointsFor(per(1, 10_000), 95_000, {}, 100_000)).toBe(9)
    expect(pointsFor({ ...per(1, 10_000), basis: 'bill' }, 95_000, {}, 100_000)).toBe(10)
  })

  it('counts the highest factor once: bonuses, tier and membership never multiply each other', () => {
    const rules = { ...per(1, 10_000), bonuses: [bonus({ times: 200 }), bonus({ id: id(8), times: 150 })] }
    const factors = [{ name: 'Vàng', times: 300 }]
    expect(pointsFor(rules, 85_000)).toBe(17)
    expect(pointsFor(rules, 85_000, { factors })).toBe(25)
    const { working } = earn(
      { ...noRules, ...rules },
      { full: 85_000, paid: 85_000, products: [] },
      { ...now, factors },
    )
    expect(working).toMatchObject({ times: 300, timesName: 'Vàng', eligible: 85_000, forAmount: 25 })
  })

  it('gives points for kinds of product and stamps for bills', () => {
    const rules = {
      ...noRules,
      perProduct: [{ kindId: id(1), points: 2 }],
      stamps: [
        { cardKindId: id(5), count: 1, per: null, minAmount: 30_000 },
        { cardKindId: id(6), count: 2, per: 50_000, minAmount: 0 },
      ],
    }
    const products = [
      { kindId: id(1), count: 3 },
      { kindId: id(2), count: 4 },
    ]
    const earned = earn(rules, { full: 120_000, paid: 120_000, products }, now)
    expect(earned).toMatchObject({
      points: 6,
      stamps: [
        { cardKindId: id(5), count: 1 },
        { cardKindId: id(6), count: 4 },
      ],
    })
    expect(earn(rules, { full: 29_999, paid: 29_999, products: [] }, now).stamps).toEqual([])
    expect(earn(rules, { full: 5_000_000, paid: 5_000_000, products: [] }, now).stamps[1]?.count).toBe(20)
  })

  it.each<[string, Partial<Bonus>, Partial<Circumstances>, boolean]>([
    ['its weekday', { weekdays: [2] }, {}, true],
    ['another weekday', { weekdays: [1, 3] }, {}, false],
    ['Sunday is 7', { weekdays: [7] }, { day: '2026-11-29' }, true],
    ['from 15:30 on', { hours: { from: '15:30', to: '17:00' } }, {}, true],
    ['up to 15:30', { hours: { from: '14:00', to: '15:30' } }, {}, false],
    ['over midnight, after', { hours: { from: '22:00', to: '02:00' } }, { at: '2026-11-24T18:30:00.000Z' }, true],
    ['over midnight, at noon', { hours: { from: '22:00', to: '02:00' } }, {}, false],
    ['its first day', { fromDay: '2026-11-24' }, {}, true],
    ['the day after its last', { toDay: '2026-11-23' }, {}, false],
    ['its tier', { tiers: ['gold'] }, { tier: 'gold' }, true],
    ['another tier', { tiers: ['gold'] }, { tier: '' }, false],
    ['the birthday', { birthdayDays: 0 }, born(24, 11), true],
    ['three days before', { birthdayDays: 3 }, born(27, 11), true],
    ['four days before', { birthdayDays: 3 }, born(28, 11), false],
    ['over the turn of the year', { birthdayDays: 3 }, { ...born(2, 1), day: '2026-12-30' }, true],
    ['29 February in 2027', { birthdayDays: 0 }, { ...born(29, 2), day: '2027-02-28' }, true],
    ['29 February in 2028', { birthdayDays: 0 }, { ...born(29, 2), day: '2028-02-29' }, true],
    ['no birthday known', { birthdayDays: 31 }, {}, false],
    ['the birthday by the lunar calendar', { birthdayDays: 0 }, born(16, 10, 'lunar'), true],
    ['the same numbers, but by the lunar calendar', { birthdayDays: 31 }, born(24, 11, 'lunar'), false],
    ['only the month of the birthday known', { birthdayDays: 31 }, born(null, 11), false],
  ])('a bonus: %s', (_, change, circumstances, holds) => {
    expect(bonusHolds(bonus(change), { ...now, ...circumstances })).toBe(holds)
  })

  it('never gives more for the kept part of a bill than for the whole, and nothing for nothing', () => {
    const rules = {
      ...firstRules,
      perVisit: { points: 3, minAmount: 20_000 },
      stamps: [{ cardKindId: id(5), count: 1, per: 20_000, minAmount: 0 }],
    }
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(100), fc.integer({ min: -9_999, max: 9_999 }), (amount, share, carried) => {
        const whole = earn(rules, { full: amount, paid: amount, products: [] }, { ...now, carried })
        const kept = earnKept(whole.working, Math.floor((amount * share) / 100))
        expect(kept.points).toBeLessThanOrEqual(whole.points)
        expect(kept.stamps[0]?.count ?? 0).toBeLessThanOrEqual(whole.stamps[0]?.count ?? 0)
        expect(earnKept(whole.working, amount).points).toBe(amount > 0 ? whole.points : 0)
        if (carried <= 0) expect(earnKept(whole.working, 0).points).toBe(0)
      }),
    )
  })

  it('carrying loses nothing: any bills give what their sum gives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500_000), { minLength: 1, maxLength: 20 }), amounts => {
        const sum = amounts.reduce((one, other) => one + other, 0)
        const each = amounts.reduce(
          ({ points, carried }, amount) => {
            const one = earn(firstRules, { full: amount, paid: amount, products: [] }, { ...now, carried })
            return { points: points + one.points, carried: carried + one.remainder }
          },
          { points: 0, carried: 0 },
        )
        expect(each).toEqual({ points: Math.floor(sum / 10_000), carried: sum % 10_000 })
      }),
    )
  })
})

describe('L3 paying with points', () => {
  const rules = { ...firstRules, minLeft: 10 }
  const account = { points: 100, claim: 0, remainder: 0 }
  it.each([
    [{ points: 50, toPay: 100_000 }, account, rules, 'ok'],
    [{ points: 19, toPay: 100_000 }, account, rules, 'too_few_points'],
    [{ points: 91, toPay: 100_000 }, account, rules, 'too_few_points'],
    [{ points: 50, toPay: 4_999 }, account, rules, 'points_over_bill'],
    [{ points: 50, toPay: 100_000 }, { ...account, claim: 1 }, rules, 'claim_open'],
    [{ points: 50, toPay: 100_000 }, account, { ...rules, value: 0 }, 'points_pay_nothing'],
  ])('%j of %j', (wish, held, by, outcome) => {
    const answer = mayPayWith(by, held, wish)
    expect(answer.ok ? 'ok' : answer.code).toBe(outcome)
  })

  it('offers the most that may be used', () => {
    expect(mostPoints(rules, account, 100_000)).toBe(90)
    expect(mostPoints(rules, account, 4_999)).toBe(49)
    expect(mostPoints(rules, account, 1_000)).toBe(0)
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(200_000), (points, toPay) => {
        const most = mostPoints(rules, { ...account, points }, toPay)
        if (most > 0) expect(mayPayWith(rules, { ...account, points }, { points: most, toPay }).ok).toBe(true)
        expect(mayPayWith(rules, { ...account, points }, { points: most + 1, toPay }).ok).toBe(false)
      }),
    )
  })

  it('refuses rules by which points would pay for ever', () => {
    const endless = { ...firstRules, basis: 'bill', value: 1_000 }
    expect(earningRules.safeParse(endless).error?.issues[0]?.message).toBe('points_without_end')
    expect(earningRules.safeParse({ ...endless, value: 999 }).success).toBe(true)
    expect(earningRules.safeParse({ ...endless, basis: 'paid' }).success).toBe(true)
  })
})
