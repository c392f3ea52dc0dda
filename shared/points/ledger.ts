// The decisions of the ledger of points: lots are filled, emptied in the order of their expiry, and lines reversed. Pure.
import { addDays, type Day } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Lot, LotLine, PointAccount, PointKind, PointLine, Working } from './model.ts'

/** A customer's account with the lots that hold points, in the order in which they are spent. */
export interface PointsHeld {
  account: PointAccount
  /**
   * The earliest expiry first, those for good last, then the oldest. One that a decision has emptied stays, for the next
   * decision of the same gesture may give points back to it.
   */
  lots: Lot[]
}

/** What a decision changes: lines to append, lots to add and to update, and how the customer stands afterwards. */
export interface PointChange {
  lines: PointLine[]
  lotLines: LotLine[]
  begun: Lot[]
  changed: Lot[]
  held: PointsHeld
}

/** What is a line's own; the rest it shares with its gesture. */
export interface LineStart {
  kind: PointKind
  visitId?: Id | null
  rulesId?: Id | null
  label?: string
  working?: Working | null
  reversesId?: Id | null
}

/** Days for which points are given back whose lot has lapsed meanwhile. */
const graceDays = 7

/** A line of the gesture. */
export function pointLine(
  gesture: Gesture,
  start: LineStart,
  change: Pick<PointLine, 'points' | 'claim' | 'remainder'>,
): PointLine {
  const { requestId, customerId, reason, staffId, at, day } = gesture
  const blank = { visitId: null, rulesId: null, label: '', working: null, reversesId: null }
  const own = { ...blank, ...start, ...change }
  // The book numbers the lines of a gesture when it appends them: several programmes may write to it.
  return { id: gesture.newId(), requestId, part: 0, customerId, ...own, reason, staffId, at, day }
}

/** Nothing has changed yet. */
export function unchanged(held: PointsHeld): PointChange {
  return { lines: [], lotLines: [], begun: [], changed: [], held }
}

/** The same lots in the order in which they are spent. */
export function inSpendingOrder(lots: readonly Lot[]): Lot[] {
  const key = (lot: Lot) => `${lot.expiresDay ?? '9999-12-31'} ${lot.id}`
  return lots.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

function merge(one: PointChange, next: PointChange): PointChange {
  const begunIds = new Set(one.begun.map(lot => lot.id))
  const later = new Map(next.changed.map(lot => [lot.id, lot]))
  return {
    lines: [...one.lines, ...next.lines],
    lotLines: [...one.lotLines, ...next.lotLines],
    begun: [...one.begun.map(lot => later.get(lot.id) ?? lot), ...next.begun],
    changed: [...one.changed.filter(lot => !later.has(lot.id)), ...next.changed.filter(lot => !begunIds.has(lot.id))],
    held: next.held,
  }
}

/** Decides on, from where a change has led. */
export function followedBy(change: PointChange, decide: (held: PointsHeld) => PointChange): PointChange {
  return merge(change, decide(change.held))
}

function withAccount(held: PointsHeld, { points, claim, remainder }: PointLine, lots: Lot[]): PointsHeld {
  const { account } = held
  return {
    account: {
      points: account.points + points,
      claim: account.claim + claim,
      remainder: account.remainder + remainder,
    },
    lots: inSpendingOrder(lots),
  }
}

/**
 * Adds points as one new lot; with an open claim the first of them pay it, by a line of their own. `remainder` is the
 * change of the carried đồng. Without points only the line is written.
 */
export function addPoints(
  gesture: Gesture,
  held: PointsHeld,
  start: LineStart & { points: number; remainder?: number; expiresDay: Day | null },
): PointChange {
  const { points, remainder = 0, expiresDay, ...own } = start
  const line = pointLine(gesture, own, { points, claim: 0, remainder })
  if (points === 0) return { ...unchanged(withAccount(held, line, held.lots)), lines: [line] }
  const lot: Lot = { id: gesture.newId(), points, remaining: points, earnedDay: gesture.day, expiresDay }
  const added: PointChange = {
    ...unchanged(withAccount(held, line, [...held.lots, lot])),
    lines: [line],
    lotLines: [{ lineId: line.id, lotId: lot.id, points }],
    begun: [lot],
  }
  return followedBy(added, now => payClaim(gesture, now, start))
}

/** While later earnings are owed, points that come pay that first: by a line of their own, from the lots in their order. */
export function payClaim(
  gesture: Gesture,
  held: PointsHeld,
  { visitId, rulesId }: Partial<LineStart> = {},
): PointChange {
  const count = Math.min(held.account.claim, held.account.points)
  if (count === 0) return unchanged(held)
  const own: LineStart = { kind: 'claimed', visitId: visitId ?? null, rulesId: rulesId ?? null }
  const line = pointLine(gesture, own, { points: -count, claim: -count, remainder: 0 })
  return fromLots(held, line, takingsOf(held.lots, count))
}

/** A lot as it is now, and the points that a line put into it; below zero it took them. */
export interface TouchedLot {
  lot: Lot
  points: number
  /** Whether it is still the line's customer's: parting two who were one gives each their own. */
  isOwn: boolean
}

/** Points that leave a lot. */
export interface Taking {
  lot: Lot
  /** Points that leave the lot; below zero they come back. */
  count: number
}

/** The line with what it takes from lots, which is not looked at again, and the lots that it begins. */
export function fromLots(held: PointsHeld, line: PointLine, takings: Taking[], begun: Lot[] = []): PointChange {
  const changed = takings.map(({ lot, count }) => ({ ...lot, remaining: lot.remaining - count }))
  const ids = new Set(changed.map(lot => lot.id))
  const filled = begun.map(({ id, points }) => ({ lineId: line.id, lotId: id, points }))
  return {
    lines: [line],
    lotLines: [...takings.map(({ lot, count }) => ({ lineId: line.id, lotId: lot.id, points: -count })), ...filled],
    begun,
    changed,
    held: withAccount(held, line, [...held.lots.filter(lot => !ids.has(lot.id)), ...changed, ...begun]),
  }
}

/** Which lots give `count` points, in the order of their expiry; fewer where they hold fewer. */
export function takingsOf(lots: readonly Lot[], count: number): Taking[] {
  const takings: Taking[] = []
  let left = count
  for (const lot of lots) {
    if (left === 0) break
    const taken = Math.min(left, lot.remaining)
    if (taken > 0) takings.push({ lot, count: taken })
    left -= taken
  }
  return takings
}

/** Spends points, the earliest expiry first. `too_few_points` carries `points`, what there is. */
export function spendPoints(
  gesture: Gesture,
  held: PointsHeld,
  start: LineStart & { points: number },
): Result<PointChange, 'too_few_points' | 'claim_open'> {
  const { points, ...own } = start
  if (held.account.claim > 0) return no('claim_open', { points: held.account.claim })
  if (points > held.account.points) return no('too_few_points', { points: held.account.points, least: 0 })
  return ok(takePoints(gesture, held, { points, ...own }))
}

/** Takes points away whatever there is: what the lots do not hold becomes a claim on later earnings. */
export function takePoints(
  gesture: Gesture,
  held: PointsHeld,
  start: LineStart & { points: number; remainder?: number },
): PointChange {
  const { points, remainder = 0, ...own } = start
  const takings = takingsOf(held.lots, points)
  const taken = takings.reduce((sum, { count }) => sum + count, 0)
  return fromLots(held, pointLine(gesture, own, { points: -taken, claim: points - taken, remainder }), takings)
}

/**
 * Gives spent points back to the lots they came from, the last spent first. A lot that has lapsed meanwhile is valid for
 * seven days more.
 */
export function giveSpentBack(
  gesture: Gesture,
  held: PointsHeld,
  spent: readonly TouchedLot[],
  start: LineStart & { points: number },
): PointChange {
  const { points, ...own } = start
  const takings: Taking[] = []
  const begun: Lot[] = []
  let left = points
  for (const { lot, points: from, isOwn } of spent.toReversed()) {
    const back = Math.max(0, Math.min(left, -from))
    if (back > 0 && isOwn) takings.push({ lot: revived(lot, gesture.day), count: -back })
    else if (back > 0) begun.push(lotInstead(gesture, lot, back))
    left -= back
  }
  const line = pointLine(gesture, own, { points: points - left, claim: 0, remainder: 0 })
  return fromLots(held, line, takings, begun)
}

/** Points come back that were taken from a lot which is now another customer's: in a lot of their own, valid as long. */
export function lotInstead(gesture: Gesture, lot: Lot, points: number): Lot {
  return { ...revived(lot, gesture.day), id: gesture.newId(), points, remaining: points }
}

/** A lot to which points come back: one that has lapsed meanwhile is valid for seven days more. */
export function revived(lot: Lot, today: Day): Lot {
  const isOver = lot.expiresDay !== null && lot.expiresDay < today
  return isOver ? { ...lot, expiresDay: addDays(today, graceDays) } : lot
}
