// Questions about visits.
import type { Id } from '../../shared/base/ids.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Reader } from '../tables.ts'

/** The visits that an import brought and that were not taken back, in the order of the file. */
export function listVisitsOfImport(db: Reader, importId: Id): Promise<Visit[]> {
  return db
    .selectFrom('visits as v')
    .select([
      'v.id',
      'v.requestId',
      'v.part',
      'v.customerId',
      'v.kind',
      'v.amount',
      'v.bill',
      'v.importId',
      'v.reversesId',
    ])
    .select(['v.staffId', 'v.at', 'v.day'])
    .where('v.importId', '=', importId)
    .where('v.kind', '<>', 'taken_back')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('visits as r').select('r.id').whereRef('r.reversesId', '=', 'v.id'))),
    )
    .orderBy('v.seq')
    .execute()
}
