// What goes out: which customers, as what kind of file, and what is told of each.
import { z } from 'zod'
import type { Day } from '../base/day.ts'
import { type Id, id } from '../base/ids.ts'
import { bookFeedback, bookSorts, type FormOfAddress } from '../customers/model.ts'
import type { Currency, Language } from '../settings/model.ts'

/** Kinds of files in which a list can leave the book. */
export const exportKinds = ['xlsx', 'csv', 'vcf'] as const
export type ExportKind = (typeof exportKinds)[number]

/** More customers than this are not laid out on paper at once. */
export const mostOnPaper = 3000
const mostChosen = 200_000

/** The whole book (those put away, too), what the Book shows now, or those that were chosen in it. */
export const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('view'),
    text: z.string().max(200),
    show: z.enum(['active', 'archived']),
    sort: z.enum(bookSorts),
    descending: z.boolean(),
    feedback: z.enum(bookFeedback).nullable(),
  }),
  z.strictObject({ kind: z.literal('chosen'), ids: z.array(id).min(1).max(mostChosen) }),
])
export type ExportScope = z.infer<typeof exportScope>

/** A customer as a list tells of them; '' and null where it is not known. */
export interface ExportedCustomer {
  id: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  /** International. */
  phone: string | null
  code: string | null
  /** As it is written and read everywhere: '15/08/1990', '15/08'. */
  birthday: string
  email: string
  place: string
  note: string
  /** International. */
  otherPhones: string[]
  gender: '' | 'female' | 'male' | 'other'
  tags: string[]
  cardNumber: string
  points: number
  /** On the card of the shop's first kind. */
  stamps: number
  tier: string
  firstVisitDay: Day | null
  lastVisitDay: Day | null
  visitCount: number
  /** What they paid in all, in the smallest unit of the currency. */
  spent: number
  archivedDay: Day | null
}

/** How the shop writes a list. */
export interface ExportWays {
  language: Language
  /** ISO 3166: phones of this region are written as they are dialled there. */
  region: string
  currency: Currency
}
