// The day's work on points: what has passed its last day lapses, in small transactions between which the counter goes on.
import { setImmediate } from 'node:timers/promises'
import { findPointsHeld, latestDayDone, listLapsing } from '../../db/points/reads.ts'
import { insertDayDone, storePoints } from '../../db/points/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { lapse } from '../../shared/points/ledger.ts'
import type { Context } from '../context.ts'

// A transaction of this many keeps the writer for about 30 ms.
const customersAtOnce = 250

/**
 * Lets lapse what lies before the present business day; a second run finds nothing. `clock_set_back` (detail `day`): the
 * book has seen a later day, so the computer's clock is not to be trusted and nothing lapses.
 */
export async function lapseAll(ctx: Context): Promise<Result<{ customers: number; points: number }, 'clock_set_back'>> {
  const mark = ctx.mark()
  const latest = await ctx.read(latestDayDone)
  if (latest !== null && latest > mark.day) return no('clock_set_back', { day: latest })
  const sum = { customers: 0, points: 0 }
  for (;;) {
    const done = await ctx.write(trx => lapseSome(ctx, trx, mark), 'points')
    sum.customers += done.customers
    sum.points += done.points
    if (done.customers < customersAtOnce) return ok(sum)
    // A stamp that waits gets in between.
    await setImmediate()
  }
}

async function lapseSome(ctx: Context, trx: Writer, mark: Mark): Promise<{ customers: number; points: number }> {
  const customers = await listLapsing(trx, mark.day, customersAtOnce)
  const requestId = ctx.newId()
  let points = 0
  for (const customerId of customers) {
    const gesture = { requestId, customerId, reason: '', ...mark, newId: ctx.newId }
    const held = await findPointsHeld(trx, customerId)
    const change = lapse(gesture, held)
    points += held.account.points - change.held.account.points
    await storePoints(trx, customerId, change)
  }
  if (customers.length < customersAtOnce) await insertDayDone(trx, mark.day, mark.at)
  return { customers: customers.length, points }
}
