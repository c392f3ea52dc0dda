// A customer's history with bills and points: each gesture is one line with what it changed, and can be undone and redone.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listHistory } from '../../db/customers/history.ts'
import type { HistoryLine } from '../../shared/customers/model.ts'
import { aPointShop, granted, type PointShop } from '../points/shop.ts'
import { someFields } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'

async function lines(shop: PointShop): Promise<HistoryLine[]> {
  return granted(await answer(shop, 'customers.listHistory', { customerId: shop.customerId, limit: 50 }))
}

/** 'visit 85000 +8 2 stamps', with what can be done. */
async function told(shop: PointShop): Promise<string[]> {
  return (await lines(shop)).map(({ kind, amount, points, spent, count, undo, undone, edited, visitId }) => {
    const signed = (value: number) => (value > 0 ? `+${value}` : String(value))
    const parts = [amount !== null && String(amount), points !== 0 && signed(points), spent !== 0 && `spent ${spent}`]
    const marks = [edited && 'edited', undone && !edited && 'undone', visitId && 'change', undo && 'undo']
    return [kind, ...parts, count !== 0 && `${count} stamps`, ...marks].filter(Boolean).join(' ')
  })
}

/** A shop whose bills give points and a stamp. */
async function aShopWithCards(): Promise<PointShop> {
  const shop = await aPointShop(null)
  const saved = await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields: someFields() })
  const stamps = [{ cardKindId: granted(saved).id, count: 1, per: null, minAmount: 0 }]
  await shop.saveRules({ stamps, actions: [{ id: v7(), name: 'Chia sẻ', points: 5 }] })
  return shop
}

/** Undoes the newest line that says how. */
async function undoNewest(shop: PointShop): Promise<void> {
  shop.pass(1)
  const way = (await lines(shop)).find(line => line.undo)?.undo
  if (way?.name !== 'visits.takeBack') throw new Error('Nothing to undo')
  granted(await shop.takeBack(way.input.undoneRequestId))
}

describe('L3 the history of bills', () => {
  it('tells a bill with its points and stamps in one line, and what it was paid with', async () => {
    const shop = await aShopWithCards()
    granted(await shop.bill(850_000))
    shop.pass(1)
    granted(await shop.bill(100_000, { points: 50 }))
    expect(await told(shop)).toEqual([
      'visit 100000 +9 spent -50 1 stamps change undo',
      'visit 850000 +85 1 stamps change undo',
    ])
  })

  it('tells a bill that was undone and done again in its old place', async () => {
    const shop = await aShopWithCards()
    const requestId = v7()
    granted(await shop.bill(85_000, { requestId }))
    await undoNewest(shop)
    expect(await told(shop)).toEqual(['visit_taken_back -85000 -8 -1 stamps undo', 'visit 85000 +8 1 stamps undone'])
    await undoNewest(shop)
    expect(await told(shop)).toEqual([
      'visit_taken_back -85000 -8 -1 stamps undone',
      'visit 85000 +8 1 stamps change undo',
    ])
    await shop.holds()
  })

  it('tells returns and corrections, each undone from its line', async () => {
    const shop = await aShopWithCards()
    const { visitId } = granted(await shop.bill(85_000))
    shop.pass(1)
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 50_000 }))
    expect((await told(shop))[0]).toBe('visit -50000 -5 undo')
    await undoNewest(shop)
    expect((await told(shop))[0]).toBe('visit_taken_back 50000 +5 undo')
    shop.pass(1)
    const edit = { amount: 95_000, channel: 'shop', note: '' } as const
    granted(await shop.change(visitId ?? '', { kind: 'edit', ...edit, products: [] }))
    const edited = await told(shop)
    expect(edited[0]).toBe('visit_edited 95000 undo')
    expect(edited.filter(line => line.startsWith('visit 95000') || line.startsWith('visit 85000'))).toEqual([
      'visit 95000 +9 1 stamps change undo',
      'visit 85000 +8 1 stamps edited',
    ])
    await undoNewest(shop)
    expect((await shop.points()).points).toBe(8)
    expect(await told(shop)).toContain('visit 85000 +8 1 stamps change undo')
    await shop.holds()
  })

  it('tells a void as one line, whatever was returned before', async () => {
    const shop = await aShopWithCards()
    const { visitId } = granted(await shop.bill(85_000))
    shop.pass(1)
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 50_000 }))
    shop.pass(1)
    granted(await shop.change(visitId ?? '', { kind: 'void' }))
    expect(await told(shop)).toEqual([
      'visit_taken_back -85000 -3 -1 stamps undo',
      'visit -50000 -5 undone',
      'visit 85000 +8 1 stamps undone',
    ])
    await undoNewest(shop)
    expect((await told(shop)).slice(1)).toEqual(['visit -50000 -5 undo', 'visit 85000 +8 1 stamps change undo'])
    await shop.holds()
  })

  it('tells points that no bill earned, with what they were for', async () => {
    const shop = await aShopWithCards()
    const { customerId } = shop
    const actionId = granted(await answer(shop, 'points.show', { customerId })).actions[0]?.id ?? ''
    granted(await answer(shop, 'points.act', { requestId: v7(), customerId, actionId, reason: '' }))
    shop.pass(1)
    granted(await answer(shop, 'points.add', { requestId: v7(), customerId, points: -3, reason: 'ghi nhầm' }))
    expect(await told(shop)).toEqual(['points_by_hand -3 undo', 'points_action +5 undo'])
    expect((await lines(shop)).map(({ label, reason }) => label + reason)).toEqual(['ghi nhầm', 'Chia sẻ'])
    await undoNewest(shop)
    expect((await told(shop)).slice(0, 2)).toEqual(['points_taken_back +3 undo', 'points_by_hand -3 undone'])
    await undoNewest(shop)
    expect((await told(shop))[0]).toBe('points_by_hand -3 undo')
    expect((await shop.points()).points).toBe(2)
  })

  it('puts stamps on again whose taking back is undone', async () => {
    const shop = await aShopWithCards()
    const { customerId } = shop
    const [kind] = granted(await answer(shop, 'stamps.listKinds', { archived: false }))
    const requestId = v7()
    const stamp = { requestId, customerId, kindId: kind?.id ?? '', count: 3, again: true, reason: 'nhóm' }
    granted(await answer(shop, 'stamps.add', stamp))
    granted(await answer(shop, 'stamps.takeBack', { requestId: v7(), undoneRequestId: requestId }))
    await undoNewest(shop)
    const [card] = granted(await answer(shop, 'stamps.listCards', { customerId }))
    expect(card?.stamps).toBe(5)
    expect((await told(shop))[0]).toBe('stamps_added 3 stamps undo')
  })

  it('reads every ledger by the customer’s index, backwards, and what belongs to a gesture by its id', async () => {
    const shop = await aShopWithCards()
    const steps = await planOf(shop.book.file, db => listHistory(db, shop.customerId, 50))
    for (const index of ['point_lines_customer', 'tier_lines_customer', 'visits_customer', 'reward_lines_customer'])
      expect(steps.filter(step => step.includes(`${index} (customer_id=?)`))).toHaveLength(1)
    expect(steps.filter(step => step.includes('TEMP B-TREE'))).toHaveLength(1)
    expect(
      steps.filter(step => step.startsWith('SCAN') && !/^SCAN (\(subquery|h|t VIRTUAL|CONSTANT)/.test(step)),
    ).toEqual([])
  })
})
