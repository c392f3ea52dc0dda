// Points by bills: earning, paying, returning, undoing, on a real book.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { defaultTerms } from '../../shared/stamps/rules.ts'
import type { BillChange } from '../../shared/visits/model.ts'
import { answer } from '../support/answer.ts'
import { aPointShop, codeOf, granted, type PointShop } from './shop.ts'

async function aCardKind(shop: PointShop): Promise<string> {
  const terms = { ...defaultTerms({ interimReward: 'bánh', reward: 'ly' }) }
  const fields = { name: 'Cà phê', color: 'red', picture: 'coffee', terms } as const
  return granted(await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields })).id
}

describe('L3 points for spending', () => {
  it('gives a point for each full 10.000 and carries the rest', async () => {
    const shop = await aPointShop()
    expect(granted(await shop.bill(85_000))).toMatchObject({ earned: 8, toPay: 85_000, claimed: 0 })
    expect(await shop.points()).toEqual({ points: 8, claim: 0, remainder: 5000 })
    expect(granted(await shop.bill(15_000)).earned).toBe(2)
    expect(await shop.points()).toEqual({ points: 10, claim: 0, remainder: 0 })
    await shop.holds()
  })

  it('counts the same gesture once and answers alike', async () => {
    const shop = await aPointShop()
    const requestId = v7()
    const first = granted(await shop.bill(85_000, { requestId }))
    const { backAfterDays: _, ...again } = granted(await shop.bill(85_000, { requestId }))
    expect(first).toMatchObject(again)
    expect((await shop.points()).points).toBe(8)
  })

  it('pays a part with points, which earn nothing', async () => {
    const shop = await aPointShop()
    granted(await shop.bill(1_000_000))
    const paid = granted(await shop.bill(100_000, { points: 50 }))
    expect(paid).toMatchObject({ covered: 5000, toPay: 95_000, earned: 9 })
    expect(await shop.points()).toEqual({ points: 100 - 50 + 9, claim: 0, remainder: 5000 })
    await shop.holds()
  })

  it('takes back cumulatively what the returned part earned, never more', async () => {
    const shop = await aPointShop({ perAmount: { points: 1, per: 10, rounding: 'floor' } })
    const { visitId } = granted(await shop.bill(219))
    expect((await shop.points()).points).toBe(21)
    for (const [amount, left] of [
      [10, 20],
      [40, 16],
      [150, 1],
      [19, 0],
    ] as const) {
      granted(await shop.change(visitId ?? '', { kind: 'return', amount }))
      expect((await shop.points()).points).toBe(left)
      await shop.holds()
    }
    expect(codeOf(await shop.change(visitId ?? '', { kind: 'return', amount: 1 }))).toBe('return_too_large')
  })

  it('turns what was spent meanwhile into a claim on later earnings', async () => {
    const shop = await aPointShop()
    const { visitId } = granted(await shop.bill(1_000_000))
    granted(await shop.bill(20_000, { points: 90 }))
    expect(await shop.points()).toMatchObject({ points: 11, claim: 0 })
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 1_000_000 }))
    expect(await shop.points()).toMatchObject({ points: 0, claim: 89 })
    expect(codeOf(await shop.bill(20_000, { points: 20 }))).toBe('claim_open')
    expect(granted(await shop.bill(1_000_000))).toMatchObject({ earned: 100, claimed: 89 })
    expect(await shop.points()).toMatchObject({ points: 11, claim: 0 })
    await shop.holds()
  })

  it('undoes, and undoes the undoing', async () => {
    const shop = await aPointShop()
    const requestId = v7()
    granted(await shop.bill(85_000, { requestId }))
    const before = await shop.points()
    const undo = v7()
    expect(granted(await shop.takeBack(requestId, undo))).toMatchObject({ before: { points: 8 }, after: { points: 0 } })
    expect(await shop.points()).toEqual({ points: 0, claim: 0, remainder: 0 })
    expect(codeOf(await shop.takeBack(requestId))).toBe('already_taken_back')
    granted(await shop.takeBack(undo))
    expect(await shop.points()).toEqual(before)
    await shop.holds()
  })

  it('edits by the rules of the time, and the edit can be undone', async () => {
    const shop = await aPointShop()
    const { visitId } = granted(await shop.bill(85_000))
    await shop.saveRules({ perAmount: { points: 5, per: 10_000, rounding: 'carry' } })
    const edit = v7()
    const change: BillChange = { kind: 'edit', amount: 185_000, products: [], channel: 'online', note: 'sửa' }
    expect(granted(await shop.change(visitId ?? '', change, edit)).after.points).toBe(18)
    await shop.holds()
    granted(await shop.takeBack(edit))
    expect((await shop.points()).points).toBe(8)
    await shop.holds()
  })

  it('edits without moving anything: the visit, and until when its points are valid, stay as they were', async () => {
    const shop = await aPointShop()
    const cardKindId = await aCardKind(shop)
    await shop.saveRules({ stamps: [{ cardKindId, count: 1, per: null, minAmount: 0 }] })
    const { visitId } = granted(await shop.bill(85_000))
    const facts = () => shop.book.sqlite.prepare('SELECT last_visit_at, visit_count FROM customers').get()
    const expiring = async () => granted(await answer(shop, 'points.show', { customerId: shop.customerId })).expiring
    const before = { facts: facts(), expiring: await expiring() }
    shop.setNow('2026-12-05T03:00:00.000Z')
    const change: BillChange = { kind: 'edit', amount: 86_000, products: [], channel: 'shop', note: '' }
    granted(await shop.change(visitId ?? '', change))
    expect({ facts: facts(), expiring: await expiring() }).toEqual(before)
    await shop.holds()
  })

  it('voids a bill with what it paid', async () => {
    const shop = await aPointShop()
    granted(await shop.bill(1_000_000))
    const { visitId } = granted(await shop.bill(100_000, { points: 50 }))
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 30_000 }))
    const { after } = granted(await shop.change(visitId ?? '', { kind: 'void' }))
    expect(after.points).toBe(100)
    expect(await shop.points()).toEqual({ points: 100, claim: 0, remainder: 0 })
    await shop.holds()
  })
})

describe('L3 what rests on a bill', () => {
  it('goes with it: its returns are taken back first, and come again when the taking back is taken back', async () => {
    const shop = await aPointShop()
    const requestId = v7()
    const { visitId } = granted(await shop.bill(100_000, { requestId }))
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 50_000 }))
    const undo = v7()
    granted(await shop.takeBack(requestId, undo))
    const sum = () => shop.book.sqlite.prepare('SELECT sum(amount) FROM visits').pluck().get()
    expect({ sum: sum(), ...(await shop.points()) }).toEqual({ sum: 0, points: 0, claim: 0, remainder: 0 })
    granted(await shop.takeBack(undo))
    expect({ sum: sum(), ...(await shop.points()) }).toEqual({ sum: 50_000, points: 5, claim: 0, remainder: 0 })
    await shop.holds()
  })
})
