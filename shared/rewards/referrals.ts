// Referrals: the shop's rules, who brought whom, and what may not be. Pure.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Customer } from '../customers/model.ts'
import { largestBill } from '../visits/model.ts'
import type { RewardToIssue } from './rules.ts'

/** What one of the two gets: points, a reward with its days of validity (null: for good), or both. */
const gift = z.strictObject({
  points: z.int().min(0).max(1_000_000),
  reward: line(80),
  rewardDays: z.int().min(1).max(3650).nullable(),
})
export type ReferralGift = z.infer<typeof gift>

/** The rules of referring, as one document with versions. */
export const referralRules = z
  .strictObject({
    isOn: z.boolean(),
    /** What stands beside the points: the programme's name in the shop's words. */
    name: line(60).pipe(z.string().min(1)),
    referrer: gift,
    newcomer: gift,
    /** The purchase that counts is the first of at least this. */
    minBill: z.int().min(0).max(largestBill),
    /** Newcomers for whom one referrer is rewarded in a calendar month; null: no limit. The newcomers get theirs anyway. */
    mostPerMonth: z.int().min(1).max(1000).nullable(),
  })
  .refine(rules => !rules.isOn || givesAnything(rules.referrer) || givesAnything(rules.newcomer), {
    path: ['referrer'],
    message: 'nothing_given',
  })
export type ReferralRules = z.infer<typeof referralRules>

function givesAnything({ points, reward }: ReferralGift): boolean {
  return points > 0 || reward !== ''
}

export type ReferralState = 'waiting' | 'rewarded' | 'withdrawn'

export interface Referral {
  id: Id
  newcomerId: Id
  referrerId: Id
  state: ReferralState
  day: Day
  rewardedDay: Day | null
}

/** A line of the ledger of referrals. Lines are added, never changed. */
export interface ReferralLine {
  id: Id
  requestId: Id
  part: number
  referralId: Id
  kind: 'rewarded' | 'taken_back' | 'withdrawn'
  reversesId: Id | null
  staffId: Id
  at: Instant
  day: Day
}

/** What of a newcomer decides whether somebody can have brought them. */
export interface Newcomer {
  id: Id
  phone: string | null
  visitCount: number
  /** Somebody is known already to have brought them. */
  hasReferrer: boolean
}

export type ReferrerRefusal = 'referrer_self' | 'referrer_set' | 'not_new' | 'referrer_chain'

/** `ancestors`: who brought the referrer, who brought that one, and so on. */
export function mayRefer(
  newcomer: Newcomer,
  referrer: Pick<Customer, 'id' | 'phone'>,
  ancestors: readonly Id[],
): Result<null, ReferrerRefusal> {
  const isSamePhone = newcomer.phone !== null && newcomer.phone === referrer.phone
  if (newcomer.id === referrer.id || isSamePhone) return no('referrer_self')
  if (newcomer.hasReferrer) return no('referrer_set')
  if (newcomer.visitCount > 0) return no('not_new')
  return ancestors.includes(newcomer.id) ? no('referrer_chain') : ok(null)
}

/** Whether a purchase of the newcomer rewards: the rules are on and it is large enough. */
export function rewardsPurchase({ isOn, minBill }: ReferralRules, amount: number): boolean {
  return isOn && amount >= minBill
}

/** The first and the last day of a business day's month. */
export function monthOf(day: Day): { from: Day; to: Day } {
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-31` }
}

/** The reward of a gift, if it has one. */
export function rewardsOf({ reward, rewardDays }: ReferralGift, referralId: Id): RewardToIssue[] {
  if (reward === '') return []
  return [{ cardId: null, source: 'referral', title: reward, days: rewardDays, origin: referralId }]
}
