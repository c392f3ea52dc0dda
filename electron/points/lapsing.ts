// The day's work on points: what has passed its last day lapses, in small transactions between which the counter goes on.
import { setImmediate } from 'node:timers/promises'
import { lapsePoints, listLapsingCustomers } from '../../db/points/lapsing.ts'
import { latestDayDone } from '../../db/points/reads.ts'
import { insertDayDone } from '../../db/points/writes.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Context } from '../context.ts'

// A transaction of this many keeps the writer for half a second, on the rare day on which so much lapses. In fewer and larger
// ones each page is written less often.
const customersAtOnce = 12_000

/**
 * Lets lapse what lies before the present business day; a second run finds nothing. `clock_set_back` (detail `day`): the
 * book has seen a later day, so the computer's clock is not to be trusted and nothing lapses.
 */
export async function lapseAll(ctx: Context): Promise<Result<{ customers: number; points: number }, 'clock_set_back'>> {
  const mark = ctx.mark()
  const latest = await ctx.read(latestDayDone)
  if (latest !== null && latest > mark.day) return no('clock_set_back', { day: latest })
  const customerIds = await ctx.read(db => listLapsingCustomers(db, mark.day))
  const sum = { customers: 0, points: 0 }
  for (let from = 0; from < customerIds.length; from += customersAtOnce) {
    const some = customerIds.slice(from, from + customersAtOnce)
    const gesture = { ...mark, requestId: ctx.newId(), newId: ctx.newId }
    const { customers, points } = await ctx.write(trx => lapsePoints(trx, some, gesture))
    sum.customers += customers
    sum.points += points
    // A stamp that waits gets in between.
    await setImmediate()
  }
  await ctx.write(trx => insertDayDone(trx, mark.day, mark.at))
  if (sum.customers > 0) ctx.tell({ kind: 'changed', topics: ['points'] })
  return ok(sum)
}
