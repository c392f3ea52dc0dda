// What the shop owes: points in lots, stamps on cards, rewards that wait.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Benefit } from '../../shared/rewards/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

/** Points that are there, by the month in which they lapse, the earliest first; null, for good, last. */
export async function listOwedPoints(db: Reader): Promise<{ month: string | null; count: number }[]> {
  return ask(
    db,
    `SELECT substr(expires_day, 1, 7) AS month, sum(remaining) AS count FROM point_lots WHERE remaining > 0
     GROUP BY month ORDER BY month NULLS LAST`,
    [],
  )
}

export async function lastLot(db: Reader): Promise<number> {
  const [row] = await ask<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM point_lots', [])
  return row?.seq ?? 0
}

// What reversed a line counts as the line did, with the opposite sign. A return that gives back what paid carries no working.
const settledText = `
  SELECT coalesce(sum(CASE WHEN coalesce(o.kind, l.kind) IN ('spent', 'donated')
        OR (coalesce(o.kind, l.kind) = 'returned' AND coalesce(o.working, l.working) IS NULL) THEN -t.points END), 0) AS used,
    coalesce(sum(CASE WHEN l.kind = 'expired' THEN -t.points END), 0) AS lapsed
  FROM point_lots s JOIN lot_lines t ON t.lot_seq = s.seq JOIN point_lines l ON l.seq = t.line_seq
    LEFT JOIN point_lines o ON l.kind = 'taken_back' AND o.id = l.reverses_id
  WHERE s.seq > ? AND s.seq <= ? AND (s.expires_day < ? OR s.earned_day < ?)`
const stillThere = `
  SELECT coalesce(sum(remaining), 0) AS points FROM point_lots
  WHERE seq > ? AND seq <= ? AND (expires_day < ? OR earned_day < ?)`

/** What became of the lots of a page that have lapsed or were earned before a day. */
export async function sumSettled(
  db: Reader,
  { after, upTo }: { after: number; upTo: number },
  { today, old }: { today: Day; old: Day },
): Promise<{ used: number; unused: number }> {
  const values = [after, upTo, today, old]
  const [moved] = await ask<{ used: number; lapsed: number }>(db, settledText, values)
  const [left] = await ask<{ points: number }>(db, stillThere, values)
  return { used: moved?.used ?? 0, unused: (moved?.lapsed ?? 0) + (left?.points ?? 0) }
}

/** Cards in progress by kind. */
export interface CardsRow {
  cardKindId: Id
  kindName: string
  reward: string
  cards: number
  stamps: number
  fullCards: number
}

const cardsText = `
  SELECT k.id AS card_kind_id, k.name AS kind_name,
    (SELECT reward FROM card_terms WHERE kind_id = k.id ORDER BY seq DESC LIMIT 1) AS reward, count(*) AS cards,
    sum(max(c.stamps - t.head_start, 0)) AS stamps,
    sum(1.0 * max(c.stamps - t.head_start, 0) / (t.size - t.head_start)) AS full_cards
  FROM cards c JOIN card_terms t ON t.id = c.terms_id JOIN card_kinds k ON k.id = c.kind_id
  WHERE c.full_at IS NULL AND c.withdrawn_at IS NULL GROUP BY k.id ORDER BY k.position`

export async function listOwedCards(db: Reader): Promise<CardsRow[]> {
  return ask(db, cardsText, [])
}

/** Rewards that wait and are alike. */
export interface RewardsRow {
  month: string | null
  benefit: Benefit
  value: number
  /** Points that one cost. */
  cost: number
  /** The kind of card that earned them when it was full; null: something else did. */
  cardKindId: Id | null
  count: number
}

export async function listOwedRewards(db: Reader, today: Day): Promise<RewardsRow[]> {
  return ask(
    db,
    `SELECT substr(r.expires_day, 1, 7) AS month, r.benefit, r.value, r.cost,
       CASE WHEN r.source = 'full_card' THEN c.kind_id END AS card_kind_id, count(*) AS count
     FROM rewards r LEFT JOIN cards c ON c.id = r.card_id
     WHERE r.state = 'ready' AND (r.expires_day IS NULL OR r.expires_day >= ?)
     GROUP BY month, r.benefit, r.value, r.cost, 5 ORDER BY month NULLS LAST`,
    [today],
  )
}
