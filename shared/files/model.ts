// Files that come in: what a table file looks like, what its columns mean, what an import will do and did.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { type Id, id } from '../base/ids.ts'

/** What a column of a list can mean. A column without a role is left out. */
export const columnRoles = [
  'name',
  'called',
  'formOfAddress',
  'gender',
  'phone',
  'otherPhone',
  'zalo',
  'facebook',
  'code',
  'cardNumber',
  'birthday',
  'email',
  'place',
  'occupation',
  'organisation',
  'taxCode',
  'tags',
  'note',
  'points',
  'stamps',
  'tier',
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
  /** Columns in which something stands. */
  columns: 60,
  /** Columns of the file, empty ones included: a list of contacts has many. */
  width: 300,
  sheets: 200,
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

/** How a table begins: rows above the headings that are no part of it, and rows of headings. */
export const tableStart = z.strictObject({
  titleRows: z.int().min(0).max(30),
  headerRows: z.int().min(0).max(2),
})
export type TableStart = z.infer<typeof tableStart>

/** A file as it was read, before anything is stored. */
export interface ImportTable {
  importId: Id
  fileName: string
  /** `contacts`: an address book (vCard), whose columns have no headings of their own. */
  kind: 'table' | 'contacts'
  /** The sheets by name, and which of them this is; one without a name where the file has no sheets. */
  sheets: string[]
  sheet: number
  start: TableStart
  /** The first rows, each with its number in the file, to find the headings in. */
  firstRows: { number: number; text: string }[]
  /** By which the same kind of list is known again; null where it has no headings. */
  headings: string | null
  rowCount: number
  columns: ImportColumn[]
  dateOrder: DateOrder
  /** Dates of the column that can only be read one way, and those that fit both. */
  dateVotes: { dayFirst: number; monthFirst: number; yearFirst: number; unclear: number }
}

/** What the person decided about the columns. `roles` has one entry a column. */
export const importMapping = z.strictObject({
  roles: z.array(z.enum(columnRoles).nullable()).max(importLimits.columns),
  dateOrder: z.enum(dateOrders),
  /** The kind of card on which stamps go; null: the shop's first. */
  cardKindId: id.nullable(),
})
export type ImportMapping = z.infer<typeof importMapping>

/** Why a row, or a cell of it, is not taken over. */
export const importProblems = [
  'customer_unknown',
  'name_missing',
  'name_too_long',
  'phone_unreadable',
  'phone_rounded',
  'birthday_unreadable',
  'birthday_several',
  'date_unreadable',
  'amount_unreadable',
  'form_of_address_unknown',
  'gender_unknown',
  'balance_unreadable',
  'balance_known',
  'tier_unknown',
  'tier_lower',
  'balance_own',
  'stamps_without_card',
  'card_unreadable',
  'card_of_another',
  'card_kept',
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
  /** What is brought over as opening lines, and for how many customers. */
  openings: { points: number; pointsOf: number; stamps: number; stampsOf: number; tiersOf: number }
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
