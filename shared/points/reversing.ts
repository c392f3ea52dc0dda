// The reversal of a line of points: what it put into lots is taken out, what it took from lots comes back. Pure.
import { addDays } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import {
  fromLots,
  type LineStart,
  lotInstead,
  type PointChange,
  type PointsHeld,
  pointLine,
  revived,
  type Taking,
  type TouchedLot,
  takingsOf,
} from './ledger.ts'
import type { Lot, PointLine } from './model.ts'

const yearDays = 365

/** A line to be reversed, with the lots it touched as they are now. */
export interface ReversibleLine {
  line: PointLine
  lots: TouchedLot[]
  /** For a taking back: the line that it had reversed; null otherwise. */
  original: PointLine | null
}

/**
 * Reverses a line: what it put into lots is taken out (from others, or as a claim, where it was spent meanwhile), what it
 * took from lots comes back. The reversal of a taking back is a line of the original's kind again.
 */
export function reverseLine(gesture: Gesture, held: PointsHeld, { line, lots, original }: ReversibleLine): PointChange {
  const now = new Map(held.lots.map(lot => [lot.id, lot]))
  const fresh = ({ lot }: { lot: Lot }) => now.get(lot.id) ?? lot
  const again = original && { visitId: original.visitId, rulesId: original.rulesId, working: original.working }
  const kept = { label: line.label, visitId: line.visitId, rulesId: line.rulesId, ...again }
  const own: LineStart = { ...kept, kind: original?.kind ?? 'taken_back', reversesId: line.id }
  const taken = lots.filter(({ points }) => points < 0)
  const back = taken
    .filter(({ isOwn }) => isOwn)
    .map(one => ({ lot: revived(fresh(one), gesture.day), count: one.points }))
  const begun = taken.filter(({ isOwn }) => !isOwn).map(({ lot, points }) => lotInstead(gesture, lot, -points))
  const wanted = lots.filter(({ points }) => points > 0)
  const out = wanted
    .filter(({ isOwn }) => isOwn)
    .map(one => ({ lot: fresh(one), count: Math.min(one.points, fresh(one).remaining) }))
  const missing = wanted.reduce((sum, { points }) => sum + points, 0) - out.reduce((sum, { count }) => sum + count, 0)
  const others = held.lots.filter(lot => !lots.some(one => one.lot.id === lot.id))
  const elsewhere = takingsOf(others, missing)
  const claimed = missing - elsewhere.reduce((sum, { count }) => sum + count, 0)
  const takings = [...back, ...out, ...elsewhere].filter(({ count }) => count !== 0)
  const change = { claim: claimed - line.claim, remainder: -line.remainder, takings, begun }
  return settle(gesture, held, own, change)
}

/** A claim cannot fall below zero: what was paid of it meanwhile comes back as points, valid for a year. */
function settle(
  gesture: Gesture,
  held: PointsHeld,
  own: LineStart,
  { claim, remainder, takings, begun }: { claim: number; remainder: number; takings: Taking[]; begun: Lot[] },
): PointChange {
  const over = Math.max(0, -(held.account.claim + claim))
  const expiresDay = addDays(gesture.day, yearDays)
  const paid: Lot = { id: gesture.newId(), points: over, remaining: over, earnedDay: gesture.day, expiresDay }
  const filled = over > 0 ? [...begun, paid] : begun
  const points = filled.reduce((sum, lot) => sum + lot.points, 0) - takings.reduce((sum, { count }) => sum + count, 0)
  return fromLots(held, pointLine(gesture, own, { points, claim: claim + over, remainder }), takings, filled)
}
