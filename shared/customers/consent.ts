// Consent: what a person allowed the shop to do with what it knows of them, by purpose and channel. None unless given.
import type { Day, Instant } from '../base/day.ts'
import { type ContactChannel, contactChannels } from './profile.ts'

/** Keeping points and stamps; good wishes; offers (advertising). Law 91/2025/QH15, article 9: each is asked for by itself. */
export const consentPurposes = ['points', 'greetings', 'offers'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Keeping points needs no channel: ''. */
export const consentChannels = ['', ...contactChannels] as const
export type ConsentChannel = '' | ContactChannel

/** How it was given or withdrawn; 'list': it came with an imported list, 'merge': the stricter of two was taken. */
export const consentWays = ['spoken', 'paper', 'message', 'list', 'merge'] as const
export type ConsentWay = (typeof consentWays)[number]

/** What stands now for a purpose and a channel; without a line nothing was allowed. */
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
