// What a gesture did to tiers is taken back, for one customer or for all whom it touched; a taking back, too.
import { findTierState, listTierLines, type StoredTierLine } from '../../db/points/tierReads.ts'
import { storeTierChanges } from '../../db/points/tierWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { TierChange } from '../../shared/points/tierModel.ts'
import { sameState } from '../../shared/points/tiers.ts'
import { takeWelcomeBack } from './tierGifts.ts'

export interface TakenTiers {
  /** Whether the gesture wrote lines at all. */
  found: boolean
  /** Whether another gesture has taken them back before. */
  before: boolean
  /** The customers who are now as they were; not those whom a later gesture has moved on. */
  taken: Id[]
}

/** `only`: the one customer whose lines are meant; without it everybody's. */
export async function takeTiersBack(
  trx: Writer,
  gesture: Omit<Gesture, 'customerId'>,
  undoneRequestId: Id,
  only?: Id,
): Promise<TakenTiers> {
  const all = await listTierLines(trx, undoneRequestId)
  const lines = only === undefined ? all : all.filter(line => line.customerId === only)
  if (lines.some(line => line.reversedBy !== null)) return { found: true, before: true, taken: [] }
  const taken: Id[] = []
  const changes: TierChange[] = []
  for (const [customerId, own] of byCustomer(lines)) {
    const state = await findTierState(trx, customerId)
    if (!sameState(state, own.at(-1)?.after.state ?? null)) continue
    taken.push(customerId)
    changes.push(...own.toReversed().map(reversal))
    await takeWelcomeBack(trx, { ...gesture, customerId }, undoneRequestId)
  }
  await storeTierChanges(trx, gesture, changes)
  return { found: lines.length > 0, before: false, taken }
}

function byCustomer(lines: StoredTierLine[]): Map<Id, StoredTierLine[]> {
  return Map.groupBy(lines, line => line.customerId)
}

function reversal({ id, customerId, before, after }: StoredTierLine): TierChange {
  return { customerId, kind: 'taken_back', before: after, after: before, reversesId: id }
}
