// Points when two customers who were one are parted: what one of them used of the other's is made good. Pure.
import { addDays } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { inSpendingOrder, type PointChange, type PointsHeld, pointLine, takingsOf } from './ledger.ts'
import type { Lot, LotLine, PointLine } from './model.ts'

/** Points that one customer's lines took from a lot of the other's while both were one. */
export interface Crossing {
  lot: Lot
  points: number
  /** The latest of the lines that took them. */
  lineId: Id
  /** They lapsed: nobody used them. */
  lapsed: boolean
}

interface Sum {
  lines: PointLine[]
  lotLines: LotLine[]
  /** Lots as they are afterwards, by id. */
  lots: Map<Id, Lot>
  begun: Lot[]
}

const claimDays = 365

/**
 * The other's lots get back all that was taken from them. What was used is paid from the own lots, in the order of their
 * expiry, and what these do not hold is owed by later earnings, as after a return; what lapsed costs nothing and lapses
 * again in its own account. So neither falls below zero and no point is lost or doubled. A claim that was paid too far
 * comes back as points, valid for a year.
 *
 * `held`: the account as its own lines now come to (its points may be below zero), and the own lots.
 */
export function makeGood(gesture: Gesture, held: PointsHeld, crossings: readonly Crossing[]): PointChange {
  const own = new Set(held.lots.map(lot => lot.id))
  const sum: Sum = { lines: [], lotLines: [], lots: new Map(held.lots.map(lot => [lot.id, lot])), begun: [] }
  const stillOwn = () => inSpendingOrder([...sum.lots.values()].filter(lot => own.has(lot.id) && lot.remaining > 0))
  const lapsed = crossings.filter(one => one.lapsed)
  const used = crossings.filter(one => !one.lapsed).map(one => ({ ...one, owed: payFromOwn(sum, stillOwn(), one) }))
  addLine(
    gesture,
    sum,
    'expired',
    lapsed.map(one => ({ lot: one.lot, count: one.points })),
  )
  addLine(
    gesture,
    sum,
    'claimed',
    used.map(one => ({ lot: one.lot, count: one.owed })),
  )
  comeBack(gesture, sum, -held.account.claim)
  const total = (name: 'points' | 'claim') =>
    sum.lines.reduce((before, line) => before + line[name], held.account[name])
  const account = { ...held.account, points: total('points'), claim: total('claim') }
  const { lines, lotLines, begun } = sum
  return { lines, lotLines, begun, changed: [...sum.lots.values()], held: { account, lots: [...stillOwn(), ...begun] } }
}

function move(sum: Sum, lineId: Id, lot: Lot, count: number): void {
  const now = sum.lots.get(lot.id) ?? lot
  sum.lots.set(lot.id, { ...now, remaining: now.remaining + count })
  sum.lotLines.push({ lineId, lotId: lot.id, points: count })
}

/** The line that took from the other's lot takes from the own ones instead; answers what these do not hold. */
function payFromOwn(sum: Sum, own: readonly Lot[], { lot, points, lineId }: Crossing): number {
  const takings = takingsOf(own, points)
  const paid = takings.reduce((before, { count }) => before + count, 0)
  if (paid > 0) move(sum, lineId, lot, paid)
  for (const taking of takings) move(sum, lineId, taking.lot, -taking.count)
  return points - paid
}

function addLine(
  gesture: Gesture,
  sum: Sum,
  kind: 'expired' | 'claimed',
  back: readonly { lot: Lot; count: number }[],
): void {
  const points = back.reduce((before, { count }) => before + count, 0)
  if (points === 0) return
  const line = pointLine(gesture, { kind }, { points, claim: kind === 'claimed' ? points : 0, remainder: 0 })
  sum.lines.push(line)
  for (const { lot, count } of back) if (count > 0) move(sum, line.id, lot, count)
}

function comeBack(gesture: Gesture, sum: Sum, points: number): void {
  if (points <= 0) return
  const line = pointLine(gesture, { kind: 'claimed' }, { points, claim: points, remainder: 0 })
  const expiresDay = addDays(gesture.day, claimDays)
  const lot: Lot = { id: gesture.newId(), points, remaining: points, earnedDay: gesture.day, expiresDay }
  sum.lines.push(line)
  sum.lotLines.push({ lineId: line.id, lotId: lot.id, points })
  sum.begun.push(lot)
}
