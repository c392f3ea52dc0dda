// Visits: purchases and returns of a customer, a ledger that is only added to.
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'

export interface Visit {
  id: Id
  requestId: Id
  part: number
  customerId: Id
  kind: 'purchase' | 'return' | 'taken_back'
  /** Smallest unit of the shop's currency; negative for a return. */
  amount: number
  /** The number of the bill, or ''. */
  bill: string
  importId: Id | null
  reversesId: Id | null
  staffId: Id
  at: Instant
  day: Day
}
