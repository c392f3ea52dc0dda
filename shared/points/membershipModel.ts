// Paid memberships: plans as the shop offers them, the periods that customers paid for, and the lines that made them.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import type { FormOfAddress } from '../customers/model.ts'
import { mostAmount } from './model.ts'

/** A plan as the owner edits it. Somebody who has joined keeps the plan as it was then, to the end of the period. */
export const planFields = z
  .strictObject({
    name: line(40).pipe(z.string().min(1)),
    /** What a period costs, in the currency's smallest unit; 0: nothing. */
    fee: z.int().min(0).max(mostAmount),
    months: z.int().min(1).max(120),
    /** Whole percent off every bill. */
    percent: z.int().min(0).max(100),
    /** Hundredths of the usual points: 100 is as usual, 150 half as much again. */
    times: z.int().min(100).max(1000),
    /** What else members get, in the shop's words. */
    benefit: line(200),
  })
  .refine(plan => plan.percent > 0 || plan.times > 100 || plan.benefit !== '', {
    path: ['benefit'],
    message: 'benefit_missing',
  })
export type PlanFields = z.infer<typeof planFields>

export interface Plan extends PlanFields {
  id: Id
  archivedAt: Instant | null
}

/** Both days included. The end is counted in months from the day of joining, so that paying by the month loses no day. */
export interface Period {
  fromDay: Day
  untilDay: Day
  countedFrom: Day
  countedMonths: number
}

/** `ended`: before its time, by the shop or the customer. `withdrawn`: what began it was taken back. */
export type MembershipState = 'active' | 'ended' | 'withdrawn'

/** A period that a customer paid for, with the plan as it was then. */
export interface Membership extends Period {
  id: Id
  customerId: Id
  planId: Id
  name: string
  fee: number
  percent: number
  times: number
  benefit: string
  state: MembershipState
}

export type MembershipKind = 'joined' | 'renewed' | 'ended' | 'taken_back'

/** A line of the ledger of memberships. Lines are added, never changed. */
export interface MembershipLine {
  id: Id
  requestId: Id
  membershipId: Id
  customerId: Id
  /** The reversal of a taking back is a line of the original's kind again. */
  kind: MembershipKind
  /** What was paid; below zero: given back. */
  amount: number
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
}

/** What one gesture did about a customer's membership. */
export interface MembershipHistoryLine extends Pick<Period, 'fromDay' | 'untilDay'> {
  requestId: Id
  day: Day
  at: Instant
  staffName: string
  kind: MembershipKind
  /** The plan's name. */
  name: string
  amount: number
  reason: string
  /** It was taken back later. */
  undone: boolean
}

/** What the counter shows of a customer's membership. */
export interface MembershipShown {
  /** What can be joined. */
  plans: Plan[]
  /** The period of today; null: the customer is no member. */
  present: Membership | null
  /** The period that ends last, renewals included; before today: the membership ran out then. null: never a member. */
  last: Membership | null
  /** What memberships took off the bills: in the present period, or the one that ran out last; and in all. */
  savedNow: number
  savedInAll: number
  /** Paid for memberships in all, less what was given back; and what a membership ended today could give back at most. */
  paid: number
  refundable: number
  history: MembershipHistoryLine[]
}

/** A member in a list, with the last day that is paid for and what the last period has saved. */
export interface MemberRow {
  customerId: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  planName: string
  untilDay: Day
  saved: number
}
