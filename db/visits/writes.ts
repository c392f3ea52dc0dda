// Additions to the ledger of visits.
import type { Visit } from '../../shared/visits/model.ts'
import { insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'

/** Appends lines; bring the customers' visit facts up to date in the same transaction. */
export async function appendVisits(trx: Writer, lines: readonly Visit[]): Promise<void> {
  await insertEach(trx, 'visits', lines)
}
