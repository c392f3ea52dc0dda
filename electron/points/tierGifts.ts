// The gift that welcomes a customer to a tier: given once in twelve months, taken back and given again with its gesture.
import { listWelcomeLines, wasWelcomed } from '../../db/points/tierReads.ts'
import { findReward } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { addMonths } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Tier } from '../../shared/points/tierModel.ts'
import { reviveReward, withdrawRewards } from '../../shared/rewards/rules.ts'
import { issueTo } from '../rewards/issuing.ts'

/** Once a tier in twelve months: whoever falls and rises again, or is undone and done again, is not welcomed twice. */
const monthsBetween = 12

export async function giveWelcome(trx: Writer, gesture: Gesture, { key, welcome }: Tier): Promise<void> {
  if (welcome === null) return
  const after = addMonths(gesture.day, -monthsBetween)
  if (await wasWelcomed(trx, gesture.customerId, key, after)) return
  const { title, days } = welcome
  await issueTo(trx, gesture, [{ cardId: null, source: 'tier', title, days, origin: key }])
}

/** Withdraws the gifts that a gesture gave, and revives those that it withdrew. A gift that was handed over stays. */
export async function takeWelcomeBack(trx: Writer, gesture: Gesture, undoneRequestId: Id): Promise<void> {
  for (const { id, rewardId, kind } of await listWelcomeLines(trx, undoneRequestId)) {
    const known = await findReward(trx, rewardId)
    if (known?.reward.customerId !== gesture.customerId) continue
    if (kind === 'issued' && known.reward.state === 'ready') {
      const withdrawn = withdrawRewards(gesture, [known])
      if (withdrawn.ok) await updateRewards(trx, withdrawn.value.rewards, withdrawn.value.lines)
    }
    if (kind === 'withdrawn' && known.reward.state === 'withdrawn') {
      const { rewards, lines } = reviveReward(gesture, known.reward, id)
      await updateRewards(trx, rewards, lines)
    }
  }
}
