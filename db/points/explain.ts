// The lines behind a balance, newest first, each with the rule, the bill, the person and the lots behind it.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type ExplainedLine, type PointKind, working } from '../../shared/points/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

interface Row {
  id: Id
  requestId: Id
  at: Instant
  day: Day
  staffName: string
  kind: PointKind
  points: number
  claim: number
  remainder: number
  balance: number
  label: string
  reason: string
  working: string | null
  bill: number | null
  rulesAt: Instant | null
  undone: number
}

// The balance after a line is what there is now less what came later: so the newest lines cost no sum over all of them.
const text = `
  SELECT l.id, l.request_id, l.at, l.day, s.name AS staff_name, l.kind, l.points, l.claim, l.remainder, l.label, l.reason,
    l.working, v.amount AS bill, r.at AS rules_at,
    (SELECT points FROM point_accounts WHERE customer_id = l.customer_id)
      - coalesce(sum(l.points) OVER (ORDER BY l.at DESC, l.seq DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
      AS balance,
    EXISTS (SELECT 1 FROM point_lines b WHERE b.reverses_id = l.id) AS undone
  FROM (SELECT * FROM point_lines WHERE customer_id = ? ORDER BY at DESC, seq DESC LIMIT ?) l
  JOIN staff s ON s.id = l.staff_id
  LEFT JOIN visits v ON v.id = l.visit_id
  LEFT JOIN rule_versions r ON r.id = l.rules_id
  ORDER BY l.at DESC, l.seq DESC`

const lotsText = `
  SELECT l.id AS line_id, t.points, o.earned_day, o.expires_day
  FROM point_lines l JOIN lot_lines t ON t.line_seq = l.seq JOIN point_lots o ON o.seq = t.lot_seq
  WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY l.seq, t.part`

/** At most `limit` lines, the newest first. */
export async function explainPoints(db: Reader, customerId: Id, limit: number): Promise<ExplainedLine[]> {
  const rows = await ask<Row>(db, text, [customerId, limit])
  const moved = await ask<{ lineId: Id; points: number; earnedDay: Day; expiresDay: Day | null }>(db, lotsText, [
    JSON.stringify(rows.map(row => row.id)),
  ])
  const names = await productNames(db)
  return rows.map(row => {
    const how = row.working === null ? null : working.parse(JSON.parse(row.working))
    const lots = moved.filter(lot => lot.lineId === row.id).map(({ lineId: _, ...lot }) => lot)
    const products = (how?.forProducts ?? []).map(({ kindId, count, points }) => {
      return { name: names.get(kindId) ?? '', count, points }
    })
    return { ...row, working: how, lots, products, undone: row.undone === 1 }
  })
}

async function productNames(db: Reader): Promise<Map<Id, string>> {
  const kinds = await db.selectFrom('productKinds').select(['id', 'name']).execute()
  return new Map(kinds.map(({ id, name }) => [id, name]))
}
