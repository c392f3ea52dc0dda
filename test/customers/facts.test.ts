// Visit facts: what a customer's row says of the visits is what the ledgers say.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { noteVisit, refreshVisitFacts } from '../../db/customers/writes.ts'
import { fillSampleBook } from '../../electron/sample/fill.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'

const today = '2026-11-22'

async function aSampleShop(): Promise<TestShop> {
  const shop = aShop()
  await shop.ctx.write(trx => fillSampleBook(trx, today, shop.ctx.newId))
  return shop
}

interface Fact {
  firstVisitDay: string | null
  lastVisitAt: string | null
  visitCount: number
}

async function factsOf(shop: TestShop, id: string): Promise<Fact> {
  const columns = ['firstVisitDay', 'lastVisitAt', 'visitCount'] as const
  return shop.book.db.selectFrom('customers').select(columns).where('id', '=', id).executeTakeFirstOrThrow()
}

describe('K2 visit facts', () => {
  it('say the same whether noted one by one or summed up from the ledger', async () => {
    const shop = aShop()
    const { id } = await aCustomer(shop)
    // Minutes between visits: the same minute, the same day, over the cut-off at 04:00, days and weeks.
    const gaps = fc.array(fc.constantFrom(0, 5, 90, 60 * 6, 60 * 24, 60 * 24 * 9), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(gaps, async some => {
        for (const minutes of some) {
          shop.pass(minutes * 60)
          await buy(shop, id, minutes === 90 ? 'return' : 'purchase')
        }
        const noted = await factsOf(shop, id)
        await shop.ctx.write(trx => refreshVisitFacts(trx, id))
        expect(noted).toEqual(await factsOf(shop, id))
      }),
      { numRuns: 40 },
    )
    expect((await factsOf(shop, id)).visitCount).toBeGreaterThan(20)
  })

  it('are those of nobody who never came', async () => {
    const shop = aShop()
    const { id } = await aCustomer(shop)
    await shop.ctx.write(trx => refreshVisitFacts(trx, id))
    expect(await factsOf(shop, id)).toEqual({ firstVisitDay: null, lastVisitAt: null, visitCount: 0 })
  })

  it('do not count what was taken back', async () => {
    const shop = aShop()
    const { id } = await aCustomer(shop)
    await buy(shop, id, 'purchase')
    shop.pass(24 * 3600)
    const second = await buy(shop, id, 'purchase')
    const before = await factsOf(shop, id)
    await buy(shop, id, 'taken_back', second)
    await shop.ctx.write(trx => refreshVisitFacts(trx, id))
    expect(before.visitCount).toBe(2)
    expect(await factsOf(shop, id)).toEqual({
      firstVisitDay: today,
      lastVisitAt: '2026-11-22T03:00:00.000Z',
      visitCount: 1,
    })
  })

  it('agree with the ledgers in the sample shop', async () => {
    const shop = await aSampleShop()
    const wrong = await sql<{ count: number }>`
      SELECT count(*) AS count FROM customers WHERE visit_count <> (
        SELECT count(DISTINCT day) FROM stamp_lines WHERE customer_id = customers.id AND kind = 'stamp')`.execute(
      shop.book.db,
    )
    expect(wrong.rows[0]?.count).toBe(0)
  })
})

async function buy(
  shop: TestShop,
  customerId: string,
  kind: 'purchase' | 'return' | 'taken_back',
  reversesId: string | null = null,
) {
  const mark = shop.ctx.mark()
  const [id, requestId] = [shop.ctx.newId(), shop.ctx.newId()]
  const line = { id, requestId, part: 0, customerId, amount: 1000, bill: '', importId: null, ...mark, staffId: ownerId }
  await shop.ctx.write(async trx => {
    await trx
      .insertInto('visits')
      .values({ ...line, kind, reversesId })
      .execute()
    if (kind === 'purchase') await noteVisit(trx, customerId, { ...mark, requestId })
  })
  return id
}
