// How a customer stands in every programme, for two side by side and for what comes out of them.
import { listStandingConsents } from '../../db/customers/mergeReads.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import { findAccount } from '../../db/points/reads.ts'
import { findLadder, findTierState } from '../../db/points/tierReads.ts'
import { listReadyRewards } from '../../db/rewards/reads.ts'
import { listCards } from '../../db/stamps/reads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { MergeFacts } from '../../shared/customers/merging.ts'
import { placeOf, tierAt } from '../../shared/points/tiers.ts'

export async function mergeFactsOf(db: Reader, customerId: Id, day: Day): Promise<MergeFacts> {
  const { points, claim } = await findAccount(db, customerId)
  const cards = (await listCards(db, customerId)) ?? []
  const rewards = await listReadyRewards(db, customerId, day)
  const consents = await listStandingConsents(db, customerId)
  return {
    points,
    claim,
    cards: cards
      .filter(({ id }) => id !== null)
      .map(({ kindName, stamps, terms }) => ({ kindName, stamps, size: terms.size })),
    rewards: rewards.map(({ title }) => title),
    tier: await tierName(db, customerId),
    visitCount: (await findCustomer(db, customerId))?.visitCount ?? 0,
    consents: consents.filter(({ given }) => given).map(({ purpose, channel }) => ({ purpose, channel })),
  }
}

async function tierName(db: Reader, customerId: Id): Promise<string> {
  const ladder = await findLadder(db)
  const place = ladder?.inUse ? placeOf(await findTierState(db, customerId), ladder) : 0
  return ladder && place > 0 ? tierAt(ladder, place).name : ''
}
