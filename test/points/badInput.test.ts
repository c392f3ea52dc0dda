// Bad input to bills and points: a clear refusal, and nothing changes.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { firstRules } from '../../shared/points/rules.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aPointShop, codeOf, granted, type PointShop, plainBill } from './shop.ts'

/** Everything that a gesture could have changed. */
function contents({ book }: PointShop): unknown {
  const tables = ['visits', 'point_lines', 'point_lots', 'lot_lines', 'point_accounts', 'stamp_lines', 'rule_versions']
  return tables.map(table => book.sqlite.prepare(`SELECT * FROM ${table}`).all())
}

describe('L3 bad input', () => {
  it('refuses amounts, products and points that cannot be', async () => {
    const shop = await aPointShop()
    const before = contents(shop)
    const add = (bill: object, more: object = {}) =>
      answerUnchecked(shop, 'visits.add', {
        ...{ requestId: v7(), customerId: shop.customerId, again: false, reason: '' },
        bill: { ...plainBill, amount: 50_000, ...bill },
        ...more,
      })
    const wrong: [object, object?][] = [
      [{ amount: -1 }],
      [{ amount: 0.5 }],
      [{ amount: 10_000_000_001 }],
      [{ amount: Number.NaN }],
      [{ amount: '85.000abc' }],
      [{ amount: null }],
      [{ points: -5 }],
      [{ points: 1.5 }],
      [{ products: [{ kindId: 'x', count: 1 }] }],
      [{ products: [{ kindId: v7(), count: 0 }] }],
      [{ channel: 'phone' }],
      [{ note: 'x'.repeat(900) }],
      [{ extra: 1 }],
      [{}, { requestId: 'not an id' }],
      [{}, { customerId: 7 }],
    ]
    for (const [bill, more] of wrong) expect(await add(bill, more)).toEqual({ ok: false, code: 'bad_input' })
    expect(codeOf(await shop.bill(50_000, { customerId: v7() }))).toBe('customer_unknown')
    expect(codeOf(await shop.bill(0))).toBe('nothing_on_bill')
    expect(codeOf(await shop.bill(50_000, { products: [{ kindId: v7(), count: 1 }] }))).toBe('product_unknown')
    expect(codeOf(await shop.bill(50_000, { points: 20 }))).toBe('too_few_points')
    expect(codeOf(await shop.bill(50_000, { rewardId: v7() }))).toBe('reward_unknown')
    expect(contents(shop)).toEqual(before)
  })

  it('asks before the same bill a moment later', async () => {
    const shop = await aPointShop()
    granted(await shop.bill(50_000, { again: false }))
    const second = await shop.bill(50_000, { again: false })
    expect(second).toEqual({ ok: false, code: 'same_bill', detail: { time: '10:00' } })
    granted(await shop.bill(51_000, { again: false }))
    shop.pass(61)
    granted(await shop.bill(50_000, { again: false }))
  })

  it('writes nothing while the clock is set back, unless somebody says why', async () => {
    const shop = await aPointShop()
    granted(await answer(shop, 'points.expire', {}))
    shop.setNow('2026-11-20T03:00:00.000Z')
    const before = contents(shop)
    expect(await shop.bill(50_000)).toEqual({ ok: false, code: 'clock_set_back', detail: { day: '2026-11-22' } })
    expect(codeOf(await answer(shop, 'points.expire', {}))).toBe('clock_set_back')
    const byHand = { requestId: v7(), customerId: shop.customerId, points: 5, reason: 'bù' }
    expect(codeOf(await answer(shop, 'points.add', byHand))).toBe('clock_set_back')
    expect(contents(shop)).toEqual(before)
    granted(await shop.bill(50_000, { reason: 'đồng hồ sai' }))
  })

  it('refuses rules by which points would never end, and rules with letters in them', async () => {
    const shop = await aPointShop(null)
    const save = (rules: object) =>
      answerUnchecked(shop, 'points.saveRules', { requestId: v7(), rules: { ...firstRules, ...rules } })
    const wrong = [
      { basis: 'bill', value: 1000 },
      { perAmount: { points: 1, per: 0, rounding: 'floor' } },
      { perAmount: { points: -1, per: 10, rounding: 'floor' } },
      { perAmount: { points: 'một', per: 10, rounding: 'floor' } },
      { perVisit: { points: 1.5, minAmount: 0 } },
      { expiryMonths: 0 },
      { signUp: -1 },
    ]
    for (const rules of wrong) expect(await save(rules)).toEqual({ ok: false, code: 'bad_input' })
    expect(granted(await answer(shop, 'points.rules', {}))).toBeNull()
  })

  it('takes a gesture that is sent to two places at once as one', async () => {
    const shop = await aPointShop()
    const requestId = v7()
    const replies = await Promise.all([shop.bill(85_000, { requestId }), shop.bill(85_000, { requestId })])
    expect(replies.every(reply => reply.ok)).toBe(true)
    expect((await shop.points()).points).toBe(8)
    const undo = v7()
    await Promise.all([shop.takeBack(requestId, undo), shop.takeBack(requestId, undo)])
    expect((await shop.points()).points).toBe(0)
    const other = await aCustomer(shop, { name: 'Trần Văn Bình' })
    expect(codeOf(await shop.bill(1, { requestId, customerId: other.id }))).toBe('other_gesture')
    await shop.holds()
  })

  it('a bill of an import is not returned here, nor one twice taken back', async () => {
    const shop = await aPointShop()
    expect(codeOf(await shop.change(v7(), { kind: 'void' }))).toBe('bill_unknown')
    const { visitId } = granted(await shop.bill(85_000))
    granted(await shop.change(visitId ?? '', { kind: 'void' }))
    expect(codeOf(await shop.change(visitId ?? '', { kind: 'void' }))).toBe('already_taken_back')
    expect(codeOf(await shop.change(visitId ?? '', { kind: 'return', amount: 1 }))).toBe('already_taken_back')
    expect(codeOf(await shop.takeBack(v7()))).toBe('gesture_unknown')
  })

  it('lets lapse what is over, once, and restores what was spent of it for a week', async () => {
    const shop = await aPointShop({ expiryMonths: 1 })
    granted(await shop.bill(1_000_000))
    const requestId = v7()
    granted(await shop.bill(100_000, { requestId, points: 40 }))
    shop.setNow('2026-12-22T03:00:00.000Z')
    expect(granted(await answer(shop, 'points.expire', {}))).toEqual({ customers: 0, points: 0 })
    shop.setNow('2026-12-23T03:00:00.000Z')
    expect(granted(await answer(shop, 'points.expire', {}))).toEqual({ customers: 1, points: 60 + 9 })
    expect(granted(await answer(shop, 'points.expire', {}))).toEqual({ customers: 0, points: 0 })
    expect((await shop.points()).points).toBe(0)
    const undone = granted(await shop.takeBack(requestId))
    expect(undone.after.points).toBe(31)
    const { expiring, claim } = granted(await answer(shop, 'points.show', { customerId: shop.customerId }))
    expect({ expiring, claim }).toEqual({ expiring: [{ day: '2026-12-30', points: 31 }], claim: 0 })
    await shop.holds()
  })
})
