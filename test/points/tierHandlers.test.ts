// Tiers on a real book: rising by bills, the welcome gift, undoing, holding, pausing, the review and taking it back.
import { describe, expect, it } from 'vitest'
import { givePoints } from '../../electron/points/ledger.ts'
import { tierOnBill } from '../../electron/points/tierOnBill.ts'
import { rewardWriters } from '../../electron/rewards/handlers.ts'
import { stampWriters } from '../../electron/stamps/handlers.ts'
import { codeOf, granted, someFields } from '../stamps/counter.ts'
import { aTierShop } from './tierShop.ts'
import { aLadder } from './tierWords.ts'

describe('L4 a customer rises by bills', () => {
  it('at the threshold, at once, with one welcome gift', async () => {
    const shop = await aTierShop()
    expect(await shop.shown()).toMatchObject({
      name: 'Đồng',
      phase: 'lowest',
      next: { name: 'Bạc', missing: { spent: 2_000_000, visits: 12 } },
    })
    expect((await shop.bill(1_999_999)).reached).toBeNull()
    expect((await shop.bill(1)).reached).toBe('Bạc')
    expect(await shop.shown()).toMatchObject({
      name: 'Bạc',
      untilDay: '2027-11-30',
      keptUntilDay: '2028-11-30',
      phase: 'safe',
    })
    expect(await shop.gifts()).toEqual(['1 bánh chào hạng'])
    expect((await shop.bill(10_000)).reached).toBeNull()
    expect(await shop.gifts()).toHaveLength(1)
  })

  it('skipping a tier, with the gift of the tier reached only', async () => {
    const shop = await aTierShop()
    expect((await shop.bill(6_000_000)).reached).toBe('Vàng')
    expect(await shop.gifts()).toEqual(['1 hộp trà'])
    expect(await tierOnBill(shop.book.db, shop.customerId, '2026-11-22')).toEqual({
      key: 'gold',
      name: 'Vàng',
      times: 150,
      paused: false,
    })
  })

  it('by visits: a day counts once, stamps count, too, and what is older than twelve months does not', async () => {
    const shop = await aTierShop()
    const { ctx } = shop
    const kind = granted(
      await stampWriters['stamps.saveKind'](ctx, { requestId: ctx.newId(), kindId: null, fields: someFields() }),
    )
    shop.setNow('2025-11-20T03:00:00.000Z')
    await shop.bill(10_000)
    for (let day = 1; day <= 10; day += 1) {
      shop.setNow(`2026-11-${String(day).padStart(2, '0')}T03:00:00.000Z`)
      await shop.bill(10_000)
      await shop.bill(10_000)
    }
    shop.setNow('2026-11-20T03:00:00.000Z')
    const stamp = { kindId: kind.id, count: 1, again: true, reason: 'x', customerId: shop.customerId }
    granted(await stampWriters['stamps.add'](ctx, { requestId: ctx.newId(), ...stamp }))
    shop.setNow('2026-11-22T03:00:00.000Z')
    expect(await shop.shown()).toMatchObject({ next: { missing: { visits: 1, spent: 1_800_000 } } })
    expect((await shop.bill(10_000)).reached).toBe('Bạc')
  })

  it('does nothing without a ladder in use', async () => {
    const shop = await aTierShop(aLadder({ inUse: false }))
    expect((await shop.bill(9_000_000)).reached).toBeNull()
    expect([await shop.shown(), await shop.reviewed(), await shop.drops()]).toEqual([null, null, []])
    expect(codeOf(await shop.hold())).toBe('no_ladder')
    expect(await tierOnBill(shop.book.db, shop.customerId, '2026-11-22')).toBeNull()
  })

  it('refuses a ladder without a tier at which customers stand', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    const [bronze, , gold] = aLadder().tiers
    const tiers = [bronze, gold].filter(tier => tier !== undefined)
    expect(await shop.saveLadder(aLadder({ tiers }))).toMatchObject({
      code: 'tier_in_use',
      detail: { name: 'Bạc', customers: 1 },
    })
    expect((await shop.shown())?.name).toBe('Bạc')
  })
})

describe('L4 undoing a bill', () => {
  it('takes the tier and the waiting gift back, and undoing that gives both again', async () => {
    const shop = await aTierShop()
    await shop.bill(500_000)
    const before = shop.states()
    const { requestId } = await shop.bill(1_500_000)
    const after = shop.states()
    const back = await shop.undo(requestId)
    expect([shop.states(), await shop.gifts()]).toEqual([before, []])
    const again = await shop.undo(back)
    expect([shop.states(), await shop.gifts()]).toEqual([after, ['1 bánh chào hạng']])
    await shop.undo(again)
    expect([shop.states(), await shop.gifts()]).toEqual([before, []])
  })

  it('leaves a tier that the other bills earn, and a later tier', async () => {
    const shop = await aTierShop()
    const first = await shop.bill(2_000_000)
    await shop.bill(2_000_000)
    await shop.undo(first.requestId)
    expect((await shop.shown())?.name).toBe('Bạc')
    expect(await shop.gifts()).toEqual(['1 bánh chào hạng'])
    const third = await shop.bill(4_000_000)
    expect(third.reached).toBe('Vàng')
    await shop.undo(third.requestId)
    expect((await shop.shown())?.name).toBe('Bạc')
  })

  it('gives no second gift while the first was handed over', async () => {
    const shop = await aTierShop()
    const { ctx, customerId } = shop
    const { requestId } = await shop.bill(2_000_000)
    const [gift] = shop.book.sqlite.prepare('SELECT id FROM rewards').pluck().all()
    granted(await rewardWriters['rewards.give'](ctx, { requestId: ctx.newId(), rewardId: String(gift) }))
    await shop.undo(requestId)
    expect((await shop.shown())?.name).toBe('Đồng')
    expect((await shop.bill(2_000_000, customerId)).reached).toBe('Bạc')
    expect(await shop.gifts()).toEqual([])
  })
})

describe('L4 returning a bill', () => {
  it('takes back the tier that it had raised, where the rest does not earn it, and undoing that raises again', async () => {
    const shop = await aTierShop()
    await shop.bill(1_000_000)
    const { visitId } = await shop.bill(1_500_000)
    await shop.change(visitId, { kind: 'return', amount: 500_000 })
    expect((await shop.shown())?.name).toBe('Bạc')
    const { requestId, done } = await shop.change(visitId, { kind: 'return', amount: 1 })
    expect([done.before.tier, done.after.tier]).toEqual(['Bạc', 'Đồng'])
    expect(await shop.shown()).toMatchObject({ name: 'Đồng', next: { missing: { spent: 1 } } })
    expect(await shop.gifts()).toEqual([])
    await shop.undo(requestId)
    expect([(await shop.shown())?.name, await shop.gifts()]).toEqual(['Bạc', ['1 bánh chào hạng']])
  })

  it('of a later bill leaves the tier where it is', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    const { visitId } = await shop.bill(100_000)
    await shop.change(visitId, { kind: 'void' })
    expect((await shop.shown())?.name).toBe('Bạc')
  })

  it('a corrected bill counts as corrected, and taking the correction back raises again', async () => {
    const shop = await aTierShop()
    const { visitId } = await shop.bill(2_000_000)
    const edit = { kind: 'edit' as const, amount: 200_000, products: [], channel: 'shop' as const, note: '' }
    const { requestId } = await shop.change(visitId, edit)
    expect(await shop.shown()).toMatchObject({ name: 'Đồng', next: { missing: { spent: 1_800_000, visits: 11 } } })
    await shop.undo(requestId)
    expect([(await shop.shown())?.name, await shop.gifts()]).toEqual(['Bạc', ['1 bánh chào hạng']])
  })
})

describe('L5 held and paused', () => {
  it('a pause prolongs the points that would lapse, and taking it back restores their days', async () => {
    const shop = await aTierShop()
    const { ctx } = shop
    await ctx.write(trx => givePoints(trx, shop.gestureOf(shop.customerId), { kind: 'gift', points: 10, label: '' }))
    shop.book.sqlite.prepare("UPDATE point_lots SET expires_day = '2026-12-31'").run()
    const before = [shop.lots(), shop.states()]
    const requestId = ctx.newId()
    granted(await shop.hold({ kind: 'paused', untilDay: '2026-12-21', requestId }))
    granted(await shop.hold({ kind: 'paused', untilDay: '2026-12-21', requestId }))
    const after = [shop.lots(), shop.states()]
    expect(shop.lots()).toMatchObject([{ expiresDay: '2027-01-30' }])
    const undone = ctx.newId()
    expect(granted(await shop.takeBack(requestId, undone))).toEqual({ customers: 1 })
    expect([shop.lots(), shop.states()]).toEqual(before)
    granted(await shop.takeBack(undone))
    expect([shop.lots(), shop.states()]).toEqual(after)
    expect(codeOf(await shop.takeBack(undone))).toBe('already_taken_back')
    expect(codeOf(await shop.takeBack(ctx.newId()))).toBe('gesture_unknown')
  })

  it('a visit ends a pause by itself, a return of it pauses again', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    granted(await shop.hold({ kind: 'paused', untilDay: '2027-02-28', reason: 'away' }))
    const paused = shop.states()
    shop.setNow('2026-12-02T03:00:00.000Z')
    expect((await tierOnBill(shop.book.db, shop.customerId, '2026-12-02'))?.paused).toBe(true)
    const { requestId } = await shop.bill(50_000)
    expect(await shop.shown()).toMatchObject({ hold: null, untilDay: '2027-12-10' })
    await shop.undo(requestId)
    expect(shop.states()).toEqual(paused)
  })

  it('is ended by hand, once', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    granted(await shop.hold({ note: 'mổ chân' }))
    expect((await shop.shown())?.hold).toMatchObject({
      kind: 'held',
      reason: 'ill',
      note: 'mổ chân',
      untilDay: '2027-06-30',
    })
    expect(granted(await shop.release()).hold).toBeNull()
    expect(codeOf(await shop.release())).toBe('not_on_hold')
  })

  it('refuses a customer who is not there, and changes nothing', async () => {
    const shop = await aTierShop()
    expect(codeOf(await shop.hold({ customerId: shop.ctx.newId() }))).toBe('customer_unknown')
    expect(codeOf(await shop.hold())).toBe('lowest_tier')
    expect(codeOf(await shop.hold({ kind: 'paused', untilDay: '2026-11-22' }))).toBe('day_not_ahead')
    expect(shop.states()).toEqual([])
  })
})
