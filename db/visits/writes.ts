// Additions to the ledger of visits.
import type { Visit } from '../../shared/visits/model.ts'
import type { Writer } from '../tables.ts'

// SQLite takes at most 32,766 values in one statement.
const linesAtOnce = 1000

/** Appends lines; bring the customers' visit facts up to date in the same transaction. */
export async function appendVisits(trx: Writer, lines: readonly Visit[]): Promise<void> {
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    await trx
      .insertInto('visits')
      .values(lines.slice(first, first + linesAtOnce))
      .execute()
  }
}
