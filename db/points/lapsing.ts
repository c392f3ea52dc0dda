// Lets points lapse for many customers at once: set by set, for the day's work looks after everybody.
import type { Day } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'

/** Customers with lots that lie before that day, by id: neighbours in every index, so that each of its pages is written once. */
export async function listLapsingCustomers(db: Reader, day: Day): Promise<Id[]> {
  const rows = await ask<{ customerId: Id }>(
    db,
    `SELECT DISTINCT customer_id FROM point_lots INDEXED BY point_lots_expiring
     WHERE remaining > 0 AND expires_day IS NOT NULL AND expires_day < ? ORDER BY customer_id`,
    [day],
  )
  return rows.map(row => row.customerId)
}

const lapsing = `point_lots o INDEXED BY point_lots_open
  ON o.customer_id = l.customer_id AND o.remaining > 0 AND o.expires_day < ?`

const appendLines = `
  INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, label, reason, staff_id, at, day)
  SELECT l.id, ?, l.part, l.customer_id, 'expired', -sum(o.remaining), 0, 0, '', '', ?, ?, ?
  FROM (SELECT key AS part, value ->> 0 AS id, value ->> 1 AS customer_id FROM json_each(?)) l CROSS JOIN ${lapsing}
  GROUP BY l.part`
// Each line touches a lot once, so that the lots' own numbers can order them.
const appendLotLines = `
  INSERT INTO lot_lines (line_seq, part, lot_seq, points)
  SELECT l.seq, o.seq, o.seq, -o.remaining FROM point_lines l CROSS JOIN ${lapsing} WHERE l.request_id = ?`
const emptyLots = `
  UPDATE point_lots INDEXED BY point_lots_open SET remaining = 0
  WHERE remaining > 0 AND expires_day < ? AND customer_id IN (SELECT customer_id FROM point_lines WHERE request_id = ?)`
const updateAccounts = `
  UPDATE point_accounts SET points = point_accounts.points + l.points FROM point_lines l
  WHERE l.request_id = ? AND point_accounts.customer_id = l.customer_id`

/**
 * Empties the lots of these customers that lie before the mark's day, with a line for each customer that says so; answers
 * for how many there was something, and how much. `newId` names the lines, which are the request's only ones.
 */
export async function lapsePoints(
  trx: Writer,
  customerIds: readonly Id[],
  { requestId, at, day, staffId, newId }: Mark & { requestId: Id; newId: () => Id },
): Promise<{ customers: number; points: number }> {
  const named = JSON.stringify(customerIds.map(customerId => [newId(), customerId]))
  await ask(trx, appendLines, [requestId, staffId, at, day, named, day])
  await ask(trx, appendLotLines, [day, requestId])
  await ask(trx, emptyLots, [day, requestId])
  await ask(trx, updateAccounts, [requestId])
  const sums = 'SELECT count(*) AS customers, -coalesce(sum(points), 0) AS points FROM point_lines WHERE request_id = ?'
  const [sum] = await ask<{ customers: number; points: number }>(trx, sums, [requestId])
  return sum ?? { customers: 0, points: 0 }
}
