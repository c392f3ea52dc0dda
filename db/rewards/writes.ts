// Changes to rewards and to their ledger.
import type { Id } from '../../shared/base/ids.ts'
import type { Reward, RewardLine } from '../../shared/rewards/model.ts'
import { ask, insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'

/** Stores new rewards with the lines that issue them. */
export async function insertRewards(trx: Writer, rewards: Reward[], lines: RewardLine[]): Promise<void> {
  await insertEach(trx, 'rewards', rewards)
  await appendRewardLines(trx, lines)
}

/** Stores what became of rewards, with the lines that say so. */
export async function updateRewards(trx: Writer, rewards: Reward[], lines: RewardLine[]): Promise<void> {
  for (const { id, state, expiresDay } of rewards) {
    await trx.updateTable('rewards').set({ state, expiresDay }).where('id', '=', id).execute()
  }
  await appendRewardLines(trx, lines)
}

// Cards, the catalogue and others may write to one gesture: its lines are numbered as they come.
async function appendRewardLines(trx: Writer, lines: RewardLine[]): Promise<void> {
  const [first] = lines
  if (!first) return
  const before = await nextPart(trx, first.requestId)
  const numbered = lines.map((line, place) => ({ ...line, part: before + place }))
  await insertEach(trx, 'rewardLines', numbered)
}

async function nextPart(trx: Writer, requestId: Id): Promise<number> {
  const text = 'SELECT coalesce(max(part) + 1, 0) AS part FROM reward_lines WHERE request_id = ?'
  const [row] = await ask<{ part: number }>(trx, text, [requestId])
  return row?.part ?? 0
}
