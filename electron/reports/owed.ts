// What the shop owes its customers, as of now.
import { lastLot, listOwedCards, listOwedPoints, listOwedRewards, sumSettled } from '../../db/reports/owed.ts'
import { addMonths, type Day } from '../../shared/base/day.ts'
import { noRules } from '../../shared/points/rules.ts'
import type { Limits } from '../../shared/reports/limits.ts'
import type { Owed, OwedCards, Redemption } from '../../shared/reports/model.ts'
import { rewardMonths } from '../../shared/reports/owed.ts'
import type { Context } from '../context.ts'
import { always, eachPage } from '../pages.ts'
import { rulesInForce } from '../points/ledger.ts'
import { limitsInForce } from './limitsOnBill.ts'

/** Points that are older than this and still there are counted as not used. */
const oldMonths = 12

export async function owedNow(ctx: Context): Promise<Owed> {
  const { at, day } = ctx.mark()
  const { value } = (await ctx.read(rulesInForce))?.rules ?? noRules
  const limits = await ctx.read(limitsInForce)
  const points = await ctx.read(listOwedPoints)
  const waiting = await ctx.read(db => listOwedRewards(db, day))
  const rewardCosts = new Map(limits.rewardCosts.map(({ cardKindId, cost }) => [cardKindId, cost]))
  const rewards = rewardMonths(waiting, { pointValue: value, rewardCosts })
  return {
    asOf: at,
    points: { value, months: points.map(one => ({ ...one, money: value > 0 ? one.count * value : null })) },
    redemption: await redemption(ctx, day),
    cards: await owedCards(ctx, limits),
    rewards: rewards.months,
    unpriced: rewards.unpriced,
  }
}

async function redemption(ctx: Context, today: Day): Promise<Redemption> {
  const days = { today, old: addMonths(today, -oldMonths) }
  const sum = { used: 0, unused: 0 }
  await eachPage(await ctx.read(lastLot), always, async page => {
    const { used, unused } = await ctx.read(db => sumSettled(db, page, days))
    sum.used += used
    sum.unused += unused
  })
  return sum
}

async function owedCards(ctx: Context, { rewardCosts }: Limits): Promise<OwedCards[]> {
  const rows = await ctx.read(listOwedCards)
  return rows.map(row => {
    const known = rewardCosts.find(one => one.cardKindId === row.cardKindId)
    return { ...row, rewardCost: known?.cost ?? null }
  })
}
