// Consents as a ledger, requests with their legal clocks, and how many people the book knows.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listAllowed, listConsentLines, listRequests, listWaitingRequests } from '../../db/customers/rightsReads.ts'
import { type Consent, isAllowed, isWithdrawn, standingConsents } from '../../shared/customers/consent.ts'
import { blankFields } from '../../shared/customers/model.ts'
import { addWorkingDays, clocksOf, isNear, nextStep, type RightsRequest } from '../../shared/customers/rights.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'
import { added, granted } from './book.ts'

type Channel = 'zalo' | 'sms'

async function say(shop: TestShop, customerId: string, channel: Channel, given: boolean, requestId = v7()) {
  const change = { purpose: 'greetings', channel, given, wording: given ? 'Xin phép chúc mừng' : '' } as const
  granted(await answer(shop, 'customers.setConsent', { requestId, customerId, how: 'spoken', changes: [change] }))
  return requestId
}

async function linesOf(shop: TestShop, customerId: string): Promise<Consent[]> {
  return granted(await answer(shop, 'customers.listConsents', { customerId }))
}

async function allows(shop: TestShop, customerId: string, channel: Channel): Promise<boolean> {
  return isAllowed(standingConsents(await linesOf(shop, customerId)), 'greetings', channel)
}

describe('L1 consent', () => {
  it('is not there until it is given, and each purpose and channel is its own', async () => {
    const shop = aShop()
    const { id } = await added(shop, {})
    expect(await linesOf(shop, id)).toEqual([])
    await say(shop, id, 'zalo', true)
    const standing = standingConsents(await linesOf(shop, id))
    expect(standing).toMatchObject([{ wording: 'Xin phép chúc mừng', how: 'spoken', day: '2026-11-22' }])
    expect([
      isAllowed(standing, 'greetings', 'zalo'),
      isAllowed(standing, 'greetings', 'sms'),
      isAllowed(standing, 'offers', 'zalo'),
      isAllowed(standing, 'points', ''),
    ]).toEqual([true, false, false, false])
  })

  it('given at adding is stored with the customer, or neither is', async () => {
    const shop = aShop()
    const agreed = { sharePhone: false, agreedTo: 'Xin phép chúc mừng' }
    const gesture = { requestId: v7(), ...agreed, fields: { ...blankFields, name: 'Khuê', phone: '0901 234 567' } }
    const { id } = granted(await answer(shop, 'customers.add', gesture))
    granted(await answer(shop, 'customers.add', gesture))
    const lines = await linesOf(shop, id)
    expect(lines.map(({ channel, given, wording }) => [channel, given, wording])).toEqual([
      ['zalo', true, agreed.agreedTo],
      ['sms', true, agreed.agreedTo],
    ])
    const twin = await answer(shop, 'customers.add', { ...gesture, requestId: v7() })
    expect(twin).toMatchObject({ ok: false, code: 'phone_taken' })
    expect(await shop.ctx.read(db => db.selectFrom('consentLines').select('id').execute())).toHaveLength(2)
  })

  it('writes a gesture once, and nothing that is so already', async () => {
    const shop = aShop()
    const { id } = await added(shop, {})
    const requestId = await say(shop, id, 'zalo', true)
    await say(shop, id, 'zalo', true, requestId)
    await say(shop, id, 'zalo', true)
    await say(shop, id, 'sms', false)
    expect(await linesOf(shop, id)).toHaveLength(1)
  })

  it('is withdrawn for everything at once, from lists as well, and keeping points goes on', async () => {
    const shop = aShop()
    const [one, other] = [await added(shop, { name: 'An' }), await added(shop, { name: 'Bình' })]
    for (const { id } of [one, other])
      for (const channel of ['zalo', 'sms'] as const) await say(shop, id, channel, true)
    const points = { purpose: 'points', channel: '', given: true, wording: 'x' } as const
    granted(
      await answer(shop, 'customers.setConsent', {
        requestId: v7(),
        customerId: one.id,
        how: 'paper',
        changes: [points],
      }),
    )
    expect(await listAllowed(shop.book.db, 'greetings', 'zalo')).toEqual([one.id, other.id])
    const gesture = { requestId: v7(), customerId: one.id, how: 'message' } as const
    for (let times = 0; times < 2; times++)
      expect(granted(await answer(shop, 'customers.withdrawConsents', gesture))).toEqual({ count: 2 })
    expect(await listAllowed(shop.book.db, 'greetings', 'zalo')).toEqual([other.id])
    expect(await listAllowed(shop.book.db, 'points', '')).toEqual([one.id])
    granted(await answer(shop, 'customers.archive', { requestId: v7(), customerId: other.id, archived: true }))
    expect(await listAllowed(shop.book.db, 'greetings', 'zalo')).toEqual([])
  })

  it('undone is as before; what was never asked is a slip, not a withdrawal', async () => {
    const shop = aShop()
    const { id } = await added(shop, {})
    const undo = async (undoneRequestId: string) =>
      granted(await answer(shop, 'customers.undoConsent', { requestId: v7(), customerId: id, undoneRequestId }))
    await undo(await say(shop, id, 'zalo', true))
    expect(await allows(shop, id, 'zalo')).toBe(false)
    expect(standingConsents(await linesOf(shop, id)).some(isWithdrawn)).toBe(false)
    await say(shop, id, 'zalo', true)
    await undo(await say(shop, id, 'zalo', false))
    expect(await allows(shop, id, 'zalo')).toBe(true)
    const first = await say(shop, id, 'zalo', false)
    await say(shop, id, 'zalo', true)
    await undo(first)
    expect(await allows(shop, id, 'zalo')).toBe(true)
  })

  it('is what the last line says, whatever was said before', async () => {
    const step = fc.record({ channel: fc.constantFrom<Channel>('zalo', 'sms'), given: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
        const shop = aShop()
        const { id } = await added(shop, {})
        for (const { channel, given } of steps) await say(shop, id, channel, given)
        for (const channel of ['zalo', 'sms'] as const) {
          const last = steps.findLast(one => one.channel === channel)?.given ?? false
          expect(await allows(shop, id, channel)).toBe(last)
          expect(await listAllowed(shop.book.db, 'greetings', channel)).toEqual(last ? [id] : [])
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is found by its index, as are requests', async () => {
    const { book } = aShop()
    const steps = async (ask: Parameters<typeof planOf>[1]) => (await planOf(book.file, ask)).join()
    expect(await steps(db => listConsentLines(db, 'x'))).toContain('INDEX consent_lines_customer')
    expect(await steps(db => listRequests(db, 'x'))).toContain('INDEX rights_requests_customer')
    expect(await steps(listWaitingRequests)).toContain('INDEX rights_requests_open')
  })
})

describe('L3 the clocks', () => {
  it.each([
    // Monday to Friday; a week has no holidays here.
    ['2026-11-16', '2026-11-18'],
    ['2026-11-19', '2026-11-23'],
    ['2026-11-20', '2026-11-24'],
    ['2026-11-21', '2026-11-24'],
    ['2026-11-22', '2026-11-24'],
    ['2026-12-31', '2027-01-04'],
  ])('two working days after %s are over on %s', (asked, by) => {
    expect(addWorkingDays(asked, 2)).toBe(by)
  })

  it.each([
    ['see', '2026-11-30'],
    ['correct', '2026-11-30'],
    ['withdraw', '2026-12-05'],
    ['restrict', '2026-12-05'],
    ['object', '2026-12-05'],
    ['erase', '2026-12-10'],
  ] as const)('%s, asked on 20 November, is done by %s', (kind, doneBy) => {
    expect(clocksOf({ kind, askedDay: '2026-11-20' })).toEqual({ answerBy: '2026-11-24', doneBy })
  })

  const asked = { id: '', customerId: '', kind: 'see', words: '', askedDay: '2026-11-20', doneWords: '' } as const
  it.each<[Pick<RightsRequest, 'answeredDay' | 'doneDay'>, ReturnType<typeof nextStep>]>([
    [
      { answeredDay: null, doneDay: null },
      { step: 'answer', by: '2026-11-24' },
    ],
    [
      { answeredDay: '2026-11-21', doneDay: null },
      { step: 'do', by: '2026-11-30' },
    ],
    [{ answeredDay: '2026-11-21', doneDay: '2026-11-22' }, null],
  ])('after %j comes %j', (state, next) => {
    expect(nextStep({ ...asked, ...state })).toEqual(next)
  })

  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-24', true],
    ['2026-11-30', true],
  ])('a last day of 24 November is near on %s: %s', (today, near) => {
    expect(isNear({ by: '2026-11-24' }, today)).toBe(near)
  })

  it('are kept with the request until it is done, and each step can be undone', async () => {
    const shop = aShop()
    const { id } = await added(shop, { name: 'An' })
    const gesture = { requestId: v7(), customerId: id, kind: 'see', words: 'Cho xem', askedDay: '2026-11-22' } as const
    const request = granted(await answer(shop, 'customers.addRight', gesture))
    expect(granted(await answer(shop, 'customers.addRight', gesture))).toEqual(request)
    const ahead = { ...gesture, requestId: v7(), askedDay: '2026-11-23' }
    expect(await answer(shop, 'customers.addRight', ahead)).toMatchObject({ code: 'day_ahead' })
    const waiting = async () => granted(await answer(shop, 'customers.listWaitingRights', {})).map(one => one.name)
    expect(await waiting()).toEqual(['An'])
    const set = (step: { answeredDay: string | null; doneDay: string | null; doneWords: string }) =>
      answer(shop, 'customers.setRight', { requestId: v7(), rightId: request.id, step })
    const { before } = granted(await set({ answeredDay: null, doneDay: '2026-11-22', doneWords: 'Đã in' }))
    expect(await waiting()).toEqual([])
    const done = granted(await answer(shop, 'customers.listRights', { customerId: id }))
    expect(done).toMatchObject([{ answeredDay: '2026-11-22', doneDay: '2026-11-22', doneWords: 'Đã in' }])
    const remove = () => answer(shop, 'customers.removeRight', { requestId: v7(), rightId: request.id })
    expect(await remove()).toMatchObject({ code: 'right_answered' })
    granted(await set(before))
    expect(granted(await answer(shop, 'customers.listRights', { customerId: id }))).toEqual([request])
    granted(await remove())
    expect(await waiting()).toEqual([])
    expect(await remove()).toMatchObject({ code: 'right_unknown' })
  })
})

describe('L5 people in the book', () => {
  it('counts everybody ever known, and those not seen for two and three years', async () => {
    const shop = aShop()
    for (const name of ['An', 'Bình', 'Chi', 'Dũng']) await added(shop, { name })
    const seen = shop.book.sqlite.prepare('UPDATE customers SET last_visit_at = ?, created_at = ? WHERE name = ?')
    seen.run('2024-11-21T16:59:59.000Z', '2020-01-01T00:00:00.000Z', 'An')
    seen.run('2024-11-21T17:00:00.000Z', '2020-01-01T00:00:00.000Z', 'Bình')
    seen.run(null, '2023-01-01T00:00:00.000Z', 'Chi')
    const told = granted(await answer(shop, 'customers.countPeople', {}))
    expect(told).toEqual({
      people: 4,
      unseen: [
        { months: 24, count: 2 },
        { months: 36, count: 1 },
      ],
    })
    const names = async (months: 24 | 36) =>
      granted(await answer(shop, 'customers.listUnseen', { months })).map(one => one.name)
    expect([await names(24), await names(36)]).toEqual([['Chi', 'An'], ['Chi']])
  })
})
