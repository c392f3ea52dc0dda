// Whose points lapse soon and whose rewards run out: what Today says, and by which index it is found.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listLapsingBetween } from '../../db/points/reads.ts'
import { listExpiringRewards } from '../../db/rewards/reads.ts'
import { issueTo } from '../../electron/rewards/issuing.ts'
import { ok } from '../../shared/base/result.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aPointShop, granted } from './shop.ts'

describe('L3 what runs out soon', () => {
  it('names once whose points lapse within the days asked for, and nobody for a handful', async () => {
    const shop = await aPointShop({ expiryMonths: 1, minSpend: 20 })
    granted(await shop.bill(150_000))
    shop.setNow('2026-11-25T03:00:00.000Z')
    granted(await shop.bill(80_000))
    const lapsing = async (days: number) => granted(await answer(shop, 'points.listLapsing', { days }))
    shop.setNow('2026-12-16T03:00:00.000Z')
    // 15 points lapse on 22 December and 8 on the 25th: within a week too few to pay with, within ten days enough.
    expect(await lapsing(7)).toEqual([])
    expect(await lapsing(10)).toMatchObject([{ customerId: shop.customerId, day: '2026-12-22', points: 23 }])
    shop.setNow('2026-12-23T03:00:00.000Z')
    granted(await answer(shop, 'points.expire', {}))
    expect(await lapsing(30)).toEqual([])
  })

  it('names the rewards whose last day comes, and no longer those that were given', async () => {
    const shop = await aPointShop()
    const gesture = {
      requestId: v7(),
      customerId: shop.customerId,
      reason: '',
      ...shop.ctx.mark(),
      newId: shop.ctx.newId,
    }
    const gift = { cardId: null, source: 'tier', title: 'Khăn', days: 5 } as const
    const later = { ...gift, title: 'Ly', days: 30 }
    await shop.ctx.write(async trx => ok(await issueTo(trx, gesture, [gift, later])))
    const expiring = async () => granted(await answer(shop, 'rewards.listExpiring', { days: 7 }))
    const [first, ...others] = await expiring()
    expect(others).toEqual([])
    expect(first).toMatchObject({ customerId: shop.customerId, title: 'Khăn', day: '2026-11-27' })
    granted(await answer(shop, 'rewards.give', { requestId: v7(), rewardId: first?.rewardId ?? '' }))
    expect(await expiring()).toEqual([])
  })

  it('looks only at what runs out', async () => {
    const { book } = await aPointShop()
    const plan = [
      ...(await planOf(book.file, db => listLapsingBetween(db, '2026-11-22', '2026-12-22', 1))),
      ...(await planOf(book.file, db => listExpiringRewards(db, '2026-11-22', '2026-12-22'))),
    ]
    expect(plan.join('\n')).toMatch(
      /SEARCH point_lots USING INDEX point_lots_expiring \(expires_day>\? AND expires_day<\?\)/,
    )
    expect(plan.join('\n')).toMatch(/SEARCH r USING INDEX rewards_expiring \(expires_day>\? AND expires_day<\?\)/)
    expect(plan.filter(step => /^SCAN (u|r|customers|rewards|point_lots)\b/.test(step))).toEqual([])
  })
})
