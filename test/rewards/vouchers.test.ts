// Vouchers on bills: found by their code, used once, given back with the bill.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { voucherCodeOf } from '../../shared/base/voucherCode.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { codeOf, granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aRedeemShop, type RedeemShop } from './redeemer.ts'

/** A shop whose customer holds a voucher of 20,000 on bills of 50,000 and more. */
async function withVoucher(): Promise<{ shop: RedeemShop; voucher: Reward }> {
  const shop = await aRedeemShop()
  const kind = await shop.addKind({ name: 'Giảm 20k', benefit: 'money', value: 20_000, minBill: 50_000 })
  return { shop, voucher: granted(await shop.redeem(kind)).reward }
}

async function find(shop: RedeemShop, code: string | null) {
  return answer(shop, 'rewards.findVoucher', { code: code ?? '' })
}

describe('L6 vouchers on bills', () => {
  it('takes its money off the bill, and no points are earned on it', async () => {
    const { shop, voucher } = await withVoucher()
    const done = granted(await shop.bill(85_000, { rewardId: voucher.id }))
    expect(done).toMatchObject({ covered: 20_000, toPay: 65_000, earned: 6 })
    expect(granted(await find(shop, voucher.code))).toMatchObject({
      reward: { state: 'given' },
      givenDay: '2026-11-22',
    })
  })

  it('is found by its code as it is read out, with whose it is; another code is nobody’s', async () => {
    const { shop, voucher } = await withVoucher()
    const spoken = voucher.code?.replace(/(\d{4})/g, '$1 ') ?? ''
    expect(granted(await find(shop, spoken)).reward.customerId).toBe(shop.customerId)
    expect(codeOf(await find(shop, voucherCodeOf(7)))).toBe('voucher_unknown')
    expect(codeOf(await find(shop, '12'))).toBe('voucher_unknown')
    const search = granted(await answer(shop, 'customers.search', { text: voucher.code ?? '', limit: 8 }))
    expect(search.exactId).toBe(shop.customerId)
  })

  it('is used once: a second bill, a second gesture at once, another customer are refused', async () => {
    const { shop, voucher } = await withVoucher()
    const other = (await aCustomer(shop)).id
    expect(codeOf(await shop.bill(60_000, { rewardId: voucher.id, customerId: other }))).toBe('reward_unknown')
    const both = await Promise.all([60_000, 70_000].map(amount => shop.bill(amount, { rewardId: voucher.id })))
    expect(both.map(codeOf).toSorted()).toEqual(['already_given', 'ok'])
    expect(codeOf(await shop.bill(60_000, { rewardId: voucher.id }))).toBe('already_given')
  })

  it('asks for the least bill, and is over after its last day', async () => {
    const { shop, voucher } = await withVoucher()
    const small = await shop.bill(49_999, { rewardId: voucher.id })
    expect(small).toEqual({ ok: false, code: 'bill_too_small', detail: { least: 50_000 } })
    shop.setNow('2026-12-22T20:59:00.000Z')
    expect(codeOf(await shop.bill(49_999, { rewardId: voucher.id }))).toBe('bill_too_small')
    shop.setNow('2026-12-22T21:00:00.000Z')
    const late = await shop.bill(60_000, { rewardId: voucher.id })
    expect(late).toEqual({ ok: false, code: 'reward_expired', detail: { day: '2026-12-22' } })
    expect(await shop.points()).toMatchObject({ points: 80 })
  })

  it('waits again when the bill is taken back; doing the bill again uses it again', async () => {
    const { shop, voucher } = await withVoucher()
    const [bill, undone] = [v7(), v7()]
    granted(await shop.bill(60_000, { rewardId: voucher.id, requestId: bill }))
    granted(await shop.takeBack(bill, undone))
    expect(await shop.ready()).toEqual(['Giảm 20k'])
    granted(await shop.takeBack(undone))
    expect(await shop.ready()).toEqual([])
    expect(granted(await find(shop, voucher.code)).reward.expiresDay).toBe('2026-12-22')
  })

  it('is valid for seven days more where its end has passed when it comes back', async () => {
    const { shop, voucher } = await withVoucher()
    const { visitId } = granted(await shop.bill(60_000, { rewardId: voucher.id }))
    shop.setNow('2027-01-10T03:00:00.000Z')
    granted(await shop.change(visitId ?? '', { kind: 'void' }))
    expect(granted(await find(shop, voucher.code)).reward).toMatchObject({ state: 'ready', expiresDay: '2027-01-17' })
  })

  it('a bill that was returned whole and then voided gives it back, once', async () => {
    const { shop, voucher } = await withVoucher()
    const { visitId } = granted(await shop.bill(60_000, { rewardId: voucher.id }))
    granted(await shop.change(visitId ?? '', { kind: 'return', amount: 60_000 }))
    expect(await shop.ready()).toEqual(['Giảm 20k'])
    granted(await shop.change(visitId ?? '', { kind: 'void' }))
    expect(await shop.ready()).toEqual(['Giảm 20k'])
  })

  it('an edited bill keeps it, also after the edit was undone and done again', async () => {
    const { shop, voucher } = await withVoucher()
    const { visitId } = granted(await shop.bill(60_000, { rewardId: voucher.id }))
    const edit = v7()
    expect(
      granted(
        await shop.change(
          visitId ?? '',
          { kind: 'edit', amount: 90_000, products: [], channel: 'shop', note: '' },
          edit,
        ),
      ).covered,
    ).toBe(20_000)
    const undone = v7()
    granted(await shop.takeBack(edit, undone))
    expect(await shop.ready()).toEqual([])
    granted(await shop.takeBack(undone))
    expect(await shop.ready()).toEqual([])
  })

  it('used on another bill meanwhile, the first bill cannot be done again', async () => {
    const { shop, voucher } = await withVoucher()
    const [bill, undone] = [v7(), v7()]
    granted(await shop.bill(60_000, { rewardId: voucher.id, requestId: bill }))
    granted(await shop.takeBack(bill, undone))
    granted(await shop.bill(70_000, { rewardId: voucher.id }))
    expect(codeOf(await shop.takeBack(undone))).toBe('reward_given')
  })
})
