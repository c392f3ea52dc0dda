// The staging file of an import: one line of summary, then customers, some in a line. It is checked again when it is read.
import { z } from 'zod'
import { day, instant } from '../base/day.ts'
import { harmlessLine } from '../base/harmless.ts'
import { id } from '../base/ids.ts'
import { customerFields } from '../customers/model.ts'
import { listedProfile, openings } from './listedProfile.ts'
import { importProblems } from './model.ts'

/** How many examples of each problem are kept. */
export const examplesKept = 5

export const problemCount = z.strictObject({
  code: z.enum(importProblems),
  count: z.int().min(0),
  examples: z.array(z.strictObject({ row: z.int(), text: z.string().max(200) })).max(examplesKept),
})
export type ProblemCount = z.infer<typeof problemCount>

const cardNumber = z.string().regex(/^\d{8,13}$/)

/** What reading the rows came to, before the book is asked. */
export const stagedSummary = z.strictObject({
  kind: z.literal('summary'),
  fileName: z.string().max(255),
  cardKindId: id.nullable(),
  rows: z.int(),
  customers: z.int(),
  visits: z.int(),
  /** All that the list gives: none of them is given to somebody who comes without one. */
  cardNumbers: z.array(cardNumber),
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

const longestMade = 5000

/**
 * What is stored beside the fields of a customer who is new: keys to sort and match by, and the words of the search. Made
 * while the file is read, for a stamp at the counter waits for the transaction that stores them.
 */
export const madeOfFields = z.strictObject({
  keys: z.strictObject({
    nameFold: z.string().max(longestMade),
    codeFold: z.string().min(1).max(longestMade).nullable(),
    sortKey: z.string().max(longestMade),
  }),
  words: z.strictObject({
    accented: z.string().max(longestMade),
    folded: z.string().max(longestMade),
    digits: z.string().max(longestMade),
  }),
})
export type MadeOfFields = z.infer<typeof madeOfFields>

/** A text as the reader leaves it: harmless already. Checking that is three times as fast as making it so anew. */
function harmless(max: number) {
  return z
    .string()
    .max(max)
    .refine(text => harmlessLine(text) === text)
}

const stagedFields = z.strictObject({
  ...customerFields.shape,
  name: harmless(120),
  called: harmless(60),
  phone: z.string().regex(/^(?:\+\d{6,15})?$/),
  code: harmless(32),
  email: harmless(200),
  place: harmless(200),
})

/** A customer with everything that the file says of them. `fields.phone` is international; `fields.name` may be ''. */
const stagedCustomer = z.strictObject({
  kind: z.literal('customer'),
  fields: stagedFields,
  profile: listedProfile,
  openings,
  /** The number on their card, as this app makes them; '' where the list gives none. */
  cardNumber: z.union([cardNumber, z.literal('')]),
  /** The first rows in which they stand, and how many there are. */
  row: z.int(),
  rows: z.int(),
  visits: z.array(stagedVisit),
  /** null where the name is still to be put in. */
  made: madeOfFields.nullable(),
})
export type StagedCustomer = z.infer<typeof stagedCustomer>

/** A line of customers: as many as are stored in one go. */
export const stagedBatch = z.array(stagedCustomer)

/** A customer as the rows tell of them, before anything is made of the fields. */
export type ListedCustomer = Omit<StagedCustomer, 'made'>
