// Greetings made ready for many, and what is permitted looked at again when one is written down.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { findLineByRequest, findReminderOf, listGreetings, listLikes, listReminders } from '../../db/greetings/reads.ts'
import type { Reader } from '../../db/tables.ts'
import { findPeople } from '../../electron/greetings/people.ts'
import { codeOf, granted } from '../stamps/counter.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aGreetingShop } from './shop.ts'

describe('C4 permission is looked at when it is written down', () => {
  it('not by a channel that was refused after it was made ready', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    await shop.consent(lan, [{ purpose: 'greetings', channel: 'zalo', given: true }])
    const reminder = await shop.reminder(lan)
    const [ready] = await shop.prepare(reminder)
    expect(ready?.channels.wish[0]).toEqual({ channel: 'zalo', state: 'agreed', from: null })
    await shop.consent(lan, [{ purpose: 'greetings', channel: 'zalo', given: false }])
    expect(codeOf(await shop.record(lan, reminder))).toBe('said_no')
    expect(await shop.stateOf(reminder)).toBe('open')
    expect(granted(await answer(shop, 'greetings.listOf', { customerId: lan }))).toEqual([])
  })

  it('an offer only with a yes, within its hours, and not soon after another', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    const offer = { kind: 'offer', words: '[QC] Tặng chị một ly' } as const
    const refused = await shop.record(lan, null, offer)
    expect(refused).toMatchObject({ ok: false, code: 'not_permitted', detail: { state: 'notAllowed' } })
    await shop.consent(lan, [{ purpose: 'offers', channel: 'zalo', given: true }])
    expect(codeOf(await shop.record(lan, null, offer))).toBe('ok')
    shop.pass(3600)
    expect(await shop.record(lan, null, offer)).toMatchObject({
      ...{ code: 'not_permitted', detail: { state: 'recently', from: '2026-12-06T03:00:00.000Z' } },
    })
    shop.setNow('2026-12-10T16:00:00.000Z')
    expect(await shop.record(lan, null, offer)).toMatchObject({
      ...{ code: 'not_permitted', detail: { state: 'quietHours', from: '2026-12-11T00:00:00.000Z' } },
    })
    expect(codeOf(await shop.record(lan, null))).toBe('ok')
  })

  it('not where there is no address', async () => {
    const shop = aGreetingShop()
    const binh = await shop.customer({ name: 'Bình', phone: '' })
    expect(codeOf(await shop.record(binh, null))).toBe('not_permitted')
    expect(codeOf(await shop.record(binh, null, { channel: 'inPerson' }))).toBe('ok')
  })
})

describe('C4 no, thank you', () => {
  it('stops wishes and offers on every channel at once, and can be undone', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    await shop.consent(lan, [
      { purpose: 'greetings', channel: 'zalo', given: true },
      { purpose: 'offers', channel: 'sms', given: true },
    ])
    const reminder = await shop.reminder(lan)
    const requestId = v7()
    granted(await shop.refuse(lan, requestId))
    granted(await shop.refuse(lan, requestId))
    const states = (await shop.prepare(reminder))[0]?.channels
    expect(new Set([...(states?.wish ?? []), ...(states?.offer ?? [])].map(({ state }) => state))).toEqual(
      new Set(['withdrawn', 'unreachable']),
    )
    for (const channel of ['zalo', 'phone', 'sms', 'inPerson'] as const) {
      expect(codeOf(await shop.record(lan, reminder, { channel }))).toBe('said_no')
    }
    granted(
      await answer(shop, 'customers.undoConsent', { requestId: v7(), customerId: lan, undoneRequestId: requestId }),
    )
    const after = (await shop.prepare(reminder))[0]?.channels
    expect(after?.wish.map(({ state }) => state)).toEqual([
      ...['agreed', 'notAsked', 'notAsked', 'unreachable', 'unreachable', 'free', 'free'],
    ])
    expect(after?.offer.find(({ channel }) => channel === 'sms')?.state).toBe('agreed')
    expect(codeOf(await shop.refuse(v7()))).toBe('customer_unknown')
  })
})

describe('C4 words with an offer are one, whatever their template says', () => {
  it('and are refused to whom agreed to wishes only', async () => {
    const shop = aGreetingShop()
    const lan = await shop.customer()
    await shop.consent(lan, [{ purpose: 'greetings', channel: 'zalo', given: true }])
    const words = 'Mừng sinh nhật chị, hôm nay giảm 20%'
    const refused = await shop.record(lan, await shop.reminder(lan), { words })
    expect(refused).toMatchObject({ code: 'not_permitted', detail: { state: 'notAllowed' } })
    await shop.consent(lan, [{ purpose: 'offers', channel: 'zalo', given: true }])
    expect(granted(await shop.record(lan, null, { words })).kind).toBe('offer')
  })
})

describe('C4 many are made ready with few questions', () => {
  it('by their indices, in the order of the wish, each once', async () => {
    const shop = aGreetingShop()
    const people = await Promise.all(['An', 'Bình', 'Cúc'].map(name => shop.customer({ name, phone: '' })))
    const reminders: string[] = []
    for (const person of people) reminders.push(await shop.reminder(person))
    const [one = '', two = '', three = ''] = reminders
    const ready = await shop.prepare(three, one, v7(), three, two)
    expect(ready.map(({ name }) => name)).toEqual(['Cúc', 'An', 'Bình'])
    const ask = (db: Reader) => findPeople(shop.ctx, db, people)
    const likes = (db: Reader) => listLikes(db, people)
    const known = (db: Reader) => listReminders(db, reminders)
    const told = (db: Reader) => listGreetings(db, one, 50)
    const which = (db: Reader) =>
      findReminderOf(db, { customerId: one, occasion: 'birthday', origin: '', cycle: '2026' })
    const line = (db: Reader) => findLineByRequest(db, v7())
    for (const question of [ask, likes, known, told, which, line]) {
      const steps = await planOf(shop.book.file, question)
      expect(steps.length).toBeGreaterThan(0)
      expect(steps.filter(step => /^SCAN (?!wanted)/.test(step))).toEqual([])
    }
    expect((await planOf(shop.book.file, ask)).join('\n')).toContain('greetings_customer')
  })

  it('at most 500, and at least one', async () => {
    const shop = aGreetingShop()
    const wish = (count: number) => ({
      wish: { kind: 'contact', customerIds: Array.from({ length: count }, () => v7()) },
    })
    expect(await answerUnchecked(shop, 'greetings.prepare', wish(500))).toEqual({ ok: true, value: [] })
    expect(await answerUnchecked(shop, 'greetings.prepare', wish(501))).toMatchObject({ code: 'bad_input' })
    expect(await answerUnchecked(shop, 'greetings.prepare', wish(0))).toMatchObject({ code: 'bad_input' })
  })
})
