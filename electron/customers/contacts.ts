// The people of an organisation: listed, stored, removed and put back.
import {
  findContact,
  findContactByRequest,
  isOrganisation,
  listContacts,
  listOrganisationsOf,
} from '../../db/customers/contactReads.ts'
import { insertContact, updateContact, updateContactRemoved } from '../../db/customers/contactWrites.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { readPhone } from '../../shared/base/phone.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Contact } from '../../shared/customers/contact.ts'
import type { Context } from '../context.ts'

export const contactReaders: Pick<
  HandlersAt<'reader', Context>,
  'customers.listContacts' | 'customers.listOrganisationsOf'
> = {
  'customers.listContacts': (ctx, { customerId }) =>
    ctx.read(async db => ok((await isOrganisation(db, customerId)) ? await listContacts(db, customerId) : null)),
  'customers.listOrganisationsOf': (ctx, { customerId }) =>
    ctx.read(async db => ok(await listOrganisationsOf(db, customerId))),
}

export const contactWriters: Pick<
  HandlersAt<'writer', Context>,
  'customers.saveContact' | 'customers.removeContact'
> = {
  'customers.saveContact': (ctx, { requestId, customerId, contactId, fields }) =>
    ctx.write(async trx => {
      const known = await findContactByRequest(trx, requestId)
      if (known && contactId === null) return ok({ contact: known, before: null })
      if (!(await findCustomer(trx, customerId))) return no('customer_unknown')
      if (fields.personId !== null && !(await findCustomer(trx, fields.personId))) return no('customer_unknown')
      const phone = fields.phone === '' ? null : readPhone(fields.phone, ctx.settings().phoneRegion)
      if (phone === null && fields.phone !== '') return no('phone_unreadable')
      const stored = { ...fields, phone }
      if (contactId === null) {
        const id = ctx.newId()
        await insertContact(trx, { id, requestId, customerId, at: ctx.now(), fields: stored })
        return ok({ contact: await getContact(trx, id), before: null })
      }
      const before = await findContact(trx, contactId)
      if (!before || before.customerId !== customerId) return no('contact_unknown')
      await updateContact(trx, before, stored)
      return ok({ contact: await getContact(trx, contactId), before })
    }, 'customers'),
  'customers.removeContact': (ctx, { contactId, removed }) =>
    ctx.write(async trx => {
      const contact = await findContact(trx, contactId)
      if (!contact) return no('contact_unknown')
      await updateContactRemoved(trx, contact, removed ? ctx.now() : null)
      return ok(contact)
    }, 'customers'),
}

async function getContact(trx: Writer, contactId: Id): Promise<Contact> {
  const contact = await findContact(trx, contactId)
  if (!contact) throw new Error('A contact that was just stored is not there')
  return contact
}
