// What is done about a bill afterwards: a return, a void, an edit. Everything by the rules of the bill's own time.
import { refreshVisitFacts } from '../../db/customers/writes.ts'
import { listLinesOfVisit } from '../../db/points/reads.ts'
import { getRules } from '../../db/points/rules.ts'
import { findRewardUsedOn } from '../../db/rewards/reads.ts'
import type { Writer } from '../../db/tables.ts'
import { findBillSurroundings, findVisit, listReturns, type VisitOfGesture } from '../../db/visits/reads.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { earningRules } from '../../shared/points/model.ts'
import { earnedLine } from '../../shared/points/returning.ts'
import { noRules } from '../../shared/points/rules.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { ChangeRefusal } from '../../shared/visits/calls.ts'
import type { BillChange, BillDone } from '../../shared/visits/model.ts'
import { rulesInForce } from '../points/ledger.ts'
import type { GivenReward } from '../stamps/takingBack.ts'
import { type AsThen, type BillGesture, storeBill } from './bill.ts'
import { nothingDone } from './outcome.ts'
import { returnPart } from './returning.ts'
import { takeGestureBack } from './takingBack.ts'

type Outcome = Result<BillDone, ChangeRefusal>

/** Does what was decided about a bill; the caller's transaction holds all of it. `gesture.customerId` is not looked at. */
export async function changeBill(
  trx: Writer,
  settings: Settings,
  gesture: Gesture,
  visitId: Id,
  change: BillChange,
): Promise<Outcome> {
  const bill = await findVisit(trx, visitId)
  if (bill?.kind !== 'purchase' || bill.importId !== null) return no('bill_unknown')
  if (bill.reversedBy !== null) return no('already_taken_back')
  const own = { ...gesture, customerId: bill.customerId }
  const { returns } = (await rulesInForce(trx))?.rules ?? noRules
  if (change.kind === 'return') return returnPart(trx, own, bill, change.amount, returns)
  if (change.kind === 'void') return voidBill(trx, own, bill, returns.fullCard)
  return editBill(trx, settings, own, bill, change)
}

/** The returns of the bill are taken back first, then the bill itself with all that its gesture did. */
async function voidBill(
  trx: Writer,
  gesture: Gesture,
  bill: VisitOfGesture,
  givenReward: GivenReward,
): Promise<Outcome> {
  const returns = [...new Set((await listReturns(trx, bill.id)).map(line => line.requestId))].toReversed()
  for (const requestId of [...returns, bill.requestId]) {
    const taken = await takeGestureBack(trx, gesture, requestId, givenReward)
    if (!taken.ok) return taken
  }
  return ok(nothingDone)
}

/**
 * The bill is taken back and written as it should have been, by a gesture of its own that names it. A card whose gift was
 * given is opened and filled again, so nothing is lost on the way.
 */
async function editBill(
  trx: Writer,
  settings: Settings,
  gesture: Gesture,
  bill: VisitOfGesture,
  { kind: _, ...fields }: Extract<BillChange, { kind: 'edit' }>,
): Promise<Outcome> {
  const was = await asItWas(trx, bill)
  const voided = await voidBill(trx, gesture, bill, 'owed')
  if (!voided.ok) return voided
  const again: BillGesture = {
    ...gesture,
    requestId: gesture.newId(),
    bill: { ...fields, points: was.points, rewardId: was.rewardId },
    again: true,
  }
  const { customerId, requestId, at } = again
  const question = { requestId, customerId, amount: fields.amount, since: at, at }
  const before = await findBillSurroundings(trx, question)
  if (!before) return no('bill_unknown')
  const stored = await storeBill(trx, settings, again, before, was.asThen)
  // The bill counts at its old moment: today is no visit for having corrected it.
  if (stored.ok) await refreshVisitFacts(trx, customerId)
  return stored
}

/** What a corrected bill keeps of the one it replaces. */
async function asItWas(
  trx: Writer,
  bill: VisitOfGesture,
): Promise<{ asThen: AsThen; points: number; rewardId: Id | null }> {
  const lines = await listLinesOfVisit(trx, bill.id)
  const earned = earnedLine(lines)
  const spent = lines.find(line => line.kind === 'spent')
  const rulesId = earned?.rulesId ?? null
  const { id, at, day, amount, saved } = bill
  return {
    asThen: {
      ...{ replaces: id, at, day },
      known: rulesId === null ? null : { rulesId, rules: await getRules(trx, rulesId, earningRules) },
      factor: { name: earned?.working?.timesName ?? '', times: earned?.working?.times ?? 100 },
      percent: amount === 0 ? 0 : Math.round((saved * 100) / amount),
    },
    points: spent ? -spent.points : 0,
    rewardId: await findRewardUsedOn(trx, bill.id),
  }
}
