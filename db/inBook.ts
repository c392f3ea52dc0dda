// Whether somebody is in the book: what every feature asks before it writes something of a customer.
import type { Id } from '../shared/base/ids.ts'
import type { Reader } from './tables.ts'

/** In use or put away; not those who went with their import, were merged or erased. */
export async function hasCustomer(db: Reader, customerId: Id): Promise<boolean> {
  const found = await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', customerId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
