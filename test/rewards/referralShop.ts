// A shop that rewards referrals, with one whom it knows and one who came new.
import { v7 } from 'uuid'
import type { CustomerFields } from '../../shared/customers/model.ts'
import type { ReferralRules } from '../../shared/rewards/referrals.ts'
import { aPointShop, granted, type PointShop } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'

export const rules: ReferralRules = {
  isOn: true,
  name: 'Giới thiệu khách',
  referrer: { points: 30, reward: 'một ly', rewardDays: 30 },
  newcomer: { points: 10, reward: 'bánh quy', rewardDays: null },
  minBill: 50_000,
  mostPerMonth: 2,
}

export interface ReferralShop extends PointShop {
  /** Whom the shop knows already. */
  lan: string
  /** Who came new. */
  an: string
  person(fields?: Partial<CustomerFields>): Promise<string>
  refer(
    customerId: string,
    referrerId: string | null,
    requestId?: string,
  ): ReturnType<typeof answer<'rewards.setReferrer'>>
  ready(customerId: string): Promise<string[]>
  balance(customerId: string): Promise<number>
  state(customerId: string): Promise<string | undefined>
}

/** A shop that gives no points for bills, so that every point is of a referral. */
export async function aReferralShop(changed: Partial<ReferralRules> = {}): Promise<ReferralShop> {
  const shop = await aPointShop({ perAmount: null })
  granted(await answer(shop, 'rewards.saveReferralRules', { requestId: v7(), rules: { ...rules, ...changed } }))
  const person = async (fields: Partial<CustomerFields> = {}) => (await aCustomer(shop, fields)).id
  const show = async (customerId: string) => granted(await answer(shop, 'rewards.showReferral', { customerId }))
  return {
    ...shop,
    lan: shop.customerId,
    an: await person({ name: 'An' }),
    person,
    refer: (customerId, referrerId, requestId = v7()) =>
      answer(shop, 'rewards.setReferrer', { requestId, customerId, referrerId }),
    ready: async customerId =>
      granted(await answer(shop, 'rewards.listReady', { customerId })).map(reward => reward.title),
    balance: async customerId => (await shop.points(customerId)).points,
    state: async customerId => (await show(customerId)).by?.state,
  }
}
