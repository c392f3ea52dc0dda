// The rows of consents, requests and erasures, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ConsentChannel, ConsentPurpose, ConsentWay } from '../../shared/customers/consent.ts'

type Once<T> = ColumnType<T, T, never>

export interface ConsentLinesTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  customerId: Once<Id>
  purpose: Once<ConsentPurpose>
  channel: Once<ConsentChannel>
  kind: Once<'given' | 'withdrawn'>
  how: Once<ConsentWay>
  wording: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface RightsRequestsTable {
  id: Id
  requestId: Id
  customerId: Id
  kind: 'see' | 'correct' | 'withdraw' | 'restrict' | 'erase' | 'object'
  words: string
  askedDay: Day
  answeredDay: Day | null
  doneDay: Day | null
  doneWords: string
  staffId: Id
  at: Instant
}

export interface ErasuresTable {
  seq: Generated<number>
  requestId: Once<Id>
  customerId: Once<Id>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
