// The calls of feedback on a real book.
import { describe, expect, it } from 'vitest'
import { listDue, listOpen } from '../../db/feedback/reads.ts'
import { addCustomer, codeOf, granted } from '../stamps/counter.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aFeedbackShop, callBack, said } from './shop.ts'

describe('C5 feedback is noted', () => {
  it('with who looks after it, and told with its steps', async () => {
    const shop = await aFeedbackShop()
    const { feedback } = await shop.note({ rating: 2 })
    expect(feedback).toMatchObject({ kind: 'complaint', rating: 2, nextStep: callBack.words, nextDay: callBack.day })
    expect(feedback.ownerId).toBe(shop.ctx.mark().staffId)
    const told = granted(await answer(shop, 'feedback.tell', { feedbackId: feedback.id }))
    expect(told.feedback.name).toBe('Nguyễn Thị An')
    expect(told.steps).toMatchObject([{ kind: 'noted', nextStep: callBack.words, isUndone: false }])
    expect(shop.told.at(-1)).toEqual({ kind: 'changed', topics: ['feedback'] })
  })

  it('once, however often the same gesture is sent', async () => {
    const shop = await aFeedbackShop()
    const { feedback, requestId } = await shop.note()
    const again = { requestId, customerId: shop.customerId, fields: said({ words: 'khác' }) }
    expect(granted(await answer(shop, 'feedback.note', again))).toEqual(feedback)
    expect(granted(await answer(shop, 'feedback.listDue', {}))).toHaveLength(1)
  })

  it('not by a gesture whose id another one has', async () => {
    const shop = await aFeedbackShop()
    const { feedback, requestId } = await shop.note()
    const other = await addCustomer(shop, 'Lê Bình')
    const taken = 'Another gesture has this request id'
    await expect(answer(shop, 'feedback.note', { requestId, customerId: other, fields: said() })).rejects.toThrow(taken)
    await expect(shop.end(feedback.id, 'xong', requestId)).rejects.toThrow(taken)
    const second = (await shop.note({}, other)).feedback
    const planId = shop.ctx.newId()
    granted(await shop.plan(feedback.id, {}, planId))
    await expect(shop.plan(second.id, {}, planId)).rejects.toThrow()
    expect(granted(await answer(shop, 'feedback.listDue', {}))).toHaveLength(2)
  })

  it('not of somebody unknown, nor for somebody unknown, nor for a day that has passed', async () => {
    const shop = await aFeedbackShop()
    const note = (customerId: string, next = callBack) =>
      answer(shop, 'feedback.note', { requestId: shop.ctx.newId(), customerId, fields: said({ next }) })
    expect(codeOf(await note(shop.ctx.newId()))).toBe('customer_unknown')
    expect(codeOf(await note(shop.customerId, { ...callBack, ownerId: shop.ctx.newId() }))).toBe('owner_unknown')
    expect(await note(shop.customerId, { ...callBack, day: '2026-11-21' })).toMatchObject({
      ...{ code: 'day_passed', detail: { day: '2026-11-21' } },
    })
    expect(shop.book.sqlite.prepare('SELECT count(*) FROM feedback').pluck().get()).toBe(0)
  })

  const bad: [string, object][] = [
    ['a rating of 0', { rating: 0 }],
    ['a rating of 6', { rating: 6 }],
    ['a rating of 4,5', { rating: 4.5 }],
    ['nothing at all', { words: ' \u200b ' }],
    ['words without end', { words: 'a'.repeat(1001) }],
    ['an unknown kind', { kind: 'rant' }],
    ['an unknown channel', { channel: 'pigeon' }],
    ['praise with a next step', { kind: 'praise', next: callBack }],
    ['a complaint without one', { next: null }],
    ['a next step without words', { next: { ...callBack, words: '  ' } }],
    ['a day that does not exist', { next: { ...callBack, day: '2026-02-30' } }],
    ['something more', { outcome: 'xong' }],
  ]
  for (const [name, fields] of bad) {
    it(`not with ${name}`, async () => {
      const shop = await aFeedbackShop()
      const input = { requestId: shop.ctx.newId(), customerId: shop.customerId, fields: { ...said(), ...fields } }
      expect(await answerUnchecked(shop, 'feedback.note', input)).toMatchObject({ code: 'bad_input' })
    })
  }
})

describe('C5 a complaint is followed to its end', () => {
  it('planned, ended, opened again; each step is taken back and done again', async () => {
    const shop = await aFeedbackShop()
    const { feedback, requestId } = await shop.note()
    const planId = shop.ctx.newId()
    expect(granted(await shop.plan(feedback.id, { words: 'Gửi bánh', day: '2026-11-25' }, planId))).toMatchObject({
      ...{ nextStep: 'Gửi bánh', nextDay: '2026-11-25' },
    })
    const endId = shop.ctx.newId()
    const ended = granted(await shop.end(feedback.id, 'Đã xin lỗi', endId))
    expect(ended).toMatchObject({ endedDay: '2026-11-22', outcome: 'Đã xin lỗi', nextDay: null })
    expect(granted(await answer(shop, 'feedback.listOpen', { customerId: shop.customerId }))).toEqual([])
    expect(codeOf(await shop.plan(feedback.id))).toBe('complaint_ended')
    expect(codeOf(await shop.takeBack(planId))).toBe('feedback_moved_on')
    const undoId = shop.ctx.newId()
    expect(granted(await shop.takeBack(endId, undoId))).toMatchObject({ endedDay: null, nextStep: 'Gửi bánh' })
    expect(granted(await shop.takeBack(endId, undoId)).endedDay).toBe(null)
    expect(codeOf(await shop.takeBack(endId))).toBe('already_taken_back')
    expect(granted(await shop.takeBack(undoId))).toEqual(ended)
    expect(granted(await shop.reopen(feedback.id))).toMatchObject({
      endedDay: null,
      outcome: '',
      nextDay: callBack.day,
    })
    expect(codeOf(await shop.takeBack(requestId))).toBe('feedback_moved_on')
    const { steps } = granted(await answer(shop, 'feedback.tell', { feedbackId: feedback.id }))
    expect(steps.map(({ kind, done, isUndone }) => [kind, done, isUndone])).toEqual([
      ...[['noted', '', false]],
      ...[['planned', 'Máy bận', false]],
      ...[['ended', 'Đã xin lỗi', false]],
      ...[['reopened', 'Khách gọi lại', false]],
    ])
  })

  it('the noting is taken back and done again', async () => {
    const shop = await aFeedbackShop()
    const { feedback, requestId } = await shop.note()
    const undoId = shop.ctx.newId()
    granted(await shop.takeBack(requestId, undoId))
    expect(codeOf(await answer(shop, 'feedback.tell', { feedbackId: feedback.id }))).toBe('feedback_unknown')
    expect(codeOf(await shop.end(feedback.id))).toBe('feedback_unknown')
    expect(granted(await answer(shop, 'feedback.listDue', {}))).toEqual([])
    expect(granted(await shop.takeBack(undoId))).toEqual(feedback)
    expect(granted(await answer(shop, 'feedback.listDue', {}))).toMatchObject([{ id: feedback.id }])
  })

  it('thanks are given once, to anybody', async () => {
    const shop = await aFeedbackShop()
    const { feedback } = await shop.note({ kind: 'praise' })
    const thank = (requestId: string) => answer(shop, 'feedback.thank', { requestId, feedbackId: feedback.id })
    const requestId = shop.ctx.newId()
    expect(granted(await thank(requestId)).thankedDay).toBe('2026-11-22')
    expect(granted(await thank(requestId)).thankedDay).toBe('2026-11-22')
    expect(codeOf(await thank(shop.ctx.newId()))).toBe('already_thanked')
    expect(codeOf(await shop.end(feedback.id))).toBe('not_a_complaint')
    expect(granted(await shop.takeBack(requestId)).thankedDay).toBe(null)
    expect(codeOf(await shop.takeBack(shop.ctx.newId()))).toBe('feedback_unknown')
  })

  it('the most urgent comes first, and one of a customer is found without looking at another', async () => {
    const shop = await aFeedbackShop()
    await shop.note({ next: { ...callBack, day: '2026-11-30' } })
    await shop.note({ next: { ...callBack, day: '2026-11-22' } }, await addCustomer(shop, 'Lê Bình'))
    shop.setNow('2026-11-25T03:00:00.000Z')
    expect(granted(await answer(shop, 'feedback.listDue', {})).map(({ nextDay }) => nextDay)).toEqual([
      ...['2026-11-22', '2026-11-30'],
    ])
    const steps = await planOf(shop.book.file, db => listOpen(db, shop.customerId))
    expect(steps.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect(steps[0]).toContain('feedback_open (customer_id=?)')
    const due = await planOf(shop.book.file, db => listDue(db))
    expect(due[0]).toContain('feedback_open')
  })
})

describe('S4 customers by what they said', () => {
  it('are counted and listed; an undo changes the counts back', async () => {
    const shop = await aFeedbackShop()
    const [glad, both] = [await addCustomer(shop, 'Lê Bình'), await addCustomer(shop, 'Trần Chi')]
    await shop.note({ kind: 'praise', rating: 5, about: 'Nhà vệ sinh' }, glad)
    await shop.note({ kind: 'praise', rating: 4 }, both)
    const settled = await shop.note({ rating: 2 }, both)
    const endId = shop.ctx.newId()
    granted(await shop.end(settled.feedback.id, 'xong', endId))
    const { requestId } = await shop.note()
    expect(await shop.groups()).toEqual({ satisfied: 1, dissatisfied: 1, mixed: 1 })
    granted(await shop.takeBack(endId))
    expect(await shop.groups()).toEqual({ satisfied: 1, dissatisfied: 2, mixed: 0 })
    granted(await shop.takeBack(requestId))
    expect(await shop.groups()).toEqual({ satisfied: 1, dissatisfied: 1, mixed: 0 })
    const groups = granted(await answer(shop, 'feedback.listGroups', {}))
    expect(groups).toMatchObject({ since: '2025-11-22', open: 1, rating: { average: 3.7, answered: 2, asked: 2 } })
    expect(groups.topics).toEqual([
      { about: 'service', praise: 1, complaint: 1, suggestion: 0 },
      { about: 'Nhà vệ sinh', praise: 1, complaint: 0, suggestion: 0 },
    ])
    const people = async (input: Parameters<typeof answer<'feedback.listPeople'>>[2]) =>
      granted(await answer(shop, 'feedback.listPeople', input)).said.map(({ name, kind }) => `${name}: ${kind}`)
    expect(await people({ group: 'satisfied' })).toEqual(['Lê Bình: praise'])
    expect(await people({ group: 'dissatisfied' })).toEqual(['Trần Chi: complaint'])
    expect(await people({ group: 'rated' })).toEqual(['Trần Chi: complaint', 'Lê Bình: praise'])
    expect(await people({ about: 'service' })).toEqual(['Trần Chi: complaint'])
    expect(granted(await answer(shop, 'feedback.listTopics', {}))).toEqual(['service', 'Nhà vệ sinh'])
  })

  it('are read by kind and by what is open, as far as asked', async () => {
    const shop = await aFeedbackShop()
    for (const kind of ['praise', 'complaint', 'suggestion', 'complaint'] as const) await shop.note({ kind })
    const list = async (kind: 'complaint' | null, open: boolean, limit = 9) => {
      const { said: found, more } = granted(await answer(shop, 'feedback.list', { kind, open, limit }))
      return [found.map(one => one.kind), more]
    }
    expect(await list(null, false)).toEqual([['complaint', 'suggestion', 'complaint', 'praise'], false])
    expect(await list('complaint', false, 1)).toEqual([['complaint'], true])
    expect(await list(null, true)).toEqual([['complaint', 'complaint'], false])
  })
})

describe('C5 the ledger of steps', () => {
  it('is only added to; words go while their customer is erased', async () => {
    const shop = await aFeedbackShop()
    await shop.note()
    const { sqlite } = shop.book
    const forget = `UPDATE feedback_steps SET done = '', next_step = ''`
    expect(() => sqlite.exec(forget)).toThrow('feedback_steps is only added to')
    expect(() => sqlite.exec('DELETE FROM feedback_steps')).toThrow('feedback_steps is only added to')
    sqlite.exec(`BEGIN; INSERT INTO erasing VALUES ('${shop.customerId}')`)
    sqlite.exec(forget)
    expect(() => sqlite.exec(`UPDATE feedback_steps SET kind = 'thanked'`)).toThrow('feedback_steps is only added to')
    sqlite.exec('ROLLBACK')
  })
})
