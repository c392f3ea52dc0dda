// Mail: a letter on its way, what became of it, and what went wrong, in words that the book keeps.
import { z } from 'zod'
import { type Instant, instant } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import type { FormOfAddress } from '../customers/model.ts'
import type { GreetingKind, GreetingOccasion } from './model.ts'

/** 'unsure': it may have arrived or not; nobody sends it again unasked. 'withdrawn': it is not to be sent. */
export const mailStates = ['waiting', 'sending', 'sent', 'refused', 'unsure', 'withdrawn'] as const
export type MailState = (typeof mailStates)[number]
/** What somebody can make of a letter. */
export type DecidedState = Exclude<MailState, 'sending'>

/** One address: no list, no name beside it, no line break. */
export const mailAddress = z.email().max(200)
export const mailSubject = line(120).pipe(z.string().min(1))
export const mailBody = lines(2000).pipe(z.string().min(1))

/** What stands between a letter and its receiver. */
export const mailProblemKinds = [
  'hostUnknown',
  'noNetwork',
  'notReached',
  'noAnswer',
  'certificate',
  'notTls',
  'noStartTls',
  'wrongPassword',
  'senderRefused',
  'refused',
  'later',
  'broken',
  'notUnderstood',
  'tooLate',
  'noConsent',
  'returned',
] as const
export type MailProblemKind = (typeof mailProblemKinds)[number]

/** `said`: what the server said, made harmless and short; '' where it said nothing. */
export const mailProblem = z.strictObject({ kind: z.enum(mailProblemKinds), said: line(200) })
export type MailProblem = z.infer<typeof mailProblem>

/**
 * What came of handing a letter over. `unreached`: the server or the account is at fault, any letter would fare alike;
 * `later`: not now; `unsure`: the whole letter was handed over, and no answer came.
 */
export const mailOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent') }),
  z.strictObject({ kind: z.enum(['unreached', 'later', 'refused', 'unsure']), problem: mailProblem }),
])
export type MailOutcome = z.infer<typeof mailOutcome>

/** What is handed over. */
const letterFields = {
  address: z.string(),
  subject: z.string(),
  body: z.string(),
  messageId: z.string(),
  /** When it was written; the same in every try. */
  at: instant,
  /** An offer says how to have no more of them. */
  offer: z.boolean(),
}
const letter = z.strictObject(letterFields)
export type Letter = z.infer<typeof letter>

export const claimedMail = z.strictObject({ id: z.string(), ...letterFields })
export type ClaimedMail = z.infer<typeof claimedMail>

/** A row of the list of letters under way. */
export interface Mail {
  id: Id
  customerId: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  address: string
  subject: string
  kind: GreetingKind
  occasion: GreetingOccasion
  state: MailState
  tries: number
  nextAt: Instant | null
  problem: MailProblem | null
  sentAt: Instant | null
  createdAt: Instant
}

/** What a decision was made about; another state or try since then, and it does not hold any more. */
export const seenMail = z.strictObject({ state: z.enum(mailStates), tries: z.int().min(0) })
export type SeenMail = z.infer<typeof seenMail>

/** Where the password is: in the system's key store, in memory until the app ends, nowhere, or there is none to be had. */
export type PasswordPlace = 'keyStore' | 'untilEnd' | 'none' | 'notNeeded'

export interface MailReady {
  password: PasswordPlace
  /** Whether this system has a key store that keeps a password. */
  keeps: boolean
}

/** Large providers; the host, port and security that each of them documents. */
export const mailProviders = {
  gmail: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
  microsoft: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
} as const
export type MailProvider = keyof typeof mailProviders
