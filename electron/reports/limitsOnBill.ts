// The shop's limits as a gesture meets them.
import type { Reader } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import { ok, type Result } from '../../shared/base/result.ts'

/** What is about to be done, as far as limits ask about it. */
export type LimitedGesture =
  | { what: 'bill'; amount: number }
  | { what: 'by_hand'; points: number }
  | { what: 'points_used'; points: number }

/** Whether the shop's limits let it pass; `reason_wanted` (details `rule`, `limit`, `today`) passes with the gesture's reason. */
export async function withinLimits(
  _db: Reader,
  _gesture: Gesture,
  _what: LimitedGesture,
): Promise<Result<null, 'reason_wanted'>> {
  return ok(null)
}
