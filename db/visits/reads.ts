// Questions to the ledger of visits: what writing a bill depends on, one bill, the lines of a gesture.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { BillLine, OpenBill, ProductKind, Products } from '../../shared/visits/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

/** Whether any amount was ever recorded. */
export async function hasVisits(db: Reader): Promise<boolean> {
  return (await db.selectFrom('visits').select('seq').limit(1).executeTakeFirst()) !== undefined
}

/** What writing a bill depends on, of the customer and of the book. */
export interface BillSurroundings {
  birthDay: number | null
  birthMonth: number | null
  birthYear: number | null
  birthCalendar: 'solar' | 'lunar'
  lastVisitAt: Instant | null
  visitCount: number
  /** Whose bill the gesture wrote already; null: it wrote none. */
  storedFor: Id | null
  /** The latest business day that the book has seen; null: none. */
  latestDay: Day | null
  /** When a bill of the same amount was written a moment ago; null: none was. */
  sameAt: Instant | null
  points: number
  claim: number
  remainder: number
}

const surroundings = `
  SELECT u.birth_day, u.birth_month, u.birth_year, u.birth_calendar, u.last_visit_at, u.visit_count,
    (SELECT customer_id FROM visits WHERE request_id = ? LIMIT 1) AS stored_for,
    (SELECT max(day) FROM days_done) AS latest_day,
    (SELECT v.at FROM visits v WHERE v.customer_id = u.id AND v.at BETWEEN ? AND ? AND v.amount = ? AND v.kind = 'purchase'
      AND v.import_id IS NULL AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id)
      ORDER BY v.at DESC LIMIT 1) AS same_at,
    coalesce(a.points, 0) AS points, coalesce(a.claim, 0) AS claim, coalesce(a.remainder, 0) AS remainder
  FROM customers u LEFT JOIN point_accounts a ON a.customer_id = u.id
  WHERE u.id = ? AND u.removed_at IS NULL`

/** One question for all of it; null: no such customer. Bills from `since` on count as a moment ago. */
export async function findBillSurroundings(
  db: Reader,
  {
    requestId,
    customerId,
    amount,
    since,
    at,
  }: { requestId: Id; customerId: Id; amount: number; since: Instant; at: Instant },
): Promise<BillSurroundings | null> {
  const rows = await ask<BillSurroundings>(db, surroundings, [requestId, since, at, amount, customerId])
  return rows[0] ?? null
}

const lineColumns = `v.id, v.request_id, v.part, v.customer_id, v.kind, v.amount, v.bill, v.import_id, v.reverses_id, v.staff_id,
  v.at, v.day, v.channel, v.note, v.saved, v.covered, v.of_id, v.reason`

/** A line with the gesture that reversed it; null: it stands. */
export type VisitOfGesture = BillLine & { reversedBy: Id | null }

/** The lines that a gesture wrote, in order. */
export async function listVisitsOfGesture(db: Reader, requestId: Id): Promise<VisitOfGesture[]> {
  return ask(
    db,
    `SELECT ${lineColumns}, (SELECT r.request_id FROM visits r WHERE r.reverses_id = v.id) AS reversed_by
     FROM visits v WHERE v.request_id = ? ORDER BY v.part`,
    [requestId],
  )
}

/** One line, whatever its kind. */
export async function findVisit(db: Reader, visitId: Id): Promise<VisitOfGesture | null> {
  const rows = await ask<VisitOfGesture>(
    db,
    `SELECT ${lineColumns}, (SELECT r.request_id FROM visits r WHERE r.reverses_id = v.id) AS reversed_by
     FROM visits v WHERE v.id = ?`,
    [visitId],
  )
  return rows[0] ?? null
}

/** The returns of a bill that stand, in order. */
export async function listReturns(db: Reader, visitId: Id): Promise<BillLine[]> {
  return ask(
    db,
    `SELECT ${lineColumns} FROM visits v WHERE v.of_id = ? AND v.kind = 'return'
       AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id) ORDER BY v.seq`,
    [visitId],
  )
}

/** The bill that stands in the place of another; null: none does. */
export async function findReplacement(db: Reader, visitId: Id): Promise<VisitOfGesture | null> {
  const rows = await ask<VisitOfGesture>(
    db,
    `SELECT ${lineColumns}, NULL AS reversed_by FROM visits v WHERE v.of_id = ? AND v.kind = 'purchase'
       AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id) ORDER BY v.seq DESC LIMIT 1`,
    [visitId],
  )
  return rows[0] ?? null
}

export async function listProductsOf(db: Reader, visitId: Id): Promise<Products> {
  return ask(db, 'SELECT kind_id, count FROM visit_products WHERE visit_id = ? ORDER BY seq', [visitId])
}

/** A bill that stands, as it can be returned or corrected; null: there is none. */
export async function findOpenBill(db: Reader, visitId: Id): Promise<OpenBill | null> {
  const line = await findVisit(db, visitId)
  if (line?.kind !== 'purchase' || line.reversedBy !== null) return null
  const { id, requestId, at, day, amount, saved, covered, channel, note } = line
  const returned = (await listReturns(db, visitId)).reduce((sum, one) => sum - one.amount, 0)
  const products = await listProductsOf(db, visitId)
  return { id, requestId, at, day, amount, saved, covered, returned, channel, note, products }
}

/** How many of these kinds of product are in use. */
export async function countProductKinds(db: Reader, kindIds: readonly Id[]): Promise<number> {
  const text = `SELECT count(*) AS count FROM product_kinds
    WHERE archived_at IS NULL AND id IN (SELECT value FROM json_each(?))`
  const [row] = await ask<{ count: number }>(db, text, [JSON.stringify(kindIds)])
  return row?.count ?? 0
}

/** The shop's kinds of product in use or, with `archived`, those put away; in its order. */
export async function listProductKinds(db: Reader, archived: boolean): Promise<ProductKind[]> {
  return db
    .selectFrom('productKinds')
    .select(['id', 'name', 'position', 'archivedAt'])
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function findProductKind(db: Reader, kindId: Id): Promise<ProductKind | null> {
  const columns = ['id', 'name', 'position', 'archivedAt'] as const
  const row = await db.selectFrom('productKinds').select(columns).where('id', '=', kindId).executeTakeFirst()
  return row ?? null
}

/** The kind that this gesture added; null: none yet. */
export async function findProductKindByRequest(db: Reader, requestId: Id): Promise<Id | null> {
  const row = await db.selectFrom('productKinds').select('id').where('requestId', '=', requestId).executeTakeFirst()
  return row?.id ?? null
}
