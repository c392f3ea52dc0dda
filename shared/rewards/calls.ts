// The contract of the rewards.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { Reward } from './model.ts'

export const rewardCalls = {
  /** The rewards that wait for this customer, the earliest end of validity first; expired ones are left out. */
  'rewards.listReady': call<Result<Reward[]>>()('counter', 'reader', z.strictObject({ customerId: id })),
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
