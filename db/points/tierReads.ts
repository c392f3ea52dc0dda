// Questions about tiers: the ladder, where customers stand, what they have reached, and the lines of a gesture.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import {
  type MeasureName,
  type Measures,
  type TierLadder,
  type TierMoment,
  type TierRow,
  type TierState,
  tierLadder,
  tierMoment,
} from '../../shared/points/tierModel.ts'
import { tierAt, windowStart } from '../../shared/points/tiers.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import { findRules } from './rules.ts'
import type { TierStatesTable } from './tables.ts'
import { measureColumns, namedMeasures, roughly } from './tierMeasures.ts'

/** The newest ladder, in use or not; null: the shop has never had one. */
export async function findLadder(db: Reader): Promise<TierLadder | null> {
  return (await findRules(db, 'tiers', tierLadder))?.body ?? null
}

const stateColumns =
  's.tier, s.since_day, s.until_day, s.counts_from_day, s.hold, s.hold_from_day, s.hold_until_day, s.hold_reason, s.hold_note'

type StateRow = Omit<TierStatesTable, 'customerId'>

function toState(row: StateRow): TierState {
  const { tier, sinceDay, untilDay, countsFromDay, hold: kind, holdFromDay, holdUntilDay, holdReason, holdNote } = row
  const isHeld = kind !== null && holdFromDay !== null && holdUntilDay !== null && holdReason !== null
  const hold = isHeld
    ? { kind, fromDay: holdFromDay, untilDay: holdUntilDay, reason: holdReason, note: holdNote }
    : null
  return { tier, sinceDay, untilDay, countsFromDay, hold }
}

/** Where a customer stands; null: at the lowest tier, as everybody at first. */
export async function findTierState(db: Reader, customerId: Id): Promise<TierState | null> {
  const text = `SELECT ${stateColumns} FROM tier_states s WHERE s.customer_id = ?`
  const [row] = await ask<StateRow>(db, text, [customerId])
  return row ? toState(row) : null
}

/** What a customer has reached from that day on, by the measures that the ladder names. */
export async function getMeasures(db: Reader, customerId: Id, start: Day, ladder: TierLadder): Promise<Measures> {
  const columns = measureColumns(namedMeasures(ladder), 'who.id', 'who.start')
  const [row] = await ask<Measures>(db, `SELECT ${columns} FROM (SELECT ? AS id, ? AS start) AS who`, [
    customerId,
    start,
  ])
  return row ?? { spent: 0, visits: 0, points: 0 }
}

export type TierPerson = Pick<TierRow, 'customerId' | 'name' | 'called' | 'formOfAddress' | 'phone' | 'lastVisitAt'>

/** A person with a tier, and what was reached that counts for keeping it. */
export interface MeasuredTier {
  person: TierPerson
  state: TierState
  keeping: Measures
}

const personColumns = 'c.id AS customer_id, c.name, c.called, c.form_of_address, c.phone, c.last_visit_at'
const inBook = 'c.archived_at IS NULL AND c.removed_at IS NULL'

type TierRowOf = TierPerson & StateRow & Measures

function toMeasured({ spent, visits, points, ...row }: TierRowOf): MeasuredTier {
  const { customerId, name, called, formOfAddress, phone, lastVisitAt } = row
  const person = { customerId, name, called, formOfAddress, phone, lastVisitAt }
  return { person, state: toState(row), keeping: { spent, visits, points } }
}

// The same day as `keepingStart` of the rules; nothing is measured for the lowest tier.
const start = `CASE WHEN s.until_day < who.today THEN min(s.counts_from_day, who.start) ELSE coalesce(s.counts_from_day, '9999-12-31') END`

async function listMeasured(
  db: Reader,
  ladder: TierLadder,
  today: Day,
  where: string,
  value: string,
): Promise<MeasuredTier[]> {
  const columns = measureColumns(namedMeasures(ladder), 's.customer_id', start)
  const text = `SELECT ${personColumns}, ${stateColumns}, ${columns}
    FROM (SELECT ? AS today, ? AS start, ? AS given) AS who CROSS JOIN tier_states s JOIN customers c ON c.id = s.customer_id
    WHERE ${inBook} AND ${where}`
  const rows = await ask<TierRowOf>(db, text, [today, windowStart(today, ladder), value])
  return rows.map(toMeasured)
}

/** Whose tier ends by that day, a hold left aside; the earliest end first. */
export function listTiersUntil(
  db: Reader,
  ladder: TierLadder,
  today: Day,
  until: Day,
  limit: number,
): Promise<MeasuredTier[]> {
  const where = `s.until_day IS NOT NULL AND s.until_day <= who.given ORDER BY s.until_day LIMIT ${limit}`
  return listMeasured(db, ladder, today, where, until)
}

/** Whose tier is held or paused; the earliest end of that first. */
export function listTiersOnHold(db: Reader, ladder: TierLadder, today: Day): Promise<MeasuredTier[]> {
  const where = 's.hold IS NOT NULL AND s.hold_until_day >= who.given ORDER BY s.hold_until_day, c.sort_key'
  return listMeasured(db, ladder, today, where, today)
}

/** The tiers of these customers. */
export function listTiersOf(db: Reader, ladder: TierLadder, today: Day, ids: readonly Id[]): Promise<MeasuredTier[]> {
  const where = 's.customer_id IN (SELECT value FROM json_each(who.given))'
  return listMeasured(db, ladder, today, where, JSON.stringify(ids))
}

/** A person who is below the top, and what was reached in the rolling window. */
export interface MeasuredPerson {
  person: TierPerson
  state: TierState | null
  window: Measures
}

type BelowTopRow = TierPerson & Measures & { [K in keyof StateRow]: StateRow[K] | null }

/**
 * Everybody below the top who has reached any tier above the lowest in the rolling window, or of them those with these ids.
 * First a rough look at whole ledgers, from front to back, finds who can have reached one; only for those it is added up.
 */
export async function listBelowTop(
  db: Reader,
  ladder: TierLadder,
  today: Day,
  ids?: readonly Id[],
): Promise<MeasuredPerson[]> {
  const named = namedMeasures(ladder)
  const least = leastOf(ladder)
  const columns = measureColumns(named, 'c.id', 'who.start', `c.visit_count >= ${least.visits}`)
  const rough = named.map(name => roughly(name, 'who.start', least[name])).join(' UNION ')
  const rows = await ask<BelowTopRow>(
    db,
    `WITH who AS (SELECT ? AS start, ? AS ids),
       some AS MATERIALIZED (${ids ? 'SELECT value AS id FROM who, json_each(who.ids)' : rough}),
       reached AS MATERIALIZED (SELECT c.id, ${columns} FROM who CROSS JOIN some CROSS JOIN customers c ON c.id = some.id WHERE ${inBook})
     SELECT ${personColumns}, ${stateColumns}, r.spent, r.visits, r.points
     FROM reached r CROSS JOIN customers c ON c.id = r.id LEFT JOIN tier_states s ON s.customer_id = c.id
     WHERE (${named.map(name => `r.${name} >= ${least[name]}`).join(' OR ')}) AND s.tier IS NOT ?
     ORDER BY c.sort_key, c.id`,
    [windowStart(today, ladder), ids ? JSON.stringify(ids) : '', tierAt(ladder, ladder.tiers.length - 1).key],
  )
  return rows.map(toBelowTop)
}

/** The least of each measure that reaches any tier. */
function leastOf({ tiers }: TierLadder): Measures {
  const least = (name: MeasureName) => Math.min(...tiers.map(({ from }) => from[name] ?? Number.MAX_SAFE_INTEGER))
  return { spent: least('spent'), visits: least('visits'), points: least('points') }
}

function toBelowTop(row: BelowTopRow): MeasuredPerson {
  const { customerId, name, called, formOfAddress, phone, lastVisitAt, spent, visits, points, ...stored } = row
  const { tier, sinceDay, holdNote } = stored
  const state =
    tier !== null && sinceDay !== null ? toState({ ...stored, tier, sinceDay, holdNote: holdNote ?? '' }) : null
  return {
    person: { customerId, name, called, formOfAddress, phone, lastVisitAt },
    state,
    window: { spent, visits, points },
  }
}

/** How many customers stand at each tier, by its key. */
export function countAtTiers(db: Reader): Promise<{ tier: string; count: number }[]> {
  return ask(db, 'SELECT tier, count(*) AS count FROM tier_states GROUP BY tier', [])
}

/** The lots of a customer that would lapse some day, with that day. */
export function listLapsingLots(db: Reader, customerId: Id, today: Day): Promise<{ id: Id; expiresDay: Day }[]> {
  const text = `SELECT id, expires_day FROM point_lots
    WHERE customer_id = ? AND remaining > 0 AND expires_day IS NOT NULL AND expires_day >= ? ORDER BY expires_day, seq`
  return ask(db, text, [customerId, today])
}

/** Whether a gesture was a visit: a purchase, or a stamp. */
export async function isVisit(db: Reader, requestId: Id): Promise<boolean> {
  const text = `SELECT 1 AS one FROM visits WHERE request_id = ? AND kind = 'purchase'
    UNION ALL SELECT 1 FROM stamp_lines WHERE request_id = ? AND kind = 'stamp' LIMIT 1`
  return (await ask(db, text, [requestId, requestId])).length > 0
}

/** A line that a gesture wrote. */
export interface StoredTierLine {
  id: Id
  customerId: Id
  before: TierMoment
  after: TierMoment
  reversedBy: Id | null
}

/** The lines of a gesture, in order. */
export async function listTierLines(db: Reader, requestId: Id): Promise<StoredTierLine[]> {
  type Row = Omit<StoredTierLine, 'before' | 'after'> & { before: string; after: string }
  const rows = await ask<Row>(
    db,
    `SELECT l.id, l.customer_id, l.before, l.after, (SELECT r.request_id FROM tier_lines r WHERE r.reverses_id = l.id) AS reversed_by
     FROM tier_lines l WHERE l.request_id = ? ORDER BY l.part`,
    [requestId],
  )
  const moment = (text: string) => tierMoment.parse(JSON.parse(text))
  return rows.map(row => ({ ...row, before: moment(row.before), after: moment(row.after) }))
}

/** A line by which a gesture issued or withdrew a welcome gift. */
export interface WelcomeLine {
  id: Id
  rewardId: Id
  kind: 'issued' | 'withdrawn'
}

export function listWelcomeLines(db: Reader, requestId: Id): Promise<WelcomeLine[]> {
  const text = `SELECT l.id, l.reward_id, l.kind FROM reward_lines l JOIN rewards r ON r.id = l.reward_id
    WHERE l.request_id = ? AND r.source = 'tier' AND l.kind IN ('issued', 'withdrawn') ORDER BY l.part`
  return ask(db, text, [requestId])
}

/** Whether the customer was welcomed to a tier after that day, and the gift was not withdrawn. */
export async function wasWelcomed(db: Reader, customerId: Id, tier: string, after: Day): Promise<boolean> {
  const text = `SELECT 1 AS one FROM rewards
    WHERE customer_id = ? AND source = 'tier' AND card_id IS NULL AND issued_day > ? AND origin = ? AND state <> 'withdrawn' LIMIT 1`
  return (await ask(db, text, [customerId, after, tier])).length > 0
}
