// A merge is taken apart: what went over goes back, what was done since stays with the customer who was kept.
import { getMergeRecord, type StoredMerge } from '../../db/customers/mergeReads.ts'
import {
  moveRowsBack,
  showAgain,
  takeConsentsOfMergeAway,
  updateTakenApart,
  withGateOpen,
} from '../../db/customers/mergeWrites.ts'
import { putBack } from '../../db/customers/rowChanges.ts'
import { refreshVisitFacts, refreshWords } from '../../db/customers/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import { partAccounts } from '../points/parting.ts'
import { partCards } from '../stamps/moving.ts'

/**
 * Takes it apart; `gesture` is the kept customer's. Exactly the rows that went over go back. Points that the kept customer
 * used of the other's are paid from their own, and what these do not hold is owed by later earnings (`makeGood`). Stamps go
 * back as far as there are any (`partCards`). A field that was changed since stays changed.
 */
export async function takeApart(trx: Writer, gesture: Gesture, merge: StoredMerge): Promise<void> {
  const { id, keptId, mergedId, at } = merge
  const pair = { keptId, mergedId }
  const record = await getMergeRecord(trx, id)
  await withGateOpen(trx, keptId, mergedId, async () => {
    for (const change of record.changed.toReversed()) await putBack(trx, change)
    await showAgain(trx, mergedId, gesture.at)
    await moveRowsBack(trx, pair, record, at)
    await partCards(trx, gesture, merge, record.cards)
    await partAccounts(trx, gesture, mergedId, at)
    await takeConsentsOfMergeAway(trx, merge.requestId)
    await refreshWords(trx, keptId)
    await refreshWords(trx, mergedId)
    await refreshVisitFacts(trx, keptId)
    await refreshVisitFacts(trx, mergedId)
    await updateTakenApart(trx, id, gesture.requestId, gesture.at)
  })
}
