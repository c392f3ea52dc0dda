// A customer: the words for one, the fields a person may fill in, and the rows in which one is shown.
import { z } from 'zod'
import { type Day, type Instant, instant } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import type { GreetingChannel } from '../greetings/model.ts'
import type { PointKind } from '../points/model.ts'

/** How the customer is addressed; '' is the neutral form. Never guessed from gender or age. */
export const formsOfAddress = ['', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'bạn', 'ông', 'bà'] as const
export type FormOfAddress = (typeof formsOfAddress)[number]

export const calendars = ['solar', 'lunar'] as const

/**
 * A birthday in every state of knowledge: day and month, the month alone, the year alone, and the year with any of them.
 * Never nothing at all: that is null in its place.
 */
export interface Birthday {
  day: number | null
  month: number | null
  year: number | null
  calendar: (typeof calendars)[number]
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
// Which lunar months have only 29 days changes from year to year.
const daysOfLunarMonth = 30

/** Whether the calendar has this day; 29 February needs a leap year only where the year is known. */
export function isDayOf({ day, month, year, calendar }: Birthday): boolean {
  if (day === null) return month !== null || year !== null
  if (month === null) return false
  if (calendar === 'lunar') return day <= daysOfLunarMonth
  if (day === 29 && month === 2 && year !== null) return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
  return day <= (daysOfMonth[month - 1] ?? 0)
}

export const birthday = z
  .strictObject({
    day: z.int().min(1).max(31).nullable(),
    month: z.int().min(1).max(12).nullable(),
    year: z.int().min(1900).max(2200).nullable(),
    /** Solar unless it is said. */
    calendar: z.enum(calendars).default('solar'),
  })
  .refine(isDayOf)

/** The day and the month by the solar calendar, where both are known: what can be looked for in any year. */
export function solarDayOf(known: Birthday | null): { day: number; month: number } | null {
  if (known === null || known.calendar === 'lunar' || known.day === null || known.month === null) return null
  return { day: known.day, month: known.month }
}

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

/**
 * What a shop may know beside name, phone, code, birthday and note, as the form groups it. Each can be switched off; then it is
 * neither shown nor asked for, and what is stored stays. `interests` and `wishes` are the tags of the two kinds.
 */
export const fieldGroups = {
  main: ['place', 'email'],
  person: ['photo', 'gender', 'maritalStatus', 'occupation', 'education', 'incomeBand'],
  buying: ['whyTheyBuy', 'payment'],
  matters: ['interests', 'wishes', 'goals', 'personalValues', 'worries', 'motivations'],
  days: ['days'],
  contact: ['phones', 'zalo', 'facebook', 'channel', 'contactTime'],
  organisation: ['organisation'],
} as const
export type FieldGroup = keyof typeof fieldGroups
export type OptionalField = (typeof fieldGroups)[FieldGroup][number]
export const optionalFields: readonly OptionalField[] = Object.values(fieldGroups).flat()

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
  /** Who of an organisation's people has the phone that was looked for; null: the customer's own words fit. */
  contact: FoundContact | null
}

export interface FoundContact {
  name: string
  called: string
  formOfAddress: FormOfAddress
  phone: string
}

/** What a search found. `exactId`: the one customer whose card, code or whole phone this text is. */
export interface Found {
  rows: FoundCustomer[]
  exactId: Id | null
}

/** One row of the Book page. */
export interface BookRow extends Omit<FoundCustomer, 'contact'> {
  birthday: Birthday | null
  visitCount: number
  archivedAt: Instant | null
}

export const bookSorts = ['name', 'lastVisit', 'added'] as const
export type BookSort = (typeof bookSorts)[number]

/** Of whom the Book can show those alone: by what they said in the last 12 months, and with a complaint that is open. */
export const bookFeedback = ['satisfied', 'dissatisfied', 'open'] as const
export type BookFeedback = (typeof bookFeedback)[number]

/** Which part of a history is told. */
export const historyFilters = [
  'all',
  'purchases',
  'stampsAndPoints',
  'rewards',
  'notes',
  'feedback',
  'messages',
  'changes',
] as const
export type HistoryFilter = (typeof historyFilters)[number]

/** The place of a line in a customer's history: newer first, and at the same instant an order that never changes. */
export const historyPlace = z.strictObject({ at: instant, seq: z.int(), ledger: z.int() })
export type HistoryPlace = z.infer<typeof historyPlace>

/** What was known of one field before and after a change; null: nothing. */
export interface FieldChange {
  field: string
  before: string | null
  after: string | null
}

/** One line of a customer's history, from any ledger, newest first. */
export interface HistoryLine extends HistoryPlace {
  /** The gesture this line belongs to; a gesture is undone as a whole. */
  requestId: Id
  day: Day
  staffName: string
  kind:
    | ('stamps_added' | 'stamps_taken_back' | 'reward_given' | 'reward_given_back')
    | ('visit' | 'visit_edited' | 'visit_taken_back')
    | `points_${PointKind}`
    | `tier_${'up' | 'down' | 'kept' | 'held' | 'paused' | 'released' | 'taken_back'}`
    | `membership_${'joined' | 'renewed' | 'ended' | 'taken_back'}`
    | `feedback_${'praise' | 'complaint' | 'suggestion'}`
    | `greeting_${GreetingChannel | 'not_reached'}`
    | `gift_${'voucher' | 'points' | 'double_points'}`
    | ('note' | 'change' | 'merged')
  /** Stamps that the gesture added, or took back (positive), or 0; of a bill below zero where they were taken back. */
  count: number
  /** What the gesture changed in points, but for those that were spent; and these, below zero. */
  points: number
  spent: number
  /** Amount in the smallest unit of the currency, or null. Negative: a return, or a purchase that is taken back. */
  amount: number | null
  /**
   * The kind of card, the reward, the number of the bill, what points were for, the tier, the membership, the words of a
   * note or a greeting or the first ones of feedback, or who was merged.
   */
  label: string
  reason: string
  /** Of a change: what was known before and after. */
  changes: FieldChange[]
  /** Whether it can still be undone, and by which id. */
  undo:
    | { name: 'stamps.takeBack'; input: { undoneRequestId: Id } }
    | { name: 'rewards.takeBack'; input: { rewardId: Id } }
    | { name: 'visits.takeBack'; input: { undoneRequestId: Id } }
    | { name: 'points.takeMembershipBack'; input: { undoneRequestId: Id } }
    | { name: 'customers.removeNote'; input: { noteId: Id } }
    | { name: 'customers.bringBackNote'; input: { noteId: Id } }
    | { name: 'customers.takeBackChange'; input: { changeId: Id } }
    | { name: 'greetings.takeBack'; input: { undoneRequestId: Id } }
    | { name: 'greetings.takeGiftBack'; input: { undoneRequestId: Id } }
    | null
  /** It was undone later; or another bill stands in its place. */
  undone: boolean
  edited: boolean
  /** A bill that can be returned or corrected. */
  visitId: Id | null
}
