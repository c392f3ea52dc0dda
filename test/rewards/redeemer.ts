// A shop with a catalogue and a customer who has points: the calls in a few words.
import { v7 } from 'uuid'
import type { RewardKindFields } from '../../shared/rewards/catalogue.ts'
import { aPointShop, granted, type PointShop } from '../points/shop.ts'
import { answer } from '../support/answer.ts'

/** A small gift for twenty points, without any limit. */
export const aKind: RewardKindFields = {
  ...{
    name: 'Bánh quy',
    benefit: 'gift',
    value: 0,
    cost: 20,
    cardKindId: null,
    stock: null,
    fromDay: null,
    toDay: null,
  },
  ...{ validDays: 30, perCustomer: null, perDays: null, minBill: 0, minLeft: 0 },
}

export interface RedeemShop extends PointShop {
  addKind(part?: Partial<RewardKindFields>): Promise<string>
  /** Adds points by hand. */
  give(points: number, customerId?: string): Promise<void>
  redeem(
    kindId: string,
    more?: Partial<{ requestId: string; count: number; handOver: boolean; customerId: string }>,
  ): ReturnType<typeof answer<'rewards.redeem'>>
  stock(kindId: string): Promise<number | null>
  /** Titles of the rewards that wait. */
  ready(customerId?: string): Promise<string[]>
}

export async function aRedeemShop(points = 100): Promise<RedeemShop> {
  const shop = await aPointShop()
  const give: RedeemShop['give'] = async (count, customerId = shop.customerId) => {
    granted(await answer(shop, 'points.add', { requestId: v7(), customerId, points: count, reason: 'test' }))
  }
  if (points > 0) await give(points)
  return {
    ...shop,
    give,
    addKind: async (part = {}) => {
      const fields = { ...aKind, ...part }
      return granted(await answer(shop, 'rewards.saveKind', { requestId: v7(), kindId: null, fields, stockSeen: null }))
        .id
    },
    redeem: (kindId, { requestId = v7(), count = 1, handOver = false, customerId = shop.customerId } = {}) =>
      answer(shop, 'rewards.redeem', { requestId, customerId, kindId, count, handOver, reason: '' }),
    stock: async kindId => {
      const kinds = granted(await answer(shop, 'rewards.listKinds', { archived: false }))
      return kinds.find(kind => kind.id === kindId)?.stock ?? null
    },
    ready: async (customerId = shop.customerId) =>
      granted(await answer(shop, 'rewards.listReady', { customerId })).map(reward => reward.title),
  }
}
