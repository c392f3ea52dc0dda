// The rows of customers and of their search index, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FormOfAddress } from '../../shared/customers/model.ts'

export interface CustomersTable {
  seq: Generated<number>
  id: ColumnType<Id, Id, never>
  requestId: ColumnType<Id | null, Id | null, never>
  name: string
  called: string
  formOfAddress: FormOfAddress
  phone: string | null
  code: string | null
  cardNumber: string
  birthDay: number | null
  birthMonth: number | null
  birthYear: number | null
  birthCalendar: Generated<'solar' | 'lunar'>
  email: string
  place: string
  note: string
  nameFold: string
  codeFold: string | null
  sortKey: string
  firstVisitDay: Day | null
  lastVisitAt: Instant | null
  visitCount: Generated<number>
  importId: Id | null
  kind: Generated<'person' | 'organisation'>
  /** In whom this customer lives on; such a one is removed, too. */
  mergedInto: Id | null
  erasedAt: Instant | null
  archivedAt: Instant | null
  removedAt: Instant | null
  createdAt: ColumnType<Instant, Instant, never>
  updatedAt: Instant
}

/** FTS5, contentless: rowid = customers.seq. Only matched against, never read back. */
export interface CustomerWordsTable {
  rowid: number
  accented: string
  folded: string
  digits: string
}
