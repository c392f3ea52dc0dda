// The rows of rewards, their ledger and their catalogue, of causes and referrals, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CauseKind } from '../../shared/rewards/causeModel.ts'
import type { Benefit, RewardSource, RewardState } from '../../shared/rewards/model.ts'

type Once<T> = ColumnType<T, T, never>
/** The book fills it in where it is not said. */
type OnceOr<T> = ColumnType<T, T | undefined, never>

export interface RewardsTable {
  id: Once<Id>
  customerId: Once<Id>
  cardId: Once<Id | null>
  source: Once<RewardSource>
  title: Once<string>
  issuedDay: Once<Day>
  expiresDay: Day | null
  state: RewardState
  kindId: OnceOr<Id | null>
  code: OnceOr<string | null>
  benefit: OnceOr<Benefit>
  value: OnceOr<number>
  minBill: OnceOr<number>
  cost: OnceOr<number>
  count: OnceOr<number>
  origin: OnceOr<string>
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
  visitId: OnceOr<Id | null>
}

export interface RewardKindsTable {
  id: Once<Id>
  requestId: Once<Id>
  name: string
  benefit: Benefit
  value: number
  cost: number | null
  cardKindId: Id | null
  stock: number | null
  fromDay: Day | null
  toDay: Day | null
  validDays: number | null
  perCustomer: number | null
  perDays: number | null
  minBill: number
  minLeft: number
  position: number
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface CausesTable {
  id: Once<Id>
  requestId: Once<Id>
  name: string
  permille: number
  fromDay: Day
  toDay: Day | null
  fromSales: number
  fromPoints: number
  handedOver: number
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface CauseLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  causeId: Once<Id>
  customerId: Once<Id | null>
  visitId: Once<Id | null>
  kind: Once<CauseKind>
  amount: Once<number>
  paid: Once<number>
  permille: Once<number>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface ReferralsTable {
  id: Once<Id>
  requestId: Once<Id>
  newcomerId: Once<Id>
  referrerId: Once<Id>
  state: 'waiting' | 'rewarded' | 'withdrawn'
  rewardedDay: Day | null
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface ReferralLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  referralId: Once<Id>
  kind: Once<'rewarded' | 'taken_back' | 'withdrawn'>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
