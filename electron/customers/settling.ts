// What a person who is erased still had coming ends by lines of its own, so that what the shop owes stays right.
import { listMemberships } from '../../db/points/membershipReads.ts'
import { storeMemberships } from '../../db/points/membershipWrites.ts'
import { findPointsHeld } from '../../db/points/reads.ts'
import { storePoints } from '../../db/points/writes.ts'
import { listWaitingRewards } from '../../db/rewards/reads.ts'
import { listWaitingReferrals } from '../../db/rewards/referralReads.ts'
import { changeReferral } from '../../db/rewards/referralWrites.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import { fromLots, pointLine, takingsOf } from '../../shared/points/ledger.ts'
import { end } from '../../shared/points/memberships.ts'
import { withdrawRewards } from '../../shared/rewards/rules.ts'

/** Points lapse, waiting rewards and referrals are withdrawn, memberships end without a refund. */
export async function settle(trx: Writer, gesture: Gesture): Promise<void> {
  await lapsePoints(trx, gesture)
  const rewards = withdrawRewards(gesture, await listWaitingRewards(trx, gesture.customerId))
  if (rewards.ok) await updateRewards(trx, rewards.value.rewards, rewards.value.lines)
  const ended = end(gesture, await listMemberships(trx, gesture.customerId), 0)
  if (ended.ok) await storeMemberships(trx, ended.value)
  for (const referralId of await listWaitingReferrals(trx, gesture.customerId)) {
    const line = { kind: 'withdrawn', reversesId: null } as const
    await changeReferral(trx, gesture, { referralId, state: 'withdrawn', rewardedDay: null, line })
  }
}

async function lapsePoints(trx: Writer, gesture: Gesture): Promise<void> {
  const held = await findPointsHeld(trx, gesture.customerId)
  const { points, claim, remainder } = held.account
  if (points === 0 && claim === 0 && remainder === 0) return
  const line = pointLine(
    gesture,
    { kind: 'expired' },
    { points: 0 - points, claim: 0 - claim, remainder: 0 - remainder },
  )
  await storePoints(trx, gesture.customerId, fromLots(held, line, takingsOf(held.lots, points)))
}
