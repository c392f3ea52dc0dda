// Causes that the shop gives to: a share of sales and points that customers donate, and the lines that they are made of.
import { z } from 'zod'
import { type Day, day, type Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'

/** The most that can be handed over at once, in the currency's smallest unit. */
export const mostHandedOver = 10_000_000_000
export const mostDonated = 1_000_000_000

export const causeFields = z
  .strictObject({
    name: line(80).pipe(z.string().min(1)),
    /** Thousandths of what is paid for every bill; 0: donated points only. */
    permille: z.int().min(0).max(1000),
    /** Both days included; null: no end. */
    fromDay: day,
    toDay: day.nullable(),
  })
  .refine(({ fromDay, toDay }) => toDay === null || fromDay <= toDay, { path: ['toDay'], message: 'ends_before' })
export type CauseFields = z.infer<typeof causeFields>

/** A cause with the sums of its lines, all positive, in the currency's smallest unit. */
export interface Cause extends CauseFields {
  id: Id
  archivedAt: Instant | null
  fromSales: number
  fromPoints: number
  handedOver: number
}

export type CauseKind = 'sale' | 'returned' | 'points' | 'handed_over'

/** A line of the ledger of causes. Lines are added, never changed; a reversal has its original's kind and the opposite amount. */
export interface CauseLine {
  id: Id
  requestId: Id
  causeId: Id
  customerId: Id | null
  /** The purchase, also of what was returned of it. */
  visitId: Id | null
  kind: CauseKind
  /** Below zero for what was returned or handed over. */
  amount: number
  /** Of a sale or a return: what was paid, and the thousandths of it that go to the cause; else 0. */
  paid: number
  permille: number
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
}

/** What one month brought; the month as '2026-11'. */
export interface CauseMonth {
  month: string
  fromSales: number
  fromPoints: number
  handedOver: number
}

/** A donation of points or a handing over, newest first; taken back where the amount has the other sign. */
export interface CauseGift {
  id: Id
  requestId: Id
  day: Day
  at: Instant
  staffName: string
  kind: Extract<CauseKind, 'points' | 'handed_over'>
  amount: number
  /** Who donated; '' for a handing over. */
  customerName: string
  /** To whom it was handed over. */
  reason: string
  undone: boolean
}

export interface CauseShown {
  cause: Cause
  /** Newest first. */
  months: CauseMonth[]
  /** Customers whose purchases or points stand in the total. */
  customers: number
  gifts: CauseGift[]
}
