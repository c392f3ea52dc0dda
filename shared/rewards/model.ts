// Rewards that customers have earned: waiting, given, or withdrawn with the stamp that earned them.
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Customer } from '../customers/model.ts'

/** What earned it: a card, or with no card the catalogue, a tier, a referral, a membership, a draw, an occasion. */
export const cardSources = ['full_card', 'interim'] as const
export const otherSources = ['catalogue', 'tier', 'referral', 'membership', 'draw', 'occasion'] as const
export type CardSource = (typeof cardSources)[number]
export type OtherSource = (typeof otherSources)[number]
export type RewardSource = CardSource | OtherSource

/** What it is: money or percent off a bill, or something that is handed over. */
export const benefits = ['money', 'percent', 'product', 'gift', 'service'] as const
export type Benefit = (typeof benefits)[number]

/** What can be used on a bill; gifts and services are handed over beside it. */
export const billBenefits: readonly Benefit[] = ['money', 'percent', 'product']

export type RewardState = 'ready' | 'given' | 'withdrawn'

export interface Reward {
  id: Id
  customerId: Id
  /** The card that earned it; null: no card did. */
  cardId: Id | null
  source: RewardSource
  /** What is given, in the shop's words: '1 ly tuỳ chọn'. */
  title: string
  issuedDay: Day
  /** Valid to the end of this day; null: for good. */
  expiresDay: Day | null
  state: RewardState
  /** The kind of the catalogue, if it is of one. */
  kindId: Id | null
  /** Digits with a check digit, for a voucher; null: given at the counter without one. */
  code: string | null
  benefit: Benefit
  /** Smallest unit of the currency for `money`, whole percent for `percent`, else 0. */
  value: number
  /** Only on a bill of at least this. */
  minBill: number
  /** Points that it cost. */
  cost: number
  /** How many of its kind it holds; its value and cost are those of all of them. */
  count: number
  /** Tells rewards of one source apart: the tier's key, the referral's or draw's id; ''. */
  origin: string
}

/** A reward whose time runs out, with whose it is. */
export interface ExpiringReward extends Pick<Customer, 'name' | 'called' | 'formOfAddress'> {
  rewardId: Id
  customerId: Id
  title: string
  day: Day
}

/** A line of the ledger of rewards. Lines are added, never changed. */
export interface RewardLine {
  id: Id
  requestId: Id
  part: number
  rewardId: Id
  customerId: Id
  kind: 'issued' | 'given' | 'given_back' | 'withdrawn'
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
  /** The bill on which it was used. */
  visitId: Id | null
}
