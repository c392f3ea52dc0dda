// Greetings: the words for what is said to a customer, by which channel, and for which occasion.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import { occasions } from '../reminders/model.ts'
import { languages } from '../settings/model.ts'

/** A wish has no offer in it; an offer needs consent, the mark [QC] and quiet hours (Decree 91/2020/ND-CP). */
export const greetingKinds = ['wish', 'offer'] as const
export type GreetingKind = (typeof greetingKinds)[number]

/** Ways on which a greeting goes; a card is printed, 'inPerson' is said at the counter. */
export const greetingChannels = ['zalo', 'phone', 'sms', 'messenger', 'email', 'card', 'inPerson'] as const
export type GreetingChannel = (typeof greetingChannels)[number]

/** Those that open another program. */
export const linkedChannels = ['zalo', 'phone', 'sms', 'messenger', 'email'] as const
export type LinkedChannel = (typeof linkedChannels)[number]

export const emailAddress = z.email().max(200)

/** Of a reminder, of a day of the shop's own (Tết, 8/3), or of no day: a tip, an invitation, just asking. */
export const greetingOccasions = [...occasions, 'shopDay', 'contact'] as const
export type GreetingOccasion = (typeof greetingOccasions)[number]

/** Sent, as somebody at the counter says; a call that was answered, or was not; a mail that is under way. */
export const greetingOutcomes = ['sent', 'reached', 'not_reached', 'queued'] as const
export type GreetingOutcome = (typeof greetingOutcomes)[number]

/** For whom the words sound right; '' for everybody. A suggestion only: nobody is addressed by their age. */
export const templateAges = ['', 'younger', 'older'] as const
export type TemplateAge = (typeof templateAges)[number]

/** Longer than this goes into no message. */
export const greetingWords = lines(1800).pipe(z.string().min(1))

/** What a person fills in of a template. `occasion`: '' fits any. */
export const templateFields = z.strictObject({
  kind: z.enum(greetingKinds),
  occasion: z.enum(['', ...greetingOccasions]),
  age: z.enum(templateAges),
  language: z.enum(languages),
  name: line(60).pipe(z.string().min(1)),
  body: greetingWords,
})
export type TemplateFields = z.infer<typeof templateFields>

/** `replaces`: the key of the one that comes with the app and in whose place this one stands; '' for the shop's own. */
export interface Template extends TemplateFields {
  id: Id
  replaces: string
}

/** One that comes with the app. */
export interface BuiltInTemplate extends TemplateFields {
  key: string
}

/** What was said to somebody, as the ledger tells it. */
export interface Greeting {
  id: Id
  requestId: Id
  kind: GreetingKind
  occasion: GreetingOccasion
  channel: GreetingChannel
  outcome: GreetingOutcome
  words: string
  note: string
  at: Instant
  day: Day
  staffName: string
}
