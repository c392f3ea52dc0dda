// Changes to the ledger of points, its lots and the accounts that sum it up.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PointChange } from '../../shared/points/ledger.ts'
import type { Lot, LotLine, PointLine } from '../../shared/points/model.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

// Several programmes may write to one gesture: its lines are numbered as they come.
const appendLine = `
  INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, visit_id, rules_id, label,
    working, reverses_id, reason, staff_id, at, day)
  VALUES (?, ?, (SELECT coalesce(max(part) + 1, 0) FROM point_lines WHERE request_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?)`
const insertLot =
  'INSERT INTO point_lots (id, customer_id, points, remaining, earned_day, expires_day) VALUES (?, ?, ?, ?, ?, ?)'
const updateLot = 'UPDATE point_lots SET remaining = ?, expires_day = ? WHERE id = ?'
const appendLotLine = `
  INSERT INTO lot_lines (line_seq, part, lot_seq, points)
  SELECT l.seq, (SELECT coalesce(max(part) + 1, 0) FROM lot_lines WHERE line_seq = l.seq), o.seq, ?
  FROM point_lines l CROSS JOIN point_lots o WHERE l.id = ? AND o.id = ?`
const storeAccount = `
  INSERT INTO point_accounts (customer_id, points, claim, remainder) VALUES (?, ?, ?, ?)
  ON CONFLICT (customer_id) DO UPDATE SET points = excluded.points, claim = excluded.claim, remainder = excluded.remainder`

async function appendPointLine(trx: Writer, line: PointLine): Promise<void> {
  const { id, requestId, customerId, kind, points, claim, remainder, visitId, rulesId, label } = line
  const { working, reversesId, reason, staffId, at, day } = line
  const how = working === null ? null : JSON.stringify(working)
  await ask(trx, appendLine, [
    ...[id, requestId, requestId, customerId, kind, points, claim, remainder, visitId, rulesId, label],
    ...[how, reversesId, reason, staffId, at, day],
  ])
}

async function storeLots(trx: Writer, customerId: Id, begun: readonly Lot[], changed: readonly Lot[]): Promise<void> {
  for (const { id, points, remaining, earnedDay, expiresDay } of begun) {
    await ask(trx, insertLot, [id, customerId, points, remaining, earnedDay, expiresDay])
  }
  for (const { id, remaining, expiresDay } of changed) await ask(trx, updateLot, [remaining, expiresDay, id])
}

/** Appends what lines filled or emptied; the lines and the lots are there. */
export async function appendLotLines(trx: Writer, lotLines: readonly LotLine[]): Promise<void> {
  for (const { lineId, lotId, points } of lotLines) await ask(trx, appendLotLine, [points, lineId, lotId])
}

/** Stores what was decided about one customer's points: lines, lots and the account, which belong together. */
export async function storePoints(trx: Writer, customerId: Id, change: PointChange): Promise<void> {
  if (change.lines.length + change.lotLines.length === 0) return
  for (const line of change.lines) await appendPointLine(trx, line)
  await storeLots(trx, customerId, change.begun, change.changed)
  await appendLotLines(trx, change.lotLines)
  const { points, claim, remainder } = change.held.account
  await ask(trx, storeAccount, [customerId, points, claim, remainder])
}

/** Notes that the daily work of a business day was done. */
export async function insertDayDone(trx: Writer, day: Day, at: Instant): Promise<void> {
  await ask(trx, 'INSERT INTO days_done (day, at) VALUES (?, ?) ON CONFLICT DO NOTHING', [day, at])
}
