// Changes to the whole person. Lists are stored as a whole; who is found by a phone, is found by all of them at once.
import type { Instant } from '../../shared/base/day.ts'
import { fold } from '../../shared/base/fold.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { OtherPhone, Photo, ProfileFields, ProfileToSave } from '../../shared/customers/profile.ts'
import { insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'
import { refreshWords } from './writes.ts'

/** Whose it is, and what a row needs that only a handler has. */
export interface Saving {
  customerId: Id
  at: Instant
  newId: () => Id
}

/** Also that something of the customer was changed at all: an import that brought them leaves them when it is undone. */
export async function updateKind(trx: Writer, { customerId, at }: Saving, kind: ProfileToSave['kind']): Promise<void> {
  await trx.updateTable('customers').set({ kind, updatedAt: at }).where('id', '=', customerId).execute()
}

export async function putProfileFields(trx: Writer, { customerId, at }: Saving, fields: ProfileFields): Promise<void> {
  const row = { ...fields, updatedAt: at }
  await trx
    .insertInto('customerProfiles')
    .values({ customerId, ...row })
    .onConflict(conflict => conflict.column('customerId').doUpdateSet(row))
    .execute()
}

/** Further phones, in international form, each once; with them the words of the search. */
export async function replacePhones(
  trx: Writer,
  { customerId, at, newId }: Saving,
  phones: readonly OtherPhone[],
): Promise<void> {
  await trx.deleteFrom('customerPhones').where('customerId', '=', customerId).execute()
  const rows = phones.map(({ phone, kind }) => ({ id: newId(), customerId, phone, kind, createdAt: at }))
  await insertEach(trx, 'customerPhones', rows)
  await refreshWords(trx, customerId)
}

/** Tags by name: one that the shop does not have yet is added, one that was put away is in use again. */
export async function replaceTags(trx: Writer, saving: Saving, tags: ProfileToSave['tags']): Promise<void> {
  const { customerId, at: createdAt } = saving
  await trx.deleteFrom('customerTags').where('customerId', '=', customerId).execute()
  const ids = new Set<Id>()
  for (const tag of tags) ids.add(await tagId(trx, saving, tag))
  await insertEach(
    trx,
    'customerTags',
    [...ids].map(tagId => ({ customerId, tagId, createdAt })),
  )
}

async function tagId(trx: Writer, { at, newId }: Saving, { kind, name }: ProfileToSave['tags'][number]): Promise<Id> {
  // A tag of marks alone ('+++') keeps itself as its key.
  const nameFold = fold(name) || name
  const { id } = await trx
    .insertInto('tags')
    .values({ id: newId(), kind, name, nameFold, archivedAt: null, createdAt: at })
    .onConflict(conflict => conflict.columns(['kind', 'nameFold']).doUpdateSet({ archivedAt: null }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function replaceDays(
  trx: Writer,
  { customerId, at, newId }: Saving,
  days: ProfileToSave['days'],
): Promise<void> {
  await trx.deleteFrom('importantDays').where('customerId', '=', customerId).execute()
  const rows = days.map(day => ({ id: newId(), customerId, ...day, createdAt: at }))
  await insertEach(trx, 'importantDays', rows)
}

export async function putOrganisation(
  trx: Writer,
  { customerId }: Saving,
  organisation: ProfileToSave['organisation'],
): Promise<void> {
  await trx
    .insertInto('organisations')
    .values({ customerId, ...organisation })
    .onConflict(conflict => conflict.column('customerId').doUpdateSet(organisation))
    .execute()
}

export async function putPhoto(trx: Writer, customerId: Id, photo: Photo, at: Instant): Promise<void> {
  const row = { type: photo.type, bytes: photo.bytes, createdAt: at }
  await trx
    .insertInto('customerPhotos')
    .values({ customerId, ...row })
    .onConflict(conflict => conflict.column('customerId').doUpdateSet(row))
    .execute()
  await updateChanged(trx, customerId, at)
}

export async function deletePhoto(trx: Writer, customerId: Id, at: Instant): Promise<void> {
  await trx.deleteFrom('customerPhotos').where('customerId', '=', customerId).execute()
  await updateChanged(trx, customerId, at)
}

async function updateChanged(trx: Writer, customerId: Id, updatedAt: Instant): Promise<void> {
  await trx.updateTable('customers').set({ updatedAt }).where('id', '=', customerId).execute()
}
