// The contract of the referrals.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { Customer } from '../customers/model.ts'
import { type ReferralRules, type ReferralState, type ReferrerRefusal, referralRules } from './referrals.ts'

/** Somebody of a referral, as they are named, and what became of it. */
export interface ReferralWith extends Pick<Customer, 'name' | 'called' | 'formOfAddress'> {
  customerId: string
  state: Exclude<ReferralState, 'withdrawn'>
  /** The business day of the purchase that rewarded it; null: none yet. */
  rewardedDay: string | null
}

export interface ReferralsOf {
  /** Who brought this customer; null: nobody is known to have. */
  by: ReferralWith | null
  /** Whom this customer brought, the latest first. */
  brought: ReferralWith[]
  /** Somebody can still be named: the rules are on, and the customer has not bought yet. */
  isOpen: boolean
}

export interface Referrer extends Pick<Customer, 'name' | 'called' | 'formOfAddress'> {
  customerId: string
  brought: number
  /** Of whom so many have bought. */
  bought: number
}

export const referralCalls = {
  /** null: the shop has saved none yet. */
  'rewards.referralRules': call<Result<ReferralRules | null>>()('counter', 'reader', z.strictObject({})),
  'rewards.saveReferralRules': call<Result<ReferralRules>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, rules: referralRules }),
  ),
  /**
   * Says who brought a customer; null takes that back, as long as nobody was rewarded for it. `referrer_chain`: the newcomer
   * has brought the referrer, directly or through others.
   */
  'rewards.setReferrer': call<
    Result<ReferralsOf, 'customer_unknown' | 'referral_rewarded' | 'referral_unknown' | ReferrerRefusal>
  >()('counter', 'writer', z.strictObject({ requestId, customerId: id, referrerId: id.nullable() })),
  'rewards.showReferral': call<Result<ReferralsOf, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /** Those who brought most buyers first; at most 200. */
  'rewards.listReferrers': call<Result<Referrer[]>>()('counter', 'background', z.strictObject({})),
}
