// The counter's search: at most fifty rows for each key stroke, in a few milliseconds on a book of 100,000 customers.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import {
  type Closeness,
  closenessOf,
  fits,
  hasTypedNumber,
  type Search,
  type Searched,
  type SearchWord,
} from '../../shared/customers/finding.ts'
import type { Found, FoundCustomer } from '../../shared/customers/model.ts'
import type { Reader } from '../tables.ts'
import { listContactPhones } from './contactReads.ts'
import { matchText } from './match.ts'
import { listFound } from './rows.ts'

/**
 * A search with more matches than this is broad ('nguyen': two in five customers). Sorting all its rows by their last
 * visit takes 80 ms and more; walking from the latest visitor on until enough of them fit takes 3.
 */
const mostSorted = 1000
/** Where so many of the latest visitors do not fit, the matches are old customers, and sorting is the lesser evil. */
const longestWalk = 16_000
const firstBatch = 400

/** Finds customers in use: exact card, code or phone first, then the closest words, then the latest visitors. */
export async function searchCustomers(db: Reader, search: Search, limit: number, today: Day): Promise<Found> {
  const exact = await listExact(db, search)
  const found = new Set(exact.map(row => row.seq))
  const isWholePhone = search.phone !== null && found.size > 0
  for (const closeness of isWholePhone ? [] : closenessOf(search)) {
    if (found.size >= limit) break
    for (const seq of await listClose(db, search, closeness, limit)) found.add(seq)
  }
  const rows = await listFound(db, [...found].slice(0, limit), today)
  const [only, another] = exact
  return { rows: await withContacts(db, search, rows), exactId: only && !another ? only.id : null }
}

/** Says of each whom somebody else's number has found whose it is. */
async function withContacts(db: Reader, search: Search, rows: FoundCustomer[]): Promise<FoundCustomer[]> {
  if (!search.words.some(word => word.isNumber)) return rows
  const others = rows.filter(({ phone }) => !hasTypedNumber(phone, search))
  const contacts = await listContactPhones(
    db,
    others.map(({ id }) => id),
  )
  return rows.map(row => {
    const found = contacts.find(({ customerId, phone }) => customerId === row.id && hasTypedNumber(phone, search))
    if (!found || !others.includes(row)) return row
    const { customerId: _, ...contact } = found
    return { ...row, contact }
  })
}

/** The latest visitors: what the box shows while it is empty. */
export async function listLatestVisitors(db: Reader, limit: number, today: Day): Promise<Found> {
  const { rows: latest } = await sql<{ seq: number }>`
    SELECT seq FROM customers WHERE archived_at IS NULL AND removed_at IS NULL
    ORDER BY last_visit_at DESC, seq DESC LIMIT ${limit}`.execute(db)
  return {
    rows: await listFound(
      db,
      latest.map(row => row.seq),
      today,
    ),
    exactId: null,
  }
}

/** Customers whose card number, voucher, own code or whole phone the text is; several for a phone that is shared. */
async function listExact(db: Reader, search: Search): Promise<{ seq: number; id: string }[]> {
  const inUse = sql`archived_at IS NULL AND removed_at IS NULL`
  const { rows } = await sql<{ seq: number; id: string }>`
    SELECT seq, id, last_visit_at FROM customers WHERE card_number = ${search.cardNumber} AND ${inUse}
    UNION SELECT k.seq, k.id, k.last_visit_at FROM customers o JOIN customers k ON k.id = o.merged_into
      WHERE o.card_number = ${search.cardNumber} AND k.archived_at IS NULL AND k.removed_at IS NULL
    UNION SELECT seq, id, last_visit_at FROM customers
      WHERE id = (SELECT customer_id FROM rewards WHERE code = ${search.voucher}) AND ${inUse}
    UNION SELECT seq, id, last_visit_at FROM customers WHERE code_fold = ${search.codeFold} AND ${inUse}
    UNION SELECT seq, id, last_visit_at FROM customers WHERE phone = ${search.phone} AND ${inUse}
    UNION SELECT seq, id, last_visit_at FROM customers
      WHERE id IN (SELECT customer_id FROM customer_phones WHERE phone = ${search.phone}) AND ${inUse}
    UNION SELECT seq, id, last_visit_at FROM customers WHERE ${inUse}
      AND id IN (SELECT customer_id FROM contacts WHERE phone = ${search.phone} AND removed_at IS NULL)
    ORDER BY last_visit_at DESC, seq DESC LIMIT 10`.execute(db)
  return rows
}

async function listClose(db: Reader, search: Search, closeness: Closeness, limit: number): Promise<number[]> {
  if (search.words.length === 0) return []
  const few = await listSorted(db, matchText(search, closeness), limit, mostSorted)
  const enough = few ?? (await walk(db, search, closeness, limit))
  return enough ?? (await listSorted(db, matchText(search, closeness), limit, Number.MAX_SAFE_INTEGER)) ?? []
}

/** The matches with the latest visits; null where there are more than `most` to be sorted. */
async function listSorted(db: Reader, match: string, limit: number, most: number): Promise<number[] | null> {
  // CROSS JOIN keeps SQLite from walking all customers and asking the index for each.
  const { rows } = await sql<{ matched: number; seqs: string | null }>`
    WITH hit AS MATERIALIZED (SELECT rowid AS seq FROM customer_words WHERE customer_words MATCH ${match} LIMIT ${most + 1})
    SELECT (SELECT count(*) FROM hit) AS matched, (SELECT group_concat(seq) FROM (
      SELECT customers.seq FROM hit CROSS JOIN customers ON customers.seq = hit.seq
      WHERE (SELECT count(*) FROM hit) <= ${most} AND archived_at IS NULL AND removed_at IS NULL
      ORDER BY last_visit_at DESC, customers.seq DESC LIMIT ${limit})) AS seqs`.execute(db)
  const { matched, seqs } = rows[0] ?? { matched: 0, seqs: null }
  if (matched > most) return null
  return seqs === null ? [] : seqs.split(',').map(Number)
}

/**
 * The first `limit` that fit, from the latest visitor on; null where it would take too long to find them. Goes by the main
 * phone alone: a text so short that it is broad is not yet a number that somebody looks for.
 */
async function walk(db: Reader, search: Search, closeness: Closeness, limit: number): Promise<number[] | null> {
  const found: number[] = []
  for (let offset = 0, size = firstBatch; offset < longestWalk; offset += size, size *= 2) {
    for (const row of await listLikely(db, search, { offset, size })) {
      if (fits(row, search, closeness)) found.push(row.seq)
      if (found.length === limit) return found
    }
  }
  return null
}

/** Of some customers in the order of their last visit, those that may fit: what SQLite can tell without our rules. */
async function listLikely(db: Reader, search: Search, { offset, size }: { offset: number; size: number }) {
  const likely = sql.join(search.words.map(mayFit), sql` AND `)
  // All columns are in the index customers_last_visit; the table itself is not read.
  const { rows } = await sql<Searched & { seq: number }>`
    SELECT seq, name, called, phone, name_fold AS "nameFold", code_fold AS "codeFold" FROM (
      SELECT seq, name, called, phone, name_fold, code_fold FROM customers
      WHERE archived_at IS NULL AND removed_at IS NULL
      ORDER BY last_visit_at DESC, seq DESC LIMIT ${size} OFFSET ${offset}
    ) WHERE ${likely}`.execute(db)
  return rows
}

function mayFit({ folded, isNumber }: SearchWord) {
  const anywhere = sql`called <> '' OR instr(name_fold, ${folded}) OR instr(code_fold, ${folded})`
  if (isNumber) return sql`(${anywhere} OR instr(phone, ${folded.slice(1)}))`
  // Initials: 'nta' is in 'n% t% a%'. A code typed without its dashes has at least the same first letter.
  const asInitials = `${[...folded].join('% ')}%`
  return sql`(${anywhere} OR name_fold LIKE ${asInitials} OR instr(code_fold, ${folded.charAt(0)}) = 1)`
}
