// Redeeming from the catalogue, on real books: what it costs, what it gives, how often, and how it is undone.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { countRedeemed, findVoucher, listFullCards } from '../../db/rewards/catalogueReads.ts'
import { readVoucherCode } from '../../shared/base/voucherCode.ts'
import { codeOf, granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aKind, aRedeemShop, type RedeemShop } from './redeemer.ts'

async function pointsOf(shop: RedeemShop): Promise<number> {
  return (await shop.points()).points
}

describe('L6 redeeming', () => {
  it('pays with points, lowers the stock and issues a voucher with a code', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ stock: 3, minBill: 50_000, benefit: 'money', value: 10_000 })
    const { reward, points } = granted(await shop.redeem(kind, { count: 2 }))
    expect(points).toBe(60)
    expect(reward).toMatchObject({ title: '2 × Bánh quy', value: 20_000, cost: 40, count: 2, minBill: 50_000 })
    expect(reward).toMatchObject({ state: 'ready', source: 'catalogue', expiresDay: '2026-12-22' })
    expect(readVoucherCode(reward.code ?? '')).toBe(reward.code)
    expect(await shop.stock(kind)).toBe(1)
    await shop.holds()
  })

  it('hands over in the same gesture, without a code', async () => {
    const shop = await aRedeemShop()
    const { reward } = granted(await shop.redeem(await shop.addKind(), { handOver: true }))
    expect(reward).toMatchObject({ state: 'given', code: null })
    expect(await shop.ready()).toEqual([])
  })

  it('is stored once however often it is sent', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ stock: 5 })
    const requestId = v7()
    const first = await shop.redeem(kind, { requestId })
    expect(await shop.redeem(kind, { requestId })).toEqual(first)
    expect([await pointsOf(shop), await shop.stock(kind)]).toEqual([80, 4])
  })

  it('two at once for the last one: exactly one has it', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ stock: 1 })
    const both = await Promise.all([shop.redeem(kind), shop.redeem(kind)])
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'out_of_stock'])
    expect([await pointsOf(shop), await shop.stock(kind)]).toEqual([80, 0])
  })

  it('counts the limit a customer within its days, and not what was undone', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ perCustomer: 1, perDays: 7 })
    const requestId = v7()
    granted(await shop.redeem(kind, { requestId }))
    expect(codeOf(await shop.redeem(kind))).toBe('limit_reached')
    shop.setNow('2026-11-28T03:00:00.000Z')
    expect(codeOf(await shop.redeem(kind))).toBe('limit_reached')
    shop.setNow('2026-11-29T03:00:00.000Z')
    const second = v7()
    granted(await shop.redeem(kind, { requestId: second }))
    granted(await shop.takeBack(second))
    expect(codeOf(await shop.redeem(kind))).toBe('ok')
  })

  it('refuses and changes nothing', async () => {
    const shop = await aRedeemShop(15)
    const kind = await shop.addKind({ stock: 2 })
    const dear = await shop.redeem(kind)
    expect(dear).toEqual({ ok: false, code: 'too_few_points', detail: { points: 15, least: 20 } })
    expect(codeOf(await shop.redeem(v7()))).toBe('reward_kind_unknown')
    expect(codeOf(await shop.redeem(kind, { customerId: v7() }))).toBe('customer_unknown')
    expect([await pointsOf(shop), await shop.stock(kind), await shop.ready()]).toEqual([15, 2, []])
  })

  it('nobody can have what is put away, but its vouchers count', async () => {
    const shop = await aRedeemShop()
    const kindId = await shop.addKind({ benefit: 'money', value: 10_000 })
    const { reward } = granted(await shop.redeem(kindId))
    granted(await answer(shop, 'rewards.archiveKind', { requestId: v7(), kindId, archived: true }))
    expect(codeOf(await shop.redeem(kindId))).toBe('reward_kind_unknown')
    expect(granted(await shop.bill(50_000, { rewardId: reward.id })).covered).toBe(10_000)
  })

  it('the stock that is saved leaves out what was redeemed while the form was open', async () => {
    const shop = await aRedeemShop()
    const kindId = await shop.addKind({ stock: 10 })
    granted(await shop.redeem(kindId))
    const fields = { ...aKind, stock: 15 }
    const saved = await answer(shop, 'rewards.saveKind', { requestId: v7(), kindId, fields, stockSeen: 10 })
    expect(granted(saved).stock).toBe(14)
  })

  it('a full card pays: its reward is given for it, and comes back with the undoing', async () => {
    const shop = await aRedeemShop(0)
    const terms = { size: 2, headStart: 0, interimAt: null, interimReward: '', reward: 'một ly', rewardDays: 30 }
    const fields = { name: 'Cà phê', color: 'red', picture: 'coffee', terms } as const
    const card = granted(await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields }))
    const kind = await shop.addKind({ cost: null, cardKindId: card.id })
    expect(codeOf(await shop.redeem(kind))).toBe('no_full_card')
    const stamps = { customerId: shop.customerId, kindId: card.id, count: 2, again: true, reason: '' }
    granted(await answer(shop, 'stamps.add', { requestId: v7(), ...stamps }))
    const requestId = v7()
    const { paidWith } = granted(await shop.redeem(kind, { requestId, handOver: true }))
    expect([paidWith, await shop.ready()]).toEqual([['một ly'], []])
    granted(await shop.takeBack(requestId))
    expect(await shop.ready()).toEqual(['một ly'])
  })
})

describe('L6 undoing a redemption', () => {
  it('brings points, stock and limit back; undoing the undoing redeems again', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ stock: 1, perCustomer: 1 })
    const [redeemed, undone, again] = [v7(), v7(), v7()]
    granted(await shop.redeem(kind, { requestId: redeemed, handOver: true }))
    granted(await shop.takeBack(redeemed, undone))
    expect([await pointsOf(shop), await shop.stock(kind), await shop.ready()]).toEqual([100, 1, []])
    expect(codeOf(await shop.takeBack(redeemed))).toBe('already_taken_back')
    granted(await shop.takeBack(undone, again))
    expect([await pointsOf(shop), await shop.stock(kind)]).toEqual([80, 0])
    granted(await shop.takeBack(again))
    expect([await pointsOf(shop), await shop.stock(kind)]).toEqual([100, 1])
    await shop.holds()
  })

  it('is refused where the voucher was used, and done again only where stock and limit allow', async () => {
    const shop = await aRedeemShop()
    const kind = await shop.addKind({ benefit: 'money', value: 5_000, stock: 1, perCustomer: 1 })
    const [redeemed, undone] = [v7(), v7()]
    const { reward } = granted(await shop.redeem(kind, { requestId: redeemed }))
    const bill = v7()
    granted(await shop.bill(20_000, { rewardId: reward.id, requestId: bill }))
    expect(codeOf(await shop.takeBack(redeemed))).toBe('reward_given')
    granted(await shop.takeBack(bill))
    granted(await shop.takeBack(redeemed, undone))
    granted(await shop.redeem(kind))
    expect(codeOf(await shop.takeBack(undone))).toBe('out_of_stock')
    expect([await pointsOf(shop), await shop.stock(kind)]).toEqual([80, 0])
  })
})

describe('L6 what a customer can have', () => {
  it('lists what can be had first, then what is near, then why the rest cannot', async () => {
    const shop = await aRedeemShop(18)
    await shop.addKind({ name: 'Xa', cost: 200 })
    await shop.addKind({ name: 'Gần' })
    await shop.addKind({ name: 'Được', cost: 6 })
    const { customerId } = shop
    const listed = granted(await answer(shop, 'rewards.listRedeemable', { customerId }))
    expect(listed.map(({ kind, most, missing, refusal }) => [kind.name, most, missing, refusal?.code])).toEqual([
      ['Được', 3, null, undefined],
      ['Gần', 0, 2, 'too_few_points'],
      ['Xa', 0, null, 'too_few_points'],
    ])
  })

  it('asks by indexes', async () => {
    const shop = await aRedeemShop()
    const { file } = shop.book
    const whose = 'rewards_source (customer_id=? AND source=?)'
    expect(await planOf(file, db => countRedeemed(db, 'x', '2026-11-22'))).toContain(`SEARCH r USING INDEX ${whose}`)
    expect((await planOf(file, db => listFullCards(db, 'x', '2026-11-22')))[0]).toContain(
      'rewards_ready (customer_id=?',
    )
    expect((await planOf(file, db => findVoucher(db, 'x')))[0]).toContain('rewards_code (code=?)')
  })
})
