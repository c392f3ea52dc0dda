// The contract of the planning, which the app itself asks for: what a day's plan changes, and storing it.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { type Day, day } from '../base/day.ts'
import { id } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { occasions } from './model.ts'
import type { PlanChanges } from './planning.ts'

/** So many are stored in one transaction. */
export const mostStored = 2000

const plan = z.strictObject({
  customerId: id,
  occasion: z.enum(occasions),
  origin: z.string().max(200),
  cycle: z.string().max(40),
  day,
  dueDay: day,
  untilDay: day,
  nowUntil: day,
  detail: z.string().max(20_000),
})

export const planCalls = {
  /** `quick`: without a look at every customer and card. `plannedDay`: what is to be stored with the last of the changes. */
  'reminders.plan': call<Result<{ changes: PlanChanges; plannedDay: Day | null }>>()(
    'owner',
    'background',
    z.strictObject({ quick: z.boolean() }),
  ),
  /** Answers how many reminders it changed. `plannedDay`: all of this day's plan is stored; null: there is more of it, or it was quick. */
  'reminders.store': call<Result<number>>()(
    'owner',
    'writer',
    z.strictObject({
      added: z.array(plan).max(mostStored),
      changed: z.array(plan.extend({ id })).max(mostStored),
      dropped: z.array(id).max(mostStored),
      plannedDay: day.nullable(),
    }),
  ),
}
