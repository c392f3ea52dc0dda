// Tiers: how the book answers what is asked on every bill, and every day for the Today page.
import { describe, expect, it } from 'vitest'
import { findLadder, findTierState, getMeasures, listTiersUntil } from '../../db/points/tierReads.ts'
import { planOf } from '../support/plan.ts'
import { aTierShop } from './tierShop.ts'
import { aLadder } from './tierWords.ts'

const [bronze, silver] = aLadder().tiers
const byAll = aLadder({
  tiers: [bronze, silver && { ...silver, from: { spent: 1, visits: 1, points: 1 } }].filter(tier => tier !== undefined),
})

/** Steps that read a whole table; what a question asks about is a row of its own. */
function scansOf(steps: string[]): string[] {
  return steps.filter(step => /^SCAN (?!CONSTANT ROW|who|json_each|\()/.test(step))
}

describe('L4 questions behind a bill', () => {
  it('are answered by indexes alone, and only for the window', async () => {
    const { book, customerId } = await aTierShop(byAll)
    const steps = await planOf(book.file, async db => {
      await findLadder(db)
      await findTierState(db, customerId)
      await getMeasures(db, customerId, '2025-11-23', byAll)
    })
    expect(scansOf(steps)).toEqual([])
    const ranges = steps.filter(step => /_customer \(customer_id=\? AND at>\?\)/.test(step))
    expect(ranges).toHaveLength(4)
  })

  it('of the Today page reads only whose tier ends', async () => {
    const { book } = await aTierShop(byAll)
    const steps = await planOf(book.file, db => listTiersUntil(db, byAll, '2027-11-01', '2027-12-01', 500))
    expect(scansOf(steps)).toEqual([])
    expect(steps.filter(step => step.includes('tier_states_until'))).toHaveLength(1)
  })
})
