// Changes to rewards and to their ledger.
import type { Reward, RewardLine } from '../../shared/rewards/model.ts'
import type { Writer } from '../tables.ts'

/** Stores new rewards with the lines that issue them. */
export async function insertRewards(trx: Writer, rewards: Reward[], lines: RewardLine[]): Promise<void> {
  await trx.insertInto('rewards').values(rewards).execute()
  await trx.insertInto('rewardLines').values(lines).execute()
}

/** Stores what became of rewards, with the lines that say so. */
export async function updateRewards(trx: Writer, rewards: Reward[], lines: RewardLine[]): Promise<void> {
  for (const { id, state } of rewards) await trx.updateTable('rewards').set({ state }).where('id', '=', id).execute()
  await trx.insertInto('rewardLines').values(lines).execute()
}
