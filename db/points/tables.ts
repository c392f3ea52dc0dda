// The rows of points, their lots and the versions of rules, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PointKind } from '../../shared/points/model.ts'

type Once<T> = ColumnType<T, T, never>

export type RuleTopic = 'earning' | 'tiers' | 'referral' | 'limits'

export interface RuleVersionsTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  topic: Once<RuleTopic>
  body: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
}

export interface PointLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  customerId: Once<Id>
  kind: Once<PointKind>
  points: Once<number>
  claim: Once<number>
  remainder: Once<number>
  visitId: Once<Id | null>
  rulesId: Once<Id | null>
  label: Once<string>
  working: Once<string | null>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface PointLotsTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  customerId: Once<Id>
  points: Once<number>
  remaining: number
  earnedDay: Once<Day>
  /** Only ever later: a pause prolongs it. */
  expiresDay: Day | null
}

export interface LotLinesTable {
  lineSeq: Once<number>
  part: Once<number>
  lotSeq: Once<number>
  points: Once<number>
}

export interface PointAccountsTable {
  customerId: Id
  points: number
  claim: number
  remainder: number
}

export interface DaysDoneTable {
  day: Day
  at: Instant
}

export interface TierStatesTable {
  customerId: Id
  tier: string
  sinceDay: Day
  untilDay: Day | null
  countsFromDay: Day | null
  hold: 'held' | 'paused' | null
  holdFromDay: Day | null
  holdUntilDay: Day | null
  holdReason: 'ill' | 'away' | 'retired' | 'other' | null
  holdNote: string
}

export interface TierLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  customerId: Once<Id>
  kind: Once<'up' | 'down' | 'kept' | 'held' | 'paused' | 'released' | 'taken_back'>
  before: Once<string>
  after: Once<string>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface MembershipPlansTable {
  id: Once<Id>
  requestId: Once<Id>
  name: string
  fee: number
  months: number
  percent: number
  times: number
  benefit: string
  position: number
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface MembershipsTable {
  id: Once<Id>
  customerId: Once<Id>
  planId: Once<Id>
  name: Once<string>
  fee: Once<number>
  percent: Once<number>
  times: Once<number>
  benefit: Once<string>
  fromDay: Once<Day>
  untilDay: Once<Day>
  countedFrom: Once<Day>
  countedMonths: Once<number>
  state: 'active' | 'ended' | 'withdrawn'
}

export interface MembershipLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  membershipId: Once<Id>
  customerId: Once<Id>
  kind: Once<'joined' | 'renewed' | 'ended' | 'taken_back'>
  amount: Once<number>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
