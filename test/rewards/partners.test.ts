// Two shops with a book each: they exchange cards once, and codes go both ways without a network.
import { describe, expect, it } from 'vitest'
import { findUse, latestDay, listHeldCodes, listMonthLines } from '../../db/rewards/partnerReads.ts'
import { codeOf, granted } from '../stamps/counter.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'
import { aPartnerShop, partnerOf, tenPercent, twoShops, voucher } from './partnerShops.ts'

describe('L9 partner shops exchange cards', () => {
  it('shows the same six groups on both sides, and takes the promises along', async () => {
    const { cafe, cafeAtFlorist } = await twoShops()
    const { spoken } = granted(await answer(cafe, 'rewards.getShopCard', { partnerId: null }))
    expect(spoken).toMatch(/^\d{4}( \d{4}){5}$/)
    expect(cafeAtFlorist).toMatchObject({ name: 'Cà Phê Mây', spoken, archivedAt: null })
    expect(cafeAtFlorist.offers).toMatchObject([{ direction: 'ours_there', terms: tenPercent, days: 30 }])
  })

  it('keeps its key', async () => {
    const shop = await aPartnerShop('Mây')
    expect(await shop.card()).toBe(await shop.card())
    expect(codeOf(await answer(aShop(), 'rewards.getShopCard', { partnerId: null }))).toBe('shop_name_missing')
  })

  it('refuses a card of its own, one for another shop, one that is changed, and one without anything new', async () => {
    const { cafe, florist, floristAtCafe } = await twoShops()
    const third = await aPartnerShop('Sách Cũ')
    const card = await florist.card()
    expect(codeOf(await cafe.take(await cafe.card()))).toBe('partner_is_us')
    expect(codeOf(await third.take(await cafe.card(floristAtCafe.id)))).toBe('partner_card_not_for_us')
    expect(codeOf(await third.take(card.slice(0, -4)))).toBe('partner_card_unreadable')
    expect(codeOf(await third.take(`${card.slice(0, -3)}${card.endsWith('111') ? '112' : '111'}`))).toBe(
      'partner_card_forged',
    )
    expect(await cafe.take(card)).toMatchObject({ code: 'partner_known', detail: { name: 'Tiệm Hoa Mộc' } })
    expect(
      await answerUnchecked(cafe, 'rewards.addPartner', { requestId: cafe.ctx.newId(), card: '7'.repeat(9000) }),
    ).toMatchObject({ code: 'bad_input' })
    expect(granted(await answer(third, 'rewards.listPartners', {}))).toEqual([])
  })

  it('takes a card in once however often it is sent, and new promises later', async () => {
    const { cafe, florist, floristAtCafe } = await twoShops()
    await cafe.promise(floristAtCafe.id, 'theirs_here', { terms: { benefit: 'gift', value: 0, title: '1 ly trà' } })
    const card = await cafe.card(floristAtCafe.id)
    const requestId = florist.ctx.newId()
    const first = await florist.take(card, requestId)
    expect(granted(first)).toMatchObject({ isNew: false, partner: { offers: [{}, { terms: { title: '1 ly trà' } }] } })
    expect(await florist.take(card, requestId)).toEqual(first)
    expect(codeOf(await florist.take(card))).toBe('partner_known')
  })
})

describe('L9 a code of one shop works at the other', () => {
  it('is checked and used once, both ways', async () => {
    const { cafe, florist, floristAtCafe, cafeAtFlorist, offerId } = await twoShops()
    const { digits, expiresDay } = await voucher(florist, offerId)
    expect(expiresDay).toBe('2026-12-22')
    const shown = { partnerName: 'Tiệm Hoa Mộc', terms: tenPercent, expiresDay }
    expect(granted(await cafe.check(digits.replace(/(.{4})/g, '$1 ')))).toMatchObject(shown)
    expect(granted(await cafe.honour(digits, 123_456))).toMatchObject({ ...shown, bill: 123_456, given: 12_345 })
    const again = { code: 'partner_code_used', detail: { day: '2026-11-22' } }
    expect(await cafe.honour(digits)).toMatchObject(again)
    expect(await cafe.check(digits)).toMatchObject(again)
    const back = await cafe.promise(floristAtCafe.id, 'ours_there')
    await florist.promise(cafeAtFlorist.id, 'theirs_here')
    granted(await florist.honour((await voucher(cafe, back)).digits))
  })

  it('is used by exactly one of two who come at once, and once by the same one twice', async () => {
    const { cafe, florist, offerId } = await twoShops()
    const { digits } = await voucher(florist, offerId)
    const both = await Promise.all([cafe.honour(digits), cafe.honour(digits)])
    expect(both.map(codeOf).sort()).toEqual(['ok', 'partner_code_used'])
    const other = (await voucher(florist, offerId)).digits
    const requestId = cafe.ctx.newId()
    const same = await Promise.all([cafe.honour(other, 50_000, requestId), cafe.honour(other, 50_000, requestId)])
    expect(same[1]).toEqual(same[0])
    expect(await cafe.book.db.selectFrom('partnerLines').selectAll().execute()).toHaveLength(2)
    await expect(cafe.honour(digits, 1, requestId)).rejects.toThrow('Another gesture')
  })

  it('cannot be written twice into the book even past the rules', async () => {
    const { cafe, florist, offerId } = await twoShops()
    granted(await cafe.honour((await voucher(florist, offerId)).digits))
    const copy = `INSERT INTO partner_lines (id, request_id, part, partner_id, offer_id, kind, serial, round, bill, given, staff_id, at, day)
      SELECT 'copy', 'copy', 0, partner_id, offer_id, kind, serial, round, bill, given, staff_id, at, day FROM partner_lines`
    expect(() => cafe.book.sqlite.exec(copy)).toThrow('UNIQUE')
    expect(() => cafe.book.sqlite.exec('UPDATE partner_lines SET given = 0')).toThrow('only added to')
  })

  it('refuses each code that does not count here, and writes nothing', async () => {
    const { cafe, florist, floristAtCafe, cafeAtFlorist, offerId } = await twoShops()
    const { digits } = await voucher(florist, offerId)
    const stranger = await aPartnerShop('Sách Cũ')
    const gift = await florist.promise(cafeAtFlorist.id, 'ours_there', {
      terms: { benefit: 'gift', value: 0, title: 'bánh' },
    })
    const changed = `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`
    expect(codeOf(await cafe.honour('71 không phải số'))).toBe('partner_code_unreadable')
    expect(codeOf(await cafe.honour(digits.slice(0, 240)))).toBe('partner_code_unreadable')
    expect(codeOf(await cafe.honour(changed))).toBe('partner_code_forged')
    expect(codeOf(await stranger.honour(digits))).toBe('partner_unknown')
    expect(codeOf(await florist.honour(digits))).toBe('partner_code_not_for_us')
    expect(codeOf(await cafe.honour((await voucher(florist, gift)).digits))).toBe('partner_offer_not_agreed')
    expect(codeOf(await cafe.honour(digits, 0))).toBe('partner_bill_needed')
    for (const bill of [-1, 1.5, 1e12, '50k']) {
      const input = { requestId: cafe.ctx.newId(), code: digits, bill }
      expect(await answerUnchecked(cafe, 'rewards.honourPartnerCode', input)).toMatchObject({ code: 'bad_input' })
    }
    const huge = { code: '7'.repeat(100_000) }
    expect(await answerUnchecked(cafe, 'rewards.checkPartnerCode', huge)).toMatchObject({ code: 'bad_input' })
    const put = { requestId: cafe.ctx.newId(), partnerId: floristAtCafe.id, archived: true }
    granted(await answer(cafe, 'rewards.archivePartner', put))
    expect(codeOf(await cafe.honour(digits))).toBe('partner_archived')
    expect(await cafe.book.db.selectFrom('partnerLines').selectAll().execute()).toEqual([])
  })

  it('refuses a code made for a third shop', async () => {
    const { cafe, florist } = await twoShops()
    const books = await aPartnerShop('Sách Cũ')
    const atFlorist = await partnerOf(florist.take(await books.card()))
    const forBooks = await florist.promise(atFlorist.id, 'ours_there')
    expect(codeOf(await cafe.honour((await voucher(florist, forBooks)).digits))).toBe('partner_code_not_for_us')
  })

  it('honours an offer that was put away since: a promise stays a promise', async () => {
    const { cafe, florist, promised, offerId } = await twoShops()
    const { digits } = await voucher(florist, offerId)
    granted(
      await answer(cafe, 'rewards.archivePartnerOffer', {
        requestId: cafe.ctx.newId(),
        offerId: promised,
        archived: true,
      }),
    )
    granted(await cafe.honour(digits))
  })

  it('is valid to the end of its last day; a clock that is set back makes it valid no more', async () => {
    const { cafe, florist, offerId } = await twoShops()
    const [first, second] = [await voucher(florist, offerId), await voucher(florist, offerId)]
    cafe.setNow('2026-12-22T16:00:00.000Z')
    granted(await cafe.check(first.digits))
    cafe.setNow('2026-12-23T03:00:00.000Z')
    expect(await cafe.check(first.digits)).toMatchObject({
      code: 'partner_code_expired',
      detail: { day: '2026-12-22' },
    })
    florist.setNow('2026-12-23T03:00:00.000Z')
    granted(await cafe.honour((await voucher(florist, offerId)).digits))
    cafe.setNow('2026-11-23T03:00:00.000Z')
    expect(codeOf(await cafe.honour(second.digits))).toBe('partner_code_expired')
  })
})

describe('L9 taking back, limits and the month', () => {
  it('lets a code count again once its use was taken back, and says so in the month', async () => {
    const { cafe, florist, offerId } = await twoShops()
    const { digits, serial } = await voucher(florist, offerId)
    const used = cafe.ctx.newId()
    granted(await cafe.honour(digits, 200_000, used))
    const undo = cafe.ctx.newId()
    granted(await cafe.takeBack(used, undo))
    granted(await cafe.takeBack(used, undo))
    expect(codeOf(await cafe.takeBack(used))).toBe('already_taken_back')
    expect(codeOf(await cafe.takeBack(undo))).toBe('partner_line_unknown')
    expect(await cafe.month()).toEqual([])
    granted(await cafe.honour(digits, 100_000))
    expect(codeOf(await cafe.honour(digits))).toBe('partner_code_used')
    expect(await cafe.month()).toMatchObject([
      { name: 'Tiệm Hoa Mộc', honoured: { count: 1, given: 10_000 }, issued: 0, lines: [{ serial, bill: 100_000 }] },
    ])
    expect(await florist.month()).toMatchObject([{ name: 'Cà Phê Mây', honoured: { count: 0 }, issued: 1 }])
  })

  it('takes off the next month what the last one had settled', async () => {
    const { cafe, florist, offerId } = await twoShops()
    const used = cafe.ctx.newId()
    granted(await cafe.honour((await voucher(florist, offerId)).digits, 200_000, used))
    cafe.setNow('2026-12-02T03:00:00.000Z')
    granted(await cafe.takeBack(used))
    expect(await cafe.month('2026-11')).toMatchObject([{ honoured: { count: 1, given: 20_000 } }])
    expect(await cafe.month('2026-12')).toMatchObject([{ honoured: { count: -1, given: -20_000 } }])
  })

  it('hands out at most what one customer gets, and gives one back to hand out', async () => {
    const { florist, cafeAtFlorist } = await twoShops()
    const offerId = await florist.promise(cafeAtFlorist.id, 'ours_there', { perCustomer: 1 })
    const requestId = florist.ctx.newId()
    const first = await florist.issue(offerId, requestId)
    expect(await florist.issue(offerId, requestId)).toEqual(first)
    expect(await florist.issue(offerId)).toMatchObject({ code: 'partner_limit_reached', detail: { limit: 1 } })
    const offered = async () => {
      const all = granted(await answer(florist, 'rewards.listPartnerOffers', { customerId: florist.customerId }))
      return all.find(({ offer }) => offer.id === offerId)
    }
    expect(await offered()).toMatchObject({ partnerName: 'Cà Phê Mây', left: 0, codes: [granted(first)] })
    granted(await florist.takeBack(requestId))
    expect(await offered()).toMatchObject({ left: 1, codes: [] })
    expect(await florist.month()).toEqual([])
  })

  it('offers nothing of partners and offers that were put away', async () => {
    const { florist, cafeAtFlorist, offerId } = await twoShops()
    const requestId = florist.ctx.newId()
    granted(await answer(florist, 'rewards.archivePartner', { requestId, partnerId: cafeAtFlorist.id, archived: true }))
    expect(granted(await answer(florist, 'rewards.listPartnerOffers', { customerId: florist.customerId }))).toEqual([])
    expect(codeOf(await florist.issue(offerId))).toBe('partner_offer_unknown')
    expect(granted(await florist.take(await (await aPartnerShop('Khác')).card())).isNew).toBe(true)
  })

  it('asks its hot questions of an index', async () => {
    const { book } = await aPartnerShop('Mây')
    const plans = await planOf(book.file, async db => {
      await findUse(db, 'p', 's')
      await listHeldCodes(db, 'c', '2026-11-22')
      await listMonthLines(db, '2026-11')
      await latestDay(db)
    })
    const scans = plans.filter(step => step.startsWith('SCAN') && !/\(subquery|CONSTANT/.test(step))
    expect(
      scans.filter(step => !/SCAN (visits|stamp_lines)$|USING COVERING INDEX partner_lines_day/.test(step)),
    ).toEqual([])
  })
})
