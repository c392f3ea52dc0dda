// Changes to the list of imports and to what each import changed.
import type { Insertable, Updateable } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Writer } from '../tables.ts'
import type { ImportChangesTable, ImportsTable } from './tables.ts'

/** Begins the record of an import; its counts are stored at its end, in the same transaction. */
export async function insertImport(
  trx: Writer,
  begun: Pick<Insertable<ImportsTable>, 'id' | 'requestId' | 'fileName' | 'staffId' | 'at' | 'day'>,
): Promise<void> {
  const nothingYet = { customersAdded: 0, customersUpdated: 0, visitsAdded: 0, rowsLeftOut: 0 }
  await trx
    .insertInto('imports')
    .values({ ...begun, ...nothingYet })
    .execute()
}

type ImportCounts = Required<
  Pick<Updateable<ImportsTable>, 'customersAdded' | 'customersUpdated' | 'visitsAdded' | 'rowsLeftOut'>
>

export async function updateImportCounts(trx: Writer, importId: Id, counts: ImportCounts): Promise<void> {
  await trx.updateTable('imports').set(counts).where('id', '=', importId).execute()
}

export async function updateImportUndone(
  trx: Writer,
  importId: Id,
  undoRequestId: Id,
  undoneAt: Instant,
): Promise<void> {
  await trx.updateTable('imports').set({ undoRequestId, undoneAt }).where('id', '=', importId).execute()
}

const changesAtOnce = 1000

export async function insertImportChanges(
  trx: Writer,
  changes: readonly Insertable<ImportChangesTable>[],
): Promise<void> {
  for (let first = 0; first < changes.length; first += changesAtOnce) {
    await trx
      .insertInto('importChanges')
      .values(changes.slice(first, first + changesAtOnce))
      .execute()
  }
}
