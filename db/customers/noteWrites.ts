// Changes to what was noted of a customer: notes, and what was asked.
import type { Instant } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Outcome } from '../../shared/customers/knowing.ts'
import type { Writer } from '../tables.ts'

export async function insertNote(
  trx: Writer,
  note: { id: Id; requestId: Id; customerId: Id; words: string } & Mark,
): Promise<void> {
  await trx
    .insertInto('customerNotes')
    .values({ ...note, removedAt: null })
    .execute()
}

/** Removes a note, or brings it back (`at` null). */
export async function updateNoteRemoved(trx: Writer, noteId: Id, at: Instant | null): Promise<void> {
  await trx.updateTable('customerNotes').set({ removedAt: at }).where('id', '=', noteId).execute()
}

/** What became of a question; the latest answer to one stands. */
export async function storeAsked(
  trx: Writer,
  asked: { customerId: Id; field: string; outcome: Outcome } & Pick<Mark, 'at' | 'day'>,
): Promise<void> {
  const { outcome, at, day } = asked
  await trx
    .insertInto('askedQuestions')
    .values(asked)
    .onConflict(conflict => conflict.columns(['customerId', 'field']).doUpdateSet({ outcome, at, day }))
    .execute()
}

export async function deleteAsked(trx: Writer, customerId: Id, field: string): Promise<void> {
  await trx.deleteFrom('askedQuestions').where('customerId', '=', customerId).where('field', '=', field).execute()
}
