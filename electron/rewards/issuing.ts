// Rewards that no card earned: bought, given by a tier, a referral, a draw. For other programmes to call within their transaction.
import { insertRewards } from '../../db/rewards/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { issueRewards, type RewardToIssue } from '../../shared/rewards/rules.ts'

/** Issues them to the gesture's customer; the lines' parts count on from those that the gesture wrote before. */
export async function issueTo(trx: Writer, gesture: Gesture, rewards: readonly RewardToIssue[]): Promise<Reward[]> {
  if (rewards.length === 0) return []
  const issued = issueRewards(gesture, rewards)
  await insertRewards(trx, issued.rewards, issued.lines)
  return issued.rewards
}
