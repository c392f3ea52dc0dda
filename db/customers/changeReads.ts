// Questions to what was changed of customers.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type Change, changedFields } from '../../shared/customers/changes.ts'
import type { Reader } from '../tables.ts'

function toChange({ before, after }: { before: string; after: string }): Change {
  return { before: changedFields.parse(JSON.parse(before)), after: changedFields.parse(JSON.parse(after)) }
}

/** What a gesture changed of a customer. */
export async function findChange(db: Reader, requestId: Id, customerId: Id): Promise<Change | undefined> {
  const row = await db
    .selectFrom('customerChanges')
    .select(['before', 'after'])
    .where('requestId', '=', requestId)
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  return row && toChange(row)
}

/** Every change of a customer, in their order. */
export async function listChanges(db: Reader, customerId: Id): Promise<(Change & { day: Day })[]> {
  const rows = await db
    .selectFrom('customerChanges')
    .select(['before', 'after', 'day'])
    .where('customerId', '=', customerId)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  return rows.map(row => ({ ...toChange(row), day: row.day }))
}
