// The rules of the catalogue and of vouchers: what can be had, what is near, what a voucher takes off.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCardNumber } from '../../shared/base/cardNumber.ts'
import type { Result } from '../../shared/base/result.ts'
import { readVoucherCode, showVoucherCode, voucherCodeOf, voucherCodes } from '../../shared/base/voucherCode.ts'
import {
  mayRedeem,
  mostOf,
  pointsMissing,
  type Redeemer,
  type RewardKind,
  rewardKindFields,
  stampsMissing,
} from '../../shared/rewards/catalogue.ts'
import { offBill } from '../../shared/rewards/vouchers.ts'
import { aKind } from './redeemer.ts'

const today = '2026-11-22'
const kind: RewardKind = { ...aKind, id: 'k', position: 1, archivedAt: null }
const who: Redeemer = { points: 100, claim: 0, fullCards: 0, redeemed: 0 }

function said(answer: Result<unknown, string>): unknown {
  return answer.ok ? 'ok' : [answer.code, answer.detail ?? {}]
}

describe('L6 whether a reward can be had', () => {
  const cases: [name: string, kind: Partial<RewardKind>, who: Partial<Redeemer>, wanted: number, said: unknown][] = [
    ['with the points just enough', {}, { points: 20 }, 1, 'ok'],
    ['one point short', {}, { points: 19 }, 1, ['too_few_points', { points: 19, least: 20 }]],
    ['several at once', { benefit: 'money', value: 5000 }, { points: 60 }, 3, 'ok'],
    ['too many at once', {}, { points: 60 }, 4, ['too_few_points', { points: 60, least: 80 }]],
    ['two percentages at once', { benefit: 'percent', value: 10 }, {}, 2, ['one_at_a_time', {}]],
    ['with a claim open', {}, { claim: 4 }, 1, ['claim_open', { points: 4 }]],
    ['leaving just what must stay', { minLeft: 80 }, {}, 1, 'ok'],
    ['leaving less than must stay', { minLeft: 81 }, {}, 1, ['must_stay', { least: 81 }]],
    ['the last in stock', { stock: 1 }, {}, 1, 'ok'],
    ['more than is in stock', { stock: 1 }, {}, 2, ['out_of_stock', {}]],
    ['none in stock', { stock: 0 }, {}, 1, ['out_of_stock', {}]],
    ['on its first day', { fromDay: today }, {}, 1, 'ok'],
    ['a day too early', { fromDay: '2026-11-23' }, {}, 1, ['not_yet_valid', { day: '2026-11-23' }]],
    ['on its last day', { toDay: today }, {}, 1, 'ok'],
    ['a day too late', { toDay: '2026-11-21' }, {}, 1, ['no_longer_valid', { day: '2026-11-21' }]],
    ['within the limit', { perCustomer: 2, perDays: 30 }, { redeemed: 1 }, 1, 'ok'],
    ['over the limit', { perCustomer: 2, perDays: 30 }, { redeemed: 2 }, 1, ['limit_reached', { limit: 2, days: 30 }]],
    ['over the limit for good', { perCustomer: 1 }, { redeemed: 1 }, 1, ['limit_reached_ever', { limit: 1 }]],
    ['for a full card', { cost: null, cardKindId: 'c' }, { points: 0, claim: 9, fullCards: 1 }, 1, 'ok'],
    ['for a full card that is not there', { cost: null, cardKindId: 'c' }, {}, 1, ['no_full_card', {}]],
  ]
  for (const [name, part, has, wanted, expected] of cases) {
    it(name, () => expect(said(mayRedeem({ ...kind, ...part }, { ...who, ...has }, wanted, today))).toEqual(expected))
  }

  it('tells how many: by points, by what must stay, by stock, by the limit, at most twenty', () => {
    expect(mostOf(kind, who, today)).toBe(5)
    expect(mostOf({ ...kind, minLeft: 30 }, who, today)).toBe(3)
    expect(mostOf({ ...kind, stock: 2 }, who, today)).toBe(2)
    expect(mostOf({ ...kind, perCustomer: 4 }, { ...who, redeemed: 3 }, today)).toBe(1)
    expect(mostOf({ ...kind, cost: 1 }, who, today)).toBe(20)
    expect(mostOf({ ...kind, benefit: 'percent', value: 5 }, who, today)).toBe(1)
  })
})

describe('L6 near a reward', () => {
  const cases: [name: string, kind: Partial<RewardKind>, who: Partial<Redeemer>, missing: number | null][] = [
    ['at 80 %', {}, { points: 16 }, 4],
    ['below', {}, { points: 15 }, null],
    ['there already', {}, { points: 20 }, null],
    ['what must stay counts', { minLeft: 5 }, { points: 20 }, 5],
    ['out of stock', { stock: 0 }, { points: 19 }, null],
    ['with a claim open', {}, { points: 19, claim: 1 }, null],
    ['for a full card', { cost: null, cardKindId: 'c' }, { points: 19 }, null],
  ]
  for (const [name, part, has, missing] of cases) {
    it(name, () => expect(pointsMissing({ ...kind, ...part }, { ...who, ...has }, today)).toBe(missing))
  }

  it('eight stamps of ten are near, seven are not, a full card is there', () => {
    const terms = { size: 10, headStart: 0, interimAt: null, interimReward: '', reward: 'x', rewardDays: null }
    expect([7, 8, 9, 10].map(stamps => stampsMissing({ stamps, terms }))).toEqual([null, 2, 1, null])
  })
})

describe('L6 the owner’s form', () => {
  const cases: [name: string, part: object, message: string | null][] = [
    ['as it should be', {}, null],
    ['neither points nor a card', { cost: null }, 'cost_missing'],
    ['points and a card', { cardKindId: '01890000-0000-7000-8000-000000000000' }, 'cost_missing'],
    ['money without an amount', { benefit: 'money' }, 'value_missing'],
    ['more than all', { benefit: 'percent', value: 101 }, 'percent_outside'],
    ['days the wrong way round', { fromDay: '2026-02-01', toDay: '2026-01-31' }, 'days_reversed'],
  ]
  for (const [name, part, message] of cases) {
    it(name, () => {
      const read = rewardKindFields.safeParse({ ...aKind, ...part })
      expect(read.success ? null : read.error.issues[0]?.message).toBe(message)
    })
  }
  it('takes no fractions and no negative numbers', () => {
    for (const part of [{ cost: 0.5 }, { cost: -1 }, { cost: 0 }, { stock: -1 }, { minBill: -1 }, { name: ' ' }]) {
      expect(rewardKindFields.safeParse({ ...aKind, ...part }).success).toBe(false)
    }
  })
})

describe('L6 vouchers', () => {
  it('a code is thirteen digits, never a card number, and one wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: voucherCodes - 1 }),
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const code = voucherCodeOf(n)
          expect(code).toMatch(/^99\d{11}$/)
          expect(isCardNumber(code)).toBe(false)
          expect(readVoucherCode(showVoucherCode(code))).toBe(code)
          const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1)
          expect(readVoucherCode(wrong)).toBeNull()
        },
      ),
    )
  })

  const offs: [benefit: 'money' | 'percent' | 'gift', value: number, bill: number, off: number][] = [
    ['money', 20_000, 85_000, 20_000],
    ['money', 20_000, 15_000, 15_000],
    ['percent', 10, 85_555, 8_555],
    ['percent', 100, 85_555, 85_555],
    ['gift', 0, 85_000, 0],
    ['gift', 30_000, 85_000, 30_000],
  ]
  for (const [benefit, value, bill, off] of offs) {
    it(`${benefit} ${value} takes ${off} off ${bill}`, () => expect(offBill({ benefit, value }, bill)).toBe(off))
  }
})
