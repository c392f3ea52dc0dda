// The question of a visit on a real book: what is suggested, where an answer is stored, and how it is taken back.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { knowableFields, outcomes } from '../../shared/customers/knowing.ts'
import { blankFields } from '../../shared/customers/model.ts'
import { aCounter, type Counter, codeOf, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'

const suggested = async (shop: Counter) =>
  granted(await answer(shop, 'customers.suggestQuestion', { customerId: shop.customerId }))

type Field = (typeof knowableFields)[number]
const reply = (shop: Counter, field: Field, value: string, outcome: (typeof outcomes)[number] = 'answered') =>
  answer(shop, 'customers.answerQuestion', { requestId: v7(), customerId: shop.customerId, field, outcome, value })

describe('K6 answers', () => {
  it('are stored where they belong, told as changes, and taken back', async () => {
    const shop = await aCounter()
    expect(await suggested(shop)).toEqual({ field: 'phone', now: '' })
    const answers: [Field, string][] = [
      ['phone', '0901 234 567'],
      ['birthday', '15/8'],
      ['channel', 'zalo'],
      ['interests', 'Trà, bánh mì'],
      ['place', 'Huế'],
      ['occupation', 'cô giáo'],
    ]
    const changes: (string | null)[] = []
    for (const [field, value] of answers) {
      shop.pass(1)
      changes.push(granted(await reply(shop, field, value)).changeId)
    }
    const { customerId } = shop
    expect(granted(await answer(shop, 'customers.open', { customerId }))).toMatchObject({
      phone: '+84901234567',
      birthday: { day: 15, month: 8 },
      place: 'Huế',
    })
    const profile = granted(await answer(shop, 'customers.openProfile', { customerId }))
    expect(profile.fields).toMatchObject({ channel: 'zalo', occupation: 'cô giáo' })
    expect(profile.tags.map(({ name }) => name)).toEqual(['bánh mì', 'Trà'])
    for (const changeId of changes) {
      granted(await answer(shop, 'customers.takeBackChange', { requestId: v7(), changeId: changeId ?? '' }))
    }
    expect(granted(await answer(shop, 'customers.openProfile', { customerId })).tags).toEqual([])
    expect(
      granted(await answer(shop, 'customers.showKnowledge', { customerId })).every(({ state }) => state === 'missing'),
    ).toBe(true)
  })

  it('that cannot be stored store nothing, not even that it was asked', async () => {
    const shop = await aCounter()
    const fields = { ...blankFields, name: 'Trần Bình', phone: '0912345678' }
    granted(await answer(shop, 'customers.add', { requestId: v7(), fields, sharePhone: false }))
    const refused: [Field, string, string][] = [
      ['phone', '0912 345 678', 'phone_of_other'],
      ['phone', '12', 'phone_unreadable'],
      ['birthday', '31/2', 'answer_unreadable'],
      ['channel', 'chim bồ câu', 'answer_unreadable'],
      ['interests', ' , ', 'answer_unreadable'],
      ['place', '', 'answer_unreadable'],
    ]
    for (const [field, value, code] of refused) expect(codeOf(await reply(shop, field, value))).toBe(code)
    expect(await suggested(shop)).toEqual({ field: 'phone', now: '' })
  })

  it('that put it off or would not say are kept, and forgotten again', async () => {
    const shop = await aCounter()
    granted(await reply(shop, 'phone', '', 'would_not_say'))
    expect(await suggested(shop)).toBeNull()
    shop.pass(86_400)
    expect(await suggested(shop)).toEqual({ field: 'birthday', now: '' })
    const field = 'phone' as const
    granted(await answer(shop, 'customers.forgetQuestion', { requestId: v7(), customerId: shop.customerId, field }))
    expect(await suggested(shop)).toEqual({ field: 'phone', now: '' })
  })

  it('that say what was known already confirm it', async () => {
    const shop = await aCounter()
    granted(await reply(shop, 'phone', '0901234567'))
    shop.pass(3 * 365 * 86_400)
    const known = (await suggested(shop)) ?? { field: 'phone', now: '' }
    expect(known.field).toBe('birthday')
    const states = granted(await answer(shop, 'customers.showKnowledge', { customerId: shop.customerId }))
    expect(states.find(({ field }) => field === 'phone')?.state).toBe('stale')
    expect(granted(await reply(shop, 'phone', '+84901234567'))).toEqual({ changeId: null })
    const after = granted(await answer(shop, 'customers.showKnowledge', { customerId: shop.customerId }))
    expect(after.find(({ field }) => field === 'phone')?.state).toBe('known')
  })

  it('sent twice are stored once', async () => {
    const shop = await aCounter()
    const input = {
      requestId: v7(),
      customerId: shop.customerId,
      field: 'place',
      outcome: 'answered',
      value: 'Huế',
    } as const
    const first = granted(await answer(shop, 'customers.answerQuestion', input))
    expect(granted(await answer(shop, 'customers.answerQuestion', input))).toEqual(first)
    expect(await shop.history()).toHaveLength(1)
  })

  it('are asked and known by index alone', async () => {
    const shop = await aCounter()
    for (const name of ['customers.knowNow', 'customers.suggestQuestion', 'customers.showKnowledge'] as const) {
      const steps = await planOf(shop.book.file, db =>
        answer({ ...shop, ctx: { ...shop.ctx, read: ask => ask(db) } }, name, { customerId: shop.customerId }),
      )
      expect(steps.length).toBeGreaterThan(5)
      expect(steps.filter(step => step.startsWith('SCAN') && !step.startsWith('SCAN CONSTANT'))).toEqual([])
    }
  })
})
