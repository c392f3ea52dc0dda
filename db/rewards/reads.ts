// Questions about rewards.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ExpiringReward, Reward, RewardLine } from '../../shared/rewards/model.ts'
import type { KnownReward } from '../../shared/rewards/rules.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = [
  ...(['id', 'customerId', 'cardId', 'source', 'title', 'issuedDay', 'expiresDay', 'state'] as const),
  ...(['kindId', 'code', 'benefit', 'value', 'minBill', 'cost', 'count', 'origin'] as const),
] as const

/** Rewards that wait and are valid on that business day; the earliest end of validity first, those for good last. */
export function listReadyRewards(db: Reader, customerId: Id, day: Day): Promise<Reward[]> {
  return db
    .selectFrom('rewards')
    .select(columns)
    .where('customerId', '=', customerId)
    .where('state', '=', sql.lit('ready'))
    .where(condition => condition.or([condition('expiresDay', 'is', null), condition('expiresDay', '>=', day)]))
    .orderBy('expiresDay', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}

function known(db: Reader) {
  return db
    .selectFrom('rewards')
    .select(columns)
    .select([
      sql<Id>`(SELECT id FROM reward_lines WHERE reward_id = rewards.id AND kind = 'issued' ORDER BY seq DESC LIMIT 1)`.as(
        'issuedLineId',
      ),
      sql<Id | null>`(SELECT id FROM reward_lines WHERE reward_id = rewards.id AND kind = 'given' ORDER BY seq DESC LIMIT 1)`.as(
        'givenLineId',
      ),
    ])
}

export async function findReward(db: Reader, rewardId: Id): Promise<KnownReward | null> {
  const row = await known(db).where('id', '=', rewardId).executeTakeFirst()
  if (!row) return null
  const { issuedLineId, givenLineId, ...reward } = row
  return { reward, issuedLineId, givenLineId }
}

/** What waits for a customer, also beyond its last day. */
export async function listWaitingRewards(db: Reader, customerId: Id): Promise<KnownReward[]> {
  const rows = await known(db)
    .where('customerId', '=', customerId)
    .where('state', '=', sql.lit('ready'))
    .orderBy('id')
    .execute()
  return rows.map(({ issuedLineId, givenLineId, ...reward }) => ({ reward, issuedLineId, givenLineId }))
}

/** The rewards of these cards that are not withdrawn. */
export async function listRewardsOfCards(db: Reader, cardIds: Id[]): Promise<KnownReward[]> {
  const rows = await known(db).where('cardId', 'in', cardIds).where('state', '<>', 'withdrawn').orderBy('id').execute()
  return rows.map(({ issuedLineId, givenLineId, ...reward }) => ({ reward, issuedLineId, givenLineId }))
}

/** What these cards have earned that is not withdrawn. */
export function listEarnedOfCards(db: Reader, cardIds: Id[]): Promise<Pick<Reward, 'cardId' | 'source'>[]> {
  const text = `SELECT card_id, source FROM rewards
    WHERE card_id IN (SELECT value FROM json_each(?)) AND state <> 'withdrawn'`
  return ask(db, text, [JSON.stringify(cardIds)])
}

/** The rewards of a card that were withdrawn, with the line that withdrew each. */
export async function listWithdrawnOfCard(db: Reader, cardId: Id): Promise<{ reward: Reward; withdrawnLineId: Id }[]> {
  const rows = await db
    .selectFrom('rewards')
    .select(columns)
    .select(
      sql<Id>`(SELECT id FROM reward_lines WHERE reward_id = rewards.id AND kind = 'withdrawn' ORDER BY seq DESC LIMIT 1)`.as(
        'withdrawnLineId',
      ),
    )
    .where('cardId', '=', cardId)
    .where('state', '=', 'withdrawn')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ withdrawnLineId, ...reward }) => ({ reward, withdrawnLineId }))
}

/** Rewards that wait and whose last day lies between two days, both included; the earliest first. */
export function listExpiringRewards(db: Reader, from: Day, to: Day): Promise<ExpiringReward[]> {
  return db
    .selectFrom('rewards as r')
    .innerJoin('customers as u', 'u.id', 'r.customerId')
    .select(['r.id as rewardId', 'r.customerId', 'u.name', 'u.called', 'u.formOfAddress', 'r.title'])
    .select(({ ref }) => ref('r.expiresDay').$notNull().as('day'))
    .where('r.state', '=', sql.lit('ready'))
    .where('r.expiresDay', 'is not', null)
    .where('r.expiresDay', '>=', from)
    .where('r.expiresDay', '<=', to)
    .where('u.archivedAt', 'is', null)
    .orderBy('r.expiresDay')
    .orderBy('r.id')
    .limit(500)
    .execute()
}

/** The reward that was used on a bill and not given back; null: none. */
export async function findRewardUsedOn(db: Reader, visitId: Id): Promise<Id | null> {
  const row = await db
    .selectFrom('rewardLines as l')
    .select('l.rewardId')
    .where('l.visitId', '=', visitId)
    .where('l.kind', '=', 'given')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('rewardLines as r').select('r.seq').whereRef('r.reversesId', '=', 'l.id'))),
    )
    .executeTakeFirst()
  return row?.rewardId ?? null
}

/** What one gesture did to rewards. */
export type RewardOfGesture = Pick<RewardLine, 'rewardId' | 'customerId' | 'kind'> & Pick<Reward, 'source' | 'title'>

export function listRewardsOfGesture(db: Reader, requestId: Id): Promise<RewardOfGesture[]> {
  return db
    .selectFrom('rewardLines as l')
    .innerJoin('rewards as r', 'r.id', 'l.rewardId')
    .select(['l.rewardId', 'l.customerId', 'l.kind', 'r.source', 'r.title'])
    .where('l.requestId', '=', requestId)
    .orderBy('l.part')
    .execute()
}
