// Changes to plans, memberships and their ledger.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PlanFields } from '../../shared/points/membershipModel.ts'
import type { MembershipChange } from '../../shared/points/memberships.ts'
import { ask, insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'

/** Adds a plan after the others. */
export async function insertPlan(
  trx: Writer,
  { fields, ...plan }: { id: Id; requestId: Id; fields: PlanFields; createdAt: Instant },
): Promise<void> {
  const position = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM membership_plans)`
  await trx
    .insertInto('membershipPlans')
    .values({ ...plan, ...fields, position, archivedAt: null })
    .execute()
}

export async function updatePlan(
  trx: Writer,
  planId: Id,
  change: PlanFields | { archivedAt: Instant | null },
): Promise<void> {
  await trx.updateTable('membershipPlans').set(change).where('id', '=', planId).execute()
}

const appendLine = `
  INSERT INTO membership_lines (id, request_id, part, membership_id, customer_id, kind, amount, reverses_id, reason, staff_id, at, day)
  VALUES (?, ?, (SELECT coalesce(max(part) + 1, 0) FROM membership_lines WHERE request_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Stores what was decided: periods, what they are, and the lines that say why. */
export async function storeMemberships(trx: Writer, { begun, states, lines }: MembershipChange): Promise<void> {
  await insertEach(trx, 'memberships', begun)
  for (const { id, state } of states) await ask(trx, 'UPDATE memberships SET state = ? WHERE id = ?', [state, id])
  for (const line of lines) {
    const { id, requestId, membershipId, customerId, kind, amount, reversesId, reason, staffId, at, day } = line
    const values = [
      id,
      requestId,
      requestId,
      membershipId,
      customerId,
      kind,
      amount,
      reversesId,
      reason,
      staffId,
      at,
      day,
    ]
    await ask(trx, appendLine, values)
  }
}
