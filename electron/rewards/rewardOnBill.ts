// A reward that is used on a bill: what it takes off.
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, type Result } from '../../shared/base/result.ts'

export type UseRefusal = 'reward_unknown' | 'already_given' | 'reward_withdrawn' | 'reward_expired' | 'bill_too_small'

/** Gives the reward on this bill and answers what it takes off, at most `amount`. `bill_too_small` carries `least`. */
export async function giveOnBill(
  _trx: Writer,
  _gesture: Gesture,
  _rewardId: Id,
  _bill: { visitId: Id; amount: number },
): Promise<Result<{ off: number; title: string }, UseRefusal>> {
  return no('reward_unknown')
}

/** Gives back the rewards that a gesture gave, or gives again those that it gave back. False: none. */
export async function takeGivingBack(_trx: Writer, _gesture: Gesture, _undoneRequestId: Id): Promise<boolean> {
  return false
}
