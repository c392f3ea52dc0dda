// The contract of the catalogue of rewards and of vouchers.
import { z } from 'zod'
import { call } from '../base/call.ts'
import type { Day } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { No, Result } from '../base/result.ts'
import { mostAtOnce, type RedeemRefusal, type RewardKind, rewardKindFields } from './catalogue.ts'
import type { Reward } from './model.ts'
import type { GiveRefusal } from './rules.ts'

/** A kind in use as a customer meets it. */
export interface Redeemable {
  kind: RewardKind
  /** How many can be had now. */
  most: number
  /** Why none can be had; null: some can. */
  refusal: No<RedeemRefusal> | null
  /** Points that are still missing where it is near; null: it is not. */
  missing: number | null
}

/** What a redemption did. */
export interface Redeemed {
  reward: Reward
  /** The full cards' rewards that paid for it. */
  paidWith: string[]
  /** Points left. */
  points: number
}

/** A voucher, whatever became of it. */
export interface FoundVoucher {
  reward: Reward
  /** The business day on which it was used; null: it was not. */
  givenDay: Day | null
  /** Why it cannot be used; null: it can. */
  refusal: No<GiveRefusal> | null
}

export const catalogueCalls = {
  'rewards.listKinds': call<Result<RewardKind[]>>()('counter', 'reader', z.strictObject({ archived: z.boolean() })),
  /**
   * `stockSeen` is the stock that stood in the form: what was redeemed meanwhile is taken off the stock that is saved.
   * `kind_unknown`: no such kind of card.
   */
  'rewards.saveKind': call<Result<RewardKind, 'reward_kind_unknown' | 'kind_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({
      requestId,
      kindId: id.nullable(),
      fields: rewardKindFields,
      stockSeen: z.int().min(0).nullable(),
    }),
  ),
  /** Nobody can have a kind that is put away; vouchers of it still count. */
  'rewards.archiveKind': call<Result<RewardKind, 'reward_kind_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, kindId: id, archived: z.boolean() }),
  ),
  /** The kinds in use, those that can be had or are near first. */
  'rewards.listRedeemable': call<Result<Redeemable[], 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /**
   * Pays with points or with full cards. `handOver`: given in the same gesture; else it waits as a voucher with a code.
   * `reason_wanted` (details `rule`, `limit`, `today`): a limit of the shop; passes with a reason.
   */
  'rewards.redeem': call<
    Result<Redeemed, 'customer_unknown' | 'reward_kind_unknown' | 'reason_wanted' | RedeemRefusal>
  >()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      kindId: id,
      count: z.int().min(1).max(mostAtOnce),
      handOver: z.boolean(),
      reason: line(200),
    }),
  ),
  /** The voucher with this code, as it was typed or scanned. */
  'rewards.findVoucher': call<Result<FoundVoucher, 'voucher_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ code: z.string().max(40) }),
  ),
}
