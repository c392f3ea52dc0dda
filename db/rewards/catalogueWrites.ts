// Changes to the catalogue.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { RewardKindFields } from '../../shared/rewards/catalogue.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

/** Adds a kind after the others. */
export async function insertRewardKind(
  trx: Writer,
  row: { id: Id; requestId: Id; fields: RewardKindFields; createdAt: Instant },
): Promise<void> {
  const { id, requestId, fields, createdAt } = row
  const position = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM reward_kinds)`
  await trx
    .insertInto('rewardKinds')
    .values({ id, requestId, ...fields, position, archivedAt: null, createdAt })
    .execute()
}

export async function updateRewardKind(trx: Writer, kindId: Id, fields: RewardKindFields): Promise<void> {
  await trx.updateTable('rewardKinds').set(fields).where('id', '=', kindId).execute()
}

export async function updateRewardKindArchived(trx: Writer, kindId: Id, archivedAt: Instant | null): Promise<void> {
  await trx.updateTable('rewardKinds').set({ archivedAt }).where('id', '=', kindId).execute()
}

/** Takes some off the stock, or with a negative number puts some back; a kind without a limit has none. */
export async function lowerStock(trx: Writer, kindId: Id, count: number): Promise<void> {
  await ask(trx, 'UPDATE reward_kinds SET stock = stock - ? WHERE id = ? AND stock IS NOT NULL', [count, kindId])
}
