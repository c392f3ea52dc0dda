// Questions about consents, requests, and the people whom the book knows.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Consent, ConsentChannel, ConsentPurpose } from '../../shared/customers/consent.ts'
import type { Value } from '../../shared/customers/personData.ts'
import type { RightsRequest } from '../../shared/customers/rights.ts'
import type { Unseen, WaitingRequest } from '../../shared/customers/rightsCalls.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import { rowsOf, traces } from './erasing.ts'

/** A line with the gesture that wrote it. */
export interface StoredConsent extends Consent {
  requestId: Id
}

/** Every line of a customer, in order. */
export async function listConsentLines(db: Reader, customerId: Id): Promise<StoredConsent[]> {
  const rows = await ask<Omit<StoredConsent, 'given'> & { given: number }>(
    db,
    `SELECT l.request_id, l.purpose, l.channel, l.kind = 'given' AS given, l.how, l.wording, l.at, l.day, s.name AS staff_name
     FROM consent_lines l JOIN staff s ON s.id = l.staff_id WHERE l.customer_id = ? ORDER BY l.seq`,
    [customerId],
  )
  return rows.map(row => ({ ...row, given: row.given === 1 }))
}

/** Everybody in the book, archived ones left out, who allows this now: lists and exports ask here. Scans the consents. */
export async function listAllowed(db: Reader, purpose: ConsentPurpose, channel: ConsentChannel): Promise<Id[]> {
  const rows = await ask<{ customerId: Id }>(
    db,
    `SELECT l.customer_id FROM consent_lines l JOIN customers c ON c.id = l.customer_id
     WHERE l.purpose = ? AND l.channel = ? AND l.kind = 'given' AND c.removed_at IS NULL AND c.archived_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM consent_lines later WHERE later.customer_id = l.customer_id
         AND later.purpose = l.purpose AND later.channel = l.channel AND later.seq > l.seq)
     ORDER BY c.sort_key, c.seq`,
    [purpose, channel],
  )
  return rows.map(row => row.customerId)
}

const requestColumns = ['id', 'customerId', 'kind', 'words', 'askedDay', 'answeredDay', 'doneDay', 'doneWords'] as const

export async function listRequests(db: Reader, customerId: Id): Promise<RightsRequest[]> {
  return db
    .selectFrom('rightsRequests')
    .select(requestColumns)
    .where('customerId', '=', customerId)
    .orderBy('askedDay', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findRequest(db: Reader, rightId: Id): Promise<RightsRequest | undefined> {
  return db.selectFrom('rightsRequests').select(requestColumns).where('id', '=', rightId).executeTakeFirst()
}

export async function findRequestOf(db: Reader, requestId: Id): Promise<RightsRequest | undefined> {
  return db.selectFrom('rightsRequests').select(requestColumns).where('requestId', '=', requestId).executeTakeFirst()
}

/** Requests that wait, the oldest first; at most 200. */
export async function listWaitingRequests(db: Reader): Promise<WaitingRequest[]> {
  return db
    .selectFrom('rightsRequests as r')
    .innerJoin('customers as c', 'c.id', 'r.customerId')
    .select(['r.id', 'r.customerId', 'r.kind', 'r.words', 'r.askedDay', 'r.answeredDay', 'r.doneDay', 'r.doneWords'])
    .select(['c.name', 'c.called', 'c.formOfAddress'])
    .where('r.doneDay', 'is', null)
    .where('c.removedAt', 'is', null)
    .orderBy('r.askedDay')
    .limit(200)
    .execute()
}

const tagsOf = `SELECT tags.* FROM customer_tags JOIN tags ON tags.id = tag_id WHERE customer_id = ? ORDER BY kind, name_fold`

/** A person's rows of every table in which they are named, as they are, and the tags that they name; pictures as base64. */
export async function listRowsOf(db: Reader, customerId: Id): Promise<Record<string, Record<string, Value>[]>> {
  const found: Record<string, Record<string, Value>[]> = {}
  const ids = JSON.stringify([customerId])
  for (const trace of traces) {
    const { table } = trace
    const rows = await ask<Record<string, Value | Buffer>>(db, `SELECT * FROM ${table} WHERE ${rowsOf(trace)}`, [
      { ids },
    ])
    if (rows.length > 0) found[table] = rows.map(plain)
  }
  const tags = await ask<Record<string, Value>>(db, tagsOf, [customerId])
  return tags.length > 0 ? { ...found, tags } : found
}

function plain(row: Record<string, Value | Buffer>): Record<string, Value> {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    Buffer.isBuffer(value) ? value.toString('base64') : value,
  ])
  return Object.fromEntries(values)
}

/** People whom the book has ever known, erased ones included; whoever was merged into another counts once. */
export async function countPeople(db: Reader): Promise<number> {
  const [row] = await ask<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM customers WHERE merged_into IS NULL',
    [],
  )
  return row?.count ?? 0
}

const unseen = 'removed_at IS NULL AND coalesce(last_visit_at, created_at) < ?'

export async function countUnseen(db: Reader, before: Instant): Promise<number> {
  const [row] = await ask<{ count: number }>(db, `SELECT count(*) AS count FROM customers WHERE ${unseen}`, [before])
  return row?.count ?? 0
}

/** Not seen since then, the longest first; at most 200. */
export async function listUnseen(db: Reader, before: Instant): Promise<Unseen[]> {
  const text = `
    SELECT id AS customer_id, name, called, form_of_address, last_visit_at, created_at AS added_at FROM customers
    WHERE ${unseen} ORDER BY coalesce(last_visit_at, created_at), seq LIMIT 200`
  return ask(db, text, [before])
}
