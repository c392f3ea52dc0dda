// The points of the big book: each purchase has earned some, in a lot of its own that lapses after twelve months.
import type Database from 'better-sqlite3'
import { firstRules } from '../../shared/points/rules.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigId, inserter } from './bigBookWords.ts'

/** Adds a line, a lot and its part of the account for every purchase. Set by set: there are 200,000. */
export function insertPoints(sqlite: Database.Database): void {
  const at = '2024-11-22T00:00:00.000Z'
  const rules = {
    id: bigId('rules', 1),
    requestId: bigId('rules', 2),
    topic: 'earning',
    body: JSON.stringify(firstRules),
  }
  inserter(sqlite, 'rule_versions')({ ...rules, staffId: ownerId, at })
  // The same number as the purchase, in a group of its own.
  const ofLine = `replace(id, '-7005-', '-700a-')`
  const ofLot = `replace(id, '-7005-', '-700b-')`
  sqlite.exec(`
    INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, visit_id, rules_id, label,
        reason, staff_id, at, day)
      SELECT ${ofLine}, request_id, 0, customer_id, 'earned', amount / 10000, 0, 0, id, '${rules.id}', '', '', staff_id, at, day
      FROM visits WHERE kind = 'purchase' ORDER BY seq;
    INSERT INTO point_lots (id, customer_id, points, remaining, earned_day, expires_day)
      SELECT ${ofLot}, customer_id, amount / 10000, amount / 10000, day, date(day, '+12 months')
      FROM visits WHERE kind = 'purchase' ORDER BY seq;
    INSERT INTO lot_lines (line_seq, part, lot_seq, points)
      SELECT l.seq, 0, o.seq, l.points FROM point_lines l JOIN point_lots o ON o.id = replace(l.id, '-700a-', '-700b-') ORDER BY l.seq;
    INSERT INTO point_accounts (customer_id, points, claim, remainder)
      SELECT customer_id, sum(points), 0, 0 FROM point_lines GROUP BY customer_id;`)
}
