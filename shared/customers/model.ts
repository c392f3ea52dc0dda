// A customer: the words for one, the fields a person may fill in, and the rows in which one is shown.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import type { PointKind } from '../points/model.ts'

/** How the customer is addressed; '' is the neutral form. Never guessed from gender or age. */
export const formsOfAddress = ['', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'bạn', 'ông', 'bà'] as const
export type FormOfAddress = (typeof formsOfAddress)[number]

/** A birthday in every state of knowledge. Only day and month together, or nothing of them, for now; the year may be unknown. */
export interface Birthday {
  day: number
  month: number
  year: number | null
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const birthday = z
  .strictObject({
    day: z.int().min(1).max(31),
    month: z.int().min(1).max(12),
    year: z.int().min(1900).max(2200).nullable(),
  })
  .refine(({ day, month }) => day <= (daysOfMonth[month - 1] ?? 0))
  // 29 February needs a leap year where the year is known.
  .refine(
    ({ day, month, year }) =>
      !(day === 29 && month === 2 && year !== null) || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29,
  )

/** What a person fills in. The same schema checks the form, the call and each imported row. */
export const customerFields = z.strictObject({
  name: line(120).pipe(z.string().min(1)),
  /** How they are called, where that is not the last word of the name. */
  called: line(60),
  formOfAddress: z.enum(formsOfAddress),
  /** As typed; stored in the international form. Empty: not known. */
  phone: line(40),
  /** The shop's own number or code for this customer, unique; empty: none. */
  code: line(32),
  birthday: birthday.nullable(),
  email: line(200),
  place: line(200),
  /** What to know at the counter: likes, dislikes. */
  note: lines(2000),
})
export type CustomerFields = z.infer<typeof customerFields>

/** Nothing known yet, not even the name. */
export const blankFields: CustomerFields = {
  name: '',
  called: '',
  formOfAddress: '',
  phone: '',
  code: '',
  birthday: null,
  email: '',
  place: '',
  note: '',
}

export interface Customer {
  id: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  /** International (E.164), e.g. '+84901234567'; null: not known. */
  phone: string | null
  code: string | null
  /** Digits with a check digit, made by the app for a printed card; what a scanner reads. */
  cardNumber: string
  birthday: Birthday | null
  email: string
  place: string
  note: string
  firstVisitDay: Day | null
  lastVisitAt: Instant | null
  /** Days with at least one visit (a purchase or a stamp). */
  visitCount: number
  archivedAt: Instant | null
  createdAt: Instant
}

/** One row of the counter's list. */
export interface FoundCustomer {
  id: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  phone: string | null
  code: string | null
  cardNumber: string
  lastVisitAt: Instant | null
  /** The card of the shop's first kind: stamps on it (head start included) and slots. */
  stamps: number
  size: number
  /** Rewards that wait to be given. */
  readyRewards: number
}

/** What a search found. `exactId`: the one customer whose card, code or whole phone this text is. */
export interface Found {
  rows: FoundCustomer[]
  exactId: Id | null
}

/** One row of the Book page. */
export interface BookRow extends FoundCustomer {
  birthday: Birthday | null
  visitCount: number
  archivedAt: Instant | null
}

export const bookSorts = ['name', 'lastVisit', 'added'] as const
export type BookSort = (typeof bookSorts)[number]

/** One line of a customer's history, from any ledger, newest first. */
export interface HistoryLine {
  /** The gesture this line belongs to; a gesture is undone as a whole. */
  requestId: Id
  at: Instant
  day: Day
  staffName: string
  kind:
    | ('stamps_added' | 'stamps_taken_back' | 'reward_given' | 'reward_given_back')
    | ('visit' | 'visit_edited' | 'visit_taken_back')
    | `points_${PointKind}`
    | `tier_${'up' | 'down' | 'kept' | 'held' | 'paused' | 'released' | 'taken_back'}`
  /** Stamps that the gesture added, or took back (positive), or 0; of a bill below zero where they were taken back. */
  count: number
  /** What the gesture changed in points, but for those that were spent; and these, below zero. */
  points: number
  spent: number
  /** Amount in the smallest unit of the currency, or null. Negative: a return, or a purchase that is taken back. */
  amount: number | null
  /** The kind of card, the reward, the number of the bill, what points were for, or the tier. */
  label: string
  reason: string
  /** Whether it can still be undone, and by which id. */
  undo:
    | { name: 'stamps.takeBack'; input: { undoneRequestId: Id } }
    | { name: 'rewards.takeBack'; input: { rewardId: Id } }
    | { name: 'visits.takeBack'; input: { undoneRequestId: Id } }
    | null
  /** It was undone later; or another bill stands in its place. */
  undone: boolean
  edited: boolean
  /** A bill that can be returned or corrected. */
  visitId: Id | null
}
