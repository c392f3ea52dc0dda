// Changes to causes and to their ledger, with the sums that are kept of it.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CauseFields, CauseLine } from '../../shared/rewards/causeModel.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

export async function insertCause(
  trx: Writer,
  { fields, ...cause }: { id: Id; requestId: Id; fields: CauseFields; createdAt: Instant },
): Promise<void> {
  const empty = { fromSales: 0, fromPoints: 0, handedOver: 0, archivedAt: null }
  await trx
    .insertInto('causes')
    .values({ ...cause, ...fields, ...empty })
    .execute()
}

export async function updateCause(
  trx: Writer,
  causeId: Id,
  change: CauseFields | { archivedAt: Instant | null },
): Promise<void> {
  await trx.updateTable('causes').set(change).where('id', '=', causeId).execute()
}

// Several lines may belong to one gesture: they are numbered as they come.
const append = `
  INSERT INTO cause_lines (id, request_id, part, cause_id, customer_id, visit_id, kind, amount, paid, permille, reverses_id,
    reason, staff_id, at, day)
  VALUES (?, ?, (SELECT coalesce(max(part) + 1, 0) FROM cause_lines WHERE request_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const add =
  'UPDATE causes SET from_sales = from_sales + ?, from_points = from_points + ?, handed_over = handed_over + ? WHERE id = ?'

/** Appends lines and adds them to the sums of their causes. */
export async function appendCauseLines(trx: Writer, lines: readonly CauseLine[]): Promise<void> {
  for (const line of lines) {
    const { id, requestId, causeId, customerId, visitId, kind, amount, paid, permille, reversesId } = line
    await ask(trx, append, [
      ...[id, requestId, requestId, causeId, customerId, visitId, kind, amount, paid, permille, reversesId],
      ...[line.reason, line.staffId, line.at, line.day],
    ])
    const sums = [kind === 'points' ? amount : 0, kind === 'handed_over' ? -amount : 0]
    await ask(trx, add, [kind === 'sale' || kind === 'returned' ? amount : 0, ...sums, causeId])
  }
}
