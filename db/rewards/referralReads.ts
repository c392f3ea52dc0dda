// Questions about referrals: who brought whom, and what was given for it.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ReferralWith, Referrer } from '../../shared/rewards/referralCalls.ts'
import type { Newcomer, Referral, ReferralLine } from '../../shared/rewards/referrals.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = 'id, newcomer_id, referrer_id, state, day, rewarded_day'

/** The referral by which a customer came; null: none that stands. */
export async function findReferralOf(db: Reader, newcomerId: Id): Promise<Referral | null> {
  const text = `SELECT ${columns} FROM referrals WHERE newcomer_id = ? AND state <> 'withdrawn'`
  const [row] = await ask<Referral>(db, text, [newcomerId])
  return row ?? null
}

export async function getReferral(db: Reader, referralId: Id): Promise<Referral> {
  const [row] = await ask<Referral>(db, `SELECT ${columns} FROM referrals WHERE id = ?`, [referralId])
  if (!row) throw new Error('No such referral')
  return row
}

/** Whether this gesture has set or withdrawn a referrer already. */
export async function isReferralGesture(db: Reader, requestId: Id): Promise<boolean> {
  const rows = await ask(
    db,
    'SELECT 1 FROM referrals WHERE request_id = ? UNION SELECT 1 FROM referral_lines WHERE request_id = ?',
    [requestId, requestId],
  )
  return rows.length > 0
}

/** What of a customer decides about referring; null: no such customer. */
export async function findNewcomer(db: Reader, customerId: Id): Promise<Newcomer | null> {
  const [row] = await ask<Omit<Newcomer, 'hasReferrer'> & { hasReferrer: number }>(
    db,
    `SELECT id, phone, visit_count,
       EXISTS (SELECT 1 FROM referrals WHERE newcomer_id = customers.id AND state <> 'withdrawn') AS has_referrer
     FROM customers WHERE id = ? AND removed_at IS NULL`,
    [customerId],
  )
  return row ? { ...row, hasReferrer: row.hasReferrer === 1 } : null
}

/** Who brought a customer, who brought that one, and so on; the customer is not among them unless they go round. */
export async function listAncestors(db: Reader, customerId: Id): Promise<Id[]> {
  const rows = await ask<{ id: Id }>(
    db,
    `WITH RECURSIVE above (id) AS (
       SELECT referrer_id FROM referrals WHERE newcomer_id = ? AND state <> 'withdrawn'
       UNION SELECT r.referrer_id FROM above JOIN referrals r ON r.newcomer_id = above.id AND r.state <> 'withdrawn')
     SELECT id FROM above`,
    [customerId],
  )
  return rows.map(row => row.id)
}

/** Referrals that wait for a purchase and in which somebody has a part, as newcomer or as referrer. */
export async function listWaitingReferrals(db: Reader, customerId: Id): Promise<Id[]> {
  const text = `SELECT id FROM referrals WHERE state = 'waiting' AND (newcomer_id = ? OR referrer_id = ?)`
  return (await ask<{ id: Id }>(db, text, [customerId, customerId])).map(row => row.id)
}

const withNames = 'c.id AS customer_id, c.name, c.called, c.form_of_address, r.state, r.rewarded_day'

/** Who brought a customer, by name. */
export async function findReferrerOf(db: Reader, newcomerId: Id): Promise<ReferralWith | null> {
  const [row] = await ask<ReferralWith>(
    db,
    `SELECT ${withNames} FROM referrals r JOIN customers c ON c.id = r.referrer_id
     WHERE r.newcomer_id = ? AND r.state <> 'withdrawn'`,
    [newcomerId],
  )
  return row ?? null
}

/** Whom a customer brought, by name, the latest first; at most 100. */
export function listBrought(db: Reader, referrerId: Id): Promise<ReferralWith[]> {
  return ask(
    db,
    `SELECT ${withNames} FROM referrals r JOIN customers c ON c.id = r.newcomer_id
     WHERE r.referrer_id = ? AND r.state IN ('waiting', 'rewarded') ORDER BY r.at DESC, r.id LIMIT 100`,
    [referrerId],
  )
}

/** How many of a referrer's newcomers were rewarded within some days, both included. */
export async function countRewarded(db: Reader, referrerId: Id, { from, to }: { from: Day; to: Day }): Promise<number> {
  const [row] = await ask<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM referrals
     WHERE referrer_id = ? AND state = 'rewarded' AND rewarded_day BETWEEN ? AND ?`,
    [referrerId, from, to],
  )
  return row?.count ?? 0
}

/** Those who brought anybody, the most buyers first. */
export function listReferrers(db: Reader, limit: number): Promise<Referrer[]> {
  return ask(
    db,
    `SELECT c.id AS customer_id, c.name, c.called, c.form_of_address, r.brought, r.bought FROM (
       SELECT referrer_id, count(*) AS brought, sum(state = 'rewarded') AS bought FROM referrals
       WHERE state <> 'withdrawn' GROUP BY referrer_id ORDER BY bought DESC, brought DESC LIMIT ?
     ) r JOIN customers c ON c.id = r.referrer_id ORDER BY r.bought DESC, r.brought DESC, c.name_fold`,
    [limit],
  )
}

/** The lines by which a gesture rewarded referrals or took that back, the last first, without those that were reversed. */
export function listReferralLinesOf(db: Reader, requestId: Id): Promise<ReferralLine[]> {
  return ask(
    db,
    `SELECT id, request_id, part, referral_id, kind, reverses_id, staff_id, at, day FROM referral_lines l
     WHERE request_id = ? AND kind <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM referral_lines b WHERE b.reverses_id = l.id)
     ORDER BY part DESC`,
    [requestId],
  )
}

/** The rewards of a referral that wait, of both. */
export async function listWaitingOf(db: Reader, { id, newcomerId, referrerId }: Referral): Promise<Id[]> {
  const rows = await ask<{ id: Id }>(
    db,
    `SELECT id FROM rewards WHERE customer_id IN (?, ?) AND source = 'referral' AND card_id IS NULL AND origin = ?
       AND state = 'ready' ORDER BY id`,
    [newcomerId, referrerId, id],
  )
  return rows.map(row => row.id)
}

/** What the purchases of a gesture come to. */
export async function sumPurchases(db: Reader, requestId: Id): Promise<number> {
  const text = "SELECT coalesce(sum(amount), 0) AS amount FROM visits WHERE request_id = ? AND kind = 'purchase'"
  const [row] = await ask<{ amount: number }>(db, text, [requestId])
  return row?.amount ?? 0
}
