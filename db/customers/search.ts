// The counter's search: at most fifty rows for each key stroke, in a few milliseconds on a book of 100,000 customers.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import { type Closeness, closenessOf, fits, type Search, type Searched } from '../../shared/customers/finding.ts'
import type { Found } from '../../shared/customers/model.ts'
import type { Reader } from '../tables.ts'
import { matchText } from './match.ts'
import { listFoundRows, withCards } from './rows.ts'

/**
 * Sorting all rows of a broad search ('nguyen': every third customer) by their last visit takes 80 ms and more. From
 * this many matches on, the customers are walked through from the latest visitor until enough of them fit.
 */
const fewEnoughToSort = 2000
/** Where broad matches are all old customers the walk ends here, and sorting is the lesser evil. */
const longestWalk = 16_000
const firstBatch = 100

/** Finds customers in use: exact card, code or phone first, then the closest words, then the latest visitors. */
export async function searchCustomers(db: Reader, search: Search, limit: number, today: Day): Promise<Found> {
  const exact = await listExact(db, search)
  const found = new Set(exact.map(row => row.seq))
  for (const closeness of closenessOf(search)) {
    if (found.size >= limit) break
    for (const seq of await listClose(db, search, closeness, limit)) found.add(seq)
  }
  const rows = await listFoundRows(db, [...found].slice(0, limit))
  const [only, another] = exact
  return { rows: await withCards(db, rows, today), exactId: only && !another ? only.id : null }
}

/** The latest visitors: what the box shows while it is empty. */
export async function listLatestVisitors(db: Reader, limit: number, today: Day): Promise<Found> {
  const latest = await byLastVisit(db).select('seq').limit(limit).execute()
  const rows = await listFoundRows(
    db,
    latest.map(row => row.seq),
  )
  return { rows: await withCards(db, rows, today), exactId: null }
}

function byLastVisit(db: Reader) {
  return db
    .selectFrom('customers')
    .where('archivedAt', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy('lastVisitAt', 'desc')
    .orderBy('seq', 'desc')
}

/** Customers whose card number, own code or whole phone the text is; several for a phone that is shared. */
async function listExact(db: Reader, search: Search): Promise<{ seq: number; id: string }[]> {
  const columns = { cardNumber: search.cardNumber, codeFold: search.codeFold, phone: search.phone }
  const asked = (['cardNumber', 'codeFold', 'phone'] as const).filter(column => columns[column] !== null)
  const exact = new Map<number, { seq: number; id: string }>()
  for (const column of asked) {
    const rows = await byLastVisit(db).select(['seq', 'id']).where(column, '=', columns[column]).limit(10).execute()
    for (const row of rows) exact.set(row.seq, row)
  }
  return [...exact.values()]
}

async function listClose(db: Reader, search: Search, closeness: Closeness, limit: number): Promise<number[]> {
  const match = matchText(search, closeness)
  if (match === null) return []
  if (await isBroad(db, match)) {
    const walked = await walk(db, search, closeness, limit)
    if (walked) return walked
  }
  return listSorted(db, match, limit)
}

async function isBroad(db: Reader, match: string): Promise<boolean> {
  const matched = sql<{ count: number }>`
    SELECT count(*) AS count FROM
      (SELECT rowid FROM customer_words WHERE customer_words MATCH ${match} LIMIT ${fewEnoughToSort + 1})`
  const { rows } = await matched.execute(db)
  return (rows[0]?.count ?? 0) > fewEnoughToSort
}

async function listSorted(db: Reader, match: string, limit: number): Promise<number[]> {
  // CROSS JOIN keeps SQLite from walking all customers and asking the index for each.
  const sorted = sql<{ seq: number }>`
    SELECT customers.seq FROM customer_words CROSS JOIN customers ON customers.seq = customer_words.rowid
    WHERE customer_words MATCH ${match} AND customers.archived_at IS NULL AND customers.removed_at IS NULL
    ORDER BY customers.last_visit_at DESC, customers.seq DESC LIMIT ${limit}`
  const { rows } = await sorted.execute(db)
  return rows.map(row => row.seq)
}

/** The first `limit` that fit, from the latest visitor on; null where it would take too long to find them. */
async function walk(db: Reader, search: Search, closeness: Closeness, limit: number): Promise<number[] | null> {
  const found: number[] = []
  for (let offset = 0, size = firstBatch; offset < longestWalk; offset += size, size *= 2) {
    const batch = await listBatch(db, offset, size)
    for (const row of batch) {
      if (fits(row, search, closeness)) found.push(row.seq)
      if (found.length === limit) return found
    }
    if (batch.length < size) return found
  }
  return null
}

/** Some customers in the order of their last visit, with what a search compares. */
function listBatch(db: Reader, offset: number, size: number): Promise<(Searched & { seq: number })[]> {
  return byLastVisit(db)
    .select(['seq', 'name', 'called', 'phone', 'nameFold', 'codeFold'])
    .limit(size)
    .offset(offset)
    .execute()
}
