// The rows of merges and of what is allowed while one goes on, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

type Once<T> = ColumnType<T, T, never>

/** Lines may go over from one customer to the other while such a row is there; see migration 14. */
export interface MergingTable {
  fromId: Id
  toId: Id
}

/** Lines of this customer may lose their words while such a row is there; see migration 14. */
export interface ErasingTable {
  customerId: Id
}

export interface MergesTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  keptId: Once<Id>
  mergedId: Once<Id>
  /** JSON: what is needed to take it apart; checked by the app's schema whenever it is read. */
  before: string
  takenApartAt: Instant | null
  takenApartRequestId: Id | null
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface NotDuplicatesTable {
  oneId: Id
  otherId: Id
  staffId: Id
  at: Instant
}
