// Questions about causes, their lines and what they gathered.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Cause, CauseGift, CauseLine, CauseMonth } from '../../shared/rewards/causeModel.ts'
import type { ShareSoFar } from '../../shared/rewards/causes.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = 'id, name, permille, from_day, to_day, from_sales, from_points, handed_over, archived_at'

/** Causes in use or, with `archived`, those put away; in the order in which they were added. */
export async function listCauses(db: Reader, archived: boolean): Promise<Cause[]> {
  const which = archived ? 'IS NOT NULL' : 'IS NULL'
  return ask<Cause>(db, `SELECT ${columns} FROM causes WHERE archived_at ${which} ORDER BY created_at, id`, [])
}

export async function findCause(db: Reader, causeId: Id): Promise<Cause | null> {
  const [cause] = await ask<Cause>(db, `SELECT ${columns} FROM causes WHERE id = ?`, [causeId])
  return cause ?? null
}

/** The cause that this gesture added; null: none yet. */
export async function findCauseByRequest(db: Reader, requestId: Id): Promise<Cause | null> {
  const [cause] = await ask<Cause>(db, `SELECT ${columns} FROM causes WHERE request_id = ?`, [requestId])
  return cause ?? null
}

const soFar = `SELECT cause_id, permille, sum(paid) AS paid, sum(amount) AS amount FROM cause_lines
  WHERE visit_id = ? GROUP BY cause_id, permille`

/** What a purchase has given to each cause, returns and reversals counted in. */
export async function listSharesOfVisit(db: Reader, visitId: Id): Promise<ShareSoFar[]> {
  return ask<ShareSoFar>(db, soFar, [visitId])
}

/** A line, and by which gesture it was reversed; null: it stands. */
export interface CauseLineOf {
  line: CauseLine
  reversedBy: Id | null
}

export async function listCauseLinesOf(db: Reader, requestId: Id): Promise<CauseLineOf[]> {
  const rows = await db
    .selectFrom('causeLines as l')
    .leftJoin('causeLines as r', 'r.reversesId', 'l.id')
    .select(['l.id', 'l.requestId', 'l.causeId', 'l.customerId', 'l.visitId', 'l.kind', 'l.amount', 'l.paid'])
    .select(['l.permille', 'l.reversesId', 'l.reason', 'l.staffId', 'l.at', 'l.day', 'r.requestId as reversedBy'])
    .where('l.requestId', '=', requestId)
    .orderBy('l.part')
    .execute()
  return rows.map(({ reversedBy, ...line }) => ({ line, reversedBy }))
}

/** The day of the latest line; null: there is none. */
export async function findLatestCauseDay(db: Reader): Promise<Day | null> {
  const [row] = await ask<{ day: Day }>(db, 'SELECT day FROM cause_lines ORDER BY seq DESC LIMIT 1', [])
  return row?.day ?? null
}

const byMonth = `SELECT substr(day, 1, 7) AS month,
    coalesce(sum(amount) FILTER (WHERE kind IN ('sale', 'returned')), 0) AS from_sales,
    coalesce(sum(amount) FILTER (WHERE kind = 'points'), 0) AS from_points,
    -coalesce(sum(amount) FILTER (WHERE kind = 'handed_over'), 0) AS handed_over
  FROM cause_lines WHERE cause_id = ? GROUP BY month ORDER BY month DESC`

/** What each month brought, newest first. */
export async function listCauseMonths(db: Reader, causeId: Id): Promise<CauseMonth[]> {
  return ask<CauseMonth>(db, byMonth, [causeId])
}

/** Customers whose purchases or points stand in the total. */
export async function countGivers(db: Reader, causeId: Id): Promise<number> {
  const text = `SELECT count(*) AS count FROM (SELECT 1 FROM cause_lines
    WHERE cause_id = ? AND customer_id IS NOT NULL GROUP BY customer_id HAVING sum(amount) > 0)`
  const [row] = await ask<{ count: number }>(db, text, [causeId])
  return row?.count ?? 0
}

const gifts = `SELECT l.id, l.request_id, l.day, l.at, s.name AS staff_name, l.kind, l.amount,
    coalesce(u.name, '') AS customer_name, l.reason,
    EXISTS (SELECT 1 FROM cause_lines r WHERE r.reverses_id = l.id) AS undone
  FROM cause_lines l JOIN staff s ON s.id = l.staff_id LEFT JOIN customers u ON u.id = l.customer_id
  WHERE l.cause_id = ? AND l.kind IN ('points', 'handed_over') ORDER BY l.seq DESC LIMIT ?`

/** Donations and handings over, newest first. */
export async function listCauseGifts(db: Reader, causeId: Id, limit: number): Promise<CauseGift[]> {
  const rows = await ask<Omit<CauseGift, 'undone'> & { undone: number }>(db, gifts, [causeId, limit])
  return rows.map(row => ({ ...row, undone: row.undone === 1 }))
}
