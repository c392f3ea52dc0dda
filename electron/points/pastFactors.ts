// What customers brought along to bills of the past: the tier they had then and their membership.
import { listPastMemberships, listTierMoves, listTierStates, type TierMove } from '../../db/points/pastReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Factor } from '../../shared/points/earning.ts'
import { ladderInUse } from './tierOnBill.ts'

interface Moment {
  at: Instant
  day: Day
}

/** What a customer brought along at a moment. */
export interface Brought {
  /** The tier's key, '' for none. */
  tier: string
  factors: Factor[]
}

/**
 * Reads what was brought along from one day to another; the answer is a function of customer and moment. Tiers count as
 * the present ladder has them.
 */
export async function findPastFactors(
  db: Reader,
  from: Day,
  to: Day,
): Promise<(customerId: Id, moment: Moment) => Brought> {
  const tierOf = await findPastTiers(db, from)
  const memberOf = await findPastMembers(db, from, to)
  return (customerId, moment) => {
    const tier = tierOf(customerId, moment)
    const factors = [tier, memberOf(customerId, moment)].filter(one => one !== null)
    return { tier: tier?.key ?? '', factors }
  }
}

async function findPastTiers(
  db: Reader,
  from: Day,
): Promise<(customerId: Id, moment: Moment) => (Factor & { key: string }) | null> {
  const ladder = await ladderInUse(db)
  if (!ladder) return () => null
  const tiers = new Map(ladder.tiers.map(({ key, name, times }) => [key, { key, name, times }]))
  const lowest = ladder.tiers[0]?.key ?? ''
  const states = new Map((await listTierStates(db)).map(({ customerId, tier }) => [customerId, tier]))
  const moves = new Map<Id, TierMove[]>()
  for (const move of await listTierMoves(db, from)) {
    moves.set(move.customerId, [...(moves.get(move.customerId) ?? []), move])
  }
  return (customerId, { at }) => {
    const own = moves.get(customerId) ?? []
    const [first] = own
    // A bill earns at the tier before it: the move that it brought about happens in the same moment.
    const last = own.findLast(move => move.at < at)
    const key = last ? last.after : first ? first.before : states.get(customerId)
    return tiers.get(key ?? lowest) ?? tiers.get(lowest) ?? null
  }
}

async function findPastMembers(
  db: Reader,
  from: Day,
  to: Day,
): Promise<(customerId: Id, moment: Moment) => Factor | null> {
  const memberships = new Map<Id, Awaited<ReturnType<typeof listPastMemberships>>>()
  for (const one of await listPastMemberships(db, from, to)) {
    memberships.set(one.customerId, [...(memberships.get(one.customerId) ?? []), one])
  }
  return (customerId, { day }) => {
    const own = memberships.get(customerId) ?? []
    const valid = own.find(one => one.fromDay <= day && day <= one.untilDay)
    return valid ? { name: valid.name, times: valid.times } : null
  }
}
