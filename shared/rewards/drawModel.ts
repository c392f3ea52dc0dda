// Lucky draws: what is announced, its steps, the entries frozen at closing, and who won.
import { z } from 'zod'
import { type Day, day, type Instant, instant } from '../base/day.ts'
import { harmlessLine, line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import type { Customer } from '../customers/model.ts'

/** What earns an entry. Amounts are in the currency's smallest unit. */
export const entryRule = z.discriminatedUnion('per', [
  /** Each purchase of at least this amount. */
  z.strictObject({ per: z.literal('visit'), amount: z.int().min(0).max(1_000_000_000_000) }),
  /** Each time this amount was spent in the period, purchases added up and returns taken off. */
  z.strictObject({ per: z.literal('spent'), amount: z.int().min(1).max(1_000_000_000_000) }),
  /** Each stamp of the customer's own; a head start is a gift and earns nothing. */
  z.strictObject({ per: z.literal('stamp') }),
])
export type EntryRule = z.infer<typeof entryRule>

export const mostPrizes = 1000

const prize = z.strictObject({ title: line(80).pipe(z.string().min(1)), count: z.int().min(1).max(mostPrizes) })
/** In the order in which they are drawn. */
export const prizes = z
  .array(prize)
  .min(1)
  .max(20)
  .refine(list => list.reduce((sum, { count }) => sum + count, 0) <= mostPrizes)
export type Prize = z.infer<typeof prize>

/** Which entries count: from the beginning of a business day to an instant, which itself is outside. */
export const entryPeriod = z.strictObject({
  rule: entryRule,
  /** The most entries of one customer; null: as many as were earned. */
  mostEntries: z.int().min(1).max(1_000_000).nullable(),
  fromDay: day,
  closesAt: instant.transform(at => new Date(Date.parse(at)).toISOString()),
})
export type EntryPeriod = z.infer<typeof entryPeriod>

/** A draw as the owner announces it; nothing of it changes afterwards. */
export const drawFields = z.strictObject({
  ...entryPeriod.shape,
  name: line(60).pipe(z.string().min(1)),
  prizes,
  /** The public value in words, so that anybody can look it up: 'hai số cuối giải đặc biệt xổ số kiến thiết TP.HCM'. */
  publicValueName: line(160).pipe(z.string().min(1)),
  /** The calendar day on which it becomes known. */
  publicValueDay: day,
})
export type DrawFields = z.infer<typeof drawFields>

/** The public value as it is hashed and printed, whatever spaces and widths of letters it was typed with. */
export const publicValue = z
  .string()
  .max(400)
  .transform(text => harmlessLine(text.normalize('NFKC')))
  .pipe(z.string().min(1).max(100))

export type DrawStepKind = 'closed' | 'drawn' | 'cancelled' | 'taken_back'

/** A line of what became of a draw. Lines are added, never changed. */
export interface DrawStep {
  id: Id
  requestId: Id
  drawId: Id
  kind: DrawStepKind
  /** Of `closed`: how many entries and customers were frozen. */
  entries: number | null
  customers: number | null
  /** Of `drawn`. */
  publicValue: string | null
  /** Of `taken_back`. */
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
}

export interface Draw extends DrawFields {
  id: Id
  state: 'open' | 'closed' | 'drawn' | 'cancelled'
  commitment: string
  /** Null until the winners are drawn. */
  secret: string | null
  announcedAt: Instant
  /** When the owner confirmed that the draw is registered with the authority, or will be before it begins. */
  registrationConfirmedAt: Instant
  closed: { at: Instant; entries: number; customers: number } | null
  drawn: { at: Instant; publicValue: string; requestId: Id } | null
  /** Values of drawings that were taken back: they stay on the printed list. */
  correctedValues: string[]
  cancelled: { at: Instant; reason: string; requestId: Id } | null
}

export interface EntryCount {
  entries: number
  customers: number
}

/** The entries first … first + count - 1 of one customer. */
export interface EntryRange {
  first: number
  count: number
  customerId: Id
}

/** A row of the printed list. */
export interface ListedEntries extends EntryRange {
  name: string
  phoneTail: string
  /** Visits, money or stamps that earned them. */
  earned: number
}

/** A prize as the draw gave it. `turn` is the number that was hashed for it. */
export interface Win {
  customerId: Id
  title: string
  entry: number
  turn: number
}

export interface Winner extends Win, Pick<Customer, 'name' | 'called' | 'formOfAddress'> {
  id: Id
  drawId: Id
  place: number
  phoneTail: string
  state: 'waiting' | 'given'
  /** When and by whom it was given ('': the owner); null while it waits. */
  given: { at: Instant; staffName: string } | null
}
