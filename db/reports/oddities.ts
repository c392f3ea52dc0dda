// What was done in some business days, for the page of odd things. Lists that came in were not done at the counter.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ByHandLine, Done, Use } from '../../shared/reports/oddities.ts'
import { ask } from '../ask.ts'
import { givenHere } from '../broughtOver.ts'
import type { Reader } from '../tables.ts'

const stands = (ledger: string) => `NOT EXISTS (SELECT 1 FROM ${ledger} r WHERE r.reverses_id = l.id)`

const billsText = `
  SELECT l.request_id, l.customer_id, l.staff_id, l.at, 'bill' AS what, l.amount FROM visits l
  WHERE l.day BETWEEN ? AND ? AND l.kind = 'purchase' AND l.import_id IS NULL AND ${stands('visits')}`
const stampsText = `
  SELECT l.request_id, l.customer_id, l.staff_id, l.at, 'stamp' AS what, 0 AS amount FROM stamp_lines l
  WHERE l.day BETWEEN ? AND ? AND l.kind = 'stamp' AND ${givenHere('l')} AND ${stands('stamp_lines')}`

/** Bills and stamps that stand, in order; a bill that gave stamps is one gesture, the bill. */
export async function listDone(db: Reader, from: Day, to: Day): Promise<Done[]> {
  const bills = await ask<Done>(db, billsText, [from, to])
  const stamps = await ask<Done>(db, stampsText, [from, to])
  const gestures = new Map<Id, Done>()
  for (const one of [...bills, ...stamps]) if (!gestures.has(one.requestId)) gestures.set(one.requestId, one)
  return [...gestures.values()].sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Points that were added by hand and stand. */
export async function listByHand(db: Reader, from: Day, to: Day): Promise<ByHandLine[]> {
  return ask(
    db,
    `SELECT l.customer_id, l.staff_id, l.at, l.points, l.reason FROM point_lines l
     WHERE l.kind = 'by_hand' AND l.day BETWEEN ? AND ? AND l.points > 0 AND ${stands('point_lines')} ORDER BY l.at`,
    [from, to],
  )
}

/** Points and rewards that were used. */
export async function listUses(db: Reader, from: Day, to: Day): Promise<Use[]> {
  return ask(
    db,
    `SELECT l.customer_id, l.staff_id, l.at, -l.points AS points, '' AS title FROM point_lines l
       WHERE l.day BETWEEN ? AND ? AND l.kind IN ('spent', 'donated') AND ${stands('point_lines')}
     UNION ALL SELECT l.customer_id, l.staff_id, l.at, 0, w.title FROM reward_lines l JOIN rewards w ON w.id = l.reward_id
       WHERE l.day BETWEEN ? AND ? AND l.kind = 'given' AND ${stands('reward_lines')}`,
    [from, to, from, to],
  )
}

/** When something of a customer's was taken back or returned. (UNION alone would walk both ledgers customer by customer.) */
export async function listCorrections(db: Reader, from: Day, to: Day): Promise<{ customerId: Id; at: Instant }[]> {
  return ask(
    db,
    `SELECT customer_id, at FROM visits WHERE day BETWEEN ? AND ? AND kind IN ('return', 'taken_back') AND import_id IS NULL
     UNION ALL SELECT customer_id, at FROM stamp_lines WHERE day BETWEEN ? AND ? AND kind = 'taken_back'`,
    [from, to, from, to],
  )
}

export async function listStaffNames(db: Reader): Promise<Map<Id, string>> {
  const rows = await ask<{ id: Id; name: string }>(db, 'SELECT id, name FROM staff', [])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
