// The rows of stamp cards and their ledger, as TypeScript sees them. A ledger's columns can be inserted, never updated.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CardColor, CardPicture } from '../../shared/stamps/model.ts'

type Once<T> = ColumnType<T, T, never>

export interface CardKindsTable {
  id: Id
  requestId: Id
  name: string
  color: CardColor
  picture: CardPicture
  position: number
  archivedAt: Instant | null
  createdAt: Instant
}

export interface CardTermsTable {
  seq: Generated<number>
  id: Once<Id>
  kindId: Once<Id>
  size: Once<number>
  headStart: Once<number>
  interimAt: Once<number | null>
  interimReward: Once<string>
  reward: Once<string>
  rewardDays: Once<number | null>
  staffId: Once<Id>
  at: Once<Instant>
}

export interface CardsTable {
  id: Once<Id>
  customerId: Once<Id>
  kindId: Once<Id>
  termsId: Once<Id>
  number: Once<number>
  stamps: number
  fullAt: Instant | null
  withdrawnAt: Instant | null
  createdAt: Once<Instant>
}

export interface StampLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  cardId: Once<Id>
  customerId: Once<Id>
  kind: Once<'head_start' | 'stamp' | 'moved' | 'taken_back'>
  count: Once<number>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
