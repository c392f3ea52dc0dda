// Questions about plans, memberships and their lines, and what memberships have saved.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { MemberRow, Membership, MembershipHistoryLine, Plan } from '../../shared/points/membershipModel.ts'
import type { UndoableLine } from '../../shared/points/memberships.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const planColumns = ['id', 'name', 'fee', 'months', 'percent', 'times', 'benefit', 'archivedAt'] as const

/** Plans in use or, with `archived`, those put away; in the order in which they were added. */
export async function listPlans(db: Reader, archived: boolean): Promise<Plan[]> {
  return db
    .selectFrom('membershipPlans')
    .select(planColumns)
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('position')
    .execute()
}

export async function findPlan(db: Reader, planId: Id): Promise<Plan | null> {
  const plan = await db.selectFrom('membershipPlans').select(planColumns).where('id', '=', planId).executeTakeFirst()
  return plan ?? null
}

/** The plan that this gesture added; null: none yet. */
export async function findPlanByRequest(db: Reader, requestId: Id): Promise<Plan | null> {
  const plans = db.selectFrom('membershipPlans').select(planColumns)
  return (await plans.where('requestId', '=', requestId).executeTakeFirst()) ?? null
}

const validOn = `SELECT name, percent, times FROM memberships
  WHERE customer_id = ? AND state = 'active' AND until_day >= ? AND from_day <= ? ORDER BY until_day LIMIT 1`

/** What the membership of that day gives on a bill; null: the customer is no member then. */
export async function findBenefit(
  db: Reader,
  customerId: Id,
  day: Day,
): Promise<Pick<Membership, 'name' | 'percent' | 'times'> | null> {
  const [found] = await ask<Pick<Membership, 'name' | 'percent' | 'times'>>(db, validOn, [customerId, day, day])
  return found ?? null
}

/** All periods of a customer, also the ended and the withdrawn; the earliest end first. */
export async function listMemberships(db: Reader, customerId: Id): Promise<Membership[]> {
  return db
    .selectFrom('memberships')
    .selectAll()
    .where('customerId', '=', customerId)
    .orderBy('untilDay')
    .orderBy('id')
    .execute()
}

/** The lines of a gesture with what taking them back depends on. */
export async function listMembershipLinesOf(db: Reader, requestId: Id): Promise<UndoableLine[]> {
  return db
    .selectFrom('membershipLines as l')
    .leftJoin('membershipLines as r', 'r.reversesId', 'l.id')
    .leftJoin('membershipLines as o', 'o.id', 'l.reversesId')
    .select(['l.id', 'l.requestId', 'l.membershipId', 'l.customerId', 'l.kind', 'l.amount', 'l.reversesId'])
    .select(['l.reason', 'l.staffId', 'l.at', 'l.day', 'r.requestId as reversedBy', 'o.kind as originalKind'])
    .where('l.requestId', '=', requestId)
    .orderBy('l.part')
    .execute()
}

/** The latest day that the ledger has seen lately; null: it is empty. */
export async function findLatestMembershipDay(db: Reader): Promise<Day | null> {
  const [row] = await ask<{ day: Day }>(db, 'SELECT day FROM membership_lines ORDER BY seq DESC LIMIT 1', [])
  return row?.day ?? null
}

// A line that was reversed does not stand; the reversal of a reversal is a purchase or return of its own again.
const savedByStanding = `SELECT coalesce(sum(v.saved), 0) AS saved FROM visits v
  WHERE v.customer_id = ? AND v.kind IN ('purchase', 'return') AND v.saved <> 0
  AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id)`

/** What memberships took off the customer's bills, less what came back with returns; both days included. */
export async function sumSaved(db: Reader, customerId: Id, within?: { from: Day; to: Day }): Promise<number> {
  const text = within ? `${savedByStanding} AND v.day BETWEEN ? AND ?` : savedByStanding
  const [row] = await ask<{ saved: number }>(db, text, [customerId, ...(within ? [within.from, within.to] : [])])
  return row?.saved ?? 0
}

// A gesture may end several periods: it is one line to whoever reads it.
const historyByGesture = `SELECT l.request_id, min(l.seq) AS seq, l.day, l.at, s.name AS staff_name, l.kind, m.name, l.reason,
    sum(l.amount) AS amount, min(m.from_day) AS from_day, max(m.until_day) AS until_day,
    EXISTS (SELECT 1 FROM membership_lines r WHERE r.reverses_id = l.id) AS undone
  FROM membership_lines l JOIN memberships m ON m.id = l.membership_id JOIN staff s ON s.id = l.staff_id
  WHERE l.customer_id = ? GROUP BY l.request_id ORDER BY seq DESC`

/** What was done about a customer's membership, newest first. */
export async function listMembershipHistory(db: Reader, customerId: Id): Promise<MembershipHistoryLine[]> {
  type Row = Omit<MembershipHistoryLine, 'undone'> & { undone: number; seq: number }
  const rows = await ask<Row>(db, historyByGesture, [customerId])
  return rows.map(({ seq: _, undone, ...line }) => ({ ...line, undone: undone === 1 }))
}

// The last period that is paid for, of customers who are neither put away nor removed.
const lastPeriods = `FROM memberships m JOIN customers u ON u.id = m.customer_id
  WHERE m.state = 'active' AND m.until_day BETWEEN ? AND ? AND u.removed_at IS NULL AND u.archived_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM memberships l
    WHERE l.customer_id = m.customer_id AND l.state = 'active' AND l.until_day > m.until_day)`
// What was saved since the present period began, or in the one that ran out last.
const memberColumns = `m.customer_id, u.name, u.called, u.form_of_address, m.name AS plan_name, m.until_day,
  (SELECT coalesce(sum(v.saved), 0) FROM visits v
    WHERE v.customer_id = m.customer_id AND v.kind IN ('purchase', 'return') AND v.saved <> 0
    AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id)
    AND v.day BETWEEN (SELECT max(p.from_day) FROM memberships p
      WHERE p.customer_id = m.customer_id AND p.state = 'active' AND p.from_day <= ?) AND m.until_day) AS saved`

/** Customers whose last paid day lies between two days, the nearest first. */
export async function listMembersUntil(
  db: Reader,
  { from, to, today, limit }: { from: Day; to: Day; today: Day; limit: number },
): Promise<MemberRow[]> {
  const text = `SELECT ${memberColumns} ${lastPeriods} ORDER BY m.until_day, m.id LIMIT ?`
  return ask<MemberRow>(db, text, [today, from, to, limit])
}

export async function countMembersUntil(db: Reader, from: Day, to: Day): Promise<number> {
  const [row] = await ask<{ count: number }>(db, `SELECT count(*) AS count ${lastPeriods}`, [from, to])
  return row?.count ?? 0
}

/** What a customer paid for memberships: fees less what was given back. */
export async function sumPaid(db: Reader, customerId: Id): Promise<number> {
  const text = 'SELECT coalesce(sum(amount), 0) AS paid FROM membership_lines WHERE customer_id = ?'
  const [row] = await ask<{ paid: number }>(db, text, [customerId])
  return row?.paid ?? 0
}
