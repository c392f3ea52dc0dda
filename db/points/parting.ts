// Accounts made anew from their lines, and who took points from whose lots: for customers who become one or are parted.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PointsHeld } from '../../shared/points/ledger.ts'
import { emptyAccount, type Lot, type PointAccount } from '../../shared/points/model.ts'
import type { Crossing } from '../../shared/points/parting.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'

const sums = `SELECT customer_id, sum(points) AS points, sum(claim) AS claim, sum(remainder) AS remainder
  FROM point_lines WHERE customer_id = ? GROUP BY customer_id`

/** The account is what its lines come to; without lines there is none. */
export async function remakeAccount(trx: Writer, customerId: Id): Promise<void> {
  await forgetAccount(trx, customerId)
  await ask(trx, `INSERT INTO point_accounts (customer_id, points, claim, remainder) ${sums}`, [customerId])
}

export async function forgetAccount(trx: Writer, customerId: Id): Promise<void> {
  await ask(trx, 'DELETE FROM point_accounts WHERE customer_id = ?', [customerId])
}

/** What the lines come to, also below zero, and all lots that hold anything. */
export async function sumLines(db: Reader, customerId: Id): Promise<PointsHeld> {
  const [account] = await ask<PointAccount & { customerId: Id }>(db, sums, [customerId])
  const lots = await ask<Lot>(
    db,
    `SELECT id, points, remaining, earned_day, expires_day FROM point_lots WHERE customer_id = ? AND remaining > 0`,
    [customerId],
  )
  if (!account) return { account: emptyAccount, lots }
  const { points, claim, remainder } = account
  return { account: { points, claim, remainder }, lots }
}

/** Lots that were begun since by lines which go to this customer go with them. */
export async function letLotsFollow(trx: Writer, { from, to }: { from: Id; to: Id }, since: Instant): Promise<void> {
  await ask(
    trx,
    `UPDATE point_lots SET customer_id = ? WHERE customer_id = ? AND id IN (
       SELECT o.id FROM point_lines l JOIN lot_lines t ON t.line_seq = l.seq JOIN point_lots o ON o.seq = t.lot_seq
       WHERE l.customer_id = ? AND l.at >= ? AND t.points = o.points)`,
    [to, from, to, since],
  )
}

/** What lines of one customer took since from lots of the other. */
export async function listCrossings(
  db: Reader,
  { takerId, ownerId }: { takerId: Id; ownerId: Id },
  since: Instant,
): Promise<Crossing[]> {
  const rows = await ask<Lot & { taken: number; lineId: Id; lapsed: number }>(
    db,
    `SELECT o.id, o.points, o.remaining, o.earned_day, o.expires_day, -sum(t.points) AS taken,
       l.kind = 'expired' AS lapsed, l.id AS line_id, max(l.seq) AS latest
     FROM point_lines l JOIN lot_lines t ON t.line_seq = l.seq JOIN point_lots o ON o.seq = t.lot_seq
     WHERE l.customer_id = ? AND l.at >= ? AND o.customer_id = ?
     GROUP BY o.id, l.kind = 'expired' HAVING sum(t.points) <> 0 ORDER BY o.id`,
    [takerId, since, ownerId],
  )
  return rows.map(({ taken, lineId, lapsed, id, points, remaining, earnedDay, expiresDay }) => {
    return { lot: { id, points, remaining, earnedDay, expiresDay }, points: taken, lineId, lapsed: lapsed === 1 }
  })
}

/** A customer stands on the ladder where the other does. */
export async function copyTierState(trx: Writer, from: Id, to: Id): Promise<void> {
  const columns =
    'tier, since_day, until_day, counts_from_day, hold, hold_from_day, hold_until_day, hold_reason, hold_note'
  const text = `INSERT OR REPLACE INTO tier_states (customer_id, ${columns})
    SELECT ?, ${columns} FROM tier_states WHERE customer_id = ?`
  await ask(trx, text, [to, from])
}
