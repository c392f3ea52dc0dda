// A customer's history: all that was written of a customer told as one list, a line for each gesture, newest first.
import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import { changedFields } from '../../shared/customers/changes.ts'
import { fieldChanges } from '../../shared/customers/changesTold.ts'
import type { FieldChange, HistoryFilter, HistoryLine, HistoryPlace } from '../../shared/customers/model.ts'
import type { Reader } from '../tables.ts'
import { changes, feedback, gifts, greetings, memberships, merges, notes } from './historyBeside.ts'
import {
  pointGestures,
  rewardGestures,
  stampGestures,
  stampsTakenBack,
  tierGestures,
  visits,
} from './historyLedgers.ts'

/** What of a ledger is asked for. `after`: only what comes after the lines that are shown already. */
export interface Page {
  customerId: Id
  limit: number
  filter: HistoryFilter
  after: RawBuilder<unknown>
}

export type Question = RawBuilder<unknown>

interface HistoryRow extends Omit<HistoryLine, 'undo' | 'undone' | 'edited' | 'changes'> {
  own: number
  undone: number
  edited: number
  rewardId: Id | null
  /** Of a note or a change: its own id. */
  ownId: Id | null
  before: string | null
  after: string | null
}

interface Ledger {
  ask: (page: Page) => Question
  filters: HistoryFilter[]
}

// Their order is the `ledger` of a line: one that is added later comes last.
const ledgers: Ledger[] = [
  { ask: visits, filters: ['purchases', 'stampsAndPoints'] },
  { ask: stampGestures, filters: ['stampsAndPoints'] },
  { ask: stampsTakenBack, filters: ['stampsAndPoints'] },
  { ask: rewardGestures, filters: ['rewards'] },
  { ask: pointGestures, filters: ['stampsAndPoints'] },
  { ask: tierGestures, filters: ['stampsAndPoints'] },
  { ask: memberships, filters: ['purchases'] },
  { ask: notes, filters: ['notes'] },
  { ask: feedback, filters: ['feedback'] },
  { ask: changes, filters: ['changes'] },
  { ask: merges, filters: ['changes'] },
  { ask: greetings, filters: ['messages'] },
  { ask: gifts, filters: ['rewards'] },
]

// The index on (customer_id, at) is entered at that instant, so a page far back costs no more than the first.
function after(before: HistoryPlace | null, ledger: number): RawBuilder<unknown> {
  if (before === null) return sql``
  return sql`AND l.at <= ${before.at} AND (l.at < ${before.at} OR l.seq < ${before.seq}
    OR l.seq = ${before.seq} AND ${sql.lit(ledger < before.ledger ? 1 : 0)})`
}

/**
 * At most `limit` lines, newest first. Each ledger is read from its newest line back, by its index, and only as far as is
 * asked for; so a long history costs no more than a short one. Visits of an import are undone with the import, so none
 * carries an undo.
 */
export async function listHistory(
  db: Reader,
  customerId: Id,
  limit: number,
  { filter = 'all', before = null }: { filter?: HistoryFilter; before?: HistoryPlace | null } = {},
): Promise<HistoryLine[]> {
  const parts = ledgers.flatMap(({ ask, filters }, ledger) => {
    if (filter !== 'all' && !filters.includes(filter)) return []
    const page = { customerId, limit, filter, after: after(before, ledger) }
    return [sql`SELECT *, ${sql.lit(ledger)} AS ledger FROM (${ask(page)})`]
  })
  const answer = await sql<HistoryRow>`
    SELECT h.*, s.name AS staff_name FROM (${sql.join(parts, sql` UNION ALL `)}) h JOIN staff s ON s.id = h.staff_id
    ORDER BY h.at DESC, h.seq DESC, h.ledger DESC LIMIT ${limit}`.execute(db)
  return answer.rows.map(toLine)
}

function toLine(row: HistoryRow): HistoryLine {
  const { requestId, at, seq, ledger, day, staffName, kind, points, spent, amount, label, reason } = row
  const stands = row.undone === 0
  return {
    ...{ requestId, at, seq, ledger, day, staffName, kind, points, spent, amount, label, reason },
    count: kind === 'stamps_taken_back' ? -row.count : row.count,
    changes: changesOf(row),
    visitId: stands ? row.visitId : null,
    undone: !stands,
    edited: row.edited === 1,
    undo: row.own === 1 ? undoOf(row) : null,
  }
}

function changesOf({ before, after }: HistoryRow): FieldChange[] {
  if (before === null || after === null) return []
  return fieldChanges({
    before: changedFields.parse(JSON.parse(before)),
    after: changedFields.parse(JSON.parse(after)),
  })
}

function undoOf({ kind, requestId, rewardId, ownId, undone }: HistoryRow): HistoryLine['undo'] {
  if (kind === 'note' && ownId !== null)
    return { name: undone === 0 ? 'customers.removeNote' : 'customers.bringBackNote', input: { noteId: ownId } }
  if (undone === 1) return null
  if (kind === 'change' && ownId !== null) return { name: 'customers.takeBackChange', input: { changeId: ownId } }
  if (kind.startsWith('gift_')) return { name: 'greetings.takeGiftBack', input: { undoneRequestId: requestId } }
  if (kind.startsWith('greeting_')) return { name: 'greetings.takeBack', input: { undoneRequestId: requestId } }
  if (kind === 'stamps_added') return { name: 'stamps.takeBack', input: { undoneRequestId: requestId } }
  if (kind.startsWith('membership_'))
    return { name: 'points.takeMembershipBack', input: { undoneRequestId: requestId } }
  if (rewardId !== null) return { name: 'rewards.takeBack', input: { rewardId } }
  return { name: 'visits.takeBack', input: { undoneRequestId: requestId } }
}
