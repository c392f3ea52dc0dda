// Points within a gesture of any programme: giving, paying with them, and taking back what a gesture did to them.
import { findPointsHeld, findPointsToAddTo, listLinesOfGesture } from '../../db/points/reads.ts'
import { findRules } from '../../db/points/rules.ts'
import { storePoints } from '../../db/points/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addMonths, type Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { addPoints, followedBy, payClaim, spendPoints, unchanged } from '../../shared/points/ledger.ts'
import {
  type EarningRules,
  earningRules,
  type KnownRules,
  type PointKind,
  type PointLine,
} from '../../shared/points/model.ts'
import { reverseLine } from '../../shared/points/reversing.ts'
import { noRules } from '../../shared/points/rules.ts'

/** The rules of earning in force; a shop that has saved none gives no points. */
export async function rulesInForce(db: Reader): Promise<KnownRules | null> {
  const found = await findRules(db, 'earning', earningRules)
  return found && { rulesId: found.id, rules: found.body }
}

/** The last day of points that are earned on a day; null: they do not lapse. */
export function expiryOf({ expiryMonths }: EarningRules, day: Day): Day | null {
  return expiryMonths === null ? null : addMonths(day, expiryMonths)
}

interface PointsGiven {
  kind: Extract<PointKind, 'gift' | 'action' | 'sign_up' | 'opening' | 'by_hand'>
  points: number
  label: string
}

/** Gives points to the gesture's customer; they lapse as earned ones do, and pay an open claim first. */
export async function givePoints(trx: Writer, gesture: Gesture, { kind, points, label }: PointsGiven): Promise<void> {
  const known = await rulesInForce(trx)
  const expiresDay = expiryOf(known?.rules ?? noRules, gesture.day)
  const held = await findPointsToAddTo(trx, gesture.customerId)
  const rulesId = known?.rulesId ?? null
  const change = addPoints(gesture, held, { kind, label, rulesId, points, expiresDay })
  await storePoints(trx, gesture.customerId, change)
}

interface PointsPaid {
  kind: Extract<PointKind, 'spent' | 'donated' | 'by_hand'>
  points: number
  label: string
  visitId?: Id
}

/** Pays with the points of the gesture's customer, those first that lapse first. */
export async function payPoints(
  trx: Writer,
  gesture: Gesture,
  paid: PointsPaid,
): Promise<Result<null, 'too_few_points' | 'claim_open'>> {
  const held = await findPointsHeld(trx, gesture.customerId)
  const change = spendPoints(gesture, held, paid)
  if (!change.ok) return change
  await storePoints(trx, gesture.customerId, change.value)
  return ok(null)
}

/**
 * Reverses the lines that a gesture wrote, of every customer whom it touched; those of a taking back are done again.
 * `visitIds`: bills that the same gesture wrote anew, by the id they had. Answers the customers; null: the gesture wrote no points. `already_taken_back` where another gesture did it before.
 */
export async function takePointsBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  visitIds: ReadonlyMap<Id, Id> = new Map(),
): Promise<Result<Id[] | null, 'already_taken_back'>> {
  const lines = await listLinesOfGesture(trx, undoneRequestId)
  if (lines.length === 0) return ok(null)
  if (lines.some(({ reversedBy }) => reversedBy !== null)) return no('already_taken_back')
  const customers = [...new Set(lines.map(({ line }) => line.customerId))]
  for (const customerId of customers) {
    const own = lines
      .filter(({ line }) => line.customerId === customerId)
      .map(one => ({ ...one, original: one.original && atVisit(one.original, visitIds) }))
      .toReversed()
    const start = unchanged(await findPointsHeld(trx, customerId))
    const whose = { ...gesture, customerId }
    const change = own.reduce((sum, one) => followedBy(sum, held => reverseLine(whose, held, one)), start)
    await storePoints(
      trx,
      customerId,
      followedBy(change, held => payClaim(whose, held)),
    )
  }
  return ok(customers)
}

function atVisit(line: PointLine, visitIds: ReadonlyMap<Id, Id>): PointLine {
  return { ...line, visitId: line.visitId && (visitIds.get(line.visitId) ?? line.visitId) }
}
