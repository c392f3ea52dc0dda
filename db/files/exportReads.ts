// What a list that goes out tells of customers: their fields and where their programmes stand, for many at once.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Birthday } from '../../shared/customers/model.ts'
import { birthdayOf } from '../../shared/customers/rules.ts'
import type { ExportedCustomer } from '../../shared/files/exportModel.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

type PutIntoWords = 'birthday' | 'tier' | 'lastVisitDay' | 'archivedDay'

/** A customer as the book knows them, before birthday, days and tier are put into words. */
export interface CustomerToExport extends Omit<ExportedCustomer, PutIntoWords> {
  birthday: Birthday | null
  /** The tier's key; null: the lowest, or none. */
  tier: string | null
  lastVisitAt: Instant | null
  archivedAt: Instant | null
}

interface Row extends Omit<CustomerToExport, 'birthday' | 'otherPhones' | 'tags'> {
  birthDay: number | null
  birthMonth: number | null
  birthYear: number | null
  birthCalendar: 'solar' | 'lunar'
  otherPhones: string | null
  tags: string | null
}

// CROSS JOIN keeps the order of the wanted numbers and makes SQLite look each customer up. The columns have the names of the
// row's fields: of 100,000 rows, giving them those afterwards took longer than the whole question.
const question = `
  WITH fresh AS MATERIALIZED (
    SELECT card_kinds.id AS kind_id, head_start FROM card_kinds
    JOIN card_terms ON card_terms.kind_id = card_kinds.id
    WHERE archived_at IS NULL ORDER BY position, card_kinds.id, card_terms.seq DESC LIMIT 1)
  SELECT c.id, c.name, c.called, c.form_of_address AS formOfAddress, c.phone, c.code, c.birth_day AS birthDay,
    c.birth_month AS birthMonth, c.birth_year AS birthYear, c.birth_calendar AS birthCalendar, c.email, c.place, c.note,
    c.card_number AS cardNumber, c.first_visit_day AS firstVisitDay, c.last_visit_at AS lastVisitAt,
    c.visit_count AS visitCount, c.archived_at AS archivedAt, coalesce(profile.gender, '') AS gender,
    (SELECT json_group_array(phone ORDER BY kind DESC, phone) FROM customer_phones WHERE customer_id = c.id) AS otherPhones,
    (SELECT json_group_array(tags.name ORDER BY tags.name_fold) FROM customer_tags
      JOIN tags ON tags.id = tag_id WHERE customer_id = c.id) AS tags,
    coalesce(account.points, 0) AS points,
    coalesce(cards.stamps, (SELECT head_start FROM fresh), 0) AS stamps,
    state.tier,
    (SELECT coalesce(sum(amount - saved - covered), 0) FROM visits WHERE customer_id = c.id) AS spent
  FROM json_each(?) AS wanted CROSS JOIN customers c ON c.seq = wanted.value
  LEFT JOIN customer_profiles profile ON profile.customer_id = c.id
  LEFT JOIN point_accounts account ON account.customer_id = c.id
  LEFT JOIN tier_states state ON state.customer_id = c.id
  LEFT JOIN cards ON cards.customer_id = c.id AND cards.kind_id = (SELECT kind_id FROM fresh)
    AND full_at IS NULL AND withdrawn_at IS NULL
  WHERE c.removed_at IS NULL
  ORDER BY wanted.key`

const none: string[] = []

// Made by SQLite a moment ago, of texts.
function texts(json: string | null): string[] {
  return json === null || json === '[]' ? none : JSON.parse(json).map(String)
}

/** The customers with these numbers (`seq`), in this order, but for those that are gone meanwhile. */
export async function listForExport(db: Reader, seqs: readonly number[]): Promise<CustomerToExport[]> {
  const rows = await ask<Row>(db, question, [JSON.stringify(seqs)])
  return rows.map(({ birthDay, birthMonth, birthYear, birthCalendar, otherPhones, tags, ...row }) => ({
    ...row,
    birthday: birthdayOf({ birthDay, birthMonth, birthYear, birthCalendar }),
    otherPhones: texts(otherPhones),
    tags: texts(tags),
  }))
}

/** Everybody in the book, those put away too: by name, or as they came into the book, which is read three times as fast. */
export async function listEverybody(db: Reader, order: 'name' | 'entry'): Promise<number[]> {
  const by = order === 'name' ? 'sort_key, seq' : 'seq'
  const rows = await ask<{ seq: number }>(db, `SELECT seq FROM customers WHERE removed_at IS NULL ORDER BY ${by}`, [])
  return rows.map(({ seq }) => seq)
}

/** These customers, by name. */
export async function listChosen(db: Reader, ids: readonly Id[]): Promise<number[]> {
  const rows = await ask<{ seq: number }>(
    db,
    `SELECT seq FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
     WHERE removed_at IS NULL GROUP BY seq ORDER BY sort_key, seq`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ seq }) => seq)
}

/** How many customers there are, in use and put away. */
export async function countEverybody(db: Reader): Promise<{ active: number; archived: number }> {
  const { rows } = await sql<{ active: number; archived: number }>`
    SELECT count(*) FILTER (WHERE archived_at IS NULL) AS active,
      count(*) FILTER (WHERE archived_at IS NOT NULL) AS archived
    FROM customers WHERE removed_at IS NULL`.execute(db)
  return rows[0] ?? { active: 0, archived: 0 }
}
