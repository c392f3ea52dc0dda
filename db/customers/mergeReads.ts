// Questions about duplicates and merges: who is in the book, which merges there are, where a merged customer lives on.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Likeness } from '../../shared/customers/duplicates.ts'
import { type MergeRecord, mergeRecord } from '../../shared/customers/mergeRecord.ts'
import type { MergeRow, StandingConsent } from '../../shared/customers/merging.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

/** Where a customer is found now: themselves, or the one into whom they were merged. */
export async function currentIdOf(db: Reader, customerId: Id): Promise<Id> {
  const text = 'SELECT merged_into FROM customers WHERE id = ?'
  const [row] = await ask<{ mergedInto: Id | null }>(db, text, [customerId])
  return row?.mergedInto ?? customerId
}

export type PersonRow = Omit<Likeness, 'phones'> & { phone: string | null }

/** Some of those in the book, after a number (`seq`), with what tells whether they are in it twice. For the background. */
export async function listLikenesses(
  db: Reader,
  { after, limit }: { after: number; limit: number },
): Promise<(Likeness & { seq: number })[]> {
  const people = await ask<PersonRow & { seq: number; others: string | null }>(
    db,
    `SELECT seq, id, name_fold, phone, code_fold, email, birth_day, birth_month, birth_year,
       (SELECT group_concat(p.phone, ' ') FROM customer_phones p WHERE p.customer_id = c.id) AS others
     FROM customers c WHERE removed_at IS NULL AND seq > ? ORDER BY seq LIMIT ?`,
    [after, limit],
  )
  return people.map(({ phone, others, ...person }) => {
    const phones = `${phone ?? ''} ${others ?? ''}`.split(' ').filter(one => one !== '')
    return { ...person, phones }
  })
}

/** Changes with whatever tells whether somebody is in the book twice; stamps and bills do not change it. */
export async function likenessVersion(db: Reader): Promise<string> {
  const [row] = await ask<Record<string, unknown>>(
    db,
    `SELECT c.*, p.*, n.* FROM (SELECT count(*) AS people, max(updated_at) AS changed, count(removed_at) AS removed FROM customers) c,
       (SELECT count(*) AS phones, max(created_at) AS added FROM customer_phones) p,
       (SELECT count(*) AS pairs, max(at) AS told FROM not_duplicates) n`,
    [],
  )
  return JSON.stringify(row)
}

/** Pairs that somebody has told apart. */
export function listNotDuplicates(db: Reader): Promise<{ oneId: Id; otherId: Id }[]> {
  return ask(db, 'SELECT one_id, other_id FROM not_duplicates', [])
}

/** The numbers (`seq`) of customers, by id. */
export async function seqsOf(db: Reader, ids: readonly Id[]): Promise<Map<Id, number>> {
  const text = 'SELECT id, seq FROM customers WHERE id IN (SELECT value FROM json_each(?))'
  const rows = await ask<{ id: Id; seq: number }>(db, text, [JSON.stringify(ids)])
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

/** A merge with what it keeps of how everything was. */
export interface StoredMerge {
  id: Id
  requestId: Id
  keptId: Id
  mergedId: Id
  takenApartAt: Instant | null
  takenApartRequestId: Id | null
  at: Instant
  day: Day
}

const columns = 'id, request_id, kept_id, merged_id, taken_apart_at, taken_apart_request_id, at, day'

export async function findMerge(db: Reader, by: 'id' | 'request_id', id: Id): Promise<StoredMerge | null> {
  const [row] = await ask<StoredMerge>(db, `SELECT ${columns} FROM merges WHERE ${by} = ?`, [id])
  return row ?? null
}

/** Throws if it is not what the app writes. */
export async function getMergeRecord(db: Reader, id: Id): Promise<MergeRecord> {
  const [row] = await ask<{ before: string }>(db, 'SELECT before FROM merges WHERE id = ?', [id])
  return mergeRecord.parse(JSON.parse(row?.before ?? ''))
}

/** Merges that stand, since that day; the latest first. */
export function listMergesSince(db: Reader, day: Day): Promise<Omit<MergeRow, 'untilDay'>[]> {
  return ask(
    db,
    `SELECT m.id, m.kept_id, k.name AS kept_name, o.name AS merged_name, m.at, m.day, s.name AS staff_name
     FROM merges m JOIN customers k ON k.id = m.kept_id JOIN customers o ON o.id = m.merged_id JOIN staff s ON s.id = m.staff_id
     WHERE m.taken_apart_at IS NULL AND m.day >= ? AND o.erased_at IS NULL ORDER BY m.seq DESC LIMIT 200`,
    [day],
  )
}

/** What stands for each purpose and channel: its last line. */
export async function listStandingConsents(db: Reader, customerId: Id): Promise<StandingConsent[]> {
  const rows = await ask<{ purpose: string; channel: string; kind: string; latest: number }>(
    db,
    `SELECT purpose, channel, kind, max(seq) AS latest FROM consent_lines WHERE customer_id = ?
     GROUP BY purpose, channel`,
    [customerId],
  )
  return rows.map(({ purpose, channel, kind }) => ({ purpose, channel, given: kind === 'given' }))
}

/** Customers in use who share a birthday (day and month) or the last digits of their phone with what is typed; at most 500. */
export function listAlike(
  db: Reader,
  { birthday, phoneTail }: { birthday: { day: number; month: number } | null; phoneTail: string },
): Promise<PersonRow[]> {
  const columns = 'c.id, c.name_fold, c.phone, c.code_fold, c.email, c.birth_day, c.birth_month, c.birth_year'
  const inUse = 'c.removed_at IS NULL AND c.archived_at IS NULL'
  const match = phoneTail === '' ? 'digits : "none"' : `digits : "${phoneTail}"`
  return ask(
    db,
    `SELECT ${columns} FROM customers c WHERE c.birth_month = ? AND c.birth_day = ? AND ${inUse}
     UNION SELECT ${columns} FROM (SELECT rowid AS seq FROM customer_words WHERE customer_words MATCH ? LIMIT 500) AS found
       CROSS JOIN customers c ON c.seq = found.seq WHERE ${inUse} LIMIT 500`,
    [birthday?.month ?? 0, birthday?.day ?? 0, match],
  )
}
