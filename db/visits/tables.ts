// The rows of the ledger of visits, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

type Once<T> = ColumnType<T, T, never>

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
}
