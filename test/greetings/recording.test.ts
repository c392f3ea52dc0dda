// Greetings on a real book: written down once, taken back, and through a merge.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { codeOf, granted } from '../stamps/counter.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aGreetingShop, type GreetingShop } from './shop.ts'

const said = async (shop: GreetingShop, customerId: string) =>
  granted(await answer(shop, 'greetings.listOf', { customerId })).map(({ channel, outcome, words }) => [
    ...[channel, outcome, words],
  ])

describe('C4 a greeting is written down', () => {
  it('with its words, and its reminder is done', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const reminder = await shop.reminder(lan)
    const greeting = granted(await shop.record(lan, reminder, { note: 'Chị vui lắm' }))
    expect(greeting).toMatchObject({ kind: 'wish', occasion: 'birthday', channel: 'zalo', day: '2026-11-22' })
    expect(greeting).toMatchObject({ words: 'Chúc chị nhiều niềm vui', note: 'Chị vui lắm' })
    expect(await shop.stateOf(reminder)).toBe('greeted')
    expect(shop.told.at(-1)).toEqual({ kind: 'changed', topics: ['greetings', 'reminders'] })
  })

  it('once, however often the same gesture is sent', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const reminder = await shop.reminder(lan)
    const requestId = v7()
    const first = granted(await shop.record(lan, reminder, { requestId }))
    expect(granted(await shop.record(lan, reminder, { requestId, words: 'khác' }))).toEqual(first)
    expect(await said(shop, lan)).toHaveLength(1)
    const other = await shop.customer({ name: 'Bình', phone: '' })
    await expect(shop.record(other, null, { requestId, channel: 'inPerson' })).rejects.toThrow('Another gesture')
  })

  it('never twice for one occasion: not by another channel, nor for another reminder of the same day, nor by somebody else', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const reminder = await shop.reminder(lan)
    granted(await shop.record(lan, reminder))
    const again = await shop.record(lan, reminder, { channel: 'phone', outcome: 'reached' })
    expect(again).toMatchObject({ ok: false, code: 'already_greeted', detail: { at: shop.ctx.now() } })
    // The birthday by the lunar calendar of the year that follows is within half a year: the same one.
    const moved = await shop.reminder(lan, { day: '2027-01-10', cycle: '2027' })
    expect(codeOf(await shop.record(lan, moved))).toBe('already_greeted')
    shop.setNow('2027-11-22T03:00:00.000Z')
    const nextYear = await shop.reminder(lan, { day: '2027-11-22', cycle: '2027b' })
    expect(codeOf(await shop.record(lan, nextYear))).toBe('ok')
  })

  it('another occasion of the same person is another greeting', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const wedding = { occasion: 'importantDay', label: 'Ngày cưới', calendar: 'solar', years: 3 } as const
    const [one, two, three] = [
      await shop.reminder(lan),
      await shop.reminder(lan, { detail: wedding, origin: 'ngay cuoi' }),
      await shop.reminder(lan, { detail: { ...wedding, label: 'Sinh nhật con' }, origin: 'sinh nhat con' }),
    ]
    for (const reminder of [one, two, three]) expect(codeOf(await shop.record(lan, reminder))).toBe('ok')
    for (const words of ['Lâu quá không gặp chị', 'Mời chị ghé']) {
      expect(codeOf(await shop.record(lan, null, { words }))).toBe('ok')
    }
    expect(await said(shop, lan)).toHaveLength(5)
  })

  it('a call that nobody answered is noted, and they are still to be greeted', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const reminder = await shop.reminder(lan)
    granted(await shop.record(lan, reminder, { channel: 'phone', outcome: 'not_reached', note: 'máy bận' }))
    expect(await shop.stateOf(reminder)).toBe('open')
    expect((await shop.prepare(reminder))[0]?.greeted).toBeNull()
    granted(await shop.record(lan, reminder))
    expect((await shop.prepare(reminder))[0]?.greeted).toMatchObject({ at: shop.ctx.now() })
  })

  it("of a day of the shop's own, once", async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const wish = { kind: 'shopDay' as const, key: 'tet', day: '2027-02-06', customerIds: [lan] }
    const [prepared] = granted(await answer(shop, 'greetings.prepare', { wish }))
    expect(prepared).toMatchObject({ detail: { occasion: 'shopDay', name: 'Tết Nguyên đán' }, greeted: null })
    const cause = { kind: 'shopDay', key: 'tet', day: '2027-02-06' } as const
    const tet = {
      customerId: lan,
      kind: 'wish',
      channel: 'zalo',
      outcome: 'sent',
      words: 'Năm mới an lành',
      note: '',
    } as const
    expect(codeOf(await answer(shop, 'greetings.record', { requestId: v7(), cause, ...tet }))).toBe('ok')
    expect(codeOf(await answer(shop, 'greetings.record', { requestId: v7(), cause, ...tet }))).toBe('already_greeted')
    const unknown = { ...wish, key: 'none' }
    expect(codeOf(await answer(shop, 'greetings.prepare', { wish: unknown }))).toBe('shop_day_unknown')
  })

  it('nothing is written of whom the book does not know, of no reminder, or of another one’s', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const binh = await shop.customer({ name: 'Bình' })
    expect(codeOf(await shop.record(v7(), null))).toBe('customer_unknown')
    expect(codeOf(await shop.record(lan, v7()))).toBe('reminder_unknown')
    expect(codeOf(await shop.record(lan, await shop.reminder(binh)))).toBe('reminder_unknown')
    const input = { requestId: v7(), customerId: lan, cause: { kind: 'contact' }, kind: 'wish', channel: 'zalo' }
    for (const words of ['', '   ', 'x'.repeat(1801)]) {
      const broken = { ...input, outcome: 'sent', words, note: '' }
      expect(await answerUnchecked(shop, 'greetings.record', broken)).toMatchObject({ code: 'bad_input' })
    }
    const queued = { ...input, outcome: 'queued', words: 'a', note: '' }
    expect(await answerUnchecked(shop, 'greetings.record', queued)).toMatchObject({ code: 'bad_input' })
  })
})

describe('C4 a greeting is taken back', () => {
  it('and is to be said again', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const reminder = await shop.reminder(lan)
    const requestId = v7()
    granted(await shop.record(lan, reminder, { requestId }))
    const undo = v7()
    granted(await shop.takeBack(requestId, undo))
    expect(await shop.stateOf(reminder)).toBe('open')
    expect(await said(shop, lan)).toEqual([])
    expect(codeOf(await shop.takeBack(requestId, undo))).toBe('ok')
    expect(codeOf(await shop.takeBack(requestId))).toBe('already_taken_back')
    expect(codeOf(await shop.takeBack(undo))).toBe('greeting_unknown')
    expect(codeOf(await shop.takeBack(v7()))).toBe('greeting_unknown')
    expect(codeOf(await shop.record(lan, reminder))).toBe('ok')
  })

  it('is told in the history, with its words and the way back', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const requestId = v7()
    granted(await shop.record(lan, await shop.reminder(lan), { requestId }))
    granted(
      await shop.record(lan, null, { channel: 'phone', outcome: 'not_reached', words: 'Hỏi thăm', note: 'máy bận' }),
    )
    const page = { customerId: lan, limit: 10, filter: 'messages', before: null } as const
    const told = async () => granted(await answer(shop, 'customers.listHistory', page))
    const undo = { name: 'greetings.takeBack', input: { undoneRequestId: requestId } }
    expect(await told()).toMatchObject([
      { kind: 'greeting_not_reached', label: 'Hỏi thăm', reason: 'máy bận', undone: false },
      { kind: 'greeting_zalo', label: 'Chúc chị nhiều niềm vui', undone: false, undo },
    ])
    granted(await shop.takeBack(requestId))
    expect((await told())[1]).toMatchObject({ undone: true, undo: null })
    expect(await told()).toHaveLength(2)
  })
})

describe('C4 greeted once stays greeted through a merge', () => {
  it('and is to be greeted again when it is taken apart', async () => {
    const shop = aGreetingShop()
    const [kept, merged] = [await shop.customer(), await shop.customer({ name: 'Lan Nguyễn' })]
    const [keptReminder, mergedReminder] = [await shop.reminder(kept), await shop.reminder(merged)]
    granted(await shop.record(merged, mergedReminder))
    const pair = { requestId: v7(), keptId: kept, mergedId: merged, choices: {} }
    const { mergeId } = granted(await answer(shop, 'customers.merge', pair))
    expect((await shop.prepare(keptReminder))[0]?.greeted).toMatchObject({ at: shop.ctx.now() })
    expect(codeOf(await shop.record(kept, keptReminder, { channel: 'sms' }))).toBe('already_greeted')
    expect(codeOf(await shop.record(merged, mergedReminder))).toBe('customer_unknown')
    expect(await said(shop, kept)).toHaveLength(1)
    granted(await answer(shop, 'customers.takeApart', { requestId: v7(), mergeId }))
    expect(codeOf(await shop.record(kept, keptReminder))).toBe('ok')
    expect(codeOf(await shop.record(merged, mergedReminder))).toBe('already_greeted')
  })
})
