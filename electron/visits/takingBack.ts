// Takes a whole gesture back, whatever it did to visits, points, stamps, rewards, tier, cause and referral; and a taking
// back itself, which does the gesture again.
import { refreshVisitFacts } from '../../db/customers/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { listCustomersOfGesture } from '../../db/visits/gestures.ts'
import {
  findReplacement,
  findVisit,
  listProductsOf,
  listReturns,
  listVisitsOfGesture,
  type VisitOfGesture,
} from '../../db/visits/reads.ts'
import { appendBillLines, appendProducts } from '../../db/visits/writes.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { TakeBackRefusal } from '../../shared/visits/calls.ts'
import { reverseVisit } from '../../shared/visits/rules.ts'
import { takePointsBack } from '../points/ledger.ts'
import { moveTierUp, takeTierBack } from '../points/tierOnBill.ts'
import { takeCauseBack } from '../rewards/causeOnBill.ts'
import { takeReferralBack } from '../rewards/referralOnBill.ts'
import { takeRewardsBack } from '../rewards/rewardOnBill.ts'
import { type GivenReward, takeStampGestureBack } from '../stamps/takingBack.ts'

/**
 * Takes a gesture back as a person sees it, with what was built upon it: the returns of its bill; of a correction the bill that
 * stands in the place of the one it took back.
 */
export async function takeBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
): Promise<Result<null, TakeBackRefusal>> {
  for (const requestId of await gesturesUpon(trx, undoneRequestId)) {
    const taken = await takeGestureBack(trx, gesture, requestId, 'owed')
    if (!taken.ok) return taken
  }
  return takeGestureBack(trx, gesture, undoneRequestId, 'refuse')
}

/** The gestures that rest on the bills of a gesture, in the order in which they are taken back. */
async function gesturesUpon(trx: Writer, undoneRequestId: Id): Promise<Id[]> {
  const upon: Id[] = []
  for (const { id, kind, reversesId } of await listVisitsOfGesture(trx, undoneRequestId)) {
    const replacement = kind === 'taken_back' && reversesId !== null ? await findReplacement(trx, reversesId) : null
    const returns = (await listReturns(trx, replacement?.id ?? id)).toReversed()
    upon.push(...returns.map(line => line.requestId), ...(replacement ? [replacement.requestId] : []))
  }
  return [...new Set(upon)].filter(requestId => requestId !== undoneRequestId)
}

/**
 * Reverses every line that the gesture `undoneRequestId` wrote. `gesture.customerId` is whom it is asked about; others whom
 * it touched (who brought them) are set right, too. `givenReward`: what becomes of a card whose gift was given meanwhile.
 */
export async function takeGestureBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  givenReward: GivenReward,
): Promise<Result<null, TakeBackRefusal>> {
  const customers = await listCustomersOfGesture(trx, undoneRequestId)
  const visits = await reverseVisits(trx, gesture, undoneRequestId)
  if (!visits.ok) return visits
  // A tier's, a referral's and a cause's share may have given points or rewards: what they wrote goes with their lines.
  const referral = await takeReferralBack(trx, gesture, undoneRequestId)
  if (!referral.ok) return referral
  const didTier = await takeTierBack(trx, gesture, undoneRequestId)
  const didCause = await takeCauseBack(trx, gesture, undoneRequestId, visits.value.renamed)
  const rewards = await takeRewardsBack(trx, gesture, undoneRequestId, visits.value.renamed)
  if (!rewards.ok) return rewards
  const points = await takePointsBack(trx, gesture, undoneRequestId, visits.value.renamed)
  if (!points.ok) return points
  const stamps = await takeStampGestureBack(trx, gesture, undoneRequestId, givenReward)
  if (!stamps.ok) return stamps
  const didAnything = referral.value || didTier || didCause || rewards.value || stamps.value || points.value !== null
  if (!didAnything && visits.value.count === 0) return no('gesture_unknown')
  for (const customerId of customers) {
    await refreshVisitFacts(trx, customerId)
    await moveTierUp(trx, { ...gesture, customerId }, !(didTier && customerId === gesture.customerId))
  }
  return ok(null)
}

async function reverseVisits(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
): Promise<Result<{ count: number; renamed: Map<Id, Id> }, 'already_taken_back'>> {
  const lines = await listVisitsOfGesture(trx, undoneRequestId)
  if (lines.some(({ reversedBy }) => reversedBy !== null)) return no('already_taken_back')
  const renamed = new Map<Id, Id>()
  for (const [part, { reversedBy: _, ...line }] of lines.toReversed().entries()) {
    const original = line.kind === 'taken_back' ? await originalOf(trx, line.reversesId) : null
    const reversal = reverseVisit(
      gesture,
      line,
      original && { ...original, ofId: renamedOf(original.ofId, renamed) },
      part,
    )
    await appendBillLines(trx, [reversal])
    if (!original) continue
    renamed.set(original.id, reversal.id)
    await appendProducts(trx, reversal.id, await listProductsOf(trx, original.id))
  }
  return ok({ count: lines.length, renamed })
}

async function originalOf(trx: Writer, visitId: Id | null): Promise<VisitOfGesture | null> {
  return visitId === null ? null : findVisit(trx, visitId)
}

function renamedOf(id: Id | null, renamed: ReadonlyMap<Id, Id>): Id | null {
  return id === null ? null : (renamed.get(id) ?? id)
}
