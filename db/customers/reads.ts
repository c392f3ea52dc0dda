// Questions about customers: one of them, those with a phone or a code, and a page of the Book.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Search } from '../../shared/customers/finding.ts'
import type { BookRow, BookSort, Customer } from '../../shared/customers/model.ts'
import { type BirthColumns, birthdayOf } from '../../shared/customers/rules.ts'
import type { Reader } from '../tables.ts'
import { haveSaid, type SaidQuestion } from './bookFeedback.ts'
import { matchText } from './match.ts'
import { listBookRows } from './rows.ts'

const customerColumns = [
  'id',
  'name',
  'called',
  'formOfAddress',
  'phone',
  'code',
  'cardNumber',
  'birthDay',
  'birthMonth',
  'birthYear',
  'birthCalendar',
  'email',
  'place',
  'note',
  'firstVisitDay',
  'lastVisitAt',
  'visitCount',
  'archivedAt',
  'createdAt',
] as const

function toCustomer(row: BirthColumns & Omit<Customer, 'birthday'>): Customer {
  const { birthDay, birthMonth, birthYear, birthCalendar, ...shown } = row
  return { ...shown, birthday: birthdayOf(row) }
}

/** A customer, archived or not; undefined for one that was taken back with its import. */
export async function findCustomer(db: Reader, id: Id): Promise<Customer | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(customerColumns)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row && toCustomer(row)
}

/** The customer that a gesture added. */
export async function findCustomerByRequest(db: Reader, requestId: Id): Promise<Customer | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(customerColumns)
    .where('requestId', '=', requestId)
    .executeTakeFirst()
  return row && toCustomer(row)
}

/** Whose code this is (as `codeKey` made it), archived or not. */
export async function findCustomerByCode(db: Reader, codeFold: string): Promise<{ id: Id; name: string } | undefined> {
  return db
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('codeFold', '=', codeFold)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/**
 * Everybody with this phone (international form), as the main one, a further or an old one, archived or not, the latest
 * visitor first; at most ten.
 */
export async function listByPhone(db: Reader, phone: string): Promise<{ seq: number; id: Id; name: string }[]> {
  const { rows } = await sql<{ seq: number; id: Id; name: string }>`
    SELECT seq, id, name, last_visit_at FROM customers WHERE phone = ${phone} AND removed_at IS NULL
    UNION SELECT seq, id, name, last_visit_at FROM customers
      WHERE id IN (SELECT customer_id FROM customer_phones WHERE phone = ${phone}) AND removed_at IS NULL
    ORDER BY last_visit_at DESC, seq DESC LIMIT 10`.execute(db)
  return rows.map(({ seq, id, name }) => ({ seq, id, name }))
}

function inTheBook(db: Reader, show: 'active' | 'archived') {
  return db
    .selectFrom('customers')
    .where('removedAt', 'is', null)
    .where('archivedAt', show === 'active' ? 'is' : 'is not', null)
}

/** What of the Book is asked for. `search` null: everybody. */
export interface BookQuestion {
  offset: number
  limit: number
  sort: BookSort
  descending: boolean
  show: 'active' | 'archived'
  search: Search | null
  /** null: whatever they said. */
  said: SaidQuestion | null
  today: Day
}

type BookView = Pick<BookQuestion, 'sort' | 'descending' | 'show' | 'search' | 'said'>

function inView(db: Reader, { search, show, said }: BookView) {
  const found = search === null ? inTheBook(db, show) : inTheBook(db, show).where(matches(search))
  return said === null ? found : found.where(haveSaid(said))
}

function inOrder(db: Reader, view: BookView) {
  const direction = view.descending ? 'desc' : 'asc'
  const column = { name: 'sortKey', lastVisit: 'lastVisitAt', added: 'seq' } as const
  return inView(db, view).orderBy(column[view.sort], direction).orderBy('seq', direction)
}

/** A page of the Book, and how many rows there are in all. */
export async function listBook(db: Reader, question: BookQuestion): Promise<{ rows: BookRow[]; total: number }> {
  const { limit, offset, today } = question
  const { total } = await inView(db, question)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = await inOrder(db, question).select('seq').limit(limit).offset(offset).execute()
  return {
    rows: await listBookRows(
      db,
      page.map(row => row.seq),
      today,
    ),
    total,
  }
}

/** Everybody whom the Book shows, in its order, by number. */
export async function listBookSeqs(db: Reader, view: BookView): Promise<number[]> {
  const rows = await inOrder(db, view).select('seq').execute()
  return rows.map(({ seq }) => seq)
}

/** Whom the Book shows from one place to another, by id. */
export async function listBookIds(db: Reader, view: BookView & Pick<BookQuestion, 'offset' | 'limit'>): Promise<Id[]> {
  const rows = await inOrder(db, view).select('id').limit(view.limit).offset(view.offset).execute()
  return rows.map(({ id }) => id)
}

/** Rows whose words, card number, code or phone the search means. */
function matches(search: Search) {
  const match = matchText(search, { accents: false, endings: false })
  const inWords =
    match === '' ? sql`SELECT 0` : sql`SELECT rowid FROM customer_words WHERE customer_words MATCH ${match}`
  // One list of numbers: with an OR beside it SQLite would look at every customer.
  return sql<boolean>`seq IN (${inWords}
    UNION SELECT seq FROM customers WHERE card_number = ${search.cardNumber}
    UNION SELECT seq FROM customers WHERE code_fold = ${search.codeFold} AND removed_at IS NULL
    UNION SELECT seq FROM customers WHERE phone = ${search.phone} AND removed_at IS NULL
    UNION SELECT seq FROM customers WHERE removed_at IS NULL
      AND id IN (SELECT customer_id FROM customer_phones WHERE phone = ${search.phone})
    UNION SELECT seq FROM customers WHERE removed_at IS NULL
      AND id IN (SELECT customer_id FROM contacts WHERE phone = ${search.phone} AND removed_at IS NULL))`
}
