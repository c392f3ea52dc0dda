// Questions about feedback: one with its steps, what is open, who can follow it.
import type { Id } from '../../shared/base/ids.ts'
import type { Feedback, FeedbackOf, Owner, Step, StepLine } from '../../shared/feedback/model.ts'
import { mayTakeBack, stepsInForce } from '../../shared/feedback/rules.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = `f.id, f.customer_id, f.kind, f.rating, f.words, f.channel, f.about, f.thanked_day, f.owner_id,
  f.next_step, f.next_day, f.outcome, f.ended_day, f.at, f.day, coalesce(o.name, '') AS owner_name`
/** What a `Feedback` is read from; `f` is the feedback. */
export const feedbackOf = `SELECT ${columns} FROM feedback f LEFT JOIN staff o ON o.id = f.owner_id`
/** The same with the name of its customer, `u`. */
export const feedbackWithName = `SELECT ${columns}, u.name, u.called, u.form_of_address
  FROM feedback f JOIN customers u ON u.id = f.customer_id LEFT JOIN staff o ON o.id = f.owner_id`

/** Written out as in the index, which is only then used. */
export const isOpenNow = `f.kind = 'complaint' AND f.ended_day IS NULL AND f.removed_at IS NULL`

/** null: there is none, or its noting was taken back. */
export async function findFeedback(db: Reader, feedbackId: Id): Promise<Feedback | null> {
  const [row] = await ask<Feedback>(db, `${feedbackOf} WHERE f.id = ? AND f.removed_at IS NULL`, [feedbackId])
  return row ?? null
}

/** Feedback that is known to exist; its noting may have been taken back. */
export async function getFeedback(db: Reader, feedbackId: Id): Promise<Feedback> {
  const [row] = await ask<Feedback>(db, `${feedbackOf} WHERE f.id = ?`, [feedbackId])
  if (!row) throw new Error('No such feedback')
  return row
}

/** null: there is none, its noting was taken back, or its customer is gone. */
export async function findFeedbackWithName(db: Reader, feedbackId: Id): Promise<FeedbackOf | null> {
  const text = `${feedbackWithName} WHERE f.id = ? AND f.removed_at IS NULL AND u.removed_at IS NULL`
  const [row] = await ask<FeedbackOf>(db, text, [feedbackId])
  return row ?? null
}

/** The open complaints of a customer, the most urgent first. */
export async function listOpen(db: Reader, customerId: Id): Promise<Feedback[]> {
  return ask(db, `${feedbackOf} WHERE f.customer_id = ? AND ${isOpenNow} ORDER BY f.next_day, f.seq`, [customerId])
}

/** Every open complaint, the most urgent first. */
export async function listDue(db: Reader): Promise<FeedbackOf[]> {
  return ask(db, `${feedbackWithName} WHERE ${isOpenNow} AND u.removed_at IS NULL ORDER BY f.next_day, f.seq`, [])
}

/** The lines of a feedback, oldest first. */
export async function listStepLines(db: Reader, feedbackId: Id): Promise<StepLine[]> {
  return stepLines(db).where('feedbackId', '=', feedbackId).orderBy('seq').execute()
}

/** The line that this gesture wrote; null: none. */
export async function findStepByRequest(db: Reader, requestId: Id): Promise<StepLine | null> {
  return (await stepLines(db).where('requestId', '=', requestId).executeTakeFirst()) ?? null
}

function stepLines(db: Reader) {
  return db
    .selectFrom('feedbackSteps')
    .select(['id', 'requestId', 'feedbackId', 'kind', 'done', 'ownerId', 'nextStep', 'nextDay', 'reversesId'])
    .select(['staffId', 'at', 'day'])
}

/** The steps as they are told, oldest first: what takes back is told by what it took back. */
export async function listSteps(db: Reader, feedbackId: Id): Promise<Step[]> {
  const lines = await listStepLines(db, feedbackId)
  const names = new Map(
    (await db.selectFrom('staff').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  const inForce = new Set(stepsInForce(lines).map(({ id }) => id))
  return lines.flatMap(({ kind, feedbackId: _, reversesId: __, ...line }) => {
    if (kind === 'taken_back') return []
    const [staffName, ownerName] = [names.get(line.staffId) ?? '', names.get(line.ownerId ?? '') ?? '']
    const state = { isUndone: !inForce.has(line.id), canBeUndone: mayTakeBack(lines, line.id).ok }
    return { ...line, kind, staffName, ownerName, ...state }
  })
}

/** Who works in the shop, this one first. */
export async function listOwners(db: Reader, firstId: Id): Promise<Owner[]> {
  const owners = await db
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('archivedAt', 'is', null)
    .orderBy('name')
    .execute()
  return owners.toSorted((one, other) => Number(other.id === firstId) - Number(one.id === firstId))
}

export async function isOwner(db: Reader, staffId: Id): Promise<boolean> {
  const found = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staffId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
