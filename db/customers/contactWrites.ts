// Changes to the people of an organisation.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ContactFields } from '../../shared/customers/contact.ts'
import type { Writer } from '../tables.ts'

/** The fields with the phone in its international form. */
export type StoredContact = Omit<ContactFields, 'phone'> & { phone: string | null }

export async function insertContact(
  trx: Writer,
  {
    id,
    requestId,
    customerId,
    at,
    fields,
  }: { id: Id; requestId: Id; customerId: Id; at: Instant; fields: StoredContact },
): Promise<void> {
  const own = { id, requestId, customerId, removedAt: null, createdAt: at }
  await trx
    .insertInto('contacts')
    .values({ ...own, ...fields, parts: JSON.stringify(fields.parts) })
    .execute()
}

export async function updateContact(trx: Writer, id: Id, fields: StoredContact): Promise<void> {
  await trx
    .updateTable('contacts')
    .set({ ...fields, parts: JSON.stringify(fields.parts) })
    .where('id', '=', id)
    .execute()
}

/** Takes a contact out of the list, or puts it back (`at` null). */
export async function updateContactRemoved(trx: Writer, id: Id, at: Instant | null): Promise<void> {
  await trx.updateTable('contacts').set({ removedAt: at }).where('id', '=', id).execute()
}
