// Rewards that customers have earned: waiting, given, or withdrawn with the stamp that earned them.
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'

export type RewardSource = 'full_card' | 'interim'
export type RewardState = 'ready' | 'given' | 'withdrawn'

export interface Reward {
  id: Id
  customerId: Id
  cardId: Id
  source: RewardSource
  /** What is given, in the shop's words: '1 ly tuỳ chọn'. */
  title: string
  issuedDay: Day
  /** Valid to the end of this day; null: for good. */
  expiresDay: Day | null
  state: RewardState
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
}
