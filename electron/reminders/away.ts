// Who is away longer than usual: those who became it since the last plan, and those who still are. On the background thread.
import * as reads from '../../db/reminders/occasionReads.ts'
import { addDays, calendarDay, type Day, instantOf } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import {
  awayFrom,
  awayOf,
  fewestDaysAway,
  hasHabit,
  latestAway,
  medianGap,
  type Visits,
} from '../../shared/reminders/away.ts'
import type { ReminderSettings } from '../../shared/reminders/days.ts'
import { plannedOf } from '../../shared/reminders/planning.ts'
import type { Context } from '../context.ts'
import { always } from '../pages.ts'
import type { Gather } from './gathering.ts'

/** Who was told to be away and has not come since. */
export const gatherStillAway: Gather = async (ctx, { settings, open, today }) => {
  const rows = await ctx.read(db =>
    reads.listLastVisits(
      db,
      open.map(({ customerId }) => customerId),
    ),
  )
  const lastDays = new Map(rows.map(({ customerId, lastVisitAt }) => [customerId, lastVisitAt]))
  return open.flatMap(one => {
    const at = lastDays.get(one.customerId) ?? null
    const isStill = at !== null && calendarDay(at, settings) === one.cycle
    // A day to come is one of a clock that was ahead.
    return isStill && one.day <= today && one.untilDay >= today ? plannedOf(one) : []
  })
}

/** Those, and whoever became away since the last plan. */
export const gatherAway: Gather = async (ctx, how) => {
  const { today, settings, plannedDay } = how
  const still = await gatherStillAway(ctx, how)
  const told = new Set(still.map(({ customerId }) => customerId))
  const from = awayFrom(today, plannedDay)
  const unseen = await listUnseen(ctx, settings, today)
  const some = unseen.filter(one => !told.has(one.customerId) && latestAway(one, settings) >= from)
  const gaps = await listGaps(ctx, some.filter(hasHabit))
  const away = some.map(one => awayOf(settings, one, gaps.get(one.customerId) ?? null))
  return [...still, ...away.filter(({ day }) => from <= day && day <= today)]
}

async function listUnseen(ctx: Context, settings: ReminderSettings, today: Day): Promise<Visits[]> {
  const since = instantOf(addDays(today, 1 - fewestDaysAway), '00:00', settings.timeZone)
  const rows = await ctx.read(db => reads.listNotSeenSince(db, since))
  return rows.map(({ customerId, visitCount, firstVisitDay: firstDay, lastVisitAt }) => {
    return { customerId, visitCount, firstDay, lastDay: calendarDay(lastVisitAt, settings) }
  })
}

const customersAtOnce = 2000

/** The median of the days between their visits, of each who has come often enough. */
async function listGaps(ctx: Context, visits: readonly Visits[]): Promise<Map<Id, number | null>> {
  const gaps = new Map<Id, number | null>()
  for (let at = 0; at < visits.length; at += customersAtOnce) {
    const ids = visits.slice(at, at + customersAtOnce).map(({ customerId }) => customerId)
    const days = new Map<Id, Day[]>()
    for (const { customerId, day } of await ctx.read(db => reads.listVisitDays(db, ids))) {
      const known = days.get(customerId)
      if (known) known.push(day)
      else days.set(customerId, [day])
    }
    for (const [customerId, visitDays] of days) gaps.set(customerId, medianGap(visitDays))
    await always()
  }
  return gaps
}
