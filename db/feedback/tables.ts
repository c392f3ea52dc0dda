// The rows of feedback, as TypeScript sees them.
import type { Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

export interface FeedbackTable {
  seq: Generated<number>
  id: Id
  requestId: Id
  customerId: Id
  kind: 'praise' | 'complaint' | 'suggestion'
  rating: number | null
  words: string
  channel: string
  about: string
  thankedAt: Instant | null
  ownerId: Id | null
  nextStep: string
  nextDay: Day | null
  outcome: string
  endedDay: Day | null
  removedAt: Instant | null
  staffId: Id
  at: Instant
  day: Day
}
