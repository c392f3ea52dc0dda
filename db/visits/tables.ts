// The rows of the ledger of visits and of the kinds of product, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Channel } from '../../shared/visits/model.ts'

type Once<T> = ColumnType<T, T, never>
/** The book fills it in where it is not said. */
type OnceOr<T> = ColumnType<T, T | undefined, never>

export interface VisitsTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  customerId: Once<Id>
  kind: Once<'purchase' | 'return' | 'taken_back'>
  amount: Once<number>
  bill: Once<string>
  importId: Once<Id | null>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
  channel: OnceOr<Channel>
  note: OnceOr<string>
  saved: OnceOr<number>
  covered: OnceOr<number>
  ofId: OnceOr<Id | null>
  reason: OnceOr<string>
}

export interface ProductKindsTable {
  id: Once<Id>
  requestId: Once<Id>
  name: string
  position: number
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface VisitProductsTable {
  seq: ColumnType<number, never, never>
  visitId: Once<Id>
  kindId: Once<Id>
  count: Once<number>
}
