// Whatever two customers had done: merging and taking apart is the identity, and what is done in between keeps every sum right.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { afresh, aMergeShop, type Done, type MergeShop, type Step, take } from './mergeShop.ts'

const steps = fc.record<Step>({
  do: fc.constantFrom(
    'bill',
    'bill',
    'stamp',
    'stamp',
    'give',
    'undo',
    'return',
    'add',
    'join',
    'wait',
    'consent',
    'know',
    'refer',
  ),
  who: fc.nat(1),
  size: fc.integer({ min: 1, max: 9 }),
})

const sides = fc.constantFrom('kept' as const, 'merged' as const)

async function aPast(shop: MergeShop, list: readonly Step[], people: readonly string[]): Promise<Done> {
  const done: Done = { requestIds: [], visitIds: [] }
  for (const step of list) await take(shop, people, step, done)
  return done
}

describe('K4 any history', () => {
  it('is the identity on the whole book', { timeout: 300_000 }, async () => {
    const shop = await aMergeShop()
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 12 }), sides, async (list, side) => {
        const people = await afresh(shop)
        await aPast(shop, list, people)
        const before = shop.contents()
        const choices = { name: side, occupation: side, industry: side }
        const mergeId = await shop.merge(...people, { choices })
        await shop.sound()
        granted(await shop.takeApart(mergeId))
        expect(shop.contents()).toEqual(before)
        await shop.sound()
      }),
      { numRuns: 60 },
    )
  })

  it('holds together whatever is done in between, and after', { timeout: 300_000 }, async () => {
    const shop = await aMergeShop()
    const histories = fc.tuple(fc.array(steps, { maxLength: 8 }), fc.array(steps, { minLength: 1, maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(histories, fc.array(steps, { maxLength: 4 }), async ([earlier, meanwhile], later) => {
        const people = await afresh(shop)
        const done = await aPast(shop, earlier, people)
        const balance = async (id: string) => {
          const { points, claim } = await shop.points(id)
          return points - claim
        }
        const mergeId = await shop.merge(...people)
        // It can be taken apart for thirty days: one wait of twenty is enough for lots to lapse.
        const firstWait = meanwhile.findIndex(step => step.do === 'wait')
        for (const [place, step] of meanwhile.entries()) {
          if (step.do === 'wait') await (place === firstWait && take(shop, [people[0]], { ...step, size: 1 }, done))
          else if (step.do !== 'refer') await take(shop, [people[0]], step, done)
        }
        await shop.sound()
        const together = await balance(people[0])
        granted(await shop.takeApart(mergeId))
        await shop.sound()
        // What had lapsed lapses again in its own account; no other point came or went.
        granted(await answer(shop, 'points.expire', {}))
        expect((await balance(people[0])) + (await balance(people[1]))).toBe(together)
        for (const step of later) await take(shop, people, step, done)
        await shop.sound()
      }),
      { numRuns: 60 },
    )
  })
  it('a bill that was paid with the points of the other can be undone after they were parted', async () => {
    const shop = await aMergeShop()
    const people = await afresh(shop)
    const done = await aPast(shop, [{ do: 'add', who: 1, size: 7 }], people)
    const mergeId = await shop.merge(...people)
    const bills = [9, 1, 1, 1].map((size): Step => ({ do: 'bill', who: 0, size }))
    for (const step of bills) await take(shop, [people[0]], step, done)
    granted(await shop.takeApart(mergeId))
    for (const step of bills.slice(2)) await take(shop, people, step, done)
    const [, paid = ''] = done.requestIds
    granted(await answer(shop, 'visits.takeBack', { requestId: v7(), undoneRequestId: paid }))
    await shop.sound()
    expect(await shop.points(people[1])).toMatchObject({ points: 30, claim: 0 })
  })
})
