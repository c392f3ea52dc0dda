// Whom to greet, made ready: who they are, why now, how they are reached, and what could be said. Pure.
import { z } from 'zod'
import { type Day, day, daysBetween, type Instant } from '../base/day.ts'
import { type Id, id } from '../base/ids.ts'
import type { ReminderDetail } from '../reminders/model.ts'
import type { Named } from '../text/format.ts'
import type { Addresses } from './addresses.ts'
import type { GreetingChannel, GreetingKind, GreetingOccasion } from './model.ts'
import type { ChannelState } from './permission.ts'

/** The most people of one queue. */
export const mostPrepared = 500

const ids = z.array(id).min(1).max(mostPrepared)

/** Whom: by their reminders, on a day of the shop's own (by its key, and when it is this time), or just so. */
export const greetingWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reminders'), reminderIds: ids }),
  z.strictObject({ kind: z.literal('shopDay'), key: z.string().max(36), day, customerIds: ids }),
  z.strictObject({ kind: z.literal('contact'), customerIds: ids }),
])
export type GreetingWish = z.infer<typeof greetingWish>

/** What one greeting is about. */
export const greetingCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reminder'), reminderId: id }),
  z.strictObject({ kind: z.literal('shopDay'), key: z.string().max(36), day }),
  z.strictObject({ kind: z.literal('contact') }),
])
export type GreetingCause = z.infer<typeof greetingCause>

/** Which occasion, and which time of it, as the ledger of greetings tells it. */
export interface Occurring {
  occasion: GreetingOccasion
  origin: string
  cycle: string
  occasionDay: Day
}

/** Words that could be said: a template filled for this customer. */
export interface Suggestion {
  name: string
  kind: GreetingKind
  words: string
}

/** What is told of the occasion: of a reminder, or the name of the shop's day; null: there is none. */
export type CauseDetail = ReminderDetail | { occasion: 'shopDay'; name: string } | null

export interface Prepared extends Named {
  customerId: Id
  cause: GreetingCause
  detail: CauseDetail
  /** The calendar day of the occasion. */
  day: Day
  likes: string[]
  lastVisitAt: Instant | null
  preferred: GreetingChannel | ''
  addresses: Addresses
  /** How each channel stands for a wish and for an offer. */
  channels: Record<GreetingKind, ChannelState[]>
  /** The best first. */
  suggestions: Suggestion[]
  /** Greeted on this occasion already. */
  greeted: { at: Instant; staffName: string } | null
}

// Days of the year, which move by the lunar calendar and by the choices of the shop, but never by half a year.
const yearly: readonly GreetingOccasion[] = ['birthday', 'importantDay', 'firstVisit', 'shopDay']
export const daysOfSameYear = 182

/** Whether both are the same time of the same occasion; somebody is greeted on it once. A word without an occasion is always another one. */
export function isSameOccurrence(one: Occurring, other: Occurring): boolean {
  if (one.occasion !== other.occasion || one.occasion === 'contact') return false
  if (one.origin !== other.origin) return false
  if (!yearly.includes(one.occasion)) return one.cycle === other.cycle
  return Math.abs(daysBetween(one.occasionDay, other.occasionDay)) <= daysOfSameYear
}

/** Of a day of the shop's own. */
export function shopDayOccurring(key: string, day: Day): Occurring {
  return { occasion: 'shopDay', origin: key, cycle: day.slice(0, 4), occasionDay: day }
}

/** A word without an occasion, said today. */
export function contactOccurring(today: Day): Occurring {
  return { occasion: 'contact', origin: '', cycle: today, occasionDay: today }
}
