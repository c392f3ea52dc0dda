// What a tier does to a bill, and a bill to a tier.
import type { Reader, Writer } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'

/** The customer's tier as a bill of that day meets it; null: the shop has no ladder. */
export interface TierMet {
  key: string
  name: string
  /** Hundredths of the usual points. */
  times: number
  /** Paused: the bill is a coming back. */
  paused: boolean
}

export async function tierOnBill(_db: Reader, _customerId: Id, _day: Day): Promise<TierMet | null> {
  return null
}

/** After a bill, a return or a taking back: up at once, with the welcome gift. Answers the name of the tier reached, or null. */
export async function moveTierUp(_trx: Writer, _gesture: Gesture): Promise<string | null> {
  return null
}

/** Takes back what a gesture did to the tier; a taking back, too. False: it did nothing there. */
export async function takeTierBack(_trx: Writer, _gesture: Gesture, _undoneRequestId: Id): Promise<boolean> {
  return false
}
