// The review of the tiers on a real book: warned, waited for, let down one step, renewed, raised; and all of it taken back.
import { describe, expect, it } from 'vitest'
import { stampWriters } from '../../electron/stamps/handlers.ts'
import { addCustomer, codeOf, granted, someFields } from '../stamps/counter.ts'
import { aTierShop } from './tierShop.ts'
import { aLadder } from './tierWords.ts'

describe('L5 the review', () => {
  it('warns 30 days ahead, waits through the grace, lets down one step when the owner applies it', async () => {
    const shop = await aTierShop()
    await shop.bill(6_000_000)
    shop.setNow('2027-10-30T03:00:00.000Z')
    expect(await shop.drops()).toEqual([])
    shop.setNow('2027-10-31T03:00:00.000Z')
    expect(await shop.drops()).toMatchObject([
      { from: 'Vàng', to: 'Bạc', phase: 'warned', missing: { spent: 6_000_000, visits: 36 } },
    ])
    shop.setNow('2027-12-30T03:00:00.000Z')
    expect(await shop.reviewed()).toMatchObject({ drops: { ids: [] }, grace: [{ from: 'Vàng' }] })
    expect(codeOf(await shop.give([shop.customerId]))).toBe('review_changed')
    shop.setNow('2029-12-31T03:00:00.000Z')
    expect((await shop.shown())?.name).toBe('Vàng')
    const review = await shop.reviewed()
    expect(review).toMatchObject({ drops: { ids: [shop.customerId], rows: [{ phase: 'due' }] }, grace: [] })
    const before = shop.states()
    const requestId = shop.ctx.newId()
    expect(granted(await shop.give(review?.drops.ids ?? [], requestId))).toEqual({ customers: 1 })
    expect(granted(await shop.give([shop.customerId], requestId))).toEqual({ customers: 1 })
    expect((await shop.shown())?.name).toBe('Bạc')
    expect((await shop.reviewed())?.drops.ids).toEqual([])
    granted(await shop.takeBack(requestId))
    expect(shop.states()).toEqual(before)
  })

  it('renews who has kept it, also lazily with the next bill', async () => {
    const shop = await aTierShop()
    const other = await addCustomer(shop, 'Trần Thị Bình')
    for (const who of [shop.customerId, other]) await shop.bill(2_000_000, who)
    shop.setNow('2027-03-01T03:00:00.000Z')
    for (const who of [shop.customerId, other]) await shop.bill(2_000_000, who)
    shop.setNow('2027-12-05T03:00:00.000Z')
    expect((await shop.reviewed())?.kept.ids.toSorted()).toEqual([shop.customerId, other].toSorted())
    await shop.bill(10_000, other)
    expect(await shop.shown(other)).toMatchObject({ untilDay: '2028-11-30' })
    granted(await shop.give([shop.customerId]))
    expect(await shop.shown()).toMatchObject({ untilDay: '2028-11-30', phase: 'safe' })
  })

  it('counts what the customer did and nobody else', async () => {
    const shop = await aTierShop()
    const other = await addCustomer(shop, 'Trần Thị Bình')
    for (const who of [shop.customerId, other]) await shop.bill(2_000_000, who)
    const kind = granted(
      await stampWriters['stamps.saveKind'](shop.ctx, {
        requestId: shop.ctx.newId(),
        kindId: null,
        fields: someFields(),
      }),
    )
    for (let day = 1; day <= 12; day += 1) {
      shop.setNow(`2027-05-${String(day).padStart(2, '0')}T03:00:00.000Z`)
      const stamp = { kindId: kind.id, count: 1, again: true, reason: 'x', customerId: other }
      granted(await stampWriters['stamps.add'](shop.ctx, { requestId: shop.ctx.newId(), ...stamp }))
    }
    shop.setNow('2027-12-05T03:00:00.000Z')
    expect(await shop.reviewed()).toMatchObject({
      kept: { ids: [other] },
      grace: [{ customerId: shop.customerId, missing: { visits: 12 } }],
    })
  })

  it('a purchase in the days of grace keeps the tier', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    shop.setNow('2027-12-10T03:00:00.000Z')
    expect(await shop.drops()).toMatchObject([{ phase: 'grace', dropDay: '2027-12-31' }])
    await shop.bill(2_000_000)
    expect(await shop.drops()).toEqual([])
    expect(await shop.shown()).toMatchObject({ name: 'Bạc', untilDay: '2028-11-30' })
  })

  it('leaves those who are held, and shows until when', async () => {
    const shop = await aTierShop()
    await shop.bill(2_000_000)
    shop.setNow('2027-12-01T03:00:00.000Z')
    granted(await shop.hold({ untilDay: '2028-06-30' }))
    shop.setNow('2028-06-30T03:00:00.000Z')
    expect([await shop.drops(), (await shop.reviewed())?.held]).toMatchObject([
      [],
      [{ hold: { untilDay: '2028-06-30' } }],
    ])
    shop.setNow('2028-07-31T03:00:00.000Z')
    expect((await shop.reviewed())?.drops.ids).toEqual([shop.customerId])
  })

  it('raises those who have enough under a new ladder, without a gift', async () => {
    const shop = await aTierShop(aLadder({ inUse: false }))
    await shop.bill(3_000_000)
    granted(await shop.saveLadder(aLadder()))
    expect((await shop.reviewed())?.rises).toMatchObject({
      ids: [shop.customerId],
      rows: [{ from: 'Đồng', to: 'Bạc' }],
    })
    granted(await shop.give([shop.customerId]))
    expect([(await shop.shown())?.name, await shop.gifts()]).toEqual(['Bạc', []])
  })

  it('takes a review back only for those who have not moved on', async () => {
    const shop = await aTierShop(aLadder({ inUse: false }))
    const other = await addCustomer(shop, 'Trần Thị Bình')
    for (const who of [shop.customerId, other]) await shop.bill(3_000_000, who)
    granted(await shop.saveLadder(aLadder()))
    const requestId = shop.ctx.newId()
    granted(await shop.give([shop.customerId, other], requestId))
    await shop.bill(4_000_000, other)
    expect(granted(await shop.takeBack(requestId))).toEqual({ customers: 1 })
    expect([(await shop.shown())?.name, (await shop.shown(other))?.name]).toEqual(['Đồng', 'Vàng'])
  })
})
