// The catalogue of rewards: what each kind costs, and whether a customer may have it now. Pure.
import { z } from 'zod'
import { type Day, day, type Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Card } from '../stamps/model.ts'
import { largestBill } from '../visits/model.ts'
import { benefits } from './model.ts'

const count = z.int().min(1).max(1_000_000)
const days = z.int().min(1).max(3650)

/** A kind of reward as the owner edits it. */
export const rewardKindFields = z
  .strictObject({
    name: line(80).pipe(z.string().min(1)),
    benefit: z.enum(benefits),
    /** Smallest unit of the currency; whole percent for `percent`. What is handed over may be worth 0 on a bill. */
    value: z.int().min(0).max(largestBill),
    /** Price in points; null: a full card of `cardKindId`. */
    cost: count.nullable(),
    cardKindId: id.nullable(),
    /** How many are left; null: no limit. */
    stock: z.int().min(0).max(1_000_000).nullable(),
    /** Can be had from and to these days, both included; null: without beginning or end. */
    fromDay: day.nullable(),
    toDay: day.nullable(),
    /** Days for which one that was not handed over at once is valid, from the day after; null: for good. */
    validDays: days.nullable(),
    /** At most so many a customer within so many days; without days: ever. null: no limit. */
    perCustomer: z.int().min(1).max(1000).nullable(),
    perDays: days.nullable(),
    /** Only on a bill of at least this. */
    minBill: z.int().min(0).max(largestBill),
    /** Points that must stay in the account afterwards. */
    minLeft: z.int().min(0).max(1_000_000),
  })
  .refine(kind => (kind.cost === null) !== (kind.cardKindId === null), { path: ['cost'], message: 'cost_missing' })
  .refine(kind => kind.benefit !== 'money' || kind.value > 0, { path: ['value'], message: 'value_missing' })
  .refine(kind => kind.benefit !== 'percent' || (kind.value >= 1 && kind.value <= 100), {
    path: ['value'],
    message: 'percent_outside',
  })
  .refine(kind => kind.fromDay === null || kind.toDay === null || kind.fromDay <= kind.toDay, {
    path: ['toDay'],
    message: 'days_reversed',
  })
export type RewardKindFields = z.infer<typeof rewardKindFields>

export interface RewardKind extends RewardKindFields {
  id: Id
  position: number
  archivedAt: Instant | null
}

/** What of a customer decides whether a kind can be had. */
export interface Redeemer {
  points: number
  /** Points that later earnings owe first. */
  claim: number
  /** Rewards of full cards of the kind's card that wait. */
  fullCards: number
  /** How many the customer had within the kind's days. */
  redeemed: number
}

/**
 * `too_few_points` carries `points` and `least`, `must_stay` `least`, `claim_open` `points`, `not_yet_valid` and
 * `no_longer_valid` `day`, `limit_reached` `limit` and `days`, `limit_reached_ever` `limit`.
 */
export type RedeemRefusal =
  | 'one_at_a_time'
  | 'out_of_stock'
  | 'not_yet_valid'
  | 'no_longer_valid'
  | 'limit_reached'
  | 'limit_reached_ever'
  | 'no_full_card'
  | 'claim_open'
  | 'too_few_points'
  | 'must_stay'

/** Whether a customer may have `wanted` of a kind on a day. What the shop sets comes first, then what the customer has. */
export function mayRedeem(kind: RewardKind, who: Redeemer, wanted: number, today: Day): Result<null, RedeemRefusal> {
  // Three times 10 % would be neither 30 % nor 10 %.
  if (kind.benefit === 'percent' && wanted > 1) return no('one_at_a_time')
  const offered = isOffered(kind, today)
  if (!offered.ok) return offered
  const fits = fitsLimits(kind, who.redeemed, wanted)
  return fits.ok ? canPay(kind, who, wanted) : fits
}

function isOffered({ fromDay, toDay }: RewardKind, today: Day): Result<null, 'not_yet_valid' | 'no_longer_valid'> {
  if (fromDay !== null && today < fromDay) return no('not_yet_valid', { day: fromDay })
  if (toDay !== null && today > toDay) return no('no_longer_valid', { day: toDay })
  return ok(null)
}

/** Whether stock and the limit a customer allow for `wanted` more; asked again when a redemption that was undone is done again. */
export function fitsLimits(
  { stock, perCustomer, perDays }: RewardKind,
  redeemed: number,
  wanted: number,
): Result<null, 'out_of_stock' | 'limit_reached' | 'limit_reached_ever'> {
  if (stock !== null && stock < wanted) return no('out_of_stock')
  if (perCustomer === null || redeemed + wanted <= perCustomer) return ok(null)
  if (perDays === null) return no('limit_reached_ever', { limit: perCustomer })
  return no('limit_reached', { limit: perCustomer, days: perDays })
}

function canPay(
  { cost, minLeft }: RewardKind,
  { points, claim, fullCards }: Redeemer,
  wanted: number,
): Result<null, 'no_full_card' | 'claim_open' | 'too_few_points' | 'must_stay'> {
  if (cost === null) return fullCards < wanted ? no('no_full_card') : ok(null)
  if (claim > 0) return no('claim_open', { points: claim })
  const price = cost * wanted
  if (points < price) return no('too_few_points', { points, least: price })
  return points - price < minLeft ? no('must_stay', { least: minLeft }) : ok(null)
}

/** Never more at once: a hand that slips on the arrow key spends no account. */
export const mostAtOnce = 20

/** How many of a kind can be had now. */
export function mostOf(kind: RewardKind, who: Redeemer, today: Day): number {
  let most = 0
  while (most < mostAtOnce && mayRedeem(kind, who, most + 1, today).ok) most += 1
  return most
}

/** From this share of the way on a reward is near: eight stamps of ten. */
const nearShare = 0.8

/** Points that are still missing for a kind that is near and that nothing else forbids; null: not near. */
export function pointsMissing(kind: RewardKind, who: Redeemer, today: Day): number | null {
  if (kind.cost === null || mayRedeem(kind, who, 1, today).ok) return null
  const needed = kind.cost + kind.minLeft
  const isOnlyPoints = mayRedeem(kind, { ...who, points: needed }, 1, today).ok
  return isOnlyPoints && who.points >= needed * nearShare ? needed - who.points : null
}

/** Stamps that are still missing for the gift of a card that is nearly full; null: not near. */
export function stampsMissing({ stamps, terms }: Pick<Card, 'stamps' | 'terms'>): number | null {
  return stamps < terms.size && stamps >= terms.size * nearShare ? terms.size - stamps : null
}
