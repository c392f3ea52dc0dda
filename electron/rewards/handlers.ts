// The calls of the rewards: gather, decide, store.
import { findReward, listExpiringRewards, listReadyRewards, listRewardsOfGesture } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { giveReward, type KnownReward, type RewardChanges, takeRewardBack } from '../../shared/rewards/rules.ts'
import type { Context } from '../context.ts'

export const rewardReaders: Pick<HandlersAt<'reader', Context>, 'rewards.listReady'> = {
  'rewards.listReady': (ctx, { customerId }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => ok(await listReadyRewards(db, customerId, day)))
  },
}

export const rewardBackground: Pick<HandlersAt<'background', Context>, 'rewards.listExpiring'> = {
  'rewards.listExpiring': (ctx, { days }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => ok(await listExpiringRewards(db, day, addDays(day, days))))
  },
}

export const rewardWriters: Pick<HandlersAt<'writer', Context>, 'rewards.give' | 'rewards.takeBack'> = {
  'rewards.give': (ctx, input) => change(ctx, input, (gesture, { reward }) => giveReward(gesture, reward)),
  'rewards.takeBack': (ctx, input) => change(ctx, input, takeRewardBack),
}

type Decide<C extends string> = (gesture: Gesture, known: KnownReward) => Result<RewardChanges, C>

/** Giving and taking back: the same but for what is decided. */
function change<C extends string>(
  ctx: Context,
  { requestId, rewardId }: { requestId: Id; rewardId: Id },
  decide: Decide<C>,
): Promise<Result<Reward, C | 'reward_unknown'>> {
  const mark = ctx.mark()
  const decideAndStore = async (trx: Writer): Promise<Result<Reward, C | 'reward_unknown'>> => {
    const known = await findReward(trx, rewardId)
    if (!known) return no('reward_unknown')
    if (await isStored(trx, requestId, rewardId)) return ok(known.reward)
    const { customerId } = known.reward
    const decision = decide({ requestId, customerId, reason: '', ...mark, newId: ctx.newId }, known)
    if (!decision.ok) return decision
    const { rewards, lines } = decision.value
    await updateRewards(trx, rewards, lines)
    return ok(rewards[0] ?? known.reward)
  }
  return ctx.write(decideAndStore, 'rewards', 'customers')
}

// The same gesture a second time.
async function isStored(db: Reader, requestId: Id, rewardId: Id): Promise<boolean> {
  const lines = await listRewardsOfGesture(db, requestId)
  return lines.some(line => line.rewardId === rewardId)
}
