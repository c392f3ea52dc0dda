// Questions about the people of an organisation, and for whom a customer speaks.
import type { Id } from '../../shared/base/ids.ts'
import { type Contact, type Organisation, storedParts } from '../../shared/customers/contact.ts'
import type { FormOfAddress, FoundContact } from '../../shared/customers/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

type ContactRow = Omit<Contact, 'parts' | 'person'> & {
  parts: string
  personName: string | null
  personCalled: string | null
  personFormOfAddress: FormOfAddress | null
}

const columns = `c.id, c.person_id, c.name, c.called, c.form_of_address, c.phone, c.email, c.position, c.parts, c.note,
  p.name AS person_name, p.called AS person_called, p.form_of_address AS person_form_of_address`
const withPerson = 'contacts c LEFT JOIN customers p ON p.id = c.person_id AND p.removed_at IS NULL'

function toContact({ parts, personName, personCalled, personFormOfAddress, ...row }: ContactRow): Contact {
  const person =
    personName === null
      ? null
      : { name: personName, called: personCalled ?? '', formOfAddress: personFormOfAddress ?? '' }
  return { ...row, parts: storedParts.parse(JSON.parse(parts)), person, personId: person && row.personId }
}

/** Those who were not removed, in the order in which they were added. */
export async function listContacts(db: Reader, customerId: Id): Promise<Contact[]> {
  const text = `SELECT ${columns} FROM ${withPerson} WHERE c.customer_id = ? AND c.removed_at IS NULL ORDER BY c.id`
  return (await ask<ContactRow>(db, text, [customerId])).map(toContact)
}

const withPhone = `SELECT c.customer_id, c.name, c.called, c.form_of_address, c.phone
  FROM json_each(?) AS wanted CROSS JOIN contacts c ON c.customer_id = wanted.value
  WHERE c.removed_at IS NULL AND c.phone IS NOT NULL ORDER BY c.id`

/** The people of these organisations who have a phone. */
export async function listContactPhones(
  db: Reader,
  customerIds: readonly Id[],
): Promise<(FoundContact & { customerId: Id })[]> {
  return ask(db, withPhone, [JSON.stringify(customerIds)])
}

/** A contact, removed or not. */
export async function findContact(db: Reader, contactId: Id): Promise<(Contact & { customerId: Id }) | undefined> {
  return findBy(db, 'c.id', contactId)
}

/** The contact that a gesture added. */
export async function findContactByRequest(
  db: Reader,
  requestId: Id,
): Promise<(Contact & { customerId: Id }) | undefined> {
  return findBy(db, 'c.request_id', requestId)
}

async function findBy(db: Reader, column: 'c.id' | 'c.request_id', value: Id) {
  const text = `SELECT c.customer_id, ${columns} FROM ${withPerson} WHERE ${column} = ?`
  const [row] = await ask<ContactRow & { customerId: Id }>(db, text, [value])
  return row && { ...toContact(row), customerId: row.customerId }
}

export async function listOrganisationsOf(db: Reader, personId: Id): Promise<Organisation[]> {
  const text = `SELECT c.customer_id, o.name, c.position, c.parts FROM contacts c JOIN customers o ON o.id = c.customer_id
    WHERE c.person_id = ? AND c.removed_at IS NULL AND o.removed_at IS NULL ORDER BY c.id`
  const rows = await ask<Omit<Organisation, 'parts'> & { parts: string }>(db, text, [personId])
  return rows.map(row => ({ ...row, parts: storedParts.parse(JSON.parse(row.parts)) }))
}

export async function isOrganisation(db: Reader, customerId: Id): Promise<boolean> {
  const row = await db.selectFrom('customers').select('kind').where('id', '=', customerId).executeTakeFirst()
  return row?.kind === 'organisation'
}
