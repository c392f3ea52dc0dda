// Changes to the people of an organisation.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ContactFields } from '../../shared/customers/contact.ts'
import type { Writer } from '../tables.ts'
import { refreshWords } from './writes.ts'

/** The fields with the phone in its international form. */
export type StoredContact = Omit<ContactFields, 'phone'> & { phone: string | null }

/** A contact, and for whom they speak. */
interface StoredIds {
  id: Id
  customerId: Id
}

/** The organisation is found by the phones of its people. */
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
  await refreshWords(trx, customerId)
}

export async function updateContact(trx: Writer, { id, customerId }: StoredIds, fields: StoredContact): Promise<void> {
  await trx
    .updateTable('contacts')
    .set({ ...fields, parts: JSON.stringify(fields.parts) })
    .where('id', '=', id)
    .execute()
  await refreshWords(trx, customerId)
}

/** Takes a contact out of the list, or puts it back (`at` null). */
export async function updateContactRemoved(
  trx: Writer,
  { id, customerId }: StoredIds,
  at: Instant | null,
): Promise<void> {
  await trx.updateTable('contacts').set({ removedAt: at }).where('id', '=', id).execute()
  await refreshWords(trx, customerId)
}
