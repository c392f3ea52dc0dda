// Questions about the catalogue, about what customers had of it, and about vouchers.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { RewardKind } from '../../shared/rewards/catalogue.ts'
import type { Reward, RewardLine, RewardSource } from '../../shared/rewards/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const kindColumns = [
  ...(['id', 'name', 'benefit', 'value', 'cost', 'cardKindId', 'stock', 'fromDay', 'toDay'] as const),
  ...(['validDays', 'perCustomer', 'perDays', 'minBill', 'minLeft', 'position', 'archivedAt'] as const),
] as const

/** The kinds in use, or those that were put away, in the owner's order. */
export function listRewardKinds(db: Reader, archived: boolean): Promise<RewardKind[]> {
  return db
    .selectFrom('rewardKinds')
    .select(kindColumns)
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function findRewardKind(db: Reader, kindId: Id): Promise<RewardKind | null> {
  const row = await db.selectFrom('rewardKinds').select(kindColumns).where('id', '=', kindId).executeTakeFirst()
  return row ?? null
}

/** The kind that this gesture added; null: none yet. */
export async function findRewardKindByRequest(db: Reader, requestId: Id): Promise<RewardKind | null> {
  const row = await db
    .selectFrom('rewardKinds')
    .select(kindColumns)
    .where('requestId', '=', requestId)
    .executeTakeFirst()
  return row ?? null
}

/** How many of each kind a customer had within the kind's days; kinds of which there were none are left out. */
export async function countRedeemed(db: Reader, customerId: Id, today: Day): Promise<Map<Id, number>> {
  const rows = await ask<{ kindId: Id; count: number }>(
    db,
    `SELECT r.kind_id, sum(r.count) AS count FROM rewards r JOIN reward_kinds k ON k.id = r.kind_id
     WHERE r.customer_id = ? AND r.source = 'catalogue' AND r.card_id IS NULL AND r.state <> 'withdrawn'
       AND (k.per_days IS NULL OR r.issued_day > date(?, '-' || k.per_days || ' days'))
     GROUP BY r.kind_id`,
    [customerId, today],
  )
  return new Map(rows.map(row => [row.kindId, row.count]))
}

/** Rewards of full cards that wait and are valid, with the kind of their card, the earliest end of validity first. */
export async function listFullCards(db: Reader, customerId: Id, today: Day): Promise<{ id: Id; cardKindId: Id }[]> {
  return ask(
    db,
    `SELECT r.id, c.kind_id AS card_kind_id FROM rewards r JOIN cards c ON c.id = r.card_id
     WHERE r.customer_id = ? AND r.state = 'ready' AND r.source = 'full_card'
       AND (r.expires_day IS NULL OR r.expires_day >= ?) ORDER BY r.expires_day NULLS LAST, r.id`,
    [customerId, today],
  )
}

/** What a gesture did to a reward, and the line that stands for it now: its own, or one that did it again. */
export interface RewardLineOf extends Pick<RewardLine, 'id' | 'rewardId' | 'kind' | 'visitId'> {
  source: RewardSource
  origin: string
  /** 0: it was reversed. */
  stands: number
}

/** What a gesture did to rewards, the last first: in this order it is reversed. */
export function listRewardLinesOf(db: Reader, requestId: Id): Promise<RewardLineOf[]> {
  return ask(
    db,
    `WITH RECURSIVE followed (first, id, kind, visit_id) AS (
       SELECT id, id, kind, visit_id FROM reward_lines WHERE request_id = ?
       UNION ALL SELECT f.first, b.id, b.kind, b.visit_id FROM followed f JOIN reward_lines b ON b.reverses_id = f.id)
     SELECT f.id, l.reward_id, l.kind, f.visit_id, r.source, r.origin, f.kind = l.kind AS stands
     FROM followed f JOIN reward_lines l ON l.id = f.first JOIN rewards r ON r.id = l.reward_id
     WHERE NOT EXISTS (SELECT 1 FROM reward_lines b WHERE b.reverses_id = f.id) ORDER BY l.part DESC`,
    [requestId],
  )
}

/** The reward with this code, and on which day it was given; null: nobody's. */
export async function findVoucher(db: Reader, code: string): Promise<{ rewardId: Id; givenDay: Day | null } | null> {
  const row = await db
    .selectFrom('rewards')
    .select('id as rewardId')
    .select(
      sql<Day | null>`(SELECT day FROM reward_lines WHERE reward_id = rewards.id AND kind = 'given'
        AND rewards.state = 'given' ORDER BY seq DESC LIMIT 1)`.as('givenDay'),
    )
    .where('code', '=', code)
    .executeTakeFirst()
  return row ?? null
}

/** The rewards that a gesture issued from the catalogue, and the titles of the full cards' that it gave for them. */
export async function findRedemption(db: Reader, requestId: Id): Promise<{ rewardId: Id; paidWith: string[] } | null> {
  const rows = await ask<Pick<RewardLine, 'rewardId' | 'kind'> & Pick<Reward, 'source' | 'title'>>(
    db,
    `SELECT l.reward_id, l.kind, r.source, r.title FROM reward_lines l JOIN rewards r ON r.id = l.reward_id
     WHERE l.request_id = ? ORDER BY l.part`,
    [requestId],
  )
  const issued = rows.find(row => row.kind === 'issued' && row.source === 'catalogue')
  if (!issued) return null
  const cards = rows.filter(row => row.kind === 'given' && row.source === 'full_card')
  return { rewardId: issued.rewardId, paidWith: cards.map(row => row.title) }
}
