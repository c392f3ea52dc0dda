// Bills of the past with what decided their points then, read page by page, so that a long question lets others through.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Measures, TierLadder } from '../../shared/points/tierModel.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import { measureColumns, namedMeasures } from './tierMeasures.ts'

/** A purchase or return that stands. */
export interface PastVisit {
  seq: number
  id: Id
  customerId: Id
  kind: 'purchase' | 'return'
  at: Instant
  day: Day
  amount: number
  saved: number
  covered: number
  ofId: Id | null
}

/** A page of a ledger: lines after one number up to another, of days from one to another. */
export interface Page {
  after: number
  upTo: number
  from: Day
  to: Day
}

/** The number of a ledger's last line. */
export async function lastLine(db: Reader, ledger: 'visits' | 'point_lines'): Promise<number> {
  const [row] = await ask<{ seq: number | null }>(db, `SELECT max(seq) AS seq FROM ${ledger}`, [])
  return row?.seq ?? 0
}

export async function listPastVisits(db: Reader, { after, upTo, from, to }: Page): Promise<PastVisit[]> {
  return ask(
    db,
    `SELECT v.seq, v.id, v.customer_id, v.kind, v.at, v.day, v.amount, v.saved, v.covered, v.of_id FROM visits v
     WHERE v.seq > ? AND v.seq <= ? AND v.day BETWEEN ? AND ? AND v.kind <> 'taken_back'
       AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = v.id)
     ORDER BY v.seq`,
    [after, upTo, from, to],
  )
}

export async function listPastProducts(
  db: Reader,
  { after, upTo, from, to }: Page,
): Promise<{ visitId: Id; kindId: Id; count: number }[]> {
  return ask(
    db,
    `SELECT p.visit_id, p.kind_id, p.count FROM visits v JOIN visit_products p ON p.visit_id = v.id
     WHERE v.seq > ? AND v.seq <= ? AND v.day BETWEEN ? AND ? ORDER BY v.seq, p.seq`,
    [after, upTo, from, to],
  )
}

/** What lines changed of the carried đồng. */
export async function listPastRemainders(
  db: Reader,
  { after, upTo, from, to }: Page,
): Promise<{ customerId: Id; remainder: number }[]> {
  return ask(
    db,
    `SELECT customer_id, remainder FROM point_lines
     WHERE seq > ? AND seq <= ? AND day BETWEEN ? AND ? AND remainder <> 0`,
    [after, upTo, from, to],
  )
}

export async function listRemainders(db: Reader): Promise<{ customerId: Id; remainder: number }[]> {
  return ask(db, 'SELECT customer_id, remainder FROM point_accounts WHERE remainder <> 0', [])
}

/** Only those whose day is known by the solar calendar: no rule looks at others. */
export async function listBirthdays(db: Reader): Promise<{ id: Id; birthDay: number; birthMonth: number }[]> {
  return ask(
    db,
    `SELECT id, birth_day, birth_month FROM customers
     WHERE birth_month IS NOT NULL AND removed_at IS NULL AND birth_day IS NOT NULL AND birth_calendar = 'solar'`,
    [],
  )
}

/** Memberships that were valid on some day from one to another, with the factor they bring. */
export async function listPastMemberships(
  db: Reader,
  from: Day,
  to: Day,
): Promise<{ customerId: Id; name: string; times: number; fromDay: Day; untilDay: Day }[]> {
  return ask(
    db,
    `SELECT customer_id, name, times, from_day, until_day FROM memberships
     WHERE state <> 'withdrawn' AND times > 100 AND until_day >= ? AND from_day <= ?`,
    [from, to],
  )
}

/** The tier of everybody who has one, as it is now. */
export async function listTierStates(db: Reader): Promise<{ customerId: Id; tier: string }[]> {
  return ask(db, 'SELECT customer_id, tier FROM tier_states', [])
}

/** A change of a tier; null: none before, or none afterwards. */
export interface TierMove {
  customerId: Id
  at: Instant
  before: string | null
  after: string | null
}

/** What moved tiers since a day, in order. */
export async function listTierMoves(db: Reader, from: Day): Promise<TierMove[]> {
  const text = `SELECT customer_id, at, json_extract(before, '$.state.tier') AS before,
      json_extract(after, '$.state.tier') AS after FROM tier_lines WHERE day >= ? ORDER BY seq`
  return ask(db, text, [from])
}

/** What these customers have reached since a day, by the measures that the ladder names. */
export async function listMeasuresOf(
  db: Reader,
  ladder: TierLadder,
  start: Day,
  ids: readonly Id[],
): Promise<(Measures & { customerId: Id })[]> {
  const columns = measureColumns(namedMeasures(ladder), 'given.value', 'who.start')
  const text = `SELECT given.value AS customer_id, ${columns}
    FROM (SELECT ? AS start, ? AS ids) AS who CROSS JOIN json_each(who.ids) AS given`
  return ask(db, text, [start, JSON.stringify(ids)])
}
