// Sums of what is owed, in the currency's smallest unit; what nobody has put a price on counts as nothing.
import type { Owed, OwedCards, OwedMonth } from '../../shared/reports/model.ts'

const sum = (months: readonly OwedMonth[]) => months.reduce((all, { money }) => all + (money ?? 0), 0)

export function owedMoney({ points, rewards }: Owed): { points: number; rewards: number } {
  return { points: sum(points.months), rewards: sum(rewards) }
}

/** Stamps as parts of full cards, at what the reward costs the shop. */
export function cardsMoney(cards: readonly OwedCards[]): number {
  return cards.reduce((all, { fullCards, rewardCost }) => all + Math.round(fullCards * (rewardCost ?? 0)), 0)
}
