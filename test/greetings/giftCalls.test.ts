// The gift on a birthday as the counter gives it: into the right ledger, once, also of two who are one, and back again.
import { v7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { findAddedAt, findDoubleUntil, findLastGiftDay } from '../../db/greetings/gifts.ts'
import { blankFields, type CustomerFields } from '../../shared/customers/model.ts'
import type { BirthdayGift } from '../../shared/settings/model.ts'
import { aPointShop, codeOf, granted, type PointShop } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { planOf } from '../support/plan.ts'

const birthday = { day: 10, month: 1, year: null, calendar: 'solar' } as const
const voucher = { kind: 'voucher', title: '1 ly tuỳ chọn', days: 14 } as const
const points = { kind: 'points', points: 50 } as const

let shop: PointShop
let lan: string
const gives = async (gift: BirthdayGift) => granted(await answer(shop, 'settings.save', { birthdayGift: gift }))
const give = (customerId = lan, requestId = v7()) => answer(shop, 'greetings.giveGift', { requestId, customerId })
const takeBack = (undoneRequestId: string, requestId = v7()) =>
  answer(shop, 'greetings.takeGiftBack', { requestId, undoneRequestId })
const ready = async (customerId = lan) =>
  granted(await answer(shop, 'rewards.listReady', { customerId })).map(({ title, expiresDay }) => [title, expiresDay])
const history = async (customerId = lan) =>
  granted(await answer(shop, 'customers.listHistory', { customerId, limit: 20 }))
const state = async (customerId = lan) => {
  const { refusal, doubleUntil } = granted(await answer(shop, 'greetings.birthdayGift', { customerId }))
  return [refusal?.code ?? 'now', doubleUntil]
}
const edit = (fields: Partial<CustomerFields>, birthdayReason = '') =>
  answer(shop, 'customers.edit', {
    ...{ requestId: v7(), customerId: lan, sharePhone: false, birthdayReason },
    fields: { ...blankFields, name: 'Nguyễn Thị Lan', birthday, ...fields },
  })

describe('C1 the gift on a birthday', () => {
  beforeEach(async () => {
    shop = await aPointShop({ expiryMonths: 12 })
    lan = (await aCustomer(shop, { name: 'Nguyễn Thị Lan', birthday })).id
    shop.setNow('2027-01-08T03:00:00.000Z')
  })

  it('C1 a voucher waits for her, is told in her history, and is taken back once', async () => {
    await gives(voucher)
    const requestId = v7()
    const given = granted(await give(lan, requestId))
    expect(given).toMatchObject({ kind: 'voucher', title: '1 ly tuỳ chọn', untilDay: '2027-01-22' })
    expect(granted(await give(lan, requestId))).toEqual(given)
    expect(await ready()).toEqual([['1 ly tuỳ chọn', '2027-01-22']])
    expect(await history()).toMatchObject([{ kind: 'gift_voucher', label: '1 ly tuỳ chọn', undone: false }])
    const taking = v7()
    expect(codeOf(await takeBack(requestId, taking))).toBe('ok')
    expect(codeOf(await takeBack(requestId, taking))).toBe('ok')
    expect(codeOf(await takeBack(requestId))).toBe('already_taken_back')
    expect(await ready()).toEqual([])
    expect(await history()).toMatchObject([{ kind: 'gift_voucher', undone: true, undo: null }])
    expect(codeOf(await give())).toBe('ok')
    expect(await ready()).toHaveLength(1)
  })

  it('C1 a voucher that was used stays used', async () => {
    await gives(voucher)
    const { requestId } = granted(await give())
    const [reward] = granted(await answer(shop, 'rewards.listReady', { customerId: lan }))
    granted(await answer(shop, 'rewards.give', { requestId: v7(), rewardId: reward?.id ?? '' }))
    expect(codeOf(await takeBack(requestId))).toBe('gift_used')
    expect((await state())[0]).toBe('gift_given')
  })

  it('C1 points lapse as others do, are told once, and go back even where they were spent', async () => {
    await gives(points)
    const { requestId } = granted(await give())
    expect(await shop.points(lan)).toMatchObject({ points: 50 })
    expect(granted(await answer(shop, 'points.show', { customerId: lan })).expiring).toMatchObject([
      { day: '2028-01-08' },
    ])
    const [line, ...others] = await history()
    expect(others).toEqual([])
    expect(line).toMatchObject({ kind: 'gift_points', points: 50, undo: { name: 'greetings.takeGiftBack' } })
    granted(await answer(shop, 'points.add', { requestId: v7(), customerId: lan, points: -30, reason: 'mua' }))
    expect(codeOf(await takeBack(requestId))).toBe('ok')
    expect(await shop.points(lan)).toMatchObject({ points: 0, claim: 30 })
    await shop.holds()
  })

  it('C1 points count double on her days, and are single again after them and for others', async () => {
    await gives({ kind: 'doublePoints', days: 3 })
    const { requestId } = granted(await give())
    expect(await state()).toEqual(['gift_given', '2027-01-13'])
    const bill = async (customerId: string) => granted(await shop.bill(100_000, { customerId })).earned
    expect([await bill(lan), await bill(shop.customerId)]).toEqual([20, 10])
    const why = granted(await answer(shop, 'points.explain', { customerId: lan, limit: 1 }))
    expect(why).toMatchObject([{ working: { times: 200, timesName: 'Tuần sinh nhật' } }])
    shop.setNow('2027-01-14T03:00:00.000Z')
    expect(await bill(lan)).toBe(10)
    shop.setNow('2027-01-13T03:00:00.000Z')
    granted(await takeBack(requestId))
    expect(await bill(lan)).toBe(10)
  })

  it('C1 nothing is given too early, twice, or where the shop gives nothing', async () => {
    expect(await give()).toMatchObject({ code: 'no_birthday_gift' })
    await gives(points)
    shop.setNow('2027-01-02T03:00:00.000Z')
    expect(await give()).toMatchObject({ code: 'gift_not_yet', detail: { day: '2027-01-03' } })
    shop.setNow('2027-01-08T03:00:00.000Z')
    granted(await give())
    expect(await give()).toMatchObject({ code: 'gift_given', detail: { day: '2028-01-08' } })
    expect(codeOf(await give(v7()))).toBe('customer_unknown')
    expect(codeOf(await takeBack(v7()))).toBe('gift_unknown')
    expect(await shop.points(lan)).toMatchObject({ points: 50 })
  })

  it('C1 a birthday that came into the book for the gift waits for the next one', async () => {
    await gives(points)
    const late = (await aCustomer(shop, { name: 'Trần Văn Bình', birthday })).id
    expect(await give(late)).toMatchObject({ code: 'birthday_new', detail: { day: '2028-01-03' } })
    granted(await edit({ birthday: { ...birthday, day: 11 } }))
    expect(await give()).toMatchObject({ code: 'birthday_new' })
    // A slip that was put right counts from the beginning.
    granted(await edit({ birthday }))
    expect(codeOf(await give())).toBe('ok')
  })

  it('C1 two who are one get one gift, also after they were taken apart', async () => {
    await gives(points)
    const other = (await aCustomer(shop, { name: 'Lan', birthday })).id
    granted(await give())
    shop.pass(60)
    const merge = { requestId: v7(), keptId: other, mergedId: lan, choices: {} }
    const { mergeId } = granted(await answer(shop, 'customers.merge', merge))
    expect((await state(other))[0]).toBe('gift_given')
    expect(await history(other)).toMatchObject([{ kind: 'merged' }, { kind: 'gift_points' }])
    granted(await answer(shop, 'customers.takeApart', { requestId: v7(), mergeId }))
    expect((await state())[0]).toBe('gift_given')
    expect((await state(other))[0]).toBe('birthday_new')
  })

  it('C1 the date of a gift changes only with a reason, which stands in the history', async () => {
    await gives(points)
    const { requestId } = granted(await give())
    expect(codeOf(await edit({ birthday: { ...birthday, day: 20 } }))).toBe('birthday_locked')
    expect(codeOf(await edit({ birthday: { ...birthday, year: 1990 } }))).toBe('ok')
    granted(await edit({ birthday: { ...birthday, day: 20 } }, 'xem lại căn cước'))
    expect((await history())[0]).toMatchObject({ kind: 'change', reason: 'xem lại căn cước' })
    granted(await takeBack(requestId))
    expect(codeOf(await edit({ birthday: { ...birthday, day: 21 } }))).toBe('ok')
  })

  it('C1 of an erased person the gift stays without a name', async () => {
    await gives(voucher)
    granted(await give())
    granted(await answer(shop, 'customers.erase', { requestId: v7(), customerId: lan, typedName: 'Nguyễn Thị Lan' }))
    expect(codeOf(await give())).toBe('customer_unknown')
    expect(shop.book.sqlite.prepare('SELECT count(*) FROM occasion_gifts').pluck().get()).toBe(1)
  })

  it('C1 what the counter asks is found by the index of the customer', async () => {
    const plan = await planOf(shop.book.file, async db => {
      await findLastGiftDay(db, lan)
      await findDoubleUntil(db, lan, '2027-01-08')
      await findAddedAt(db, lan)
    })
    expect(plan.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect(plan.join()).toContain('occasion_gifts_customer (customer_id=?)')
  })
})
