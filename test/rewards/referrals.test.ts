// Referrals, on real books: who can have brought whom, what both get, and how it is taken back.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listAncestors } from '../../db/rewards/referralReads.ts'
import { mayRefer, referralRules } from '../../shared/rewards/referrals.ts'
import { codeOf, granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aReferralShop, type ReferralShop, rules } from './referralShop.ts'

/** What both have: points and rewards that wait. */
async function both(shop: ReferralShop): Promise<unknown[]> {
  const { lan, an } = shop
  return [await shop.balance(lan), await shop.ready(lan), await shop.balance(an), await shop.ready(an)]
}
const nothing = [0, [], 0, []]
const rewarded = [30, ['một ly'], 10, ['bánh quy']]

describe('L11 who can have brought whom', () => {
  const newcomer = { id: 'a', phone: '+84901', visitCount: 0, hasReferrer: false }
  const cases: [
    name: string,
    part: object,
    referrer: { id: string; phone: string | null },
    ancestors: string[],
    said: string,
  ][] = [
    ['another person', {}, { id: 'b', phone: '+84902' }, [], 'ok'],
    ['themselves', {}, { id: 'a', phone: null }, [], 'referrer_self'],
    ['the same phone', {}, { id: 'b', phone: '+84901' }, [], 'referrer_self'],
    ['no phone on either side', { phone: null }, { id: 'b', phone: null }, [], 'ok'],
    ['somebody is known already', { hasReferrer: true }, { id: 'b', phone: null }, [], 'referrer_set'],
    ['bought before', { visitCount: 1 }, { id: 'b', phone: null }, [], 'not_new'],
    ['brought by the newcomer', {}, { id: 'b', phone: null }, ['a'], 'referrer_chain'],
    ['brought by one whom the newcomer brought', {}, { id: 'c', phone: null }, ['b', 'a'], 'referrer_chain'],
    ['brought by somebody else', {}, { id: 'c', phone: null }, ['b'], 'ok'],
  ]
  for (const [name, part, referrer, ancestors, said] of cases) {
    it(name, () => expect(codeOf(mayRefer({ ...newcomer, ...part }, referrer, ancestors))).toBe(said))
  }

  it('whatever is tried, nobody is ever their own ancestor, and nobody has two referrers', async () => {
    const tries = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.option(fc.nat({ max: 5 }), { freq: 6 })), { maxLength: 25 })
    const shop = await aReferralShop()
    await fc.assert(
      fc.asyncProperty(tries, async pairs => {
        const people: string[] = []
        while (people.length < 6) people.push(await shop.person({ name: `Khách ${people.length}` }))
        const above = new Map<string, string>()
        for (const [who, whom] of pairs) {
          const [id, by] = [people[who] ?? '', whom === null ? null : (people[whom] ?? '')]
          if ((await shop.refer(id, by)).ok) by === null ? above.delete(id) : above.set(id, by)
          for (const start of people) {
            const seen = new Set<string>()
            for (let at = above.get(start); at !== undefined; at = above.get(at)) {
              expect(at).not.toBe(start)
              expect(seen.has(at)).toBe(false)
              seen.add(at)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('asks for ancestors by index', async () => {
    const { book } = await aReferralShop()
    const steps = await planOf(book.file, db => listAncestors(db, 'x'))
    expect(steps.filter(step => step.includes('referrals_newcomer (newcomer_id=?)'))).toHaveLength(2)
  })
})

describe('L11 setting a referrer', () => {
  it('is stored once, shown on both sides, and taken back', async () => {
    const shop = await aReferralShop()
    const requestId = v7()
    const first = granted(await shop.refer(shop.an, shop.lan, requestId))
    expect(granted(await shop.refer(shop.an, shop.lan, requestId))).toEqual(first)
    expect(first).toMatchObject({ by: { customerId: shop.lan, state: 'waiting' }, isOpen: false })
    const lan = granted(await answer(shop, 'rewards.showReferral', { customerId: shop.lan }))
    expect(lan.brought).toMatchObject([{ customerId: shop.an, state: 'waiting' }])
    expect(granted(await shop.refer(shop.an, null))).toMatchObject({ by: null, isOpen: true })
    expect(codeOf(await shop.refer(shop.an, null))).toBe('referral_unknown')
    expect(codeOf(await shop.refer(shop.an, v7()))).toBe('customer_unknown')
  })

  it('two at once: one of them brought the newcomer', async () => {
    const shop = await aReferralShop()
    const minh = await shop.person({ name: 'Minh' })
    const tries = await Promise.all([shop.refer(shop.an, shop.lan), shop.refer(shop.an, minh)])
    expect(tries.map(codeOf).toSorted()).toEqual(['ok', 'referrer_set'])
  })

  it('two who name each other at once: one of them', async () => {
    const shop = await aReferralShop()
    const tries = await Promise.all([shop.refer(shop.an, shop.lan), shop.refer(shop.lan, shop.an)])
    expect(tries.map(codeOf).toSorted()).toEqual(['ok', 'referrer_chain'])
  })
})

describe('L11 the first purchase', () => {
  it('rewards both, once', async () => {
    const shop = await aReferralShop()
    granted(await shop.refer(shop.an, shop.lan))
    const done = granted(await shop.bill(60_000, { customerId: shop.an }))
    expect(done.rewards).toEqual(['bánh quy'])
    expect(await both(shop)).toEqual(rewarded)
    granted(await shop.bill(60_000, { customerId: shop.an }))
    expect(await both(shop)).toEqual(rewarded)
    expect(codeOf(await shop.refer(shop.an, null))).toBe('referral_rewarded')
    const [first] = granted(await answer(shop, 'rewards.listReferrers', {}))
    expect(first).toMatchObject({ customerId: shop.lan, brought: 1, bought: 1 })
    await shop.holds()
  })

  it('waits for a bill that is large enough, and does nothing while it is off', async () => {
    const shop = await aReferralShop({ isOn: false })
    granted(await shop.refer(shop.an, shop.lan))
    granted(await shop.bill(60_000, { customerId: shop.an }))
    expect(await both(shop)).toEqual(nothing)
    granted(await answer(shop, 'rewards.saveReferralRules', { requestId: v7(), rules }))
    granted(await shop.bill(49_999, { customerId: shop.an }))
    expect(await shop.state(shop.an)).toBe('waiting')
    granted(await shop.bill(50_000, { customerId: shop.an }))
    expect(await both(shop)).toEqual(rewarded)
  })

  it('beyond the most of a month only the newcomer gets something; next month both', async () => {
    const shop = await aReferralShop({ mostPerMonth: 1 })
    const [minh, ha] = [await shop.person({ name: 'Minh' }), await shop.person({ name: 'Hà' })]
    for (const newcomer of [shop.an, minh, ha]) granted(await shop.refer(newcomer, shop.lan))
    granted(await shop.bill(60_000, { customerId: shop.an }))
    granted(await shop.bill(60_000, { customerId: minh }))
    expect([await shop.balance(shop.lan), await shop.balance(minh)]).toEqual([30, 10])
    shop.setNow('2026-12-01T03:00:00.000Z')
    granted(await shop.bill(60_000, { customerId: ha }))
    expect([await shop.balance(shop.lan), await shop.balance(ha)]).toEqual([60, 10])
  })
})

describe('L11 the first purchase taken back', () => {
  it('takes from both; undoing that gives again; the next purchase rewards where it stands taken back', async () => {
    const shop = await aReferralShop()
    granted(await shop.refer(shop.an, shop.lan))
    const [bill, undone, again, last] = [v7(), v7(), v7(), v7()]
    granted(await shop.bill(60_000, { customerId: shop.an, requestId: bill }))
    granted(await shop.takeBack(bill, undone))
    expect([await both(shop), await shop.state(shop.an)]).toEqual([nothing, 'waiting'])
    granted(await shop.takeBack(undone, again))
    expect([await both(shop), await shop.state(shop.an)]).toEqual([rewarded, 'rewarded'])
    granted(await shop.takeBack(again, last))
    expect(await both(shop)).toEqual(nothing)
    granted(await shop.bill(70_000, { customerId: shop.an }))
    expect(await both(shop)).toEqual(rewarded)
    expect(codeOf(await shop.takeBack(last))).toBe('referral_rewarded')
    expect(await both(shop)).toEqual(rewarded)
    await shop.holds()
  })

  it('a reward that was given stays given, points that were spent become a claim, the bill is taken back all the same', async () => {
    const shop = await aReferralShop()
    granted(await shop.refer(shop.an, shop.lan))
    const bill = v7()
    granted(await shop.bill(60_000, { customerId: shop.an, requestId: bill }))
    const [gift] = granted(await answer(shop, 'rewards.listReady', { customerId: shop.lan }))
    granted(await answer(shop, 'rewards.give', { requestId: v7(), rewardId: gift?.id ?? '' }))
    const taken = { requestId: v7(), customerId: shop.lan, points: -25, reason: 'test' }
    granted(await answer(shop, 'points.add', taken))
    granted(await shop.takeBack(bill))
    expect(await both(shop)).toEqual(nothing)
    expect(await shop.points(shop.lan)).toMatchObject({ points: 0, claim: 25 })
    const state = await shop.book.db.selectFrom('rewards').select(['title', 'state']).orderBy('title').execute()
    expect(state).toEqual([
      { title: 'bánh quy', state: 'withdrawn' },
      { title: 'một ly', state: 'given' },
    ])
    await shop.holds()
  })

  it('an edit and its undoing keep it rewarded once', async () => {
    const shop = await aReferralShop()
    granted(await shop.refer(shop.an, shop.lan))
    const { visitId } = granted(await shop.bill(60_000, { customerId: shop.an }))
    const [edit, undone] = [v7(), v7()]
    const change = { kind: 'edit', amount: 80_000, products: [], channel: 'shop', note: '' } as const
    granted(await shop.change(visitId ?? '', { ...change, products: [] }, edit))
    expect(await both(shop)).toEqual(rewarded)
    granted(await shop.takeBack(edit, undone))
    expect([await both(shop), await shop.state(shop.an)]).toEqual([rewarded, 'rewarded'])
    granted(await shop.takeBack(undone))
    expect([await both(shop), await shop.state(shop.an)]).toEqual([rewarded, 'rewarded'])
    await shop.holds()
  })
})

describe('L11 the owner’s rules', () => {
  it('give somebody something once they are on', () => {
    const empty = { points: 0, reward: '', rewardDays: null }
    const off = { ...rules, isOn: false, referrer: empty, newcomer: empty }
    expect(referralRules.safeParse(off).success).toBe(true)
    expect(referralRules.safeParse({ ...off, isOn: true }).error?.issues[0]?.message).toBe('nothing_given')
    expect(referralRules.safeParse({ ...rules, minBill: -1 }).success).toBe(false)
  })
})
