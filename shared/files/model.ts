// Files that come in: what a table file looks like, what its columns mean, what an import will do and did.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'

/** What a column of a list can mean. A column without a role is left out. */
export const columnRoles = [
  'name',
  'called',
  'formOfAddress',
  'phone',
  'code',
  'birthday',
  'email',
  'place',
  'note',
  'visitAt',
  'amount',
  'quantity',
  'unitPrice',
  'bill',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** How the numbers of a date column are ordered; decided by a vote over the whole column. */
export const dateOrders = ['dayFirst', 'monthFirst', 'yearFirst'] as const
export type DateOrder = (typeof dateOrders)[number]

/** Limits of a file that is read in; over them the file is refused, nothing else happens. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 200_000,
  columns: 60,
  cell: 32_767,
  seconds: 60,
} as const

export interface ImportColumn {
  index: number
  /** The heading in the file, or '' where it has none. */
  header: string
  samples: string[]
  role: ColumnRole | null
  /** How sure the guess is, 0 to 1. */
  confidence: number
}

/** A file as it was read, before anything is stored. */
export interface ImportTable {
  importId: Id
  fileName: string
  hasHeader: boolean
  rowCount: number
  columns: ImportColumn[]
  dateOrder: DateOrder
  /** Dates of the column that can only be read one way, and those that fit both. */
  dateVotes: { dayFirst: number; monthFirst: number; yearFirst: number; unclear: number }
}

/** What the person decided about the columns. `roles` has one entry a column. */
export const importMapping = z.strictObject({
  hasHeader: z.boolean(),
  roles: z.array(z.enum(columnRoles).nullable()).max(importLimits.columns),
  dateOrder: z.enum(dateOrders),
})
export type ImportMapping = z.infer<typeof importMapping>

/** Why a row, or a cell of it, is not taken over. */
export const importProblems = [
  'customer_unknown',
  'name_missing',
  'name_too_long',
  'phone_unreadable',
  'birthday_unreadable',
  'date_unreadable',
  'amount_unreadable',
  'form_of_address_unknown',
  'row_repeated',
  'phone_of_another',
  'text_too_long',
] as const
export type ImportProblem = (typeof importProblems)[number]

/** What the import will do, counted, before anything is stored. */
export interface ImportPreview {
  importId: Id
  rows: number
  customersNew: number
  customersUpdated: number
  customersSame: number
  purchases: number
  returns: number
  /** Visits that the book has already (same customer, bill, instant and amount). */
  visitsKnown: number
  /** Rows that name no customer; they are counted and not invented. */
  rowsWithoutCustomer: number
  /** Rows that stand in the file twice, letter by letter. */
  rowsRepeated: number
  /** Amounts that were rounded to the currency's smallest unit. */
  amountsRounded: number
  problems: { code: ImportProblem; count: number; examples: { row: number; text: string }[] }[]
  examples: { name: string; phone: string; code: string; visits: number; what: 'new' | 'updated' | 'same' }[]
}

/** A finished import. */
export interface ImportRecord {
  id: Id
  fileName: string
  customersAdded: number
  customersUpdated: number
  visitsAdded: number
  rowsLeftOut: number
  at: Instant
  day: Day
  staffName: string
  undoneAt: Instant | null
}

export type BookKind = 'shop' | 'sample'

/** Why the book is not open. Each has its words and its next steps in the window. */
export const bookProblems = [
  'missing',
  'empty_file',
  'foreign',
  'newer',
  'damaged',
  'disk_full',
  'read_only',
  'busy',
  'unexpected',
] as const
export type BookProblem = (typeof bookProblems)[number]

/** The state of the book as the window needs it at start. */
export type BookState =
  | {
      state: 'open'
      kind: BookKind
      file: string
      /** The main process's clock, as an instant; differs from the computer's where --now was given. */
      now: Instant
      customers: number
      language: 'vi' | 'en'
    }
  | {
      state: 'closed'
      kind: BookKind
      file: string
      now: Instant
      problem: BookProblem
      /** The newest backup that was checked, if there is one. */
      backup: { file: string; at: Instant; customers: number } | null
      language: 'vi' | 'en'
    }
