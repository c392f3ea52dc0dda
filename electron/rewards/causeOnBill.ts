// The share of a bill that goes to the shop's causes.
import { listCauseLinesOf, listCauses, listSharesOfVisit } from '../../db/rewards/causeReads.ts'
import { appendCauseLines } from '../../db/rewards/causeWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { reverseShare, sharesOf, sharesReturned } from '../../shared/rewards/causes.ts'

/** Notes the share of what was paid for the purchase, or with a negative amount of what was returned of it. */
export async function storeCauseShare(trx: Writer, gesture: Gesture, visitId: Id, paid: number): Promise<void> {
  const lines =
    paid > 0
      ? sharesOf(gesture, await listCauses(trx, false), { visitId, paid })
      : sharesReturned(gesture, await listSharesOfVisit(trx, visitId), { visitId, paid })
  await appendCauseLines(trx, lines)
}

/**
 * Takes back what a gesture gave to a cause; a taking back, too. `visitIds`: bills that the same gesture wrote anew, by the
 * id they had. False: it gave nothing that still stands.
 */
export async function takeCauseBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  visitIds: ReadonlyMap<Id, Id> = new Map(),
): Promise<boolean> {
  const lines = (await listCauseLinesOf(trx, undoneRequestId)).filter(({ reversedBy }) => reversedBy === null)
  await appendCauseLines(
    trx,
    lines.map(({ line }) => reverseShare(gesture, line, visitIds)),
  )
  return lines.length > 0
}
