// Points and tiers of two customers who become one, and how they are parted again.
import { noteChange } from '../../db/customers/rowChanges.ts'
import {
  copyTierState,
  forgetAccount,
  letLotsFollow,
  listCrossings,
  remakeAccount,
  sumLines,
} from '../../db/points/parting.ts'
import { findLadder, findTierState } from '../../db/points/tierReads.ts'
import { storePoints } from '../../db/points/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { RowChange } from '../../shared/customers/mergeRecord.ts'
import { makeGood } from '../../shared/points/parting.ts'
import { placeOf } from '../../shared/points/tiers.ts'

/** The better of the two tiers stands, of the same the one that is valid longer. */
export async function keepBetterTier(trx: Writer, keptId: Id, mergedId: Id): Promise<RowChange[]> {
  const ladder = await findLadder(trx)
  const own = await findTierState(trx, keptId)
  const other = await findTierState(trx, mergedId)
  if (!other) return []
  const [ownPlace, otherPlace] = ladder ? [placeOf(own, ladder), placeOf(other, ladder)] : [own ? 1 : 0, 0]
  const isLonger = (other.untilDay ?? '') > (own?.untilDay ?? '')
  if (otherPlace < ownPlace || (otherPlace === ownPlace && !isLonger)) return []
  const key = { table: 'tier_states', key: { customer_id: keptId } }
  return [await noteChange(trx, key, () => copyTierState(trx, mergedId, keptId))]
}

/** Lines and lots have gone over: the sums are made anew from them. */
export async function mergeAccounts(trx: Writer, keptId: Id, mergedId: Id): Promise<void> {
  await forgetAccount(trx, mergedId)
  await remakeAccount(trx, keptId)
}

/** Lines and lots have gone back: what one has used since of the other's is made good, and the sums are made anew. */
export async function partAccounts(trx: Writer, gesture: Gesture, mergedId: Id, since: Instant): Promise<void> {
  const keptId = gesture.customerId
  await letLotsFollow(trx, { from: keptId, to: mergedId }, since)
  const sides = [
    { takerId: keptId, ownerId: mergedId },
    { takerId: mergedId, ownerId: keptId },
  ]
  for (const side of sides) {
    const crossings = await listCrossings(trx, side, since)
    const held = await sumLines(trx, side.takerId)
    const change = makeGood({ ...gesture, customerId: side.takerId }, held, crossings)
    if (change.lines.length + change.lotLines.length > 0) await storePoints(trx, side.takerId, change)
  }
  await remakeAccount(trx, keptId)
  await remakeAccount(trx, mergedId)
}
