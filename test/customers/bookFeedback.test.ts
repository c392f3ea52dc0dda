// The Book filtered by what customers said: the same groups as the rule makes, in exports too, without going through the book.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listBook, listBookSeqs } from '../../db/customers/reads.ts'
import type { Reader } from '../../db/tables.ts'
import { bookFeedback } from '../../shared/customers/model.ts'
import { isOpen } from '../../shared/feedback/model.ts'
import { type Said, satisfaction, satisfactionSince } from '../../shared/feedback/rules.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { exported } from '../support/exporting.ts'
import { planOf } from '../support/plan.ts'
import { granted } from './book.ts'

const view = { sort: 'name', descending: false, show: 'active', text: '' } as const
const since = satisfactionSince('2026-11-22')

function say(shop: TestShop, customerId: string, { kind, rating, endedDay, day }: Said, removed = false): void {
  shop.book.sqlite
    .prepare(`INSERT INTO feedback (id, customer_id, kind, rating, words, channel, about, at, day, next_step, outcome, ended_day, removed_at)
      VALUES (?, ?, ?, ?, '', 'counter', '', ?, ?, '', '', ?, ?)`)
    .run(v7(), customerId, kind, rating, shop.ctx.now(), day, endedDay, removed ? shop.ctx.now() : null)
}

async function idsOf(shop: TestShop, feedback: (typeof bookFeedback)[number]): Promise<string[]> {
  return granted(await answer(shop, 'customers.listIds', { ...view, feedback, offset: 0, limit: 1000 })).sort()
}

describe('C5 the Book by what was said', () => {
  it('shows whom the rule means, whatever was said when', async () => {
    const said = fc.record({
      kind: fc.constantFrom('praise', 'complaint', 'suggestion'),
      rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
      endedDay: fc.constantFrom(null, '2026-11-20'),
      day: fc.constantFrom('2026-11-22', since, '2025-11-21', '2024-01-01'),
    }) satisfies fc.Arbitrary<Said>
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(said, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), async all => {
        const shop = aShop()
        const people: { id: string; told: Said[] }[] = []
        for (const [index, told] of all.entries()) {
          const { id } = await aCustomer(shop, { name: `Khách ${index}` })
          for (const one of told) say(shop, id, one)
          // What was noted by mistake says nothing.
          say(shop, id, { kind: 'complaint', rating: 1, endedDay: null, day: '2026-11-22' }, true)
          people.push({ id, told })
        }
        const meant = (fits: (told: Said[]) => boolean) =>
          people.flatMap(({ id, told }) => (fits(told) ? [id] : [])).sort()
        expect(await idsOf(shop, 'open')).toEqual(meant(told => told.some(isOpen)))
        for (const group of ['satisfied', 'dissatisfied'] as const)
          expect(await idsOf(shop, group)).toEqual(meant(told => satisfaction(told, since) === group))
      }),
      { numRuns: 40 },
    )
  })

  it('goes together with the text that is typed, and with what is exported', async () => {
    const shop = aShop()
    const [an, binh] = [await aCustomer(shop, { name: 'Lê An' }), await aCustomer(shop, { name: 'Trần Bình' })]
    await aCustomer(shop, { name: 'Lê Cam' })
    for (const { id } of [an, binh]) say(shop, id, { kind: 'praise', rating: 5, endedDay: null, day: '2026-11-01' })
    const listed = async (text: string) => {
      const page = { ...view, text, feedback: 'satisfied' as const, offset: 0, limit: 9 }
      return granted(await answer(shop, 'customers.list', page)).rows.map(({ name }) => name)
    }
    expect(await listed('')).toEqual(['Lê An', 'Trần Bình'])
    expect(await listed('lê')).toEqual(['Lê An'])
    const csv = await exported(shop, 'csv', { kind: 'view', ...view, feedback: 'satisfied' })
    const names = new TextDecoder()
      .decode(csv)
      .split('\r\n')
      .slice(1, -1)
      .map(line => line.split(';')[0])
    expect(names).toEqual(['Lê An', 'Trần Bình'])
  })

  it('never goes through all customers', async () => {
    const shop = aShop()
    await aCustomer(shop)
    const question = { ...view, search: null, today: '2026-11-22', offset: 0, limit: 100 }
    for (const group of bookFeedback) {
      const asks = [
        (db: Reader) => listBook(db, { ...question, said: { group, since } }),
        (db: Reader) => listBookSeqs(db, { ...question, said: { group, since } }),
      ]
      for (const ask of asks) {
        const steps = await planOf(shop.book.file, ask)
        expect(steps.filter(step => /^SCAN customers(?! USING COVERING INDEX)/.test(step))).toEqual([])
        expect(steps.some(step => step.includes('feedback_open'))).toBe(true)
        expect(steps.some(step => step.includes('feedback_customer'))).toBe(group !== 'open')
      }
    }
  })
})
