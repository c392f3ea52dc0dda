// The rows of rewards and their ledger, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { RewardSource, RewardState } from '../../shared/rewards/model.ts'

type Once<T> = ColumnType<T, T, never>

export interface RewardsTable {
  id: Once<Id>
  customerId: Once<Id>
  cardId: Once<Id>
  source: Once<RewardSource>
  title: Once<string>
  issuedDay: Once<Day>
  expiresDay: Once<Day | null>
  state: RewardState
}

export interface RewardLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  rewardId: Once<Id>
  customerId: Once<Id>
  kind: Once<'issued' | 'given' | 'given_back' | 'withdrawn'>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
