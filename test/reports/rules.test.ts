// Limits and what is owed: the decisions, as tables of cases.
import { describe, expect, it } from 'vitest'
import { checkLimit, firstLimits } from '../../shared/reports/limits.ts'
import { redemptionRate, rewardMonths, type WaitingRewards } from '../../shared/reports/owed.ts'

describe('limits', () => {
  it.each([
    ['billsPerDay', 2, 1, '', true],
    ['billsPerDay', 3, 1, '', false],
    ['billsPerDay', 3, 1, 'mua cho cả nhóm', true],
    ['largestBill', 5_000_000, 0, '', true],
    ['largestBill', 5_000_001, 0, '', false],
    ['byHandPerDay', 900, 100, '', true],
    ['byHandPerDay', 900, 101, '', false],
    ['pointsUsedPerDay', 0, 2001, '', false],
  ] as const)('%s: %i so far and %i more, reason "%s"', (rule, today, more, reason, passes) => {
    const limit = firstLimits[rule]
    const refusal = { ok: false, code: 'reason_wanted', detail: { rule, limit, today } }
    expect(checkLimit(firstLimits, rule, { today, more, reason })).toEqual(passes ? { ok: true, value: null } : refusal)
  })

  it('lets everything pass where there is no limit', () => {
    const none = { ...firstLimits, billsPerDay: null }
    expect(checkLimit(none, 'billsPerDay', { today: 99, more: 1, reason: '' }).ok).toBe(true)
  })
})

describe('the share that is used', () => {
  it.each([
    [{ used: 150, unused: 49 }, null],
    [{ used: 150, unused: 50 }, 0.75],
    [{ used: 0, unused: 200 }, 0],
    [{ used: 300, unused: -20 }, 1],
  ])('%o', (redemption, rate) => {
    expect(redemptionRate(redemption)).toBe(rate)
  })
})

describe('rewards that wait', () => {
  const some = (part: Partial<WaitingRewards>): WaitingRewards => {
    return { month: '2026-12', benefit: 'gift', value: 0, cost: 0, cardKindId: null, count: 1, ...part }
  }
  const prices = { pointValue: 100, rewardCosts: new Map([['coffee', 30_000]]) }

  it('are worth their money, what they cost in points, or what the shop says a full card costs', () => {
    const { months, unpriced } = rewardMonths(
      [
        some({ benefit: 'money', value: 20_000, count: 2 }),
        some({ benefit: 'product', cost: 50 }),
        some({ cardKindId: 'coffee', count: 3 }),
        some({ month: null }),
      ],
      prices,
    )
    expect(months).toEqual([
      { month: '2026-12', count: 6, money: 40_000 + 5000 + 90_000 },
      { month: null, count: 1, money: null },
    ])
    expect(unpriced).toBe(1)
  })

  it('have no price where points do not pay and nobody said what a card costs', () => {
    const { unpriced } = rewardMonths([some({ cost: 50 }), some({ cardKindId: 'tea' })], { ...prices, pointValue: 0 })
    expect(unpriced).toBe(2)
  })
})
