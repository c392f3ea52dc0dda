// Questions that taking back an import asks: what it brought, and what of that was used since.
import { sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import type { Reader } from '../tables.ts'

/** The lines of an import that still stand. */
export async function listStandingVisits(db: Reader, importId: Id) {
  return db
    .selectFrom('visits as line')
    .select(['id', 'customerId', 'amount', 'bill', 'at', 'day'])
    .where('importId', '=', importId)
    .where('kind', '<>', 'taken_back')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('visits as later').select('later.seq').whereRef('later.reversesId', '=', 'line.id'))),
    )
    .orderBy('seq')
    .execute()
}

/** No line of that ledger but those of the import's own balances. */
const unused = (ledger: string) =>
  sql.raw(`NOT EXISTS (SELECT 1 FROM ${ledger} line WHERE customer_id = brought.id
    AND NOT EXISTS (SELECT 1 FROM import_openings WHERE request_id = line.request_id AND import_id = brought.import_id))`)

/**
 * The customers that an import brought and nobody used since: no stamp, points, tier or reward but what it brought over
 * itself, no partner's voucher, no visit of another origin, no feedback, note or consent, no edit, no merge.
 * Asked after the import's own visits were taken back, and before its balances are.
 */
export async function listUnusedCustomers(db: Reader, importId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    SELECT id FROM customers brought
    WHERE import_id = ${importId} AND removed_at IS NULL AND updated_at = created_at AND merged_into IS NULL
      AND ${unused('stamp_lines')} AND ${unused('reward_lines')} AND ${unused('point_lines')} AND ${unused('tier_lines')}
      AND NOT EXISTS (SELECT 1 FROM feedback WHERE customer_id = brought.id)
      AND NOT EXISTS (SELECT 1 FROM customer_notes WHERE customer_id = brought.id)
      AND NOT EXISTS (SELECT 1 FROM consent_lines WHERE customer_id = brought.id)
      AND NOT EXISTS (SELECT 1 FROM partner_codes WHERE customer_id = brought.id AND state = 'issued')
      AND NOT EXISTS (SELECT 1 FROM visits line WHERE customer_id = brought.id AND kind <> 'taken_back'
        AND NOT EXISTS (SELECT 1 FROM visits later WHERE later.reverses_id = line.id))
    ORDER BY seq`.execute(db)
  return rows.map(({ id }) => id)
}

/** What an import changed in customers who were there before it, the latest change first. */
export async function listImportChanges(db: Reader, importId: Id) {
  return db
    .selectFrom('importChanges')
    .select(['customerId', 'before', 'after'])
    .where('importId', '=', importId)
    .orderBy('seq', 'desc')
    .execute()
}

/** The changes that an import's gesture wrote down and nobody has taken back, of each customer in their order. */
export async function listStandingChanges(db: Reader, requestId: Id): Promise<Map<Id, Id[]>> {
  const { rows } = await sql<{ id: Id; customerId: Id }>`
    SELECT id, customer_id AS "customerId" FROM customer_changes line WHERE request_id = ${requestId}
      AND NOT EXISTS (SELECT 1 FROM customer_changes later WHERE later.reverses_id = line.id)
    ORDER BY part`.execute(db)
  const changes = new Map<Id, Id[]>()
  for (const { id, customerId } of rows) changes.set(customerId, [...(changes.get(customerId) ?? []), id])
  return changes
}

/** What came of taking an import back: its customers that went and stayed, and its visits that were taken back. */
export async function countUndone(db: Reader, importId: Id, undoRequestId: Id) {
  const { rows } = await sql<{ removed: number; kept: number; visits: number }>`
    SELECT count(*) FILTER (WHERE removed_at IS NOT NULL) AS removed, count(*) FILTER (WHERE removed_at IS NULL) AS kept,
      (SELECT count(*) FROM visits WHERE request_id = ${undoRequestId}) AS visits
    FROM customers WHERE import_id = ${importId}`.execute(db)
  return rows[0] ?? { removed: 0, kept: 0, visits: 0 }
}
