// The staging file of an import: one line of summary, then customers, some in a line. It is checked again when it is read.
import { z } from 'zod'
import { day, instant } from '../base/day.ts'
import { harmlessLine } from '../base/harmless.ts'
import { id } from '../base/ids.ts'
import { blankFields, customerFields } from '../customers/model.ts'
import { blankListed, listedProfile, noOpenings, openings } from './listedProfile.ts'
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

/** A customer with everything that the file says of them. What is left out is blank. */
const stagedCustomer = z.strictObject({
  /** `phone` is international; `name` may be ''. */
  fields: stagedFields.exactPartial().transform(given => ({ ...blankFields, ...given })),
  profile: listedProfile.exactPartial().transform(given => ({ ...blankListed, ...given })),
  openings: openings.exactPartial().transform(given => ({ ...noOpenings, ...given })),
  /** The number on their card, as this app makes them; '' where the list gives none. */
  cardNumber: z.union([cardNumber, z.literal('')]),
  /** The first rows in which they stand, and how many there are. */
  row: z.int(),
  rows: z.int(),
  visits: z.array(stagedVisit),
})
export type StagedCustomer = z.infer<typeof stagedCustomer>

/** A line of customers: as many as are stored in one go. */
export const stagedBatch = z.array(stagedCustomer)

/** The line of these customers. Most lists fill few of the fields, and what is not written need not be read. */
export function batchLine(customers: readonly StagedCustomer[]): string {
  const filled = customers.map(({ fields, profile, openings, ...rest }) => ({
    ...{ fields: withoutBlanks(fields), profile: withoutBlanks(profile), openings: withoutBlanks(openings) },
    ...rest,
  }))
  return JSON.stringify(filled)
}

function withoutBlanks(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => !isBlank(value)))
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)
}
