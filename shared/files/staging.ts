// The staging file of an import: one line of summary, then one line a customer. It is checked again when it is read.
import { z } from 'zod'
import { day, instant } from '../base/day.ts'
import { customerFields } from '../customers/model.ts'
import { importProblems } from './model.ts'

/** How many examples of each problem are kept. */
export const examplesKept = 5

export const problemCount = z.strictObject({
  code: z.enum(importProblems),
  count: z.int().min(0),
  examples: z.array(z.strictObject({ row: z.int(), text: z.string().max(200) })).max(examplesKept),
})
export type ProblemCount = z.infer<typeof problemCount>

/** What reading the rows came to, before the book is asked. */
export const stagedSummary = z.strictObject({
  kind: z.literal('summary'),
  fileName: z.string().max(255),
  rows: z.int(),
  customers: z.int(),
  visits: z.int(),
  rowsWithoutCustomer: z.int(),
  rowsRepeated: z.int(),
  amountsRounded: z.int(),
  /** Rows of which nothing at all is taken over. */
  rowsLeftOut: z.int(),
  problems: z.array(problemCount),
})
export type StagedSummary = z.infer<typeof stagedSummary>

export const stagedVisit = z.strictObject({
  kind: z.enum(['purchase', 'return']),
  amount: z.int(),
  bill: z.string().max(64),
  at: instant,
  day,
  row: z.int(),
})
export type StagedVisit = z.infer<typeof stagedVisit>

/** A customer with everything that the file says of them. `fields.phone` is international; `fields.name` may be ''. */
export const stagedCustomer = z.strictObject({
  kind: z.literal('customer'),
  fields: customerFields.extend({ name: z.string().max(120), phone: z.string().regex(/^(?:\+\d{6,15})?$/) }),
  /** The first rows in which they stand, and how many there are. */
  row: z.int(),
  rows: z.int(),
  visits: z.array(stagedVisit),
})
export type StagedCustomer = z.infer<typeof stagedCustomer>
