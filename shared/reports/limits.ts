// The shop's limits as one document with versions, and whether something passes them. Pure.
import { z } from 'zod'
import { clockTime } from '../base/day.ts'
import { id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'

const amount = z.int().min(1).max(10_000_000_000)
const count = z.int().min(1).max(1_000_000)

/** null: no such limit. Amounts in the currency's smallest unit. */
export const limits = z.strictObject({
  /** Bills of one customer on one business day. */
  billsPerDay: count.nullable(),
  /** What one bill may be. */
  largestBill: amount.nullable(),
  /** Points that one person adds by hand on one business day. */
  byHandPerDay: count.nullable(),
  /** Points that one customer uses on one business day. */
  pointsUsedPerDay: count.nullable(),
  /** When the shop is open; may go over midnight. null: nothing is odd because of its hour. */
  opening: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
  /** What the reward of a full card costs the shop, by kind of card. */
  rewardCosts: z.array(z.strictObject({ cardKindId: id, cost: amount })).max(50),
})
export type Limits = z.infer<typeof limits>

/** What can be too much; also the key of its words, `reports:limit`. */
export const limitRules = ['billsPerDay', 'largestBill', 'byHandPerDay', 'pointsUsedPerDay'] as const
export type LimitRule = (typeof limitRules)[number]

/** What a shop begins with, in đồng (domain: three visits a day; 100,000 đồng of points by hand, at 100 a point). */
export const firstLimits: Limits = {
  billsPerDay: 3,
  largestBill: 5_000_000,
  byHandPerDay: 1000,
  pointsUsedPerDay: 2000,
  opening: null,
  rewardCosts: [],
}

/** `reason_wanted` (details `rule`, `limit`, `today`: how much there was before); passes with a reason. */
export function checkLimit(
  limits: Limits,
  rule: LimitRule,
  { today, more, reason }: { today: number; more: number; reason: string },
): Result<null, 'reason_wanted'> {
  const limit = limits[rule]
  if (limit === null || reason !== '' || today + more <= limit) return ok(null)
  return no('reason_wanted', { rule, limit, today })
}
