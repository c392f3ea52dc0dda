// Visits: purchases and returns of a customer, a ledger that is only added to, and what a bill says.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'

export const channels = ['shop', 'online'] as const
export type Channel = (typeof channels)[number]

export interface Visit {
  id: Id
  requestId: Id
  part: number
  customerId: Id
  kind: 'purchase' | 'return' | 'taken_back'
  /** Smallest unit of the shop's currency; negative for a return. */
  amount: number
  /** The number of the bill, or ''. */
  bill: string
  importId: Id | null
  reversesId: Id | null
  staffId: Id
  at: Instant
  day: Day
}

/** A line as the counter writes it, with what a list that came in does not know. */
export interface BillLine extends Visit {
  channel: Channel
  note: string
  /** Of the amount: what a membership took off, and what points and vouchers paid. Same sign as the amount. */
  saved: number
  covered: number
  /** The purchase that a return belongs to. */
  ofId: Id | null
  reason: string
}

/** A kind of product, of the shop's own short list. */
export interface ProductKind {
  id: Id
  name: string
  position: number
  archivedAt: Instant | null
}

export const productKindFields = z.strictObject({ name: line(40).pipe(z.string().min(1)) })

/** How many of each kind of product; kinds that were not bought are left out. */
export const products = z
  .array(z.strictObject({ kindId: id, count: z.int().min(1).max(999) }))
  .max(50)
  .refine(list => new Set(list.map(one => one.kindId)).size === list.length)
export type Products = z.infer<typeof products>

/** The most that a bill may be; more is a typing error. 10,000,000,000 đồng. */
export const largestBill = 10_000_000_000

/** A bill as it is written at the counter. */
export const billFields = z.strictObject({
  /** What the goods cost, in the smallest unit, before a member's benefit and before points and vouchers pay. */
  amount: z.int().min(0).max(largestBill),
  products,
  channel: z.enum(channels),
  note: line(200),
  /** Points with which a part is paid. */
  points: z.int().min(0).max(1_000_000_000),
  /** A reward of the customer's that is used on this bill; null: none. */
  rewardId: id.nullable(),
})
export type BillFields = z.infer<typeof billFields>

/** Where a customer stands, for "before → after". */
export interface Standing {
  points: number
  /** What later earnings pay first. */
  claim: number
  cards: { kindId: Id; kindName: string; number: number; stamps: number; size: number }[]
  /** Titles of the rewards that wait. */
  rewards: string[]
  /** The tier's name; null: the shop has no ladder. */
  tier: string | null
}

/** What a bill did. */
export interface BillDone {
  /** The line of the bill; null where there is none: something was taken back. */
  visitId: Id | null
  /** Points that the bill earned, and the part that paid an earlier claim. */
  earned: number
  claimed: number
  stamps: { kindName: string; count: number }[]
  /** What the customer has to pay. */
  toPay: number
  saved: number
  covered: number
  /** The factor that counted for the points, and its name; 100 and ''. */
  times: number
  timesName: string
  /** Rewards that became ready by it. */
  rewards: string[]
  /** The tier that was reached; null: as before. */
  tierReached: string | null
  /** The customer was away or paused and is back: days since the visit before; null: no. */
  backAfterDays: number | null
}

/** The same with where the customer stood and stands: before → after. */
export interface BillOutcome extends BillDone {
  before: Standing
  after: Standing
}

/** A bill as it can be returned or corrected. */
export interface OpenBill {
  id: Id
  requestId: Id
  at: Instant
  day: Day
  amount: number
  saved: number
  covered: number
  /** What of the amount was returned already; positive. */
  returned: number
  channel: Channel
  note: string
  products: Products
}

/** What can happen to a bill afterwards. */
export const billChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('return'), amount: z.int().min(1).max(largestBill) }),
  z.strictObject({ kind: z.literal('void') }),
  z.strictObject({
    kind: z.literal('edit'),
    amount: z.int().min(0).max(largestBill),
    products,
    channel: z.enum(channels),
    note: line(200),
  }),
])
export type BillChange = z.infer<typeof billChange>
