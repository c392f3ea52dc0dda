// Lets points lapse for many customers at once: set by set, for the day's work looks after everybody.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Writer } from '../tables.ts'

/** What lapses of one customer. */
export interface LapsingAccount {
  customerId: Id
  points: number
}

/**
 * Customers whose lots lie before that day, with what those hold; at most `limit`, the earliest first. Asked again after they
 * lapsed it answers the next ones.
 */
export async function listLapsingAccounts(trx: Writer, day: Day, limit: number): Promise<LapsingAccount[]> {
  const { rows } = await sql<LapsingAccount>`
    SELECT customer_id, sum(remaining) AS points FROM point_lots INDEXED BY point_lots_open
    WHERE remaining > 0 AND expires_day < ${day} AND customer_id IN (
      SELECT DISTINCT customer_id FROM point_lots INDEXED BY point_lots_expiring
      WHERE remaining > 0 AND expires_day IS NOT NULL AND expires_day < ${day} LIMIT ${limit})
    GROUP BY customer_id`.execute(trx)
  return rows
}

/**
 * Empties the lots that lie before the mark's day, with a line for each customer that says so. `accounts`: as listed in this
 * very transaction; `newId` names the lines.
 */
export async function lapseAccounts(
  trx: Writer,
  accounts: readonly LapsingAccount[],
  { requestId, at, day, staffId, newId }: Mark & { requestId: Id; newId: () => Id },
): Promise<void> {
  const named = JSON.stringify(accounts.map(({ customerId, points }) => [newId(), customerId, points]))
  const lines = sql`(SELECT value ->> 0 AS id, value ->> 1 AS customer_id, value ->> 2 AS points, key AS part
    FROM json_each(${named}))`
  const isOver = sql`remaining > 0 AND expires_day < ${day}`
  await sql`
    INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, label, reason, staff_id, at, day)
    SELECT id, ${requestId}, part, customer_id, 'expired', -points, 0, 0, '', '', ${staffId}, ${at}, ${day} FROM ${lines}`.execute(
    trx,
  )
  await sql`
    INSERT INTO lot_lines (line_id, lot_id, points)
    SELECT l.id, o.id, -o.remaining FROM ${lines} l CROSS JOIN point_lots o INDEXED BY point_lots_open ON o.customer_id = l.customer_id
    WHERE ${isOver}`.execute(trx)
  await sql`
    UPDATE point_lots INDEXED BY point_lots_open SET remaining = 0
    WHERE customer_id IN (SELECT customer_id FROM ${lines}) AND ${isOver}`.execute(trx)
  await sql`
    UPDATE point_accounts SET points = point_accounts.points - l.points FROM ${lines} l
    WHERE point_accounts.customer_id = l.customer_id`.execute(trx)
}
