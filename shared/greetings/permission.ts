// May somebody be greeted on a channel, and on which one first? Wishes by what they said, offers by the law. Pure.
import { addDays, calendarDay, type Instant, instantOf, isWithin, timeOfDay } from '../base/day.ts'
import type { Addresses } from './addresses.ts'
import { type GreetingChannel, type GreetingKind, type GreetingOccasion, greetingChannels } from './model.ts'

/** What of each channel was said last: given, or given once and withdrawn; absent: never asked, or that was a slip. */
export type Agreements = Partial<Record<GreetingChannel, 'given' | 'withdrawn'>>

/** An offer that was made, and whether by calling. */
export interface MadeOffer {
  at: Instant
  channel: GreetingChannel
}

export interface PermissionFacts {
  addresses: Addresses
  /** The channel they like best; '': not known. */
  preferred: GreetingChannel | ''
  greetings: Agreements
  offers: Agreements
  /** Offers that were made to them and stand, in any order; older ones than 14 days count for nothing. */
  made: readonly MadeOffer[]
  occasion: GreetingOccasion
}

/** `agreed`: they said yes; `notAsked`: nobody asked them yet; `free`: nothing goes out, so nothing is to be asked. */
export const openStates = ['agreed', 'notAsked', 'free'] as const
/**
 * `unreachable`: no address; `withdrawn`: they said no; `notAllowed`: an offer, and they never said yes to any by this
 * channel; `quietHours`, `tooMany`, `recently`: not now.
 */
export const closedStates = ['unreachable', 'withdrawn', 'notAllowed', 'quietHours', 'tooMany', 'recently'] as const
export type ChannelStateName = (typeof openStates)[number] | (typeof closedStates)[number]

export interface ChannelState {
  channel: GreetingChannel
  state: ChannelStateName
  /** When it can be done, where only the time is wrong. */
  from: Instant | null
}

export function isOpenChannel({ state }: Pick<ChannelState, 'state'>): boolean {
  return openStates.some(open => open === state)
}

interface Now {
  now: Instant
  timeZone: string
}

// What goes out to somebody who is not there; a card and a word are handed over at the counter.
const messages: readonly GreetingChannel[] = ['zalo', 'sms', 'messenger', 'email']
const byHand: readonly GreetingChannel[] = ['card', 'inPerson']
/** With what is the customer's own anyway, a second offer within the fortnight is no courtesy lost. */
const own: readonly GreetingOccasion[] = ['birthday', 'reward', 'points']

const hour = 3_600_000
export const daysBetweenOffers = 14
const hoursOfMessages = { from: '07:00', to: '22:00' }
const hoursOfCalls = { from: '08:00', to: '17:00' }
const mostMessages = 3
const mostCalls = 1

/** Whether they do not want to hear of it at all: what they allowed is withdrawn, and nothing else was allowed. */
export function saidNo(agreements: Agreements): boolean {
  const said = Object.values(agreements)
  return said.includes('withdrawn') && !said.includes('given')
}

/**
 * How a channel stands for a greeting of this kind. A wish is no advertising: it may go where nobody asked yet, and may not
 * where it was refused. An offer follows Decree 91/2020/ND-CP, article 13: only to whom agreed to it, at most three
 * messages and one call in 24 hours, messages from 07:00 to 22:00, calls from 08:00 to 17:00. The decree has these hours for SMS
 * alone; here they hold for every message. Besides, by courtesy: one offer in 14 days, unless it is of something that is the
 * customer's own.
 */
export function channelState(
  facts: PermissionFacts,
  kind: GreetingKind,
  channel: GreetingChannel,
  time: Now,
): ChannelState {
  const as = (state: ChannelStateName, from: Instant | null = null): ChannelState => ({ channel, state, from })
  if (facts.addresses[channel] === undefined) return as('unreachable')
  const agreements = kind === 'offer' ? facts.offers : facts.greetings
  if (agreements[channel] === 'withdrawn' || saidNo(agreements)) return as('withdrawn')
  if (byHand.includes(channel)) return as('free')
  if (kind === 'wish') return as(agreements[channel] === 'given' ? 'agreed' : 'notAsked')
  if (agreements[channel] !== 'given') return as('notAllowed')
  const wait = waitForOffer(facts, channel, time)
  return wait ? as(wait.state, wait.from) : as('agreed')
}

/** All channels as they stand, in their order. */
export function channelStates(facts: PermissionFacts, kind: GreetingKind, time: Now): ChannelState[] {
  return greetingChannels.map(channel => channelState(facts, kind, channel, time))
}

/** Which is offered first: the one they like best, then those they agreed to, then any other that is open; null: none. */
export function firstChannel(states: readonly ChannelState[], preferred: GreetingChannel | ''): GreetingChannel | null {
  const open = states.filter(isOpenChannel)
  const first =
    open.find(({ channel }) => channel === preferred) ?? open.find(({ state }) => state === 'agreed') ?? open[0]
  return first?.channel ?? null
}

interface Wait {
  state: Extract<ChannelStateName, 'quietHours' | 'tooMany' | 'recently'>
  from: Instant
}

/** Why an offer has to wait, and until when nothing stands against it; null: it has not. */
function waitForOffer({ made, occasion }: PermissionFacts, channel: GreetingChannel, time: Now): Wait | null {
  const isCall = channel === 'phone'
  const hours = isCall ? hoursOfCalls : hoursOfMessages
  const asked = Date.parse(time.now)
  const tooMany = afterTooMany(made, isCall)
  const recently = own.includes(occasion) ? 0 : afterLast(made)
  const free = Math.max(asked, tooMany, recently)
  const from = nextWithin(new Date(free).toISOString(), hours, time.timeZone)
  if (tooMany > asked) return { state: 'tooMany', from }
  if (recently > asked) return { state: 'recently', from }
  return from === time.now ? null : { state: 'quietHours', from }
}

/** When one more is within what 24 hours allow, of calls or of messages; 0: at any time. */
function afterTooMany(made: readonly MadeOffer[], isCall: boolean): number {
  const most = isCall ? mostCalls : mostMessages
  const same = made.filter(({ channel }) => (isCall ? channel === 'phone' : messages.includes(channel)))
  const [oldestThatCounts] = same
    .map(({ at }) => Date.parse(at))
    .toSorted((one, other) => one - other)
    .slice(-most)
  return same.length < most || oldestThatCounts === undefined ? 0 : oldestThatCounts + 24 * hour
}

function afterLast(made: readonly MadeOffer[]): number {
  return Math.max(0, ...made.map(({ at }) => Date.parse(at) + daysBetweenOffers * 24 * hour))
}

/** The instant itself where it lies within the hours, else when they begin next. */
function nextWithin(at: Instant, hours: { from: string; to: string }, timeZone: string): Instant {
  const time = timeOfDay(at, timeZone)
  if (isWithin(time, hours)) return at
  const day = calendarDay(at, { timeZone })
  return instantOf(time < hours.from ? day : addDays(day, 1), hours.from, timeZone)
}
