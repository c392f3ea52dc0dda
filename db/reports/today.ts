// What was done on a business day so far, as far as limits ask. One indexed question each.
import type { Gesture } from '../../shared/base/gesture.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

type Now = Pick<Gesture, 'customerId' | 'staffId' | 'at' | 'day'>

// A business day is at most 24 hours long, an hour more when clocks are set back.
function earliest(at: string): string {
  return new Date(Date.parse(at) - 25 * 3_600_000).toISOString()
}

async function count(db: Reader, text: string, values: unknown[]): Promise<number> {
  const [row] = await ask<{ count: number }>(db, text, values)
  return row?.count ?? 0
}

/** Bills of the customer that stand; those of a list that came in do not count. */
export async function countBillsToday(db: Reader, { customerId, at, day }: Now): Promise<number> {
  return count(
    db,
    `SELECT count(*) AS count FROM visits v WHERE v.customer_id = ? AND v.at >= ? AND v.day = ? AND v.kind = 'purchase'
       AND v.import_id IS NULL AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id)`,
    [customerId, earliest(at), day],
  )
}

/** Points that the customer used and that were not given back. */
export async function sumUsedToday(db: Reader, { customerId, at, day }: Now): Promise<number> {
  return count(
    db,
    `SELECT coalesce(-sum(l.points), 0) AS count FROM point_lines l WHERE l.customer_id = ? AND l.at >= ? AND l.day = ?
       AND l.kind IN ('spent', 'donated') AND NOT EXISTS (SELECT 1 FROM point_lines r WHERE r.reverses_id = l.id)`,
    [customerId, earliest(at), day],
  )
}

/** Points that the person at the counter added by hand, to whomever. */
export async function sumAddedByHand(db: Reader, { staffId, day }: Now): Promise<number> {
  return count(
    db,
    `SELECT coalesce(sum(l.points), 0) AS count FROM point_lines l WHERE l.kind = 'by_hand' AND l.day = ? AND l.staff_id = ?
       AND l.points > 0 AND NOT EXISTS (SELECT 1 FROM point_lines r WHERE r.reverses_id = l.id)`,
    [day, staffId],
  )
}
