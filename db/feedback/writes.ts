// Changes to feedback: a step is added to the ledger, and what the steps come to is kept beside it.
import type { Instant } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FeedbackFields, Standing, StepLine } from '../../shared/feedback/model.ts'
import type { Writer } from '../tables.ts'

/** Adds feedback on which nothing stands yet; append the step `noted` and store what it comes to. */
export async function insertFeedback(
  trx: Writer,
  { id, customerId, fields, at, day }: Pick<Mark, 'at' | 'day'> & { id: Id; customerId: Id; fields: FeedbackFields },
): Promise<void> {
  const { kind, rating, words, channel, about } = fields
  const standing = { thankedDay: null, ownerId: null, nextStep: '', nextDay: null, outcome: '', endedDay: null }
  await trx
    .insertInto('feedback')
    .values({ id, customerId, kind, rating, words, channel, about, at, day, ...standing, removedAt: null })
    .execute()
}

/** A step is the only line of its gesture. */
export async function appendStep(trx: Writer, line: StepLine): Promise<void> {
  await trx
    .insertInto('feedbackSteps')
    .values({ ...line, part: 0 })
    .execute()
}

/** Stores what the steps come to; `at` is when its noting was taken back, if it was. */
export async function updateStanding(
  trx: Writer,
  feedbackId: Id,
  { isRemoved, ...standing }: Standing,
  at: Instant,
): Promise<void> {
  const change = { ...standing, removedAt: isRemoved ? at : null }
  await trx.updateTable('feedback').set(change).where('id', '=', feedbackId).execute()
}
