// The decisions of the rewards: issuing, giving, taking the giving back, withdrawing.
import { addDays, type Day } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Benefit, Reward, RewardLine, RewardSource } from './model.ts'

/** A reward with the lines that withdrawing it and taking it back reverse. */
export interface KnownReward {
  reward: Reward
  issuedLineId: Id
  /** The latest giving; null: never given. */
  givenLineId: Id | null
}

/** Rewards as they are afterwards, and the lines that say why. */
export interface RewardChanges {
  rewards: Reward[]
  lines: RewardLine[]
}

/** A line of a gesture about a reward. */
export function rewardLine(
  gesture: Gesture,
  reward: Reward,
  part: number,
  kind: RewardLine['kind'],
  reversesId: Id | null,
): RewardLine {
  const { requestId, reason, staffId, at, day } = gesture
  const { id: rewardId, customerId } = reward
  const whose = { rewardId, customerId, kind, reversesId }
  return { id: gesture.newId(), requestId, part, ...whose, reason, staffId, at, day, visitId: null }
}

/** A reward to be issued: what it is and for how many days it is valid (null: for good). */
export interface RewardToIssue {
  cardId: Id | null
  source: RewardSource
  title: string
  days: number | null
  kindId?: Id
  code?: string
  benefit?: Benefit
  value?: number
  minBill?: number
  cost?: number
  count?: number
  origin?: string
}

const plain = {
  kindId: null,
  code: null,
  benefit: 'gift',
  value: 0,
  minBill: 0,
  cost: 0,
  count: 1,
  origin: '',
} as const

/** New rewards, ready from this day on. With `days` a reward is valid to the end of the day that many days later. */
export function issueRewards(gesture: Gesture, earned: readonly RewardToIssue[]): RewardChanges {
  const { customerId, day: issuedDay } = gesture
  const rewards = earned.map(({ days, ...what }): Reward => {
    const expiresDay = days === null ? null : addDays(issuedDay, days)
    return { ...plain, ...what, id: gesture.newId(), customerId, issuedDay, expiresDay, state: 'ready' }
  })
  return { rewards, lines: rewards.map((reward, part) => rewardLine(gesture, reward, part, 'issued', null)) }
}

/** Valid to the end of its last business day. */
export function isExpired(reward: Pick<Reward, 'expiresDay'>, day: Day): boolean {
  return reward.expiresDay !== null && reward.expiresDay < day
}

export type GiveRefusal = 'already_given' | 'reward_withdrawn' | 'reward_expired'

/** Whether a reward can be given on a day. `reward_expired` carries `day`, the last on which it was valid. */
export function mayGive(reward: Reward, day: Day): Result<null, GiveRefusal> {
  if (reward.state === 'given') return no('already_given')
  if (reward.state === 'withdrawn') return no('reward_withdrawn')
  if (reward.expiresDay !== null && isExpired(reward, day)) return no('reward_expired', { day: reward.expiresDay })
  return ok(null)
}

export function giveReward(gesture: Gesture, reward: Reward): Result<RewardChanges, GiveRefusal> {
  const allowed = mayGive(reward, gesture.day)
  if (!allowed.ok) return allowed
  return ok({ rewards: [{ ...reward, state: 'given' }], lines: [rewardLine(gesture, reward, 0, 'given', null)] })
}

/** The reward waits again with its old end of validity, even if that has passed meanwhile. */
export function takeRewardBack(gesture: Gesture, known: KnownReward): Result<RewardChanges, 'not_given'> {
  const { reward, givenLineId } = known
  if (reward.state !== 'given') return no('not_given')
  const line = rewardLine(gesture, reward, 0, 'given_back', givenLineId)
  return ok({ rewards: [{ ...reward, state: 'ready' }], lines: [line] })
}

/** A withdrawn reward waits again, with its old end of validity: what withdrew it was taken back. */
export function reviveReward(gesture: Gesture, reward: Reward, withdrawnLineId: Id): RewardChanges {
  return {
    rewards: [{ ...reward, state: 'ready' }],
    lines: [rewardLine(gesture, reward, 0, 'issued', withdrawnLineId)],
  }
}

/** Withdraws rewards whose stamps were taken back. One that was given already refuses all of it. */
export function withdrawRewards(
  gesture: Gesture,
  rewards: readonly KnownReward[],
): Result<RewardChanges, 'reward_given'> {
  if (rewards.some(({ reward }) => reward.state === 'given')) return no('reward_given')
  return ok({
    rewards: rewards.map(({ reward }) => ({ ...reward, state: 'withdrawn' })),
    lines: rewards.map(({ reward, issuedLineId }, part) =>
      rewardLine(gesture, reward, part, 'withdrawn', issuedLineId),
    ),
  })
}
