// What earns entries of a draw, out of the ledgers of a real book.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { countEntries } from '../../db/rewards/drawReads.ts'
import type { EntryPeriod, EntryRule } from '../../shared/rewards/drawModel.ts'
import { aPointShop } from '../points/shop.ts'
import { granted, someFields } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aDrawShop, aFilledShop, type DrawShop, usualFields } from './draws.ts'

const count = async (shop: DrawShop, change: Partial<EntryPeriod> = {}) => {
  const { rule, mostEntries, fromDay, closesAt } = usualFields
  return granted(await answer(shop, 'rewards.countEntries', { rule, mostEntries, fromDay, closesAt, ...change }))
}

describe('L10 entries by rule', () => {
  it('are purchases of at least the amount, within the period, that were not taken back', async () => {
    const shop = await aFilledShop()
    const [an = ''] = shop.ids
    await shop.visit(an, 99_999)
    await shop.visit(an, 500_000, { day: '2026-11-21', at: '2026-11-21T03:00:00.000Z' })
    await shop.visit(an, 500_000, { at: usualFields.closesAt })
    await shop.visit(an, -500_000)
    const slip = await shop.visit(an, 500_000)
    await shop.visit(an, -500_000, { kind: 'taken_back', reversesId: slip.id })
    const returned = await shop.visit(an, 150_000)
    await shop.visit(an, -60_000, { ofId: returned.id })
    const emptied = await shop.visit(an, 30_000)
    await shop.visit(an, -30_000, { ofId: emptied.id })
    expect(await count(shop)).toEqual({ entries: 6, customers: 3 })
    // With 99.999 and the 90.000 that were kept of 150.000; not what was brought back whole.
    expect(await count(shop, { rule: { per: 'visit', amount: 0 } })).toEqual({ entries: 8, customers: 3 })
    expect(await count(shop, { rule: { per: 'visit', amount: 3_000_000_000 } })).toEqual({ entries: 0, customers: 0 })
    expect(await count(shop, { mostEntries: 2 })).toEqual({ entries: 5, customers: 3 })
    expect(await count(shop, { fromDay: '2026-11-23' })).toEqual({ entries: 0, customers: 0 })
  })

  it('are whole amounts spent, purchases added up and returns taken off', async () => {
    const shop = await aFilledShop()
    const [an = '', , , dung = ''] = shop.ids
    await shop.visit(an, -150_000)
    await shop.visit(dung, -150_000)
    // An: 300.003 − 150.000; Bình: 100.000; Chi: 200.001; Dung: nothing.
    expect(await count(shop, { rule: { per: 'spent', amount: 50_000 } })).toEqual({ entries: 3 + 2 + 4, customers: 3 })
    // Of 60.000 only 20.000 was paid with money.
    await shop.visit(an, 60_000, { saved: 10_000, covered: 30_000 })
    expect(await count(shop, { rule: { per: 'spent', amount: 50_000 } })).toEqual({ entries: 3 + 2 + 4, customers: 3 })
    await shop.visit(dung, 9_000_000_000)
    const huge = await count(shop, { rule: { per: 'spent', amount: 2_700_000_000 } })
    expect(huge).toEqual({ entries: 3, customers: 1 })
  })

  it('are stamps of the customer’s own; the head start and stamps taken back are none', async () => {
    const shop = aDrawShop()
    const customerId = await shop.addCustomer('An')
    const { ctx } = shop
    const kind = granted(
      await answer(shop, 'stamps.saveKind', { requestId: ctx.newId(), kindId: null, fields: someFields() }),
    )
    const stamp = async (stamps: number) => {
      const gesture = { requestId: ctx.newId(), customerId, kindId: kind.id, again: true, reason: 'nhóm' }
      granted(await answer(shop, 'stamps.add', { ...gesture, count: stamps }))
      return gesture.requestId
    }
    await stamp(3)
    const undone = await stamp(4)
    granted(await answer(shop, 'stamps.takeBack', { requestId: ctx.newId(), undoneRequestId: undone }))
    expect(await count(shop, { rule: { per: 'stamp' } })).toEqual({ entries: 3, customers: 1 })
  })

  it('of an archived customer count, of one taken back with its import not', async () => {
    const shop = await aFilledShop()
    const [an, bình] = shop.ids
    shop.book.sqlite.prepare('UPDATE customers SET archived_at = ? WHERE id = ?').run(shop.ctx.now(), an)
    shop.book.sqlite.prepare('UPDATE customers SET removed_at = ? WHERE id = ?').run(shop.ctx.now(), bình)
    expect(await count(shop)).toEqual({ entries: 5, customers: 2 })
  })
})

describe('L10 the question for the entries', () => {
  it('finds what was brought back and taken back by its index', async () => {
    const { book } = aDrawShop()
    const { rule: _, ...period } = usualFields
    const plan = (rule: EntryRule) => planOf(book.file, db => countEntries(db, { ...period, rule }))
    expect((await plan({ per: 'visit', amount: 1 })).join('\n')).toMatch(
      /b USING INDEX visits_of .*r USING COVERING INDEX visits_reverses/s,
    )
    expect((await plan({ per: 'stamp' })).join('\n')).toMatch(/SEARCH o USING INDEX sqlite_autoindex_stamp_lines_1/)
  })
})

describe('L10 entries of real bills', () => {
  const period = { mostEntries: null, fromDay: usualFields.fromDay, closesAt: usualFields.closesAt }
  /** A bill gives a stamp for each 50.000 ₫. */
  async function aStampingShop() {
    const shop = await aPointShop(null)
    const kind = granted(
      await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields: someFields({ size: 10 }) }),
    )
    await shop.saveRules({ stamps: [{ cardKindId: kind.id, count: 1, per: 50_000, minAmount: 0 }] })
    const entries = async (rule: EntryRule) =>
      granted(await answer(shop, 'rewards.countEntries', { ...period, rule })).entries
    const all = async () => [
      await entries({ per: 'visit', amount: 100_000 }),
      await entries({ per: 'spent', amount: 10_000 }),
      await entries({ per: 'stamp' }),
    ]
    return { ...shop, all }
  }

  it('follow returns, corrections, taking back and doing again', async () => {
    const shop = await aStampingShop()
    const requestId = v7()
    const { visitId } = granted(await shop.bill(160_000, { requestId }))
    expect(await shop.all()).toEqual([1, 16, 3])
    const returning = v7()
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 70_000 }, returning))
    expect(await shop.all()).toEqual([0, 9, 1])
    const undoing = v7()
    granted(await shop.takeBack(returning, undoing))
    expect(await shop.all()).toEqual([1, 16, 3])
    const undone = v7()
    granted(await shop.takeBack(requestId, undone))
    expect(await shop.all()).toEqual([0, 0, 0])
    granted(await shop.takeBack(undone))
    expect(await shop.all()).toEqual([1, 16, 3])
  })

  it('follow an edit and a void, over several cards', async () => {
    const shop = await aStampingShop()
    const { visitId } = granted(await shop.bill(1_000_000))
    expect(await shop.all()).toEqual([1, 100, 20])
    const after = granted(
      await shop.change(visitId ?? '', { kind: 'edit', amount: 600_000, products: [], channel: 'shop', note: '' }),
    )
    expect(await shop.all()).toEqual([1, 60, 12])
    granted(await shop.change(after.visitId ?? '', { kind: 'void' }))
    expect(await shop.all()).toEqual([0, 0, 0])
  })
})
