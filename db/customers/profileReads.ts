// Questions about the whole person: profile, further phones, tags, important days, photo.
import type { Id } from '../../shared/base/ids.ts'
import { blankProfile, blankProfileToSave, type Photo, type Profile, type Tag } from '../../shared/customers/profile.ts'
import type { Reader } from '../tables.ts'

/** All but the days since when it is known; undefined: no such customer. */
export async function findProfile(db: Reader, customerId: Id): Promise<Omit<Profile, 'knownSince'> | undefined> {
  const customer = await db
    .selectFrom('customers')
    .select('kind')
    .where('id', '=', customerId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!customer) return undefined
  return {
    customerId,
    kind: customer.kind,
    fields: await getFields(db, customerId),
    phones: await listPhones(db, customerId),
    tags: await listTagsOf(db, customerId),
    days: await listDays(db, customerId),
    organisation: await getOrganisation(db, customerId),
    hasPhoto: await hasPhoto(db, customerId),
  }
}

async function getFields(db: Reader, customerId: Id): Promise<Profile['fields']> {
  const row = await db
    .selectFrom('customerProfiles')
    .selectAll()
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  if (!row) return blankProfile
  const { customerId: _, updatedAt: __, ...fields } = row
  return fields
}

// Ids are made in the order of time, so what was written first comes first.
function listPhones(db: Reader, customerId: Id): Promise<Profile['phones']> {
  return db
    .selectFrom('customerPhones')
    .select(['phone', 'kind'])
    .where('customerId', '=', customerId)
    .orderBy('id')
    .execute()
}

function listTagsOf(db: Reader, customerId: Id): Promise<Profile['tags']> {
  return db
    .selectFrom('customerTags')
    .innerJoin('tags', 'tags.id', 'customerTags.tagId')
    .select(['tags.id', 'tags.kind', 'tags.name'])
    .where('customerTags.customerId', '=', customerId)
    .orderBy('tags.nameFold')
    .orderBy('tags.kind')
    .execute()
}

function listDays(db: Reader, customerId: Id): Promise<Profile['days']> {
  return db
    .selectFrom('importantDays')
    .select(['label', 'day', 'month', 'year', 'calendar'])
    .where('customerId', '=', customerId)
    .orderBy('id')
    .execute()
}

async function getOrganisation(db: Reader, customerId: Id): Promise<Profile['organisation']> {
  const row = await db
    .selectFrom('organisations')
    .select(['size', 'industry', 'taxCode'])
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  return row ?? blankProfileToSave.organisation
}

async function hasPhoto(db: Reader, customerId: Id): Promise<boolean> {
  const question = db.selectFrom('customerPhotos').select('customerId').where('customerId', '=', customerId)
  return (await question.executeTakeFirst()) !== undefined
}

export async function findPhoto(db: Reader, customerId: Id): Promise<Photo | undefined> {
  const row = await db
    .selectFrom('customerPhotos')
    .select(['type', 'bytes'])
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  // SQLite hands over a Buffer, which another thread or the window could not be given as it is.
  return row && { type: row.type, bytes: new Uint8Array(row.bytes) }
}

/** The shop's tags in use, with how many customers have them, the most common first. Goes through all that have any. */
export async function listTags(db: Reader): Promise<Tag[]> {
  return db
    .selectFrom('tags')
    .select(['id', 'kind', 'name'])
    .select(tag =>
      tag
        .selectFrom('customerTags')
        .innerJoin('customers', 'customers.id', 'customerTags.customerId')
        .whereRef('tagId', '=', 'tags.id')
        .where('customers.removedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('customers'),
    )
    .where('archivedAt', 'is', null)
    .orderBy('customers', 'desc')
    .orderBy('nameFold')
    .execute()
}
