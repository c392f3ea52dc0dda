// Changes to referrals and to their ledger.
import type { Day } from '../../shared/base/day.ts'
import type { Gesture, Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ReferralLine, ReferralState } from '../../shared/rewards/referrals.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

export async function insertReferral(
  trx: Writer,
  row: Mark & { id: Id; requestId: Id; newcomerId: Id; referrerId: Id },
): Promise<void> {
  const { id, requestId, newcomerId, referrerId, staffId, at, day } = row
  const ids = { id, requestId, newcomerId, referrerId }
  await trx
    .insertInto('referrals')
    .values({ ...ids, state: 'waiting', rewardedDay: null, staffId, at, day })
    .execute()
}

export interface ReferralChange {
  referralId: Id
  state: ReferralState
  rewardedDay: Day | null
  line: Pick<ReferralLine, 'kind' | 'reversesId'>
}

/** Stores what became of a referral, with the line that says so. */
export async function changeReferral(trx: Writer, gesture: Gesture, change: ReferralChange): Promise<void> {
  const { referralId, state, rewardedDay, line } = change
  await trx.updateTable('referrals').set({ state, rewardedDay }).where('id', '=', referralId).execute()
  const { requestId, staffId, at, day } = gesture
  const own = { id: gesture.newId(), requestId, part: await nextPart(trx, requestId), referralId }
  await trx
    .insertInto('referralLines')
    .values({ ...own, ...line, staffId, at, day })
    .execute()
}

async function nextPart(trx: Writer, requestId: Id): Promise<number> {
  const text = 'SELECT coalesce(max(part) + 1, 0) AS part FROM referral_lines WHERE request_id = ?'
  const [row] = await ask<{ part: number }>(trx, text, [requestId])
  return row?.part ?? 0
}
