// Merging loses no line, and taking apart puts everything back: case by case. Any history: mergeHistories.test.ts.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { codeOf, granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { consent } from './knownRows.ts'
import { afresh, aMergeShop, type MergeShop } from './mergeShop.ts'

const points = async (shop: MergeShop, customerId: string) => (await shop.points(customerId)).points
const byHand = (shop: MergeShop, customerId: string, count: number) =>
  answer(shop, 'points.add', { requestId: v7(), customerId, points: count, reason: 'thử' })

describe('K4 merging and taking apart', () => {
  it('50 and 100 are 150, each with its own last day', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    granted(await byHand(shop, kept, 50))
    shop.pass(40 * 86_400)
    granted(await byHand(shop, merged, 100))
    const expiring = async (id: string) => granted(await answer(shop, 'points.show', { customerId: id })).expiring
    const apart = [...(await expiring(kept)), ...(await expiring(merged))]
    await shop.merge(kept, merged)
    expect(await points(shop, kept)).toBe(150)
    expect(await expiring(kept)).toEqual(apart)
    expect(codeOf(await answer(shop, 'points.show', { customerId: merged }))).toBe('customer_unknown')
  })

  it('gives points back that were spent meanwhile: from the own ones, then owed by later earnings', async () => {
    const shop = await aMergeShop()
    for (const [own, spent, left, claim] of [
      [100, 30, 70, 0],
      [20, 50, 0, 30],
      [0, 40, 0, 40],
    ] as const) {
      const [kept, merged] = await afresh(shop)
      granted(await byHand(shop, merged, 50))
      shop.pass(86_400)
      if (own > 0) granted(await byHand(shop, kept, own))
      const mergeId = await shop.merge(kept, merged)
      granted(await byHand(shop, kept, -spent))
      granted(await shop.takeApart(mergeId))
      expect(await shop.points(kept)).toMatchObject({ points: left, claim })
      expect(await shop.points(merged)).toMatchObject({ points: 50, claim: 0 })
      await shop.sound()
    }
  })

  it.each([
    [1, 2, 7, 0],
    [7, 0, 9, 0],
    [5, 4, 5, 1],
    [0, 4, 6, 0],
  ])('%i and %i own stamps beside the two given of each: then %i shown, %i full', async (one, other, shown, full) => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    const stamp = (customerId: string, count: number) =>
      answer(shop, 'stamps.add', {
        requestId: v7(),
        customerId,
        kindId: shop.kindId,
        count,
        again: true,
        reason: 'thử',
      })
    if (one > 0) granted(await stamp(kept, one))
    if (other > 0) granted(await stamp(merged, other))
    await shop.merge(kept, merged)
    expect(await shop.stampsOf(kept)).toBe(shown)
    const ready = granted(await answer(shop, 'rewards.listReady', { customerId: kept }))
    expect(ready.filter(({ source }) => source === 'full_card')).toHaveLength(full)
    expect(ready.filter(({ source }) => source === 'interim').length).toBeLessThanOrEqual(2)
    await shop.sound()
  })

  it('parts stamps also when more were added meanwhile', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    const stamp = (customerId: string, count: number) =>
      answer(shop, 'stamps.add', {
        requestId: v7(),
        customerId,
        kindId: shop.kindId,
        count,
        again: true,
        reason: 'thử',
      })
    granted(await stamp(kept, 1))
    granted(await stamp(merged, 2))
    const mergeId = await shop.merge(kept, merged)
    granted(await stamp(kept, 2))
    granted(await shop.takeApart(mergeId))
    expect([await shop.stampsOf(kept), await shop.stampsOf(merged)]).toEqual([5, 4])
    await shop.sound()
  })

  it('is shown before it happens exactly as it then is, and showing it changes nothing', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    for (const customerId of [kept, merged]) {
      granted(await shop.bill(900_000, { customerId }))
      granted(await byHand(shop, customerId, 70))
    }
    const before = shop.contents()
    const preview = async (mergedId: string) =>
      granted(await answer(shop, 'customers.previewMerge', { keptId: kept, mergedId, choices: {} }))
    const shown = await preview(merged)
    expect(shop.contents()).toEqual(before)
    await shop.merge(kept, merged)
    const { keptFacts, kept: after } = await preview(await shop.person())
    expect(keptFacts).toEqual(shown.afterFacts)
    expect(after).toEqual(shown.after)
    expect(keptFacts.points).toBe(shown.keptFacts.points + shown.mergedFacts.points)
  })

  it('takes the strictest consent of both, and forgets that with the merge', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    consent(shop, kept, 'given', 'greetings')
    consent(shop, merged, 'given', 'greetings')
    consent(shop, merged, 'given', 'offers')
    const preview = granted(
      await answer(shop, 'customers.previewMerge', { keptId: kept, mergedId: merged, choices: {} }),
    )
    expect(preview.afterFacts.consents).toEqual([{ purpose: 'greetings', channel: 'zalo' }])
    expect(preview.mergedFacts.consents).toHaveLength(2)
    await shop.merge(kept, merged)
    const last = `SELECT kind, how FROM consent_lines WHERE customer_id = ? AND purpose = 'offers' ORDER BY seq DESC LIMIT 1`
    expect(shop.book.sqlite.prepare(last).get(kept)).toEqual({ kind: 'withdrawn', how: 'merge' })
  })

  it('asks for the birthday where both say another one, and keeps both phones', async () => {
    const shop = await aMergeShop()
    const { id: kept } = await aCustomer(shop, {
      name: 'An',
      phone: '0901234567',
      birthday: { day: 1, month: 2, year: null, calendar: 'solar' },
    })
    const { id: merged } = await aCustomer(shop, {
      name: 'Nguyễn Thị An',
      phone: '0907654321',
      birthday: { day: 3, month: 2, year: 1990, calendar: 'solar' },
      code: 'KH-1',
      note: 'dị ứng sữa',
    })
    const asked = { requestId: v7(), keptId: kept, mergedId: merged }
    expect(codeOf(await answer(shop, 'customers.merge', { ...asked, choices: {} }))).toBe('birthday_to_choose')
    const { customer } = granted(await answer(shop, 'customers.merge', { ...asked, choices: { birthday: 'merged' } }))
    expect(customer).toMatchObject({
      id: kept,
      name: 'Nguyễn Thị An',
      phone: '+84901234567',
      code: 'KH-1',
      note: 'dị ứng sữa',
      birthday: { day: 3, month: 2, year: 1990, calendar: 'solar' },
    })
    const aliases = shop.book.sqlite.prepare('SELECT phone, kind FROM customer_phones WHERE customer_id = ?').all(kept)
    expect(aliases).toEqual([{ phone: '+84907654321', kind: 'other' }])
  })

  it('answers the same request once, and leads from an old id and an old card to the kept customer', async () => {
    const shop = await aMergeShop()
    const { id: kept } = await aCustomer(shop, { name: 'Lê Văn Bảy' })
    const { id: merged, cardNumber } = await aCustomer(shop, { name: 'Lê Bảy' })
    const { id: third } = await aCustomer(shop, { name: 'Bảy Lê' })
    const requestId = v7()
    const mergeId = await shop.merge(kept, merged, { requestId })
    expect(await shop.merge(kept, merged, { requestId })).toBe(mergeId)
    expect(granted(await answer(shop, 'customers.open', { customerId: merged })).id).toBe(kept)
    expect(granted(await answer(shop, 'customers.search', { text: cardNumber, limit: 5 })).exactId).toBe(kept)
    const again = await shop.merge(third, kept)
    expect(granted(await answer(shop, 'customers.open', { customerId: merged })).id).toBe(third)
    expect(codeOf(await shop.takeApart(mergeId))).toBe('merge_kept_merged')
    granted(await shop.takeApart(again))
    expect(granted(await answer(shop, 'customers.open', { customerId: merged })).id).toBe(kept)
    granted(await shop.takeApart(mergeId))
    expect(codeOf(await shop.takeApart(mergeId))).toBe('already_taken_apart')
  })

  it('refuses oneself, whoever is gone, and a merge of more than thirty days ago', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    const refusal = async (keptId: string, mergedId: string) =>
      codeOf(await answer(shop, 'customers.merge', { requestId: v7(), keptId, mergedId, choices: {} }))
    expect(await refusal(kept, kept)).toBe('merge_self')
    const mergeId = await shop.merge(kept, merged)
    expect(await refusal(merged, kept)).toBe('customer_unknown')
    expect(await refusal(kept, merged)).toBe('customer_unknown')
    expect(granted(await answer(shop, 'customers.listMerges', {}))).toHaveLength(1)
    shop.pass(31 * 86_400)
    expect(granted(await answer(shop, 'customers.listMerges', {}))).toEqual([])
    expect(codeOf(await shop.takeApart(mergeId))).toBe('take_apart_too_late')
  })

  it('keeps the better tier', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    granted(await shop.bill(9_000_000, { customerId: merged }))
    const tier = async (customerId: string) => granted(await answer(shop, 'points.showTier', { customerId }))?.name
    const better = await tier(merged)
    expect(better).not.toBe(await tier(kept))
    await shop.merge(kept, merged)
    expect(await tier(kept)).toBe(better)
  })

  it('lets nobody have brought themselves', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    granted(await answer(shop, 'rewards.setReferrer', { requestId: v7(), customerId: kept, referrerId: merged }))
    await shop.merge(kept, merged)
    granted(await shop.bill(200_000, { customerId: kept }))
    expect(
      granted(await answer(shop, 'rewards.listReady', { customerId: kept })).map(({ source }) => source),
    ).not.toContain('referral')
  })
})
