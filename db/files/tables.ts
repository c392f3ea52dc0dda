// The rows of imports, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

export interface ImportsTable {
  id: Id
  requestId: Id
  fileName: string
  customersAdded: number
  customersUpdated: number
  visitsAdded: number
  rowsLeftOut: number
  staffId: Id
  at: Instant
  day: Day
  undoneAt: Instant | null
  undoRequestId: Id | null
}

export interface ImportChangesTable {
  seq: Generated<number>
  importId: ColumnType<Id, Id, never>
  customerId: ColumnType<Id, Id, never>
  /** JSON of the customer's fields, and of the person beyond them where the list says something, before and after. */
  before: string
  after: string
}

/** How a list was read last time; `headings` are folded, `mapping` is JSON, checked whenever it is read. */
export interface ImportMappingsTable {
  id: Id
  name: string
  headings: string
  mapping: string
  createdAt: Instant
}

/** What an import brought over for a customer; 0 and '' where nothing. */
export interface ImportOpeningsTable {
  requestId: Id
  importId: Id
  customerId: Id
  points: number
  stamps: number
  /** Key of the tier. */
  tier: string
}
