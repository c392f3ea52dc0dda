// The day's work on points: what has passed its last day lapses, in small transactions between which the counter goes on.
import { setImmediate } from 'node:timers/promises'
import { lapseAccounts, listLapsingAccounts } from '../../db/points/lapsing.ts'
import { latestDayDone } from '../../db/points/reads.ts'
import { insertDayDone } from '../../db/points/writes.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Context } from '../context.ts'

// A transaction of this many keeps the writer for some tenths of a second, on the rare day on which so much lapses.
const customersAtOnce = 4000

/**
 * Lets lapse what lies before the present business day; a second run finds nothing. `clock_set_back` (detail `day`): the
 * book has seen a later day, so the computer's clock is not to be trusted and nothing lapses.
 */
export async function lapseAll(ctx: Context): Promise<Result<{ customers: number; points: number }, 'clock_set_back'>> {
  const mark = ctx.mark()
  const latest = await ctx.read(latestDayDone)
  if (latest !== null && latest > mark.day) return no('clock_set_back', { day: latest })
  const sum = { customers: 0, points: 0 }
  for (let isMore = true; isMore; ) {
    isMore = await ctx.write(async trx => {
      const accounts = await listLapsingAccounts(trx, mark.day, customersAtOnce)
      if (accounts.length > 0) await lapseAccounts(trx, accounts, { ...mark, requestId: ctx.newId(), newId: ctx.newId })
      for (const { points } of accounts) sum.points += points
      sum.customers += accounts.length
      if (accounts.length === customersAtOnce) return true
      await insertDayDone(trx, mark.day, mark.at)
      return false
    })
    // A stamp that waits gets in between.
    await setImmediate()
  }
  if (sum.customers > 0) ctx.tell({ kind: 'changed', topics: ['points'] })
  return ok(sum)
}
