// Rewards within a gesture: used on a bill, and put back by whoever takes a gesture back.
import { countRedeemed, findRewardKind, listRewardLinesOf, type RewardLineOf } from '../../db/rewards/catalogueReads.ts'
import { lowerStock } from '../../db/rewards/catalogueWrites.ts'
import { findReward } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { fitsLimits } from '../../shared/rewards/catalogue.ts'
import type { Reward, RewardLine } from '../../shared/rewards/model.ts'
import { type GiveRefusal, giveReward, reviveReward, rewardLine } from '../../shared/rewards/rules.ts'
import { comeBack, offBill } from '../../shared/rewards/vouchers.ts'

export type UseRefusal = 'reward_unknown' | 'bill_too_small' | GiveRefusal

/** Gives the reward on this bill and answers what it takes off, at most `amount`. `bill_too_small` carries `least`. */
export async function giveOnBill(
  trx: Writer,
  gesture: Gesture,
  rewardId: Id,
  { visitId, amount }: { visitId: Id; amount: number },
): Promise<Result<{ off: number; title: string }, UseRefusal>> {
  const known = await findReward(trx, rewardId)
  if (known?.reward.customerId !== gesture.customerId) return no('reward_unknown')
  const { reward } = known
  const given = giveReward(gesture, reward)
  if (!given.ok) return given
  if (amount < reward.minBill) return no('bill_too_small', { least: reward.minBill })
  const { rewards, lines } = given.value
  await updateRewards(
    trx,
    rewards,
    lines.map(line => ({ ...line, visitId })),
  )
  return ok({ off: offBill(reward, amount), title: reward.title })
}

export type RewardsBackRefusal =
  | 'already_taken_back'
  | 'reward_given'
  | 'reward_withdrawn'
  | 'out_of_stock'
  | 'limit_reached'
  | 'limit_reached_ever'

/**
 * Reverses what a gesture did to rewards: what it gave waits again, what it redeemed from the catalogue is withdrawn and
 * back in stock; of a taking back the reverse. Answers whether there was anything. `reward_given`: what it redeemed, or
 * what it had given back, was given by another gesture meanwhile. `visitIds`: bills that are written again under new ids.
 */
export async function takeRewardsBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  visitIds: ReadonlyMap<Id, Id> = new Map(),
): Promise<Result<boolean, RewardsBackRefusal>> {
  let did = false
  for (const line of await listRewardLinesOf(trx, undoneRequestId)) {
    const known = await findReward(trx, line.rewardId)
    if (!known) continue
    const { reward } = known
    const visitId = line.visitId && (visitIds.get(line.visitId) ?? line.visitId)
    const own = { ...gesture, customerId: reward.customerId }
    const reversed = await reversals[line.kind](trx, own, reward, { ...line, visitId })
    if (!reversed.ok) return reversed
    did ||= reversed.value
  }
  return ok(did)
}

/** Gives back the rewards that a bill used, and nothing else of it. */
export async function takeGivingBack(trx: Writer, gesture: Gesture, undoneRequestId: Id): Promise<void> {
  for (const line of await listRewardLinesOf(trx, undoneRequestId)) {
    const known = line.kind === 'given' ? await findReward(trx, line.rewardId) : null
    if (known) await giveBack(trx, gesture, known.reward, line)
  }
}

type Reversal = (
  trx: Writer,
  gesture: Gesture,
  reward: Reward,
  line: RewardLineOf,
) => Promise<Result<boolean, RewardsBackRefusal>>

const reversals: Record<RewardLine['kind'], Reversal> = {
  given: giveBack,
  given_back: giveAgain,
  issued: withdraw,
  withdrawn: redeemAgain,
}

/** One that was given back by hand already stays where it is. */
async function giveBack(trx: Writer, gesture: Gesture, reward: Reward, line: RewardLineOf): ReturnType<Reversal> {
  if (line.stands === 0) return ok(false)
  const back = comeBack(gesture, reward, line)
  await updateRewards(trx, [back.reward], [back.line])
  return ok(true)
}

async function giveAgain(trx: Writer, gesture: Gesture, reward: Reward, line: RewardLineOf): ReturnType<Reversal> {
  if (reward.state === 'given') return no('reward_given')
  if (reward.state === 'withdrawn') return no('reward_withdrawn')
  const given = { ...rewardLine(gesture, reward, 0, 'given', line.id), visitId: line.visitId }
  await updateRewards(trx, [{ ...reward, state: 'given' }], [given])
  return ok(true)
}

/** What cards, tiers and others earned is withdrawn by them. */
async function withdraw(trx: Writer, gesture: Gesture, reward: Reward, line: RewardLineOf): ReturnType<Reversal> {
  if (reward.source !== 'catalogue' || reward.kindId === null) return ok(false)
  if (line.stands === 0) return no('already_taken_back')
  if (reward.state === 'given') return no('reward_given')
  await updateRewards(trx, [{ ...reward, state: 'withdrawn' }], [rewardLine(gesture, reward, 0, 'withdrawn', line.id)])
  await lowerStock(trx, reward.kindId, -reward.count)
  return ok(true)
}

async function redeemAgain(trx: Writer, gesture: Gesture, reward: Reward, line: RewardLineOf): ReturnType<Reversal> {
  const kind = reward.kindId === null ? null : await findRewardKind(trx, reward.kindId)
  if (reward.source !== 'catalogue' || !kind) return ok(false)
  if (line.stands === 0) return no('already_taken_back')
  const redeemed = await countRedeemed(trx, gesture.customerId, gesture.day)
  const fits = fitsLimits(kind, redeemed.get(kind.id) ?? 0, reward.count)
  if (!fits.ok) return fits
  const { rewards, lines } = reviveReward(gesture, reward, line.id)
  await updateRewards(trx, rewards, lines)
  await lowerStock(trx, kind.id, reward.count)
  return ok(true)
}
