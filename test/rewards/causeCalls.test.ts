// Causes on a real book: shares of bills and returns, donated points, handing over, every way back, and sums that hold.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listCauseGifts, listSharesOfVisit } from '../../db/rewards/causeReads.ts'
import type { Cause, CauseFields } from '../../shared/rewards/causeModel.ts'
import { gathered, inHand } from '../../shared/rewards/causes.ts'
import { aPointShop, codeOf, granted, type PointShop } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { planOf } from '../support/plan.ts'

const school: CauseFields = { name: 'Góp sách cho trường', permille: 20, fromDay: '2026-11-22', toDay: null }

async function aGivingShop(fields: Partial<CauseFields> = {}, rules: Parameters<typeof aPointShop>[0] = {}) {
  const shop = await aPointShop(rules)
  const save = (changed: Partial<CauseFields>, causeId: string | null = null, requestId = v7()) =>
    answer(shop, 'rewards.saveCause', { requestId, causeId, fields: { ...school, ...changed } })
  const { id: causeId } = granted(await save(fields))
  return {
    ...shop,
    causeId,
    save,
    donate: (points: number, more: object = {}) =>
      answer(shop, 'rewards.donatePoints', {
        ...{ requestId: v7(), customerId: shop.customerId, causeId, points, reason: '', ...more },
      }),
    handOver: (amount: number, more: object = {}) =>
      answer(shop, 'rewards.handOver', { requestId: v7(), causeId, amount, reason: '', ...more }),
    back: (undoneRequestId: string, requestId = v7()) =>
      answer(shop, 'rewards.takeCauseBack', { requestId, undoneRequestId }),
    shown: async () => granted(await answer(shop, 'rewards.showCause', { causeId })),
  }
}

/** The sums that are kept are those of the lines. */
async function addsUp(shop: PointShop, causeId: string): Promise<void> {
  const { cause, months } = granted(await answer(shop, 'rewards.showCause', { causeId }))
  const total = shop.book.sqlite.prepare('SELECT coalesce(sum(amount), 0) FROM cause_lines WHERE cause_id = ?')
  expect(inHand(cause)).toBe(total.pluck().get(causeId))
  const of = (what: 'fromSales' | 'fromPoints' | 'handedOver') => months.reduce((sum, month) => sum + month[what], 0)
  expect(cause).toMatchObject({
    fromSales: of('fromSales'),
    fromPoints: of('fromPoints'),
    handedOver: of('handedOver'),
  })
  expect(gathered(cause)).toBeGreaterThanOrEqual(0)
}

const sums = ({ fromSales, fromPoints, handedOver }: Cause) => ({ fromSales, fromPoints, handedOver })

describe('L8 a share of sales', () => {
  it('is that of what was paid with money, and goes back with what is returned, at the share of that time', async () => {
    const shop = await aGivingShop({ permille: 25 })
    granted(await shop.bill(1_000_000))
    const bill = granted(await shop.bill(99_999, { points: 50 }))
    expect(sums((await shop.shown()).cause)).toEqual({ fromSales: 25_000 + 2374, fromPoints: 0, handedOver: 0 })
    granted(await shop.save({ permille: 500 }, shop.causeId))
    for (const amount of [33_333, 33_333, 33_333]) {
      granted(await shop.change(bill.visitId ?? '', { kind: 'return', amount }))
      await addsUp(shop, shop.causeId)
    }
    expect((await shop.shown()).cause.fromSales).toBe(25_000)
    expect((await shop.shown()).customers).toBe(1)
  })

  it('is undone with the bill and done again with it, and a return afterwards still finds it', async () => {
    const shop = await aGivingShop()
    const requestId = v7()
    granted(await shop.bill(200_000, { requestId }))
    const undo = v7()
    granted(await shop.takeBack(requestId, undo))
    expect((await shop.shown()).cause.fromSales).toBe(0)
    granted(await shop.takeBack(undo))
    expect((await shop.shown()).cause.fromSales).toBe(4000)
    const visitId = shop.book.sqlite
      .prepare(`SELECT id FROM visits v WHERE kind = 'purchase' ORDER BY seq DESC LIMIT 1`)
      .pluck()
      .get()
    granted(await shop.change(String(visitId), { kind: 'return', amount: 50_000 }))
    expect((await shop.shown()).cause.fromSales).toBe(3000)
    granted(await shop.change(String(visitId), { kind: 'void' }))
    expect((await shop.shown()).cause.fromSales).toBe(0)
    await addsUp(shop, shop.causeId)
  })

  it('stops when the cause is put away or over', async () => {
    const shop = await aGivingShop({ toDay: '2026-11-23' })
    granted(await shop.bill(100_000))
    shop.setNow('2026-11-24T03:00:00.000Z')
    granted(await shop.bill(100_000))
    expect((await shop.shown()).cause.fromSales).toBe(2000)
    granted(await shop.save({ name: 'Sách', toDay: '2026-11-23' }, shop.causeId))
    granted(await shop.save({ toDay: null }, shop.causeId))
    granted(await answer(shop, 'rewards.archiveCause', { requestId: v7(), causeId: shop.causeId, archived: true }))
    granted(await shop.bill(100_000))
    expect((await shop.shown()).cause.fromSales).toBe(2000)
    expect(codeOf(await shop.donate(5))).toBe('cause_closed')
  })
})

describe('L8 donated points and handing over', () => {
  it('turns points into what they are worth, undone and done again', async () => {
    const shop = await aGivingShop({ permille: 0 })
    granted(await shop.bill(1_000_000))
    const requestId = v7()
    expect(granted(await shop.donate(30, { requestId })).amount).toBe(3000)
    expect(granted(await shop.donate(30, { requestId })).amount).toBe(3000)
    expect(await shop.points()).toMatchObject({ points: 70 })
    const undo = v7()
    granted(await shop.back(requestId, undo))
    granted(await shop.back(requestId, undo))
    expect(await shop.points()).toMatchObject({ points: 100 })
    expect((await shop.shown()).cause.fromPoints).toBe(0)
    expect(codeOf(await shop.back(requestId))).toBe('already_taken_back')
    granted(await shop.back(undo))
    expect(await shop.points()).toMatchObject({ points: 70 })
    expect((await shop.shown()).gifts.map(({ amount, undone }) => [amount, undone])).toEqual([
      [3000, false],
      [-3000, true],
      [3000, true],
    ])
    const other = v7()
    granted(await shop.donate(10, { requestId: other }))
    granted(await shop.takeBack(other))
    expect(await shop.points()).toMatchObject({ points: 70 })
    expect((await shop.shown()).cause.fromPoints).toBe(3000)
    await shop.holds()
    await addsUp(shop, shop.causeId)
  })

  it('hands over what is there, undone and done again while it is there', async () => {
    const shop = await aGivingShop()
    granted(await shop.bill(1_000_000))
    const requestId = v7()
    const handed = granted(await shop.handOver(15_000, { requestId, reason: 'Cô Mai, hiệu trưởng' }))
    expect(handed).toMatchObject({ fromSales: 20_000, handedOver: 15_000 })
    expect(granted(await shop.handOver(15_000, { requestId })).handedOver).toBe(15_000)
    expect(await shop.handOver(5001)).toMatchObject({ code: 'more_than_collected', detail: { left: 5000 } })
    const undo = v7()
    expect(granted(await shop.back(requestId, undo)).handedOver).toBe(0)
    granted(await shop.handOver(10_000))
    expect(await shop.back(undo)).toMatchObject({ code: 'more_than_collected', detail: { left: 10_000 } })
    expect((await shop.shown()).cause.handedOver).toBe(10_000)
    await addsUp(shop, shop.causeId)
  })

  it('refuses what cannot be and stores nothing of it', async () => {
    const shop = await aGivingShop()
    const archived = await aCustomer(shop, { name: 'Trần Văn Bảy' })
    granted(await answer(shop, 'customers.archive', { requestId: v7(), customerId: archived.id, archived: true }))
    const bill = v7()
    granted(await shop.bill(100_000, { requestId: bill }))
    expect(codeOf(await shop.donate(11))).toBe('too_few_points')
    for (const points of [0, -5, 0.5, 1e10]) expect(codeOf(await shop.donate(points))).toBe('bad_input')
    for (const amount of [0, -5, 0.5, 1e12]) expect(codeOf(await shop.handOver(amount))).toBe('bad_input')
    expect(codeOf(await shop.donate(5, { customerId: archived.id }))).toBe('customer_archived')
    expect(codeOf(await shop.donate(5, { customerId: v7() }))).toBe('customer_unknown')
    expect(codeOf(await shop.donate(5, { causeId: v7() }))).toBe('cause_unknown')
    expect(codeOf(await shop.handOver(5, { causeId: v7() }))).toBe('cause_unknown')
    expect(codeOf(await shop.back(bill))).toBe('gesture_unknown')
    expect(codeOf(await shop.back(v7()))).toBe('gesture_unknown')
    expect(codeOf(await shop.save({ toDay: '2026-11-21', fromDay: '2026-11-20' }))).toBe('day_passed')
    expect(codeOf(await shop.save({}, v7()))).toBe('cause_unknown')
    await shop.saveRules({ value: 0 })
    expect(codeOf(await shop.donate(5))).toBe('points_pay_nothing')
    shop.setNow('2026-11-20T03:00:00.000Z')
    expect(codeOf(await shop.handOver(5))).toBe('clock_set_back')
    expect((await shop.shown()).gifts).toEqual([])
    expect(codeOf(await shop.handOver(5, { reason: 'giờ máy sai' }))).toBe('ok')
  })

  it('counts two at once and the same request twice once', async () => {
    const shop = await aGivingShop()
    granted(await shop.bill(1_000_000))
    const requestId = v7()
    const replies = await Promise.all([
      ...[shop.handOver(15_000, { requestId }), shop.handOver(15_000, { requestId }), shop.handOver(15_000)],
    ])
    expect(replies.map(codeOf)).toEqual(['ok', 'ok', 'more_than_collected'])
    const one = v7()
    const saved = await Promise.all([shop.save({}, null, one), shop.save({}, null, one)])
    expect(granted(saved[0]).id).toBe(granted(saved[1]).id)
  })
})

describe('L8 whatever happens', () => {
  it('the total is the sum of the lines', async () => {
    const step = fc.record({
      what: fc.constantFrom('bill', 'return', 'donate', 'hand over', 'back', 'void'),
      amount: fc.integer({ min: 1, max: 300_000 }),
      pick: fc.nat(20),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
        const shop = await aGivingShop({ permille: 33 })
        const gestures: string[] = []
        const bills: { requestId: string; visitId: string }[] = []
        for (const { what, amount, pick } of steps) {
          const requestId = v7()
          const bill = bills[pick % Math.max(1, bills.length)]
          if (what === 'bill') {
            const reply = await shop.bill(amount, { requestId })
            if (reply.ok) bills.push({ requestId, visitId: reply.value.visitId ?? '' })
          }
          if (what === 'return' && bill) await shop.change(bill.visitId, { kind: 'return', amount })
          if (what === 'void' && bill) await shop.change(bill.visitId, { kind: 'void' }, requestId)
          if (what === 'donate') await shop.donate(1 + (amount % 9), { requestId })
          if (what === 'hand over') await shop.handOver(1 + (amount % 4000), { requestId })
          const gesture = gestures[pick % Math.max(1, gestures.length)] ?? v7()
          if (what === 'back') await shop.back(gesture, requestId)
          gestures.push(requestId)
          await addsUp(shop, shop.causeId)
          await shop.holds()
        }
      }),
      { numRuns: 8 },
    )
  })

  it('is found by indexes', async () => {
    const { book, causeId } = await aGivingShop()
    const steps = [
      ...(await planOf(book.file, db => listSharesOfVisit(db, causeId))),
      ...(await planOf(book.file, db => listCauseGifts(db, causeId, 50))),
    ]
    expect(steps.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect(steps[0]).toBe('SEARCH cause_lines USING INDEX cause_lines_visit (visit_id=?)')
  })
})
