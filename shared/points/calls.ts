// The contract of the points: what a customer has and why, the rules, points by hand, and the day's work.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type ExplainedLine, earningRules, type KnownRules, type Lapsing, type PointsShown } from './model.ts'

/** `reason_wanted` (details `rule`, `limit`, `today`): a limit of the shop; passes with a reason. */
export type ByHandRefusal = 'customer_unknown' | 'too_few_points' | 'reason_wanted' | 'clock_set_back'

export const pointCalls = {
  'points.show': call<Result<PointsShown, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /** The lines behind the balance, newest first. */
  'points.explain': call<Result<ExplainedLine[]>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id, limit: z.int().min(1).max(500) }),
  ),
  /** The rules in force; null: the shop has saved none and gives no points. */
  'points.rules': call<Result<KnownRules | null>>()('counter', 'reader', z.strictObject({})),
  'points.saveRules': call<Result<KnownRules>>()('owner', 'writer', z.strictObject({ requestId, rules: earningRules })),
  /** Adds points by hand, or with a negative number takes some away; always with a reason. */
  'points.add': call<Result<PointsShown, ByHandRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      points: z
        .int()
        .min(-1_000_000)
        .max(1_000_000)
        .refine(points => points !== 0),
      reason: line(200).pipe(z.string().min(1)),
      /** The shop's limit was named before, and the reason answers it: by hand there is always one. */
      beyondLimit: z.boolean().default(false),
    }),
  ),
  /** Points for something else than buying, one of the actions of the rules. */
  'points.act': call<Result<PointsShown, ByHandRefusal | 'action_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, actionId: id, reason: line(200) }),
  ),
  /** The day's work: what has lapsed by now lapses. A second run of the same day does nothing. */
  'points.expire': call<Result<{ customers: number; points: number }, 'clock_set_back'>>()(
    'counter',
    'writer',
    z.strictObject({}),
  ),
  /**
   * Whose points lapse from today to so many days ahead, the earliest first, at most 500 customers; only where it is enough
   * to pay with, for a handful of points is not worth a call.
   */
  'points.listLapsing': call<Result<Lapsing[]>>()(
    'counter',
    'background',
    z.strictObject({ days: z.int().min(0).max(366) }),
  ),
  /** Compares every balance with its lines and lots; answers the customers for whom they differ. */
  'points.check': call<Result<{ customers: number; wrong: string[] }>>()('counter', 'background', z.strictObject({})),
}
