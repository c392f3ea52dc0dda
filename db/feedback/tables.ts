// The rows of feedback and of its ledger of steps, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FeedbackChannel, FeedbackKind, Rating, StepKind } from '../../shared/feedback/model.ts'

type Once<T> = ColumnType<T, T, never>

export interface FeedbackTable {
  seq: Generated<number>
  id: Once<Id>
  /** Goes over to another customer with a merge. */
  customerId: Id
  kind: Once<FeedbackKind>
  rating: Once<Rating | null>
  words: string
  channel: Once<FeedbackChannel>
  about: string
  at: Once<Instant>
  day: Once<Day>
  thankedDay: Day | null
  ownerId: Id | null
  nextStep: string
  nextDay: Day | null
  outcome: string
  endedDay: Day | null
  removedAt: Instant | null
}

export interface FeedbackStepsTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  feedbackId: Once<Id>
  kind: Once<StepKind>
  /** The words go when a person is erased. */
  done: string
  ownerId: Once<Id | null>
  nextStep: string
  nextDay: Once<Day | null>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
