// A gesture: one thing that somebody did, with what each of its lines in a ledger carries.
import type { Day, Instant } from './day.ts'
import type { Id } from './ids.ts'

/** Who did it, when, and on which business day. */
export interface Mark {
  at: Instant
  day: Day
  staffId: Id
}

export interface Gesture extends Mark {
  /** Made in the window with the key press; the same gesture sent twice is stored once. */
  requestId: Id
  customerId: Id
  /** Why, in the words of the one who did it; '' where nobody asked. */
  reason: string
  newId: () => Id
}
