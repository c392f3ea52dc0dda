// Whom a gesture touched, over all ledgers, and whether it was taken back.
import type { Id } from '../../shared/base/ids.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const text = `
  SELECT customer_id FROM visits WHERE request_id = ?
  UNION SELECT customer_id FROM point_lines WHERE request_id = ?
  UNION SELECT customer_id FROM stamp_lines WHERE request_id = ?
  UNION SELECT customer_id FROM reward_lines WHERE request_id = ?
  UNION SELECT customer_id FROM tier_lines WHERE request_id = ?`

/** The customers whom a gesture touched; none, if there is no such gesture. */
export async function listCustomersOfGesture(db: Reader, requestId: Id): Promise<Id[]> {
  const rows = await ask<{ customerId: Id }>(db, text, Array(5).fill(requestId))
  return rows.map(row => row.customerId)
}

/** Whose gesture it was: the customer of its bill or stamps, before others whom it touched as well; null: no such gesture. */
export async function findCustomerOfGesture(db: Reader, requestId: Id): Promise<Id | null> {
  const own = `
    SELECT customer_id FROM visits WHERE request_id = ?
    UNION ALL SELECT customer_id FROM stamp_lines WHERE request_id = ? LIMIT 1`
  const [row] = await ask<{ customerId: Id }>(db, own, [requestId, requestId])
  return row?.customerId ?? (await listCustomersOfGesture(db, requestId))[0] ?? null
}
