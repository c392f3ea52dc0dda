// Changes to customers. The search index and the visit facts change in the same transaction as what they are made of.
import { type RawBuilder, sql } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type SearchedWords, type StoredFields, searchedWords } from '../../shared/customers/rules.ts'
import { ask, insertEach } from '../ask.ts'
import { givenHere } from '../broughtOver.ts'
import type { Writer } from '../tables.ts'
import { numberCards } from './cardNumbers.ts'

/** A customer to be added: the stored fields, and who brings it. */
export interface NewCustomer {
  id: Id
  requestId: Id | null
  importId: Id | null
  at: Instant
  fields: StoredFields
  /** Of a card that was printed from another book, and that nobody in this one has. */
  cardNumber?: string | undefined
  /** What `searchedWords` makes of the fields, where it is made already. */
  words?: SearchedWords | undefined
}

/**
 * Adds customers in their order and makes the card numbers that they do not bring; `kept` are left for others. Throws on a
 * code that is taken (the unique index): ask `findCustomerByCode` first. Visit facts start empty; see `refreshVisitFacts`.
 */
export async function insertCustomers(
  trx: Writer,
  customers: readonly NewCustomer[],
  kept: ReadonlySet<string> = new Set(),
): Promise<void> {
  const before = await newestSeq(trx)
  const inOrder = customers.map((customer, index) => ({ seq: before + index + 1, ...customer }))
  const numbered = await numberCards(trx, inOrder, kept)
  await insertEach(trx, 'customers', numbered.map(customerRow))
  const found = numbered.map(({ seq, fields, words }) => ({ rowid: seq, ...(words ?? searchedWords(fields)) }))
  await insertEach(trx, 'customerWords', found)
}

export async function insertCustomer(trx: Writer, customer: NewCustomer): Promise<void> {
  await insertCustomers(trx, [customer])
}

function customerRow({
  seq,
  id,
  requestId,
  importId,
  at,
  fields,
  cardNumber,
}: NewCustomer & { seq: number; cardNumber: string }) {
  return { ...fields, seq, id, requestId, importId, cardNumber, createdAt: at, updatedAt: at }
}

async function newestSeq(trx: Writer): Promise<number> {
  const newest = await trx
    .selectFrom('customers')
    .select(({ fn }) => fn.max<number | null>('seq').as('seq'))
    .executeTakeFirst()
  return newest?.seq ?? 0
}

/** Stores changed fields. The search index is touched only where something by which one searches changed. */
export async function updateCustomer(trx: Writer, id: Id, fields: StoredFields, at: Instant): Promise<void> {
  const before = await trx
    .selectFrom('customers')
    .select(['name', 'called', 'phone', 'code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('customers')
    .set({ ...fields, updatedAt: at })
    .where('id', '=', id)
    .execute()
  const isSearched = (['name', 'called', 'phone', 'code'] as const).some(field => before[field] !== fields[field])
  if (isSearched) await refreshWords(trx, id)
}

const phonesOf = `SELECT phone FROM customer_phones WHERE customer_id = ?
  UNION SELECT phone FROM contacts WHERE customer_id = ? AND phone IS NOT NULL AND removed_at IS NULL`

/** Makes the words anew by which a customer is found: name, code, every phone, also of an organisation's people. A removed one is not found. */
export async function refreshWords(trx: Writer, id: Id): Promise<void> {
  const { seq, removedAt, ...customer } = await trx
    .selectFrom('customers')
    .select(['seq', 'name', 'called', 'phone', 'code', 'nameFold', 'codeFold', 'removedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await trx.deleteFrom('customerWords').where('rowid', '=', seq).execute()
  if (removedAt !== null) return
  const phones = await ask<{ phone: string }>(trx, phonesOf, [id, id])
  const words = searchedWords(
    customer,
    phones.map(({ phone }) => phone),
  )
  await trx
    .insertInto('customerWords')
    .values({ rowid: seq, ...words })
    .execute()
}

/** Puts customers out of sight, or back (`at` null). They stay findable in the Book's list of the archived. */
export async function updateArchived(trx: Writer, id: Id, archivedAt: Instant | null, at: Instant): Promise<void> {
  await trx.updateTable('customers').set({ archivedAt, updatedAt: at }).where('id', '=', id).execute()
}

/**
 * Takes customers back who came with an import that is undone: in no list and no search from now on, phone and code
 * free again. The rows stay, so that no line loses its customer.
 */
export async function updateRemoved(trx: Writer, ids: readonly Id[], at: Instant): Promise<void> {
  const chosen = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`
  await sql`DELETE FROM customer_words WHERE rowid IN (SELECT seq FROM customers WHERE id IN (${chosen}))`.execute(trx)
  await sql`UPDATE customers SET removed_at = ${at}, updated_at = ${at} WHERE id IN (${chosen})`.execute(trx)
}

// Days with a purchase or a stamp of the customer's own that was not taken back. The head start is no visit.
const visitDays = (customerId: Id | RawBuilder<unknown>) => sql`
  SELECT day, at FROM visits line WHERE customer_id = ${customerId} AND kind = 'purchase'
    AND NOT EXISTS (SELECT 1 FROM visits later WHERE later.reverses_id = line.id)
  UNION ALL
  SELECT day, at FROM stamp_lines line WHERE customer_id = ${customerId} AND kind = 'stamp'
    AND ${sql.raw(givenHere('line'))} AND NOT EXISTS (SELECT 1 FROM stamp_lines later WHERE later.reverses_id = line.id)`

/** Sums the visit facts up anew from the ledgers: after lines were taken back or imported. */
export async function refreshVisitFacts(trx: Writer, customerId: Id): Promise<void> {
  await sql`
    UPDATE customers SET (first_visit_day, last_visit_at, visit_count) =
      (SELECT min(day), max(at), count(DISTINCT day) FROM (${visitDays(customerId)}))
    WHERE id = ${customerId}`.execute(trx)
}

/** The same for many customers at once: those who have an id in `customerIds`. */
export async function refreshVisitFactsOf(trx: Writer, customerIds: readonly Id[]): Promise<void> {
  await sql`
    UPDATE customers SET (first_visit_day, last_visit_at, visit_count) =
      (SELECT min(day), max(at), count(DISTINCT day) FROM (${visitDays(sql`customers.id`)}))
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(customerIds)}))`.execute(trx)
}

/** A visit that was just appended to a ledger. */
export interface NotedVisit {
  at: Instant
  day: Day
  /** The gesture whose lines these are; they do not count as an earlier visit of the day. */
  requestId: Id
}

// A business day is never longer than two calendar days: nothing of this day can be older than `since`.
const linesOfDay =
  'line.customer_id = customers.id AND line.at >= now.since AND line.day = now.day AND line.request_id <> now.request_id'
const noteVisitText = `
  UPDATE customers SET
    first_visit_day = min(coalesce(first_visit_day, now.day), now.day),
    last_visit_at = max(coalesce(last_visit_at, now.at), now.at),
    visit_count = visit_count + CASE
      WHEN last_visit_at IS NULL OR last_visit_at < now.since THEN 1
      WHEN EXISTS (SELECT 1 FROM stamp_lines line WHERE ${linesOfDay} AND line.kind = 'stamp'
        AND ${givenHere('line')} AND NOT EXISTS (SELECT 1 FROM stamp_lines later WHERE later.reverses_id = line.id)) THEN 0
      WHEN EXISTS (SELECT 1 FROM visits line WHERE ${linesOfDay} AND line.kind = 'purchase'
        AND NOT EXISTS (SELECT 1 FROM visits later WHERE later.reverses_id = line.id)) THEN 0
      ELSE 1 END
  FROM (SELECT ? AS customer, ? AS at, ? AS day, ? AS request_id, ? AS since) AS now
  WHERE customers.id = now.customer`

/**
 * Brings the visit facts up to date after lines of kind `stamp` or `purchase` were appended: the same result as
 * `refreshVisitFacts`, without adding up the customer's whole history.
 */
export async function noteVisit(trx: Writer, customerId: Id, { at, day, requestId }: NotedVisit): Promise<void> {
  const since = new Date(Date.parse(at) - 2 * 86_400_000).toISOString()
  await ask(trx, noteVisitText, [customerId, at, day, requestId, since])
}
