// What a merge keeps of how everything was, so that taking it apart puts exactly that back. Stored as JSON in the book.
import { z } from 'zod'

const value = z.union([z.string(), z.number(), z.null()])
const row = z.record(z.string().regex(/^[a-z_]+$/), value)
export type RawRow = z.infer<typeof row>

const card = z.strictObject({
  id: z.string(),
  customerId: z.string(),
  kindId: z.string(),
  termsId: z.string(),
  number: z.int(),
  stamps: z.int(),
  fullAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  createdAt: z.string(),
})
export type CardRow = z.infer<typeof card>

/** Cards of one kind: how both customers' were before, and how the kept one's are afterwards. */
const cardsMerged = z.strictObject({
  kindId: z.string(),
  before: z.array(card),
  after: z.array(card),
  /** The card whose stamps went over, and how many these were; null: there was none to go. */
  moved: z.strictObject({ cardId: z.string(), stamps: z.int() }).nullable(),
})
export type CardsMerged = z.infer<typeof cardsMerged>

/** A row that was written over (before: as it was), or made (before: null). */
const rowChange = z.strictObject({
  table: z.string().regex(/^[a-z_]+$/),
  key: row,
  before: row.nullable(),
  after: row.nullable(),
})
export type RowChange = z.infer<typeof rowChange>

export const mergeRecord = z.strictObject({
  /** Which rows went over, by 'table.column': their keys. */
  wentOver: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
  /** Of the tables that are saved as a whole the rows themselves: their keys may be new ones by then. */
  rows: z.record(z.string(), z.array(row)),
  changed: z.array(rowChange),
  cards: z.array(cardsMerged),
})
export type MergeRecord = z.infer<typeof mergeRecord>
