// Questions about what was noted of a customer: notes, single changes, what was asked, an open complaint.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type Change, changedFields } from '../../shared/customers/changes.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

export async function findNoteByRequest(db: Reader, requestId: Id): Promise<{ id: Id } | undefined> {
  return db.selectFrom('customerNotes').select('id').where('requestId', '=', requestId).executeTakeFirst()
}

export async function findNote(db: Reader, noteId: Id): Promise<{ id: Id } | undefined> {
  return db.selectFrom('customerNotes').select('id').where('id', '=', noteId).executeTakeFirst()
}

/** The newest notes that were not removed. */
export async function listLatestNotes(
  db: Reader,
  customerId: Id,
  limit: number,
): Promise<{ words: string; day: Day }[]> {
  const text = `SELECT words, day FROM customer_notes
    WHERE customer_id = ? AND removed_at IS NULL ORDER BY at DESC, seq DESC LIMIT ?`
  return ask(db, text, [customerId, limit])
}

/** A line of the ledger of changes. */
export interface ChangeLine extends Change {
  id: Id
  customerId: Id
  /** It was taken back. */
  undone: boolean
}

interface ChangeRow {
  id: Id
  customerId: Id
  before: string
  after: string
  undone: number
}

function toLine({ before, after, undone, ...row }: ChangeRow): ChangeLine {
  const change = { before: changedFields.parse(JSON.parse(before)), after: changedFields.parse(JSON.parse(after)) }
  return { ...row, ...change, undone: undone === 1 }
}

const changeColumns = `l.id, l.customer_id, l.before, l.after,
  EXISTS (SELECT 1 FROM customer_changes r WHERE r.reverses_id = l.id) AS undone`

export async function findChangeLine(db: Reader, changeId: Id): Promise<ChangeLine | undefined> {
  const [row] = await ask<ChangeRow>(db, `SELECT ${changeColumns} FROM customer_changes l WHERE l.id = ?`, [changeId])
  return row && toLine(row)
}

/** The change that a gesture made. */
export async function findChangeLineByRequest(db: Reader, requestId: Id): Promise<ChangeLine | undefined> {
  const text = `SELECT ${changeColumns} FROM customer_changes l WHERE l.request_id = ? ORDER BY l.part LIMIT 1`
  const [row] = await ask<ChangeRow>(db, text, [requestId])
  return row && toLine(row)
}

export async function listAsked(db: Reader, customerId: Id) {
  return db
    .selectFrom('askedQuestions')
    .select(['field', 'outcome', 'day'])
    .where('customerId', '=', customerId)
    .execute()
}

/** The newest complaint that has not come to its end. */
export async function findOpenComplaint(
  db: Reader,
  customerId: Id,
): Promise<{ words: string; nextStep: string; day: Day } | null> {
  const text = `SELECT words, next_step, day FROM feedback
    WHERE customer_id = ? AND kind = 'complaint' AND ended_day IS NULL AND removed_at IS NULL
    ORDER BY at DESC, seq DESC LIMIT 1`
  const [row] = await ask<{ words: string; nextStep: string; day: Day }>(db, text, [customerId])
  return row ?? null
}
