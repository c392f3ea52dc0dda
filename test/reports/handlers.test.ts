// The owner's view over a real book: limits at the counter, what is owed, odd things of a week.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { countBillsToday, sumAddedByHand, sumUsedToday } from '../../db/reports/today.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstLimits, type Limits } from '../../shared/reports/limits.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { defaultTerms } from '../../shared/stamps/rules.ts'
import { aPointShop, codeOf, granted, type PointShop } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'

async function aLimitedShop(limits: Partial<Limits>, rules: Partial<EarningRules> = {}): Promise<PointShop> {
  const shop = await aPointShop(rules)
  granted(await answer(shop, 'reports.saveLimits', { requestId: v7(), limits: { ...firstLimits, ...limits } }))
  return shop
}

const byHand = (shop: PointShop, points: number, reason = 'bù lần trước') =>
  answer(shop, 'points.add', { requestId: v7(), customerId: shop.customerId, points, reason })

describe('limits at the counter', () => {
  it('ask why a customer has one more bill, and let it pass with a reason', async () => {
    const shop = await aLimitedShop({ billsPerDay: 2 })
    granted(await shop.bill(10_000))
    granted(await shop.bill(20_000))
    expect(await shop.bill(30_000)).toMatchObject({
      code: 'reason_wanted',
      detail: { rule: 'billsPerDay', limit: 2, today: 2 },
    })
    granted(await shop.bill(30_000, { reason: 'mua cho cả nhóm' }))
    shop.pass(86_400)
    granted(await shop.bill(10_000))
  })

  it('do not count what was taken back', async () => {
    const shop = await aLimitedShop({ billsPerDay: 1 })
    const requestId = v7()
    granted(await shop.bill(10_000, { requestId }))
    granted(await shop.takeBack(requestId))
    expect(codeOf(await shop.bill(20_000))).toBe('ok')
  })

  it('ask about a large bill', async () => {
    const shop = await aLimitedShop({ largestBill: 1_000_000 })
    expect(await shop.bill(1_000_001)).toMatchObject({ code: 'reason_wanted', detail: { rule: 'largestBill' } })
    granted(await shop.bill(1_000_000))
  })

  it('ask about many points used on one day', async () => {
    const shop = await aLimitedShop({ pointsUsedPerDay: 30 })
    granted(await byHand(shop, 100))
    granted(await shop.bill(100_000, { points: 30 }))
    expect(await shop.bill(100_000, { points: 20 })).toMatchObject({
      code: 'reason_wanted',
      detail: { rule: 'pointsUsedPerDay', limit: 30, today: 30 },
    })
  })

  it('ask one who adds many points by hand once more, for by hand there is always a reason', async () => {
    const shop = await aLimitedShop({ byHandPerDay: 100 })
    granted(await byHand(shop, 90))
    expect(await byHand(shop, 20)).toMatchObject({
      code: 'reason_wanted',
      detail: { rule: 'byHandPerDay', limit: 100, today: 90 },
    })
    granted(await byHand(shop, -10))
    const more = { requestId: v7(), customerId: shop.customerId, points: 20, reason: 'bù cả tuần', beyondLimit: true }
    granted(await answer(shop, 'points.add', more))
  })

  it('cost one indexed question each', async () => {
    const { book } = await aPointShop({})
    const now = { customerId: v7(), staffId: ownerId, at: '2026-11-22T03:00:00.000Z', day: '2026-11-22' }
    for (const count of [countBillsToday, sumUsedToday, sumAddedByHand]) {
      const plan = await planOf(book.file, db => count(db, now))
      expect(plan.filter(step => step.startsWith('SCAN'))).toEqual([])
      expect(plan.join()).toMatch(/visits_customer|point_lines_customer|point_lines_by_hand/)
    }
  })

  it('are saved once for one gesture, and those to begin with hold before', async () => {
    const shop = aShop()
    expect(granted(await answer(shop, 'reports.limits', {}))).toEqual(firstLimits)
    const input = { requestId: v7(), limits: { ...firstLimits, billsPerDay: null } }
    granted(await answer(shop, 'reports.saveLimits', input))
    granted(await answer(shop, 'reports.saveLimits', input))
    expect(granted(await answer(shop, 'reports.limits', {})).billsPerDay).toBeNull()
    expect(shop.book.sqlite.prepare("SELECT count(*) FROM rule_versions WHERE topic = 'limits'").pluck().get()).toBe(1)
  })
})

describe('what is owed', () => {
  it('names points by the month in which they lapse, at what they are worth', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(85_000))
    shop.pass(40 * 86_400)
    granted(await shop.bill(100_000))
    const { points, redemption } = granted(await answer(shop, 'reports.listOwed', {}))
    expect(points).toEqual({
      value: 100,
      months: [
        { month: '2027-11', count: 8, money: 800 },
        { month: '2028-01', count: 10, money: 1000 },
      ],
    })
    expect(redemption).toEqual({ used: 0, unused: 0 })
  })

  it('tells what became of lapsed points, with takings back, whatever was taken back of that', async () => {
    const shop = await aPointShop({})
    granted(await byHand(shop, 300))
    granted(await shop.bill(100_000, { points: 100 }))
    const requestId = v7()
    granted(await shop.bill(100_000, { points: 50, requestId, reason: 'thử' }))
    granted(await shop.takeBack(requestId))
    shop.pass(400 * 86_400)
    granted(await answer(shop, 'points.expire', {}))
    const { redemption, points } = granted(await answer(shop, 'reports.listOwed', {}))
    // 300 by hand, of which 100 paid; the 9 points that the first bill earned lapsed as well.
    expect(redemption).toEqual({ used: 100, unused: 200 + 9 })
    expect(points.months).toEqual([])
  })

  it('counts the stamps that customers earned, as parts of full cards', async () => {
    const shop = await aLimitedShop({})
    const look = { name: 'Cà phê', color: 'coffee', picture: 'coffee' } as const
    const fields = { ...look, terms: defaultTerms({ interimReward: '1 bánh', reward: '1 ly' }) }
    const kind = granted(await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields }))
    const { customerId } = shop
    const stamps = { requestId: v7(), customerId, kindId: kind.id, count: 4, again: true, reason: 'thử' }
    granted(await answer(shop, 'stamps.add', stamps))
    const rewardCosts = [{ cardKindId: kind.id, cost: 40_000 }]
    granted(await answer(shop, 'reports.saveLimits', { requestId: v7(), limits: { ...firstLimits, rewardCosts } }))
    const { cards } = granted(await answer(shop, 'reports.listOwed', {}))
    const own = kind.terms.size - kind.terms.headStart
    expect(cards).toMatchObject([{ cards: 1, stamps: 4, fullCards: 4 / own, rewardCost: 40_000 }])
  })
})

describe('odd things of a week', () => {
  it('are found in the book, with names', async () => {
    const shop = await aLimitedShop({ opening: { from: '07:00', to: '09:30' } })
    granted(await byHand(shop, 200, 'bù sự cố'))
    shop.pass(600)
    granted(await shop.bill(100_000, { points: 50 }))
    const week = granted(await answer(shop, 'reports.listOddities', { from: '2026-11-16' }))
    const [line, use, closed] = week.oddities
    expect(week).toMatchObject({ to: '2026-11-22', gestures: 1, severalStaff: false, hoursKnown: true, more: 0 })
    expect(line).toMatchObject({
      kind: 'byHand',
      points: 200,
      reason: 'bù sự cố',
      who: { customerId: shop.customerId },
    })
    expect(use).toMatchObject({ kind: 'usedAfter', after: 'byHand', minutes: 10, points: 50 })
    expect(closed).toMatchObject({ kind: 'closed', what: 'bill' })
    expect(week.oddities).toHaveLength(3)
  })

  it('a week without any says so', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(100_000))
    const week = granted(await answer(shop, 'reports.listOddities', { from: '2026-11-16' }))
    expect(week).toMatchObject({ oddities: [], gestures: 1, hoursKnown: false })
  })
})
