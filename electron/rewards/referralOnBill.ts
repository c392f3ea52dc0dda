// What a first purchase does for the one who came and the one who brought them.
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'

/** Rewards both where this is the newcomer's first purchase. Answers what the newcomer gets, as titles. */
export async function rewardReferral(_trx: Writer, _gesture: Gesture): Promise<string[]> {
  return []
}

/** Takes back what a gesture gave for a referral; a taking back, too. False: it gave nothing. */
export async function takeReferralBack(_trx: Writer, _gesture: Gesture, _undoneRequestId: Id): Promise<boolean> {
  return false
}
