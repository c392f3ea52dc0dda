// Points: the rules by which they are earned, the lines that moved them, the lots in which they lie.
import { z } from 'zod'
import { clockTime, type Day, day, type Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'
import type { FormOfAddress } from '../customers/model.ts'

/** The most that any one amount may be, in the currency's smallest unit: a typing error is likelier than such a bill. */
export const mostAmount = 10_000_000_000
/** The most points that one rule may give at once. */
const mostPoints = 1_000_000

const points = z.int().min(1).max(mostPoints)
const amount = z.int().min(0).max(mostAmount)
/** Hundredths of the usual: 100 is as usual, 150 half as much again. */
const times = z.int().min(100).max(1000)

/** Points for every so many đồng of a bill. */
const perAmount = z.strictObject({
  points,
  per: z.int().min(1).max(mostAmount),
  /** `floor`: each bill for itself. `carry`: what is left over counts with the next bill. */
  rounding: z.enum(['floor', 'carry']),
})

/** When a bonus holds; every part that is named must hold. */
const bonus = z.strictObject({
  id,
  name: line(60).pipe(z.string().min(1)),
  times: times.min(101),
  /** ISO weekdays, Monday 1 to Sunday 7; empty: every day. By the business day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** From the first, up to but not including the second; may go over midnight. null: all day. */
  hours: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
  /** Both days included; null: without beginning or end. */
  fromDay: day.nullable(),
  toDay: day.nullable(),
  /** Keys of tiers; empty: everybody. */
  tiers: z.array(z.string().max(40)).max(12),
  /** Within so many days before and after the birthday; 0: on the day; null: whenever. */
  birthdayDays: z.int().min(0).max(31).nullable(),
})
export type Bonus = z.infer<typeof bonus>

/** Stamps that a bill gives on a kind of card. */
const billStamps = z.strictObject({
  cardKindId: id,
  /** Stamps a bill, or with `per` for every so many đồng of it. */
  count: z.int().min(1).max(20),
  per: z.int().min(1).max(mostAmount).nullable(),
  /** Only for bills of at least this. */
  minAmount: amount,
})
export type BillStamps = z.infer<typeof billStamps>

/** What a person can do besides buying: share, join an event, write a review. */
const action = z.strictObject({ id, name: line(60).pipe(z.string().min(1)), points })
export type EarningAction = z.infer<typeof action>

/** The rules of earning, as one document with versions: a line keeps the version by which it was made. */
export const earningRules = z
  .strictObject({
    perAmount: perAmount.nullable(),
    perVisit: z.strictObject({ points, minAmount: amount }).nullable(),
    perProduct: z.array(z.strictObject({ kindId: id, points })).max(50),
    /** `paid`: the part that was paid with money. `bill`: also the part paid with points and vouchers. */
    basis: z.enum(['paid', 'bill']),
    bonuses: z.array(bonus).max(20),
    stamps: z.array(billStamps).max(20),
    actions: z.array(action).max(20),
    /** Points that a new customer begins with. */
    signUp: z.int().min(0).max(mostPoints),
    /** Months after which points lapse, at the end of the day; null: never. For points earned from now on. */
    expiryMonths: z.int().min(1).max(120).nullable(),
    /** What a point is worth when it pays, in the currency's smallest unit; 0: points pay for the catalogue only. */
    value: z.int().min(0).max(1_000_000),
    /** The fewest points with which one pays, and those that must stay. */
    minSpend: z.int().min(0).max(mostPoints),
    minLeft: z.int().min(0).max(mostPoints),
    /** After a return: does a reward that the bill used come back; is a card that it completed, with its gift given, paid off by later stamps? */
    returns: z.strictObject({ reward: z.enum(['comes_back', 'stays_spent']), fullCard: z.enum(['owed', 'let_go']) }),
  })
  .refine(rules => !(rules.basis === 'bill' && earnsWithoutEnd(rules)), {
    path: ['value'],
    message: 'points_without_end',
  })
export type EarningRules = z.infer<typeof earningRules>

/** The most that any factor may be: a bonus's, a tier's or a membership's. */
const mostTimes = 1000

/** With points earned on what points paid, paying must cost more than it earns, at any factor: else a customer pays for ever. */
function earnsWithoutEnd({
  perAmount,
  value,
}: {
  perAmount: { points: number; per: number } | null
  value: number
}): boolean {
  return perAmount !== null && value * perAmount.points * mostTimes >= perAmount.per * 100
}

/** Rules with the id under which the book keeps this version. */
export interface KnownRules {
  rulesId: Id
  rules: EarningRules
}

export const pointKinds = [
  'earned',
  'action',
  'sign_up',
  'gift',
  'opening',
  'by_hand',
  'spent',
  'donated',
  'returned',
  'claimed',
  'expired',
  'taken_back',
] as const
export type PointKind = (typeof pointKinds)[number]

/** How a line's points were worked out, so that anybody can follow. All amounts in the currency's smallest unit. */
export const working = z.strictObject({
  /** The part of the bill that earns. */
  eligible: z.int(),
  /** The rate, as the rules had it; null: no points for the amount. */
  rate: perAmount.nullable(),
  /** The factor that counted and why: the bonus's, tier's or plan's name; 100 and '' where none did. */
  times: z.int(),
  timesName: z.string(),
  /** The rest of earlier bills that counted, and what was left over. */
  carriedIn: z.int(),
  carriedOut: z.int(),
  forAmount: z.int(),
  forVisit: z.int(),
  minAmount: z.int(),
  /** Points for the kinds of product. */
  forProducts: z.array(z.strictObject({ kindId: z.string(), count: z.int(), points: z.int() })),
  /** Stamps that the bill gave by the rules. */
  stamps: z.array(billStamps.extend({ given: z.int() })),
})
export type Working = z.infer<typeof working>

/** A line of the ledger of points. Lines are added, never changed. */
export interface PointLine {
  id: Id
  requestId: Id
  part: number
  customerId: Id
  kind: PointKind
  /** Change of the balance. */
  points: number
  /** Change of the claim: what later earnings pay first. */
  claim: number
  /** Change of the carried part of bills, in đồng. */
  remainder: number
  visitId: Id | null
  rulesId: Id | null
  label: string
  working: Working | null
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
}

/** Points that were earned together and lapse together. */
export interface Lot {
  id: Id
  points: number
  remaining: number
  earnedDay: Day
  /** Valid to the end of this business day; null: for good. */
  expiresDay: Day | null
}

/** What a line did to a lot. */
export interface LotLine {
  lineId: Id
  lotId: Id
  points: number
}

/** A customer's points: sums of the lines. The claim is never shown as a negative balance. */
export interface PointAccount {
  points: number
  claim: number
  remainder: number
}

export const emptyAccount: PointAccount = { points: 0, claim: 0, remainder: 0 }

/** What the counter shows of a customer's points. */
export interface PointsShown extends PointAccount {
  /** False while the shop gives no points at all and the customer has none: nothing is shown. */
  inUse: boolean
  /** Worth of a point when it pays; 0: it does not. */
  value: number
  /** The fewest points with which one pays, and those that must stay. */
  minSpend: number
  minLeft: number
  /** What else gives points, for the menu at the counter. */
  actions: EarningAction[]
  /** What lapses when, the earliest first. */
  expiring: { day: Day; points: number }[]
}

/** A person whose points lapse soon: how many, and from which day on. */
export interface Lapsing {
  customerId: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  day: Day
  points: number
}

/** One line of "why 37 points?". The words are made in the window. */
export interface ExplainedLine {
  id: Id
  requestId: Id
  at: Instant
  day: Day
  staffName: string
  kind: PointKind
  points: number
  claim: number
  remainder: number
  /** Balance after the line. */
  balance: number
  label: string
  reason: string
  working: Working | null
  /** The kinds of product by name, as they are called now. */
  products: { name: string; count: number; points: number }[]
  /** The bill behind it: its amount, or null. */
  bill: number | null
  /** When the rules behind it were made; null: no rules. */
  rulesAt: Instant | null
  /** The lots that it filled (positive) or emptied. */
  lots: { points: number; earnedDay: Day; expiresDay: Day | null }[]
  undone: boolean
}
