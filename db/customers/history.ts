// A customer's history: the ledgers of stamps, rewards and visits told as one, a line for each gesture, newest first.
import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import type { HistoryLine } from '../../shared/customers/model.ts'
import type { Reader } from '../tables.ts'

interface HistoryRow extends Omit<HistoryLine, 'undo' | 'undone'> {
  undone: number
  rewardId: Id | null
}

// Each ledger is read from its newest line back, by its index on (customer_id, at), and only as far as is asked for;
// so a long history costs no more than a short one. A gesture is told by its first line of its own kind.
const stampGestures = (customerId: Id, limit: number): RawBuilder<HistoryRow> => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'stamps_added' AS kind,
    (SELECT sum(count) FROM stamp_lines WHERE request_id = l.request_id AND kind = 'stamp') AS count,
    NULL AS amount, k.name AS label, l.reason, NULL AS reward_id,
    EXISTS (SELECT 1 FROM stamp_lines r WHERE r.reverses_id = l.id) AS undone
  FROM stamp_lines l JOIN cards c ON c.id = l.card_id JOIN card_kinds k ON k.id = c.kind_id
  WHERE l.customer_id = ${customerId} AND l.kind = 'stamp'
    AND l.part = (SELECT min(part) FROM stamp_lines WHERE request_id = l.request_id AND kind = 'stamp')
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// Taking back may also have taken a head start back; that is no stamp of the customer's.
const stampsTakenBack = (customerId: Id, limit: number): RawBuilder<HistoryRow> => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'stamps_taken_back' AS kind,
    (SELECT -sum(b.count) FROM stamp_lines b LEFT JOIN stamp_lines r ON r.id = b.reverses_id
      WHERE b.request_id = l.request_id AND coalesce(r.kind, 'stamp') = 'stamp') AS count,
    NULL AS amount, k.name AS label, l.reason, NULL AS reward_id, 0 AS undone
  FROM stamp_lines l JOIN cards c ON c.id = l.card_id JOIN card_kinds k ON k.id = c.kind_id
  WHERE l.customer_id = ${customerId} AND l.kind = 'taken_back' AND l.part = 0
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

const rewardGestures = (customerId: Id, limit: number): RawBuilder<HistoryRow> => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'reward_' || l.kind AS kind, 0 AS count,
    NULL AS amount, w.title AS label, l.reason, CASE l.kind WHEN 'given' THEN l.reward_id END AS reward_id,
    EXISTS (SELECT 1 FROM reward_lines r WHERE r.reverses_id = l.id) AS undone
  FROM reward_lines l JOIN rewards w ON w.id = l.reward_id
  WHERE l.customer_id = ${customerId} AND l.kind IN ('given', 'given_back')
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

const visits = (customerId: Id, limit: number): RawBuilder<HistoryRow> => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id,
    CASE l.kind WHEN 'taken_back' THEN 'visit_taken_back' ELSE 'visit' END AS kind, 0 AS count,
    l.amount, l.bill AS label, '' AS reason, NULL AS reward_id,
    EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = l.id) AS undone
  FROM visits l
  WHERE l.customer_id = ${customerId}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

/** At most `limit` lines, newest first. Visits of an import are undone with the import, so none carries an undo. */
export async function listHistory(db: Reader, customerId: Id, limit: number): Promise<HistoryLine[]> {
  const answer = await sql<HistoryRow>`
    SELECT h.request_id, h.at, h.day, s.name AS staff_name, h.kind, h.count, h.amount, h.label, h.reason, h.undone, h.reward_id
    FROM (
      SELECT * FROM (${stampGestures(customerId, limit)})
      UNION ALL SELECT * FROM (${stampsTakenBack(customerId, limit)})
      UNION ALL SELECT * FROM (${rewardGestures(customerId, limit)})
      UNION ALL SELECT * FROM (${visits(customerId, limit)})
    ) h JOIN staff s ON s.id = h.staff_id
    ORDER BY h.at DESC, h.seq DESC LIMIT ${limit}`.execute(db)
  return answer.rows.map(toLine)
}

function toLine({ rewardId, undone, ...line }: HistoryRow): HistoryLine {
  return { ...line, undone: undone === 1, undo: undone === 1 ? null : undoOf(line, rewardId) }
}

function undoOf({ kind, requestId }: Pick<HistoryRow, 'kind' | 'requestId'>, rewardId: Id | null): HistoryLine['undo'] {
  if (kind === 'stamps_added') return { name: 'stamps.takeBack', input: { undoneRequestId: requestId } }
  if (rewardId !== null) return { name: 'rewards.takeBack', input: { rewardId } }
  return null
}
