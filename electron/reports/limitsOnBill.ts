// The shop's limits as a gesture meets them.
import { findRules } from '../../db/points/rules.ts'
import { countBillsToday, sumAddedByHand, sumUsedToday } from '../../db/reports/today.ts'
import type { Reader } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import { checkLimit, firstLimits, type Limits, limits } from '../../shared/reports/limits.ts'

/** What is about to be done, as far as limits ask about it. */
export type LimitedGesture =
  | { what: 'bill'; amount: number }
  | { what: 'by_hand'; points: number }
  | { what: 'points_used'; points: number }

/** The limits in force; a shop that has saved none goes by those to begin with. */
export async function limitsInForce(db: Reader): Promise<Limits> {
  return (await findRules(db, 'limits', limits))?.body ?? firstLimits
}

/**
 * Whether the shop's limits let it pass; `reason_wanted` (details `rule`, a key of `reports:limit`; `limit`; `today`)
 * passes with the gesture's reason.
 */
export async function withinLimits(
  db: Reader,
  gesture: Gesture,
  gestured: LimitedGesture,
): Promise<Result<null, 'reason_wanted'>> {
  const { reason } = gesture
  if (reason !== '') return ok(null)
  const known = await limitsInForce(db)
  if (gestured.what === 'by_hand') {
    if (gestured.points < 0 || known.byHandPerDay === null) return ok(null)
    return checkLimit(known, 'byHandPerDay', {
      today: await sumAddedByHand(db, gesture),
      more: gestured.points,
      reason,
    })
  }
  if (gestured.what === 'points_used') {
    if (known.pointsUsedPerDay === null) return ok(null)
    return checkLimit(known, 'pointsUsedPerDay', {
      today: await sumUsedToday(db, gesture),
      more: gestured.points,
      reason,
    })
  }
  const large = checkLimit(known, 'largestBill', { today: gestured.amount, more: 0, reason })
  if (!large.ok || known.billsPerDay === null) return large
  return checkLimit(known, 'billsPerDay', { today: await countBillsToday(db, gesture), more: 1, reason })
}
