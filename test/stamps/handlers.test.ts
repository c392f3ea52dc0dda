// Stamp cards: the calls, on a real book.
import { describe, expect, it } from 'vitest'
import { stampReaders } from '../../electron/stamps/handlers.ts'
import { answerUnchecked } from '../support/answer.ts'
import { aCounter, addCustomer, codeOf, granted, someFields, usualTerms } from './counter.ts'

describe('L1 stamp cards', () => {
  it('shows a card with its head start before anything was stamped, and stores nothing for it', async () => {
    const counter = await aCounter()
    const [card] = granted(await stampReaders['stamps.listCards'](counter.ctx, { customerId: counter.customerId }))
    expect(card).toMatchObject({ id: null, kindName: 'Cà phê', stamps: 2, number: 1, terms: usualTerms })
    expect(counter.book.sqlite.prepare('SELECT count(*) FROM cards').pluck().get()).toBe(0)
  })

  it('answers the card as it is read again afterwards', async () => {
    const counter = await aCounter()
    for (const count of [1, 2, 5, 1, 20, 8]) {
      const { card } = granted(await counter.add(count, { again: true, reason: 'nhóm' }))
      expect(granted(await stampReaders['stamps.listCards'](counter.ctx, { customerId: counter.customerId }))).toEqual([
        card,
      ])
    }
  })

  it('turns a full card into a reward and begins the next one', async () => {
    const counter = await aCounter()
    await counter.stamp(7)
    const { card, filled, rewards } = granted(await counter.add(2, { again: true, reason: 'nhóm' }))
    expect({ stamps: card.stamps, number: card.number, filled, rewards }).toEqual({
      ...{ stamps: 3, number: 2, filled: 1 },
      rewards: ['một ly tuỳ chọn'],
    })
    expect(await counter.ready()).toMatchObject([
      { title: 'bánh quy', source: 'interim', issuedDay: '2026-11-22', expiresDay: '2026-12-22', state: 'ready' },
      { title: 'một ly tuỳ chọn', source: 'full_card', expiresDay: '2026-12-22' },
    ])
  })

  it('begins the next card only with the stamp that lands on it', async () => {
    const counter = await aCounter()
    const { card } = granted(await counter.add(8, { reason: 'nhóm' }))
    expect(card).toMatchObject({ id: null, stamps: 2, number: 2 })
  })

  it('says on every line who, when, on which day and why', async () => {
    const counter = await aCounter()
    counter.setNow('2026-11-22T18:30:00.000Z')
    granted(await counter.add(4, { reason: 'mua cho cả nhóm' }))
    const lines = await counter.book.db.selectFrom('stampLines').selectAll().execute()
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      // 01:30 in Ho Chi Minh City still belongs to the business day before.
      expect(line).toMatchObject({ at: '2026-11-22T18:30:00.000Z', day: '2026-11-22', reason: 'mua cho cả nhóm' })
      expect(line.staffId).toBe('00000000-0000-7000-8000-000000000001')
    }
  })

  it('counts the same gesture once, however often it is sent', async () => {
    const counter = await aCounter()
    const requestId = counter.ctx.newId()
    const first = await counter.add(9, { requestId, reason: 'nhóm' })
    counter.pass(10)
    const second = await counter.add(9, { requestId, reason: 'nhóm' })
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(await counter.seen()).toEqual({ stamps: 3, number: 2, rewards: ['bánh quy', 'một ly tuỳ chọn'] })
  })

  it('does not take a gesture of one customer for that of another', async () => {
    const counter = await aCounter()
    const requestId = counter.ctx.newId()
    granted(await counter.add(1, { requestId }))
    const other = await addCustomer(counter, 'Trần Văn Bình')
    await expect(counter.add(1, { requestId, customerId: other })).rejects.toThrow('Another gesture')
  })

  it('tells the window once, after it is stored, and nothing when it refused', async () => {
    const counter = await aCounter()
    counter.told.length = 0
    granted(await counter.add())
    expect(codeOf(await counter.add())).toBe('just_stamped')
    expect(counter.told).toEqual([{ kind: 'changed', topics: ['stamps', 'rewards', 'customers'] }])
  })

  it('knows no customer and no kind that are not there', async () => {
    const counter = await aCounter()
    const nobody = counter.ctx.newId()
    expect(codeOf(await counter.add(1, { customerId: nobody }))).toBe('customer_unknown')
    expect(codeOf(await counter.add(1, { kindId: nobody }))).toBe('kind_unknown')
    expect(codeOf(await stampReaders['stamps.listCards'](counter.ctx, { customerId: nobody }))).toBe('customer_unknown')
    expect(codeOf(await counter.takeBack(nobody))).toBe('gesture_unknown')
  })

  it('counts a stamp as a visit, and no more when it is taken back', async () => {
    const counter = await aCounter()
    const facts = () =>
      counter.book.db.selectFrom('customers').select(['visitCount', 'lastVisitAt', 'firstVisitDay']).executeTakeFirst()
    const before = await facts()
    const gesture = await counter.stamp()
    expect(await facts()).toEqual({
      visitCount: 1,
      lastVisitAt: '2026-11-22T03:00:00.000Z',
      firstVisitDay: '2026-11-22',
    })
    granted(await counter.takeBack(gesture))
    expect(await facts()).toEqual(before)
  })
})

describe('L1 asking before a stamp', () => {
  it('asks about a second stamp within the minute, for the same customer and kind only', async () => {
    const counter = await aCounter()
    const tea = await counter.saveKind(someFields({}, 'Trà sữa'))
    const other = await addCustomer(counter, 'Trần Văn Bình')
    granted(await counter.add())
    counter.pass(30)
    expect(await counter.add()).toEqual({ ok: false, code: 'just_stamped', detail: { time: '10:00' } })
    expect(codeOf(await counter.add(1, { kindId: tea.id }))).toBe('ok')
    expect(codeOf(await counter.add(1, { customerId: other }))).toBe('ok')
    counter.pass(30)
    expect(codeOf(await counter.add())).toBe('ok')
  })

  it('does not ask about a stamp that was taken back', async () => {
    const counter = await aCounter()
    granted(await counter.takeBack(await counter.stamp()))
    expect(codeOf(await counter.add())).toBe('ok')
  })

  it('needs a reason above the number of the day, and counts the day by the shop’s cut-off', async () => {
    const counter = await aCounter()
    const wait = () => counter.pass(61)
    for (const hour of ['16:00', '17:30', '20:30']) {
      counter.setNow(`2026-11-22T${hour}:00.000Z`)
      expect(codeOf(await counter.add())).toBe('ok')
    }
    wait()
    expect(await counter.add()).toEqual({ ok: false, code: 'reason_needed', detail: { limit: 3, today: 3 } })
    counter.setNow('2026-11-22T21:00:00.000Z')
    expect(codeOf(await counter.add(3))).toBe('ok')
    wait()
    expect(codeOf(await counter.add())).toBe('reason_needed')
  })

  it('does not count what was taken back towards the day, whenever it was stamped', async () => {
    const counter = await aCounter()
    const yesterday = await counter.stamp(3)
    counter.setNow('2026-11-23T03:00:00.000Z')
    const today = await counter.stamp(3)
    granted(await counter.takeBack(yesterday))
    counter.pass(61)
    expect(await counter.add()).toMatchObject({ code: 'reason_needed', detail: { today: 3 } })
    granted(await counter.takeBack(today))
    expect(codeOf(await counter.add(3))).toBe('ok')
  })

  it('goes on stamping when the computer’s clock was set back, and asks about doubles by the new clock', async () => {
    const counter = await aCounter()
    counter.setNow('2027-11-22T03:00:00.000Z')
    granted(await counter.add())
    counter.setNow('2026-11-22T03:00:00.000Z')
    expect(codeOf(await counter.add())).toBe('ok')
    counter.pass(5)
    expect(codeOf(await counter.add())).toBe('just_stamped')
  })
})

describe('L1 bad input', () => {
  it('is refused with a code before anything is asked of the book', async () => {
    const counter = await aCounter()
    const { customerId, kind, ctx } = counter
    const good = { requestId: ctx.newId(), customerId, kindId: kind.id, count: 1, again: false, reason: '' }
    const bad: object[] = [
      { count: 0 },
      { count: -1 },
      { count: 21 },
      { count: 1.5 },
      { count: '1' },
      { customerId: `' OR 1=1 --` },
      { requestId: 'x' },
      { reason: 'x'.repeat(10_000) },
      { again: 1 },
      { more: true },
    ]
    for (const change of bad) {
      expect(await answerUnchecked(counter, 'stamps.add', { ...good, ...change })).toEqual({
        ok: false,
        code: 'bad_input',
      })
    }
    expect(await counter.seen()).toMatchObject({ stamps: 2 })
    expect(await answerUnchecked(counter, 'stamps.add', { ...good, reason: '<b>\u202E=1+1</b>\u0007' })).toMatchObject({
      ok: true,
    })
    expect((await counter.history())[0]?.reason).toBe('<b>=1+1</b>')
  })
})
