// Balances that imports brought over: which gestures wrote them, and what a customer has got that way already.
import { sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'
import type { ImportOpeningsTable } from './tables.ts'

/** What customers have got by imports that were not undone: each kind of balance comes over once. */
export async function listOpeningsOf(db: Reader, customerIds: readonly Id[]): Promise<ImportOpeningsTable[]> {
  const chosen = sql<Id>`(SELECT value FROM json_each(${JSON.stringify(customerIds)}))`
  return db
    .selectFrom('importOpenings as opening')
    .innerJoin('imports', 'imports.id', 'opening.importId')
    .selectAll('opening')
    .where('opening.customerId', 'in', chosen)
    .where('undoneAt', 'is', null)
    .execute()
}

/** Everything that one import brought over. */
export async function listOpeningsOfImport(db: Reader, importId: Id): Promise<ImportOpeningsTable[]> {
  return db.selectFrom('importOpenings').selectAll().where('importId', '=', importId).orderBy('requestId').execute()
}

const insert =
  'INSERT INTO import_openings (request_id, import_id, customer_id, points, stamps, tier) VALUES (?, ?, ?, ?, ?, ?)'

export async function insertOpening(trx: Writer, opening: ImportOpeningsTable): Promise<void> {
  const { requestId, importId, customerId, points, stamps, tier } = opening
  await ask(trx, insert, [requestId, importId, customerId, points, stamps, tier])
}
