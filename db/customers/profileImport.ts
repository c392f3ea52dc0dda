// The part of a profile that a list can fill in: as it stands, as it is written, and taken away again with an import.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import { fold } from '../../shared/base/fold.ts'
import type { Id } from '../../shared/base/ids.ts'
import { blankProfile, type OtherPhone, type TagKind } from '../../shared/customers/profile.ts'
import { blankListed, type ListedProfile } from '../../shared/files/listedProfile.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'
import { refreshWords } from './writes.ts'

type Fields = Pick<ListedProfile, 'gender' | 'occupation' | 'zalo' | 'facebook' | 'taxCode'>
interface Row extends Fields {
  id: Id
  kind: 'person' | 'organisation'
  phones: string
  tags: string
  goals: string
}

/** What a list can fill in, and the goals among the tags, which it leaves alone. */
export interface KnownProfile {
  listed: ListedProfile
  goals: string[]
}

const tagsOf = (kind: TagKind) => `(SELECT json_group_array(t.name ORDER BY t.name) FROM customer_tags ct
    JOIN tags t ON t.id = ct.tag_id WHERE ct.customer_id = c.id AND t.kind = '${kind}')`

const profiles = `SELECT c.id, c.kind, coalesce(p.gender, '') AS gender, coalesce(p.occupation, '') AS occupation,
    coalesce(p.zalo, '') AS zalo, coalesce(p.facebook, '') AS facebook, coalesce(o.tax_code, '') AS tax_code,
    (SELECT json_group_array(json_object('phone', phone, 'kind', kind) ORDER BY id) FROM customer_phones WHERE customer_id = c.id) AS phones,
    ${tagsOf('interest')} AS tags, ${tagsOf('goal')} AS goals
  FROM json_each(?) AS chosen JOIN customers c ON c.id = chosen.value
  LEFT JOIN customer_profiles p ON p.customer_id = c.id
  LEFT JOIN organisations o ON o.customer_id = c.id`

/** What is known of these customers, by id. */
export async function listListedProfiles(db: Reader, ids: readonly Id[]): Promise<Map<Id, KnownProfile>> {
  const rows = await ask<Row>(db, profiles, [JSON.stringify(ids)])
  return new Map(
    rows.map(({ id, kind, phones, tags, goals, ...fields }) => {
      const lists: Pick<ListedProfile, 'phones' | 'tags'> = { phones: JSON.parse(phones), tags: JSON.parse(tags) }
      const listed = { ...blankListed, ...fields, isOrganisation: kind === 'organisation', ...lists }
      return [id, { listed, goals: JSON.parse(goals) }]
    }),
  )
}

const columns = Object.keys(blankProfile)
const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const storeFields = `
  INSERT INTO customer_profiles (customer_id, ${columns.map(snake).join(', ')}, updated_at)
  VALUES (?, ${columns.map(() => '?').join(', ')}, ?)
  ON CONFLICT (customer_id) DO UPDATE SET gender = excluded.gender, occupation = excluded.occupation, zalo = excluded.zalo,
    facebook = excluded.facebook, updated_at = excluded.updated_at`
const storeTaxCode = `
  INSERT INTO organisations (customer_id, size, industry, tax_code) VALUES (?, '', '', ?)
  ON CONFLICT (customer_id) DO UPDATE SET tax_code = excluded.tax_code`
const insertPhone =
  'INSERT INTO customer_phones (id, customer_id, phone, kind, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
const insertTag =
  "INSERT INTO tags (id, kind, name, name_fold, archived_at, created_at) VALUES (?, 'interest', ?, ?, NULL, ?)"
const findTag = "SELECT id FROM tags WHERE kind = 'interest' AND name_fold = ?"
// Not `INSERT … SELECT`: for that SQLite keeps a savepoint (see insertEach), which made it twenty times slower.
const giveTag = 'INSERT INTO customer_tags (customer_id, tag_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
const takeTag =
  "DELETE FROM customer_tags WHERE customer_id = ? AND tag_id IN (SELECT id FROM tags WHERE kind = 'interest' AND name_fold = ?)"

/** Writes what differs between two states of one customer's profile. */
export async function storeListedProfile(
  trx: Writer,
  customerId: Id,
  { before, after }: { before: ListedProfile; after: ListedProfile },
  at: Instant,
  newId: () => Id,
): Promise<void> {
  const names = ['gender', 'occupation', 'zalo', 'facebook'] as const
  if (names.some(name => before[name] !== after[name])) {
    const { gender, occupation, zalo, facebook } = after
    const values = Object.values({ ...blankProfile, gender, occupation, zalo, facebook })
    await ask(trx, storeFields, [customerId, ...values, at])
  }
  if (before.taxCode !== after.taxCode) await ask(trx, storeTaxCode, [customerId, after.taxCode])
  if (before.isOrganisation !== after.isOrganisation) {
    await ask(trx, 'UPDATE customers SET kind = ? WHERE id = ?', [
      after.isOrganisation ? 'organisation' : 'person',
      customerId,
    ])
  }
  await storePhones(trx, customerId, before.phones, after.phones, at, newId)
  await storeTags(trx, customerId, before.tags, after.tags, at, newId)
}

async function storePhones(
  trx: Writer,
  customerId: Id,
  before: readonly OtherPhone[],
  after: readonly OtherPhone[],
  at: Instant,
  newId: () => Id,
): Promise<void> {
  const had = new Set(before.map(({ phone }) => phone))
  const has = new Set(after.map(({ phone }) => phone))
  if (had.size === has.size && [...had].every(phone => has.has(phone))) return
  for (const { phone } of before.filter(one => !has.has(one.phone))) {
    await ask(trx, 'DELETE FROM customer_phones WHERE customer_id = ? AND phone = ?', [customerId, phone])
  }
  for (const { phone, kind } of after.filter(one => !had.has(one.phone))) {
    await ask(trx, insertPhone, [newId(), customerId, phone, kind, at])
  }
  await refreshWords(trx, customerId)
}

async function storeTags(
  trx: Writer,
  customerId: Id,
  before: readonly string[],
  after: readonly string[],
  at: Instant,
  newId: () => Id,
): Promise<void> {
  for (const tag of before.filter(one => !after.includes(one))) await ask(trx, takeTag, [customerId, fold(tag)])
  for (const tag of after.filter(one => !before.includes(one))) {
    const [found] = await ask<{ id: Id }>(trx, findTag, [fold(tag)])
    const id = found?.id ?? newId()
    if (!found) await ask(trx, insertTag, [id, tag, fold(tag), at])
    await ask(trx, giveTag, [customerId, id, at])
  }
}

/** Takes away what a list brought of customers who go with it, and the words that only it used. `at`: of the import. */
export async function deleteListedProfiles(trx: Writer, ids: readonly Id[], at: Instant): Promise<void> {
  const chosen = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  await sql`DELETE FROM customer_phones WHERE customer_id IN ${chosen}`.execute(trx)
  await sql`DELETE FROM customer_tags WHERE customer_id IN ${chosen}`.execute(trx)
  await sql`DELETE FROM customer_profiles WHERE customer_id IN ${chosen}`.execute(trx)
  await sql`DELETE FROM organisations WHERE customer_id IN ${chosen}`.execute(trx)
  await sql`DELETE FROM tags WHERE created_at = ${at}
    AND NOT EXISTS (SELECT 1 FROM customer_tags WHERE tag_id = tags.id)`.execute(trx)
}
