// The decisions of the tiers: up at once, down one step at most and only by a review, held or paused meanwhile. Pure.
import { addDays, addMonths, type Day, daysBetween } from '../base/day.ts'
import { no, ok, type Result } from '../base/result.ts'
import {
  type Hold,
  type Measures,
  type Missing,
  measureNames,
  type Thresholds,
  type Tier,
  type TierLadder,
  type TierPhase,
  type TierState,
} from './tierModel.ts'

/** Days before the end of a tier from which somebody should ask after the customer. */
export const warnDays = 30
const mostHoldMonths = 24

/** The first day of the rolling window that ends with `today`. */
export function windowStart(today: Day, { months }: TierLadder): Day {
  return addDays(addMonths(today, -months), 1)
}

/** A tier reached on that day is valid to the end of the month, `months` later. */
export function validUntil(from: Day, { months }: TierLadder): Day {
  const month = addMonths(`${from.slice(0, 7)}-01`, months + 1)
  return addDays(month, -1)
}

/** What is still missing, by each measure that is named; null where one of them is reached (at the threshold counts). */
export function missingFor(measures: Measures, from: Thresholds): Missing | null {
  const missing: Missing = { spent: null, visits: null, points: null }
  let named = false
  for (const name of measureNames) {
    const least = from[name]
    if (least === null) continue
    if (measures[name] >= least) return null
    named = true
    missing[name] = least - Math.max(0, measures[name])
  }
  return named ? missing : null
}

/** The place of the highest tier that these measures reach; 0, the lowest, is everybody's. */
export function placeFor(measures: Measures, { tiers }: TierLadder): number {
  return tiers.findLastIndex(({ from }) => missingFor(measures, from) === null)
}

/** A state's place on the ladder; 0 for nobody's state and for a tier that is no longer there. */
export function placeOf(state: TierState | null, { tiers }: TierLadder): number {
  return Math.max(
    0,
    tiers.findIndex(({ key }) => key === state?.tier),
  )
}

/** The tier at a place of the ladder, which has at least two. */
export function tierAt({ tiers }: TierLadder, place: number): Tier {
  const found = tiers[place]
  if (!found) throw new Error(`The ladder has no place ${place}`)
  return found
}

/** What a tier brings, those of the tiers below included: each adds to them. */
export function perksAt({ tiers }: TierLadder, place: number): string[] {
  return tiers.slice(0, place + 1).flatMap(one => one.perks)
}

/** A tier that is reached on a day, kept for as long as the ladder says. */
export function reached(ladder: TierLadder, place: number, today: Day, hold: Hold | null): TierState {
  const { key } = tierAt(ladder, place)
  if (place === 0) return { tier: key, sinceDay: today, untilDay: null, countsFromDay: null, hold }
  return { tier: key, sinceDay: today, untilDay: validUntil(today, ladder), countsFromDay: addDays(today, 1), hold }
}

/** Up at once, over as many steps as the rolling window has earned; null: no higher than now. A hold goes on. */
export function moveUp(state: TierState | null, measures: Measures, ladder: TierLadder, today: Day): TierState | null {
  const place = placeFor(measures, ladder)
  return place > placeOf(state, ladder) ? reached(ladder, place, today, state?.hold ?? null) : null
}

/** One step down, never more; what the new tier needs is counted afresh. */
export function stepDown(state: TierState, ladder: TierLadder, today: Day): TierState {
  return reached(ladder, Math.max(0, placeOf(state, ladder) - 1), today, null)
}

/** The same tier for another period, which goes on from the last one; from today where that is long past. */
export function renew(state: TierState, ladder: TierLadder, today: Day): TierState {
  const end = endOf(state) ?? today
  const from = validUntil(end, ladder) > today ? end : today
  return { ...ended(state, today), untilDay: validUntil(from, ladder), countsFromDay: addDays(from, 1) }
}

/** The day to whose end a tier is kept, a hold to its planned end included; null: the lowest. */
export function endOf(state: TierState): Day | null {
  return state.hold === null ? state.untilDay : release(state, addDays(state.hold.untilDay, 1)).untilDay
}

export function isOnHold({ hold }: Pick<TierState, 'hold'>, today: Day): boolean {
  return hold !== null && hold.untilDay >= today
}

/** Ends a hold; `day` is the first day without it. A pause gives back the days it lasted, a hold what it covered. */
export function release(state: TierState, day: Day): TierState {
  const { hold, untilDay } = state
  if (hold === null) return state
  if (untilDay === null) return { ...state, hold: null }
  const paused = addDays(untilDay, Math.max(0, daysBetween(hold.fromDay, day)))
  const held = [untilDay, addDays(day, -1)].toSorted()[1] ?? untilDay
  return { ...state, untilDay: hold.kind === 'paused' ? paused : held, hold: null }
}

/** The state without a hold whose last day has passed. */
export function ended(state: TierState, today: Day): TierState {
  return state.hold === null || isOnHold(state, today) ? state : release(state, addDays(state.hold.untilDay, 1))
}

/** The first day that counts for keeping a tier: once its end has passed, never less than the rolling window. */
export function keepingStart({ untilDay, countsFromDay }: TierState, ladder: TierLadder, today: Day): Day {
  const window = windowStart(today, ladder)
  if (countsFromDay === null || untilDay === null) return window
  return untilDay < today && window < countsFromDay ? window : countsFromDay
}

/** How things stand with a tier, by what was measured since `keepingStart`. */
export function review(state: TierState | null, measures: Measures, ladder: TierLadder, today: Day): TierPhase {
  const end = state && placeOf(state, ladder) > 0 ? endOf(state) : null
  if (state === null || end === null) return 'lowest'
  if (isOnHold(state, today)) return 'held'
  const { from } = tierAt(ladder, placeOf(state, ladder))
  if (missingFor(measures, from) === null) return today > end ? 'kept' : 'earned'
  const left = daysBetween(today, end)
  if (left > warnDays) return 'safe'
  if (left >= 0) return 'warned'
  return -left > ladder.graceDays ? 'due' : 'grace'
}

/** The first day on which a review may let a tier down. */
export function dropDayOf(end: Day, { graceDays }: TierLadder): Day {
  return addDays(end, graceDays + 1)
}

/** What somebody asks for when they hold or pause a tier. */
export type HoldWish = Pick<Hold, 'kind' | 'untilDay' | 'reason' | 'note'>

export type HoldRefusal = 'day_not_ahead' | 'day_too_far' | 'lowest_tier'

/**
 * Holds or pauses a tier to the end of a day, at most two years ahead. `pausedDays`: by how much a pause prolongs the
 * points that are there, once for each of its days. The lowest tier can be paused, for its points' sake; there is nothing to hold.
 */
export function holdTier(
  state: TierState | null,
  wish: HoldWish,
  ladder: TierLadder,
  today: Day,
): Result<{ state: TierState; pausedDays: number }, HoldRefusal> {
  const latest = addMonths(today, mostHoldMonths)
  if (wish.untilDay <= today) return no('day_not_ahead')
  if (wish.untilDay > latest) return no('day_too_far', { day: latest })
  if (wish.kind === 'held' && placeOf(state, ladder) === 0) return no('lowest_tier')
  const before = state ?? reached(ladder, 0, today, null)
  const goesOn = before.hold?.kind === wish.kind && isOnHold(before, today) ? before.hold : null
  const settled = goesOn ? before : release(ended(before, today), today)
  const fromDay = goesOn?.fromDay ?? today
  const firstNew = goesOn ? addDays(goesOn.untilDay, 1) : today
  const pausedDays = wish.kind === 'paused' ? Math.max(0, daysBetween(firstNew, addDays(wish.untilDay, 1))) : 0
  return ok({ state: { ...settled, hold: { ...wish, fromDay } }, pausedDays })
}

/** The same state: nothing came in between. */
export function sameState(one: TierState | null, other: TierState | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
