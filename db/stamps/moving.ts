// Cards that go over to another customer, and back: all of them as they are, and what a merge wrote on them.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CardRow } from '../../shared/customers/mergeRecord.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'

const columns = 'id, customer_id, kind_id, terms_id, number, stamps, full_at, withdrawn_at, created_at'

/** Every card of these customers, also the withdrawn; by kind and number. */
export function listAllCards(db: Reader, customerIds: readonly Id[]): Promise<CardRow[]> {
  const text = `SELECT ${columns} FROM cards WHERE customer_id IN (SELECT value FROM json_each(?))
    ORDER BY kind_id, number, id`
  return ask(db, text, [JSON.stringify(customerIds)])
}

/** Stores cards as they are given, whatever numbers they take from each other. */
export async function storeCards(trx: Writer, cards: readonly CardRow[]): Promise<void> {
  const ids = JSON.stringify(cards.map(card => card.id))
  // Out of each other's way first: a number is one card's only, and one card of a kind is in progress.
  const aside = `UPDATE cards SET number = -1 - rowed.place, full_at = coalesce(full_at, '')
    FROM (SELECT value AS id, key AS place FROM json_each(?)) AS rowed WHERE cards.id = rowed.id`
  await ask(trx, aside, [ids])
  const text = 'UPDATE cards SET customer_id = ?, number = ?, stamps = ?, full_at = ?, withdrawn_at = ? WHERE id = ?'
  for (const { id, customerId, number, stamps, fullAt, withdrawnAt } of cards) {
    await ask(trx, text, [customerId, number, stamps, fullAt, withdrawnAt, id])
  }
}

const mergedRewards = `SELECT l.reward_id FROM reward_lines l JOIN rewards r ON r.id = l.reward_id
  JOIN cards c ON c.id = r.card_id WHERE l.request_id = ? AND c.kind_id = ?`

/** Whether somebody stamped the cards that a merge began, or dealt with the rewards that it earned, since. */
export async function isTouchedSince(
  db: Reader,
  merge: { requestId: Id; keptId: Id; at: Instant },
  kindId: Id,
  begunIds: readonly Id[],
): Promise<boolean> {
  const text = `SELECT 1 FROM stamp_lines WHERE customer_id = ? AND at >= ? AND request_id <> ?
      AND card_id IN (SELECT value FROM json_each(?))
    UNION ALL SELECT 1 FROM reward_lines WHERE request_id <> ? AND reward_id IN (${mergedRewards}) LIMIT 1`
  const { requestId, keptId, at } = merge
  const values = [keptId, at, requestId, JSON.stringify(begunIds), requestId, requestId, kindId]
  return (await ask(db, text, values)).length > 0
}

/** Takes away what a merge wrote for a kind of card: lines, rewards and the cards that it began. */
export async function takeMovedAway(trx: Writer, requestId: Id, kindId: Id, begunIds: readonly Id[]): Promise<void> {
  const rewards = await ask<{ rewardId: Id }>(trx, mergedRewards, [requestId, kindId])
  const rewardIds = JSON.stringify(rewards.map(row => row.rewardId))
  const chosen = 'IN (SELECT value FROM json_each(?))'
  await ask(trx, `DELETE FROM reward_lines WHERE request_id = ? AND reward_id ${chosen}`, [requestId, rewardIds])
  await ask(trx, `DELETE FROM rewards WHERE id ${chosen}`, [rewardIds])
  const ofKind = 'card_id IN (SELECT id FROM cards WHERE kind_id = ?)'
  await ask(trx, `DELETE FROM stamp_lines WHERE request_id = ? AND ${ofKind}`, [requestId, kindId])
  await ask(trx, `DELETE FROM cards WHERE id ${chosen}`, [JSON.stringify(begunIds)])
}
