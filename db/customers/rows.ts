// The rows in which customers are shown: with the card of the shop's first kind and the rewards that wait.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { BookRow, FoundCustomer } from '../../shared/customers/model.ts'
import { type BirthColumns, birthdayOf } from '../../shared/customers/rules.ts'
import type { Reader } from '../tables.ts'

type ShownRow = Omit<BookRow, 'birthday'> & BirthColumns

/**
 * The customers with these numbers (`seq`), in this order. A customer without a card in progress of the shop's first
 * kind shows the one that would be begun now. One question, because the counter asks it with every key stroke.
 */
async function listShown(db: Reader, seqs: readonly number[], today: Day): Promise<ShownRow[]> {
  if (seqs.length === 0) return []
  const { rows } = await sql<ShownRow>`
    WITH fresh AS MATERIALIZED (
      SELECT card_kinds.id AS kind_id, head_start, size FROM card_kinds
      JOIN card_terms ON card_terms.kind_id = card_kinds.id
      WHERE archived_at IS NULL ORDER BY position, card_kinds.id, card_terms.seq DESC LIMIT 1)
    SELECT customers.id, customers.name, called, form_of_address AS "formOfAddress", phone, code,
      card_number AS "cardNumber", last_visit_at AS "lastVisitAt",
      coalesce(cards.stamps, (SELECT head_start FROM fresh), 0) AS stamps,
      coalesce(card_terms.size, (SELECT size FROM fresh), 0) AS size,
      (SELECT count(*) FROM rewards WHERE rewards.customer_id = customers.id AND state = 'ready'
        AND (expires_day IS NULL OR expires_day >= ${today})) AS "readyRewards",
      birth_day AS "birthDay", birth_month AS "birthMonth", birth_year AS "birthYear",
      birth_calendar AS "birthCalendar",
      visit_count AS "visitCount", archived_at AS "archivedAt"
    FROM json_each(${JSON.stringify(seqs)}) AS wanted CROSS JOIN customers ON customers.seq = wanted.value
    LEFT JOIN cards ON cards.customer_id = customers.id AND cards.kind_id = (SELECT kind_id FROM fresh)
      AND full_at IS NULL AND withdrawn_at IS NULL
    LEFT JOIN card_terms ON card_terms.id = cards.terms_id
    ORDER BY wanted.key`.execute(db)
  return rows
}

/** Rows of the counter's list. `today`: the business day, on which rewards must still be valid. */
export async function listFound(db: Reader, seqs: readonly number[], today: Day): Promise<FoundCustomer[]> {
  const rows = await listShown(db, seqs, today)
  return rows.map(({ birthDay, birthMonth, birthYear, birthCalendar, visitCount, archivedAt, ...found }) => {
    return { ...found, contact: null }
  })
}

/** Rows of the Book. */
export async function listBookRows(db: Reader, seqs: readonly number[], today: Day): Promise<BookRow[]> {
  const rows = await listShown(db, seqs, today)
  return rows.map(row => {
    const { birthDay, birthMonth, birthYear, birthCalendar, ...shown } = row
    return { ...shown, birthday: birthdayOf(row) }
  })
}
