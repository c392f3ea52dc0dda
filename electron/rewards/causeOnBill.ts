// The share of a bill that goes to the shop's cause.
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'

/** Notes the share of what was paid, or with a negative amount of what was returned. */
export async function storeCauseShare(_trx: Writer, _gesture: Gesture, _visitId: Id, _paid: number): Promise<void> {}

/** Takes back what a gesture gave to a cause; a taking back, too. False: it gave nothing. */
export async function takeCauseBack(_trx: Writer, _gesture: Gesture, _undoneRequestId: Id): Promise<boolean> {
  return false
}
