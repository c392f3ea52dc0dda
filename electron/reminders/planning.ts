// The plan of the day: who should be reminded of is gathered on the background thread, laid beside what is open, and stored in
// small transactions between which the counter goes on. A second plan changes nothing.
import { findPlannedDay, listKnownPlans, listSaidOn, listWithoutGreetings } from '../../db/reminders/planReads.ts'
import { storePlannedDay, storePlans } from '../../db/reminders/writes.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import { ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { occasions, type Planned } from '../../shared/reminders/model.ts'
import { keyOf, type PlanChanges, planReminders } from '../../shared/reminders/planning.ts'
import { daysOfSameYear, unsaid } from '../../shared/reminders/unsaid.ts'
import type { Context } from '../context.ts'
import { always } from '../pages.ts'
import { quickPlan, wholePlan } from './gathering.ts'

// What is done stands in the way of a plan for so long; no day of the year comes again sooner.
const daysOfDone = 400
// Who was greeted in time for a day of the year was greeted at most so many days before it.
const daysOfSaid = daysOfSameYear + 122

export const planningBackground: Pick<HandlersAt<'background', Context>, 'reminders.plan'> = {
  'reminders.plan': async (ctx, { quick }) => {
    const today = ctx.today()
    const known = await ctx.read(findPlannedDay)
    const changes = await whatChanges(ctx, { today, plannedDay: known, isQuick: quick })
    return ok({ changes, plannedDay: quick || known === today ? null : today })
  },
}

interface Plan {
  today: Day
  /** The last day that was planned; null: none. */
  plannedDay: Day | null
  isQuick: boolean
}

async function whatChanges(ctx: Context, { today, plannedDay, isQuick }: Plan): Promise<PlanChanges> {
  const settings = ctx.settings()
  const plan = isQuick ? quickPlan : wholePlan
  const known = await ctx.read(db => listKnownPlans(db, addDays(today, -daysOfDone)))
  const open = known.filter(({ occasion, state }) => state === 'open' && plan[occasion])
  const planned: Planned[] = []
  for (const occasion of occasions.filter(name => settings.reminders[name].on)) {
    const how = { today, settings, plannedDay, open: open.filter(one => one.occasion === occasion) }
    for (const one of (await plan[occasion]?.(ctx, how)) ?? []) planned.push(one)
    await always()
  }
  const seen = {
    done: new Set(known.filter(({ state }) => state !== 'open').map(keyOf)),
    said: await ctx.read(db => listSaidOn(db, addDays(today, -daysOfSaid))),
    withoutGreetings: await ctx.read(listWithoutGreetings),
  }
  return planReminders(unsaid(planned, seen), open, today)
}

export const planningWriters: Pick<HandlersAt<'writer', Context>, 'reminders.store'> = {
  'reminders.store': async (ctx, { plannedDay, ...changes }) => {
    const count = await ctx.write(async trx => {
      const stored = await storePlans(trx, changes, ctx.newId)
      if (plannedDay !== null) await storePlannedDay(trx, plannedDay)
      return stored
    })
    if (count > 0) ctx.tell({ kind: 'changed', topics: ['reminders'] })
    return ok(count)
  },
}
