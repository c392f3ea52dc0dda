// Writes down what was changed of a customer: a ledger, only added to.
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type Change, changedFields } from '../../shared/customers/changes.ts'
import type { Writer } from '../tables.ts'

export interface NewChange extends Mark, Change {
  id: Id
  requestId: Id
  /** 0, unless one gesture changes several customers. */
  part: number
  customerId: Id
  /** The change that this one undoes. */
  reversesId: Id | null
  reason: string
}

export async function appendChange(trx: Writer, { before, after, ...change }: NewChange): Promise<void> {
  const asText = (fields: Change['before']) => JSON.stringify(changedFields.parse(fields))
  await trx
    .insertInto('customerChanges')
    .values({ ...change, before: asText(before), after: asText(after) })
    .execute()
}
