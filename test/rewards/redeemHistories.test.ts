// Whatever is redeemed, used, undone and done again in whatever order: stock and limits hold, and points are never lost.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aRedeemShop, type RedeemShop } from './redeemer.ts'

const stock = 4
const perCustomer = 2
const cost = 20
const points = 200

type Step =
  | { do: 'redeem'; who: number; handOver: boolean }
  | { do: 'use'; which: number }
  | { do: 'takeBack'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('redeem' as const), who: fc.nat({ max: 2 }), handOver: fc.boolean() }),
  fc.record({ do: fc.constant('use' as const), which: fc.nat({ max: 9 }) }),
  fc.record({ do: fc.constant('takeBack' as const), which: fc.nat({ max: 30 }) }),
)

/** What customers hold of the kind: not withdrawn. */
async function held(shop: RedeemShop, kindId: string) {
  const rewards = shop.book.db.selectFrom('rewards').select(['id', 'customerId', 'state'])
  return rewards.where('kindId', '=', kindId).where('state', '<>', 'withdrawn').execute()
}

async function play(shop: RedeemShop, kindId: string, people: string[], steps: Step[]): Promise<void> {
  const gestures: string[] = []
  for (const one of steps) {
    const requestId = v7()
    if (one.do === 'redeem') {
      const customerId = people[one.who] ?? ''
      await shop.redeem(kindId, { requestId, customerId, handOver: one.handOver })
    } else if (one.do === 'use') {
      const reward = (await held(shop, kindId)).filter(({ state }) => state === 'ready')[one.which]
      if (reward) await shop.bill(1_000, { requestId, customerId: reward.customerId, rewardId: reward.id })
    } else {
      await answer(shop, 'visits.takeBack', { requestId, undoneRequestId: gestures[one.which] ?? v7() })
    }
    gestures.push(requestId)
    await check(shop, kindId, people)
  }
}

async function check(shop: RedeemShop, kindId: string, people: string[]): Promise<void> {
  const rewards = await held(shop, kindId)
  expect(await shop.stock(kindId)).toBe(stock - rewards.length)
  for (const customerId of people) {
    const own = rewards.filter(reward => reward.customerId === customerId).length
    expect(own).toBeLessThanOrEqual(perCustomer)
    expect(await shop.points(customerId)).toMatchObject({ points: points - own * cost, claim: 0 })
  }
}

describe('L6 random redemptions and undoings', () => {
  it('never go beyond the stock or the limit, and points are spent as often as rewards are held', async () => {
    const shop = await aRedeemShop(0)
    await shop.saveRules({ perAmount: null })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
        const people: string[] = []
        for (const name of ['An', 'Bình', 'Chi']) people.push((await aCustomer(shop, { name })).id)
        for (const customerId of people) await shop.give(points, customerId)
        await play(shop, await shop.addKind({ stock, perCustomer, cost }), people, steps)
      }),
      { numRuns: 60 },
    )
    await shop.holds()
  }, 120_000)
})
