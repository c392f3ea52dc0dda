// Questions about points: accounts and lots, the rules in force, and the lines of a gesture.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PointsHeld, TouchedLot } from '../../shared/points/ledger.ts'
import {
  emptyAccount,
  type Lapsing,
  type Lot,
  type PointAccount,
  type PointLine,
  working,
} from '../../shared/points/model.ts'
import type { ReversibleLine } from '../../shared/points/reversing.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const lotColumns = 'id, points, remaining, earned_day, expires_day'

/** An account; a customer without one has nothing. */
export async function findAccount(db: Reader, customerId: Id): Promise<PointAccount> {
  const [account] = await ask<PointAccount>(
    db,
    'SELECT points, claim, remainder FROM point_accounts WHERE customer_id = ?',
    [customerId],
  )
  return account ?? emptyAccount
}

/** The account with the lots that still hold points, the earliest expiry first, those for good last. */
export async function findPointsHeld(db: Reader, customerId: Id): Promise<PointsHeld> {
  const account = await findAccount(db, customerId)
  if (account.points === 0) return { account, lots: [] }
  const lots = await ask<Lot>(
    db,
    `SELECT ${lotColumns} FROM point_lots WHERE customer_id = ? AND remaining > 0 ORDER BY expires_day NULLS LAST, seq`,
    [customerId],
  )
  return { account, lots }
}

/** The same for somebody who is about to get points: the lots are looked at only where a claim is to be paid from them. */
export async function findPointsToAddTo(db: Reader, customerId: Id): Promise<PointsHeld> {
  const account = await findAccount(db, customerId)
  return account.claim > 0 ? findPointsHeld(db, customerId) : { account, lots: [] }
}

/** What lapses when, the earliest first. */
export async function listExpiring(db: Reader, customerId: Id): Promise<{ day: Day; points: number }[]> {
  return ask(
    db,
    `SELECT expires_day AS day, sum(remaining) AS points FROM point_lots
     WHERE customer_id = ? AND remaining > 0 AND expires_day IS NOT NULL GROUP BY expires_day ORDER BY expires_day`,
    [customerId],
  )
}

type StoredLine = Omit<PointLine, 'working'> & { working: string | null }

/** A line as it was written; throws if its working is not what the app writes. */
export function toPointLine({ working: text, ...line }: StoredLine): PointLine {
  return { ...line, working: text === null ? null : working.parse(JSON.parse(text)) }
}

const lineColumns = `l.id, l.request_id, l.part, l.customer_id, l.kind, l.points, l.claim, l.remainder, l.visit_id, l.rules_id,
  l.label, l.working, l.reverses_id, l.reason, l.staff_id, l.at, l.day`

/** A line of a gesture, and by which gesture it was reversed; null: it stands. */
export interface GestureLine extends ReversibleLine {
  reversedBy: Id | null
}

/** The lines that a gesture wrote, in order, with what reversing them needs. */
export async function listLinesOfGesture(db: Reader, requestId: Id): Promise<GestureLine[]> {
  const rows = await ask<StoredLine & { reversedBy: Id | null }>(
    db,
    `SELECT ${lineColumns}, (SELECT r.request_id FROM point_lines r WHERE r.reverses_id = l.id) AS reversed_by
     FROM point_lines l WHERE l.request_id = ? ORDER BY l.part`,
    [requestId],
  )
  const lines: GestureLine[] = []
  for (const { reversedBy, ...row } of rows) {
    const line = toPointLine(row)
    lines.push({ line, reversedBy, lots: await listLotsOfLine(db, line.id), original: await originalOf(db, line) })
  }
  return lines
}

async function originalOf(db: Reader, { kind, reversesId }: PointLine): Promise<PointLine | null> {
  if (kind !== 'taken_back' || reversesId === null) return null
  const [row] = await ask<StoredLine>(db, `SELECT ${lineColumns} FROM point_lines l WHERE l.id = ?`, [reversesId])
  return row ? toPointLine(row) : null
}

/** The lots that a line filled (positive) or emptied, as they are now. */
export async function listLotsOfLine(db: Reader, lineId: Id): Promise<TouchedLot[]> {
  const rows = await ask<Lot & { moved: number; isOwn: number }>(
    db,
    `SELECT o.id, o.points, o.remaining, o.earned_day, o.expires_day, sum(t.points) AS moved,
       o.customer_id = l.customer_id AS is_own
     FROM point_lines l JOIN lot_lines t ON t.line_seq = l.seq JOIN point_lots o ON o.seq = t.lot_seq WHERE l.id = ?
     GROUP BY o.id HAVING sum(t.points) <> 0 ORDER BY min(t.part)`,
    [lineId],
  )
  return rows.map(({ moved, isOwn, ...lot }) => ({ lot, points: moved, isOwn: isOwn === 1 }))
}

/** The lines that belong to a bill and stand. */
export async function listLinesOfVisit(db: Reader, visitId: Id): Promise<PointLine[]> {
  const rows = await ask<StoredLine>(
    db,
    `SELECT ${lineColumns} FROM point_lines l WHERE l.customer_id = (SELECT customer_id FROM visits WHERE id = ?) AND l.visit_id = ?
       AND l.kind <> 'taken_back' AND NOT EXISTS (SELECT 1 FROM point_lines r WHERE r.reverses_id = l.id) ORDER BY l.seq`,
    [visitId, visitId],
  )
  return rows.map(toPointLine)
}

/** The latest business day whose daily work was done; null: none yet. */
export async function latestDayDone(db: Reader): Promise<Day | null> {
  const [row] = await ask<{ day: Day | null }>(db, 'SELECT max(day) AS day FROM days_done', [])
  return row?.day ?? null
}

/** Whose points lapse from one day to another, both included, where it is at least `least`; the earliest first. */
export async function listLapsingBetween(db: Reader, from: Day, to: Day, least: number): Promise<Lapsing[]> {
  return ask(
    db,
    `SELECT u.id AS customer_id, u.name, u.called, u.form_of_address, l.day, l.points
     FROM (SELECT customer_id, min(expires_day) AS day, sum(remaining) AS points
       FROM point_lots INDEXED BY point_lots_expiring
       WHERE remaining > 0 AND expires_day IS NOT NULL AND expires_day BETWEEN ? AND ?
       GROUP BY customer_id HAVING sum(remaining) >= ?) l JOIN customers u ON u.id = l.customer_id
     WHERE u.archived_at IS NULL ORDER BY l.day, l.points DESC LIMIT 500`,
    [from, to, least],
  )
}

/** Customers whose account, lines and lots do not agree; none, if all is well. */
export async function listWrongAccounts(db: Reader): Promise<Id[]> {
  const rows = await ask<{ customerId: Id }>(
    db,
    `WITH lines AS (SELECT customer_id, sum(points) AS points, sum(claim) AS claim, sum(remainder) AS remainder
         FROM point_lines GROUP BY customer_id),
       lots AS (SELECT customer_id, sum(remaining) AS points FROM point_lots GROUP BY customer_id),
       lot_sums AS (SELECT lot_seq, sum(points) AS points FROM lot_lines GROUP BY lot_seq)
     SELECT l.customer_id FROM lines l LEFT JOIN point_accounts a ON a.customer_id = l.customer_id
       LEFT JOIN lots o ON o.customer_id = l.customer_id
       WHERE a.points IS NOT l.points OR a.claim IS NOT l.claim OR a.remainder IS NOT l.remainder
         OR coalesce(o.points, 0) <> l.points
     UNION SELECT o.customer_id FROM point_lots o LEFT JOIN lot_sums s ON s.lot_seq = o.seq WHERE s.points IS NOT o.remaining
     UNION SELECT a.customer_id FROM point_accounts a
       WHERE NOT EXISTS (SELECT 1 FROM point_lines l WHERE l.customer_id = a.customer_id)`,
    [],
  )
  return rows.map(row => row.customerId)
}

/** How many customers have an account. */
export async function countAccounts(db: Reader): Promise<number> {
  const [row] = await ask<{ count: number }>(db, 'SELECT count(*) AS count FROM point_accounts', [])
  return row?.count ?? 0
}

/** Whether the gesture wrote to the ledger of points, and when. */
export async function findGestureTime(db: Reader, requestId: Id): Promise<Instant | null> {
  const [row] = await ask<{ at: Instant }>(db, 'SELECT at FROM point_lines WHERE request_id = ? LIMIT 1', [requestId])
  return row?.at ?? null
}
