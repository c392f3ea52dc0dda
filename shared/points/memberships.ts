// The decisions of paid memberships: joining, renewing, ending, and taking each back. Pure.
import { addDays, addMonths, type Day } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Membership, MembershipKind, MembershipLine, MembershipState, Period, Plan } from './membershipModel.ts'

/** Days before the end on which a renewal is spoken of, and days after it. */
export const remindDaysBefore = 30
export const remindDaysAfter = 14

/** What a decision changes: periods that begin, states of others, lines to append. */
export interface MembershipChange {
  begun: Membership[]
  states: { id: Id; state: MembershipState }[]
  lines: MembershipLine[]
}

/** The period that begins today. 31 January and a month is the last day of February, that day included. */
export function firstPeriod(today: Day, months: number): Period {
  return { fromDay: today, untilDay: addMonths(today, months), countedFrom: today, countedMonths: months }
}

/** The period after another: from the day after its end, or from today where that end is over. */
export function periodAfter(before: Period, today: Day, months: number): Period {
  if (before.untilDay < today) return firstPeriod(today, months)
  const { countedFrom } = before
  const countedMonths = before.countedMonths + months
  return {
    fromDay: addDays(before.untilDay, 1),
    untilDay: addMonths(countedFrom, countedMonths),
    countedFrom,
    countedMonths,
  }
}

/** The one that ends last. */
export function lastOf<P extends Pick<Period, 'untilDay'>>(periods: readonly P[]): P | null {
  return periods.reduce<P | null>((last, one) => (last === null || one.untilDay > last.untilDay ? one : last), null)
}

/** Those that are valid today or later. */
function standing(held: readonly Membership[], today: Day): Membership[] {
  return held.filter(one => one.state === 'active' && one.untilDay >= today)
}

type LineStart = Pick<MembershipLine, 'membershipId' | 'kind' | 'amount' | 'reversesId'> & { reason?: string }

function lineOf(gesture: Gesture, start: LineStart): MembershipLine {
  const { requestId, customerId, reason, staffId, at, day } = gesture
  return { id: gesture.newId(), requestId, customerId, reason, staffId, at, day, ...start }
}

function begin(gesture: Gesture, plan: Plan, period: Period, kind: 'joined' | 'renewed'): MembershipChange {
  const id = gesture.newId()
  const { name, fee, percent, times, benefit } = plan
  const asItIs = { planId: plan.id, name, fee, percent, times, benefit }
  const begun: Membership = { id, customerId: gesture.customerId, ...asItIs, ...period, state: 'active' }
  return {
    begun: [begun],
    states: [],
    lines: [lineOf(gesture, { membershipId: id, kind, amount: fee, reversesId: null })],
  }
}

/** `already_member` (detail `day`): a membership is valid to that day; it can be renewed. `held`: all of the customer's. */
export function join(
  gesture: Gesture,
  plan: Plan,
  held: readonly Membership[],
): Result<MembershipChange, 'already_member'> {
  const last = lastOf(standing(held, gesture.day))
  if (last) return no('already_member', { day: last.untilDay })
  return ok(begin(gesture, plan, firstPeriod(gesture.day, plan.months), 'joined'))
}

/** Continues the last period, also well before its end. `not_member`: there is none that ran out or is valid. */
export function renew(
  gesture: Gesture,
  plan: Plan,
  held: readonly Membership[],
): Result<MembershipChange, 'not_member'> {
  const last = lastOf(held.filter(one => one.state === 'active'))
  if (!last) return no('not_member')
  return ok(begin(gesture, plan, periodAfter(last, gesture.day, plan.months), 'renewed'))
}

/** What can be given back at most: the fees of what is valid today and later. */
export function refundable(held: readonly Membership[], today: Day): number {
  return standing(held, today).reduce((sum, one) => sum + one.fee, 0)
}

/** Ends the present period and those paid for ahead. `refund_too_large` (detail `left`): more than was paid for them. */
export function end(
  gesture: Gesture,
  held: readonly Membership[],
  refund: number,
): Result<MembershipChange, 'not_member' | 'refund_too_large'> {
  const ended = standing(held, gesture.day)
  if (ended.length === 0) return no('not_member')
  const left = refundable(held, gesture.day)
  if (refund > left) return no('refund_too_large', { left })
  const lines = ended.map(({ id }, place) => {
    const amount = place === 0 && refund > 0 ? -refund : 0
    return lineOf(gesture, { membershipId: id, kind: 'ended', amount, reversesId: null })
  })
  return ok({ begun: [], states: ended.map(({ id }) => ({ id, state: 'ended' })), lines })
}

/** A line that is taken back: by which gesture it was already, and for a taking back the kind that it had reversed. */
export interface UndoableLine extends MembershipLine {
  reversedBy: Id | null
  originalKind: MembershipKind | null
}

/** The kind of the line that reverses another: a taking back is reversed by doing the original again. */
function reversalOf({ kind, originalKind }: UndoableLine): MembershipKind {
  return kind === 'taken_back' ? (originalKind ?? 'taken_back') : 'taken_back'
}

/** What a membership is after its line was reversed. */
function stateAfter(line: UndoableLine): MembershipState {
  const reversal = reversalOf(line)
  if (reversal === 'ended') return 'ended'
  return reversal === 'taken_back' && line.kind !== 'ended' ? 'withdrawn' : 'active'
}

/** What it must be before: what that line made of it. */
function stateBefore({ kind, originalKind }: UndoableLine): MembershipState {
  if (kind === 'ended') return 'ended'
  return kind === 'taken_back' && originalKind !== 'ended' ? 'withdrawn' : 'active'
}

/**
 * Reverses the lines of a gesture. `membership_moved_on`: it was renewed or ended since, which is taken back first.
 * `already_member` (detail `day`): another period has taken the place. `held`: all of the customer's memberships.
 */
export function takeBack(
  gesture: Gesture,
  lines: readonly UndoableLine[],
  held: readonly Membership[],
): Result<MembershipChange, 'gesture_unknown' | 'already_taken_back' | 'membership_moved_on' | 'already_member'> {
  if (lines.length === 0) return no('gesture_unknown')
  if (lines.some(line => line.reversedBy !== null)) return no('already_taken_back')
  const touched = lines.map(line => ({ line, now: held.find(one => one.id === line.membershipId) }))
  if (touched.some(({ line, now }) => now?.state !== stateBefore(line))) return no('membership_moved_on')
  const states = lines.map(line => ({ id: line.membershipId, state: stateAfter(line) }))
  const isTouched = (one: Membership) => states.some(({ id }) => id === one.id)
  const after = held.map(one => ({ ...one, state: states.find(({ id }) => id === one.id)?.state ?? one.state }))
  const others = after.filter(one => one.state !== 'withdrawn')
  if (
    after.some(one => isTouched(one) && one.state === 'withdrawn' && others.some(other => isContinuedBy(one, other)))
  ) {
    return no('membership_moved_on')
  }
  const active = after.filter(one => one.state === 'active')
  const other = active.find(one =>
    active.some(known => isTouched(known) && known.id !== one.id && overlaps(one, known)),
  )
  if (other) return no('already_member', { day: other.untilDay })
  return ok({ begun: [], states, lines: lines.map(line => reversal(gesture, line)) })
}

/** Keeps the reason, which holds again when the original is done again. */
function reversal(gesture: Gesture, line: UndoableLine): MembershipLine {
  const { membershipId, id: reversesId, reason } = line
  const amount = line.amount === 0 ? 0 : -line.amount
  return lineOf(gesture, { membershipId, kind: reversalOf(line), reversesId, amount, reason })
}

function isContinuedBy(one: Period, other: Period): boolean {
  return other.countedFrom === one.countedFrom && other.fromDay > one.fromDay
}

function overlaps(one: Period, other: Period): boolean {
  return one.fromDay <= other.untilDay && other.fromDay <= one.untilDay
}

/** `clock_set_back` (detail `day`): the ledger has seen a later day; passes with a reason. */
export function mayCount(
  latestDay: Day | null,
  { day, reason }: Pick<Gesture, 'day' | 'reason'>,
): Result<null, 'clock_set_back'> {
  return latestDay !== null && latestDay > day && reason === '' ? no('clock_set_back', { day: latestDay }) : ok(null)
}
