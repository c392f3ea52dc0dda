// Consent: what a person allowed the shop to do with what it knows of them, by purpose and channel. None unless given.
import type { Day, Instant } from '../base/day.ts'
import { lines } from '../base/harmless.ts'
import { type ContactChannel, contactChannels } from './profile.ts'

/** Keeping points and stamps; good wishes; offers (advertising). Law 91/2025/QH15, article 9: each is asked for by itself. */
export const consentPurposes = ['points', 'greetings', 'offers'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Keeping points needs no channel: ''. */
export const consentChannels = ['', ...contactChannels] as const
export type ConsentChannel = '' | ContactChannel

/** How somebody at the counter learns of it. */
export const spokenWays = ['spoken', 'paper', 'message'] as const
/** 'list': it came with an imported list; 'merge': the stricter of two was taken; 'undone': the line before was a slip. */
export const consentWays = [...spokenWays, 'list', 'merge', 'undone'] as const
export type ConsentWay = (typeof consentWays)[number]

/** The words that were shown or said. */
export const consentWording = lines(1000)

/** A line of the ledger. The last one of a purpose and a channel stands; without a line nothing was allowed. */
export interface Consent {
  purpose: ConsentPurpose
  channel: ConsentChannel
  given: boolean
  how: ConsentWay
  /** The words that were shown or said. */
  wording: string
  at: Instant
  day: Day
  staffName: string
}

/** Whether this is allowed by the consents that stand. */
export function isAllowed(consents: readonly Consent[], purpose: ConsentPurpose, channel: ConsentChannel): boolean {
  return consents.some(one => one.purpose === purpose && one.channel === channel && one.given)
}

/** The lines that stand, of lines in their order: the last of each purpose and channel. */
export function standingConsents(lines: readonly Consent[]): Consent[] {
  const last = new Map(lines.map(line => [`${line.purpose} ${line.channel}`, line]))
  return [...last.values()]
}

/** Whether anything was allowed once and is not any more: said at the counter. A slip that was undone is nothing of that. */
export function isWithdrawn({ given, how }: Pick<Consent, 'given' | 'how'>): boolean {
  return !given && how !== 'undone'
}
