// The contract of the rewards.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { ExpiringReward, Reward } from './model.ts'

export const rewardCalls = {
  /** The rewards that wait for this customer, the earliest end of validity first; expired ones are left out. */
  'rewards.listReady': call<Result<Reward[]>>()('counter', 'reader', z.strictObject({ customerId: id })),
  /** Rewards that wait and whose last day is today or at most so many days ahead, the earliest first, at most 500. */
  'rewards.listExpiring': call<Result<ExpiringReward[]>>()(
    'counter',
    'background',
    z.strictObject({ days: z.int().min(0).max(366) }),
  ),
  /** `reward_expired` carries `day`. */
  'rewards.give': call<Result<Reward, 'reward_unknown' | 'already_given' | 'reward_withdrawn' | 'reward_expired'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, rewardId: id }),
  ),
  /** Undoes the giving: the reward waits again, with its old end of validity. */
  'rewards.takeBack': call<Result<Reward, 'reward_unknown' | 'not_given'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, rewardId: id }),
  ),
}
