// A return of a part of a bill, or of all of it: what that part earned goes, what it was paid with comes back.
import { findPointsHeld, listLinesOfVisit, listLotsOfLine } from '../../db/points/reads.ts'
import { storePoints } from '../../db/points/writes.ts'
import { listStampLinesOf } from '../../db/stamps/reads.ts'
import type { Writer } from '../../db/tables.ts'
import { listReturns, type VisitOfGesture } from '../../db/visits/reads.ts'
import { appendBillLines } from '../../db/visits/writes.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { followedBy, giveSpentBack, payClaim, takePoints } from '../../shared/points/ledger.ts'
import type { EarningRules, PointLine } from '../../shared/points/model.ts'
import { earnedLine, spentToGiveBack, type ToTakeBack, toTakeBack } from '../../shared/points/returning.ts'
import type { BillDone } from '../../shared/visits/model.ts'
import { keptShare, returnLine } from '../../shared/visits/rules.ts'
import { tierAfterReturn } from '../points/tierOnBill.ts'
import { storeCauseShare } from '../rewards/causeOnBill.ts'
import { takeGivingBack } from '../rewards/rewardOnBill.ts'
import { takeStamps } from '../stamps/takingBack.ts'
import { nothingDone } from './outcome.ts'

/** Returns `amount` of the bill. `return_too_large` carries `left`, what of the bill was not returned yet. */
export async function returnPart(
  trx: Writer,
  gesture: Gesture,
  bill: VisitOfGesture,
  amount: number,
  returns: EarningRules['returns'],
): Promise<Result<BillDone, 'return_too_large' | 'reward_given'>> {
  const returned = (await listReturns(trx, bill.id)).reduce((sum, line) => sum - line.amount, 0)
  const left = bill.amount - returned
  if (amount > left) return no('return_too_large', { left })
  const kept = left - amount
  const line = returnLine(gesture, bill, { before: left, after: kept })
  await appendBillLines(trx, [line])
  const lines = await listLinesOfVisit(trx, bill.id)
  const eligible = earnedLine(lines)?.working?.eligible ?? 0
  const taking = toTakeBack(lines, keptShare(eligible, kept, bill.amount))
  if (taking) {
    const taken = await takeEarned(trx, gesture, bill, taking, returns.fullCard)
    if (!taken.ok) return taken
  }
  if (returns.reward === 'comes_back') {
    await giveBack(trx, gesture, bill, lines, kept)
    if (kept === 0) await takeGivingBack(trx, gesture, bill.requestId)
  }
  await storeCauseShare(trx, gesture, bill.id, line.amount - line.saved - line.covered)
  await tierAfterReturn(trx, gesture, bill.requestId)
  return ok({ ...nothingDone, visitId: line.id })
}

async function takeEarned(
  trx: Writer,
  gesture: Gesture,
  bill: VisitOfGesture,
  { points, remainder, stamps, working }: ToTakeBack,
  givenReward: EarningRules['returns']['fullCard'],
): Promise<Result<null, 'reward_given'>> {
  const held = await findPointsHeld(trx, gesture.customerId)
  const change = takePoints(gesture, held, { kind: 'returned', visitId: bill.id, points, remainder, working })
  await storePoints(trx, gesture.customerId, change)
  const lines = (await listStampLinesOf(trx, bill.requestId)).filter(({ reversedBy }) => reversedBy === null)
  for (const { cardKindId: kindId, count } of stamps) {
    const undone = lines.filter(one => one.kindId === kindId).map(one => one.line)
    const taken = await takeStamps(trx, gesture, { kindId, undone, count, givenReward })
    if (!taken.ok) return taken
  }
  return ok(null)
}

/** Points that paid for what is returned come back to the lots they were taken from. */
async function giveBack(
  trx: Writer,
  gesture: Gesture,
  bill: VisitOfGesture,
  lines: readonly PointLine[],
  kept: number,
): Promise<void> {
  const spent = spentToGiveBack(lines, { kept, amount: bill.amount })
  if (!spent || spent.points <= 0) return
  const from = await listLotsOfLine(trx, spent.line.id)
  const held = await findPointsHeld(trx, gesture.customerId)
  const own = { kind: 'returned', visitId: bill.id, points: spent.points } as const
  const back = giveSpentBack(gesture, held, from, own)
  await storePoints(
    trx,
    gesture.customerId,
    followedBy(back, now => payClaim(gesture, now)),
  )
}
