// What is owed, put together from what the book holds; and what of it will be used, by the shop's own past. Pure.
import type { Id } from '../base/ids.ts'
import type { Benefit } from '../rewards/model.ts'
import type { OwedMonth, Redemption } from './model.ts'

/** With fewer points of which the end is known, nothing is foretold. */
const fewestPoints = 200

/** The share of points that were used of those whose end is known, from 0 to 1; null: too few to tell. */
export function redemptionRate({ used, unused }: Redemption): number | null {
  const known = used + unused
  return known < fewestPoints ? null : Math.min(1, Math.max(0, used / known))
}

/** Rewards that wait and are alike. */
export interface WaitingRewards {
  month: string | null
  benefit: Benefit
  value: number
  cost: number
  cardKindId: Id | null
  count: number
}

interface Prices {
  /** Worth of a point. */
  pointValue: number
  /** What a full card's reward costs the shop, by kind of card. */
  rewardCosts: ReadonlyMap<Id, number>
}

/** What one of them is worth, in the smallest unit; null: nobody has said. */
function priceOf({ benefit, value, cost, cardKindId }: WaitingRewards, prices: Prices): number | null {
  if (benefit === 'money') return value
  if (cardKindId !== null) return prices.rewardCosts.get(cardKindId) ?? null
  return cost > 0 && prices.pointValue > 0 ? cost * prices.pointValue : null
}

/** The rewards by month; a month in which none has a price has no money. `unpriced`: those without. */
export function rewardMonths(
  waiting: readonly WaitingRewards[],
  prices: Prices,
): { months: OwedMonth[]; unpriced: number } {
  const months = new Map<string | null, OwedMonth>()
  let unpriced = 0
  for (const some of waiting) {
    const price = priceOf(some, prices)
    const before = months.get(some.month) ?? { month: some.month, count: 0, money: null }
    const money = price === null ? before.money : (before.money ?? 0) + price * some.count
    months.set(some.month, { ...before, count: before.count + some.count, money })
    if (price === null) unpriced += some.count
  }
  return { months: [...months.values()], unpriced }
}
