// Trying rules on the past: by the rules that were in force nothing comes out but what was really written.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstRules } from '../../shared/points/rules.ts'
import type { Thresholds } from '../../shared/points/tierModel.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aPointShop, granted, type PointShop } from './shop.ts'
import { aLadder } from './tierWords.ts'

const tuesdayAfternoon = {
  id: v7(),
  name: 'Thứ Ba vui',
  times: 200,
  weekdays: [2],
  hours: { from: '14:00', to: '17:00' },
  fromDay: null,
  toDay: null,
  tiers: [],
  birthdayDays: null,
}

async function tried(shop: PointShop, rules: Partial<EarningRules>) {
  return granted(await answer(shop, 'points.tryRules', { rules: { ...firstRules, ...rules } }))
}

/** Points that bills really earned, less what returns took. */
function writtenPoints({ book }: PointShop): number {
  const text = `SELECT coalesce(sum(points - claim), 0) FROM point_lines l WHERE kind IN ('earned', 'returned', 'claimed')
    AND (kind <> 'returned' OR working IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM point_lines r WHERE r.reverses_id = l.id)`
  return Number(book.sqlite.prepare(text).pluck().get())
}

/** Silver, with half as many points again, from what is given. */
async function saveLadder(shop: PointShop, from: Thresholds): Promise<void> {
  const ladder = aLadder()
  const [bronze, silver] = ladder.tiers
  if (!bronze || !silver) throw new Error('The ladder has no silver')
  const tiers = [bronze, { ...silver, from, times: 150 }]
  granted(await answer(shop, 'points.saveTierLadder', { requestId: v7(), ladder: { ...ladder, tiers } }))
}

describe('L3 trying rules', () => {
  it('replays what was in force as it was written: carried rests, factors, returns, takings back', async () => {
    const step = fc.record({
      amount: fc.integer({ min: 1000, max: 300_000 }),
      hours: fc.integer({ min: 1, max: 40 }),
      next: fc.constantFrom('nothing', 'return', 'void', 'nothing'),
      share: fc.integer({ min: 1, max: 100 }),
    })
    const rounding = fc.constantFrom('carry' as const, 'floor' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), rounding, async (steps, rounding) => {
        const rules = { perAmount: { points: 1, per: 10_000, rounding }, bonuses: [tuesdayAfternoon] }
        const shop = await aPointShop(rules)
        await saveLadder(shop, { spent: 400_000, visits: null, points: null })
        for (const { amount, hours, next, share } of steps) {
          shop.pass(hours * 3600)
          const { visitId } = granted(await shop.bill(amount, { reason: 'thử' }))
          const part = Math.max(1, Math.floor((amount * share) / 100))
          if (next === 'return') granted(await shop.change(visitId ?? '', { kind: 'return', amount: part }))
          if (next === 'void') granted(await shop.change(visitId ?? '', { kind: 'void' }))
        }
        const trial = await tried(shop, rules)
        expect(trial.tried).toEqual(trial.present)
        expect(trial.tried.points).toBe(writtenPoints(shop))
        expect(trial).toMatchObject({ gain: 0, lose: 0, gainers: [], losers: [] })
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('says what other rules would have cost, who gains and who loses', async () => {
    const shop = await aPointShop({})
    const mai = await aCustomer(shop, { name: 'Trần Thị Mai' })
    granted(await shop.bill(95_000, { reason: 'thử' }))
    granted(await shop.bill(30_000, { customerId: mai.id }))
    granted(await shop.bill(2000, { customerId: mai.id, reason: 'thử' }))
    const trial = await tried(shop, { perAmount: null, perVisit: { points: 5, minAmount: 0 }, value: 100 })
    expect(trial.bills).toBe(3)
    expect(trial.present).toEqual({ points: 12, cost: 1200, stamps: 0 })
    expect(trial.tried).toEqual({ points: 15, cost: 1500, stamps: 0 })
    expect([trial.gain, trial.lose, trial.same]).toEqual([1, 1, 0])
    expect(trial.gainers.map(one => [one.name, one.present.points, one.tried.points])).toEqual([
      ['Trần Thị Mai', 3, 10],
    ])
    expect(trial.losers.map(one => one.customerId)).toEqual([shop.customerId])
  })

  it('looks at 90 days, and at bills before there were rules as well', async () => {
    const shop = await aPointShop(null)
    granted(await shop.bill(100_000))
    shop.pass(91 * 86_400)
    granted(await shop.bill(50_000))
    const trial = await tried(shop, {})
    expect([trial.bills, trial.present.points, trial.tried.points]).toEqual([1, 0, 5])
  })

  it('counts what a bill left over before those days', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(9000))
    shop.pass(91 * 86_400)
    granted(await shop.bill(1000))
    expect((await tried(shop, {})).tried.points).toBe(1)
  })

  it('counts whom other rules would bring to another tier, where the ladder goes by points', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(100_000))
    expect((await tried(shop, { value: 200 })).tierMoves).toBeNull()
    await saveLadder(shop, { spent: null, visits: null, points: 20 })
    const moves = async (points: number) =>
      (await tried(shop, { perAmount: { points, per: 10_000, rounding: 'carry' } })).tierMoves
    expect(await moves(2)).toEqual({ up: 1, down: 0 })
    expect(await moves(1)).toEqual({ up: 0, down: 0 })
    granted(await shop.bill(100_000))
    granted(await shop.bill(10_000))
    expect((await tried(shop, { perAmount: null, perVisit: { points: 1, minAmount: 0 } })).tierMoves).toEqual({
      up: 0,
      down: 1,
    })
  })

  it('gives way to a newer trial', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(100_000))
    const older = answer(shop, 'points.tryRules', { rules: firstRules })
    const newer = answer(shop, 'points.tryRules', { rules: { ...firstRules, value: 200 } })
    expect([(await older).ok, (await newer).ok]).toEqual([false, true])
  })

  it('changes nothing in the book, and refuses rules that make points without end', async () => {
    const shop = await aPointShop({})
    granted(await shop.bill(100_000))
    const lines = () => shop.book.sqlite.prepare('SELECT count(*) FROM point_lines').pluck().get()
    const before = lines()
    await tried(shop, { value: 500 })
    expect(lines()).toBe(before)
    const endless = { ...firstRules, basis: 'bill' as const, value: 10_000 }
    expect(await answer(shop, 'points.tryRules', { rules: endless })).toMatchObject({ ok: false, code: 'bad_input' })
  })
})

describe('L3 versions of the rules', () => {
  it('are listed newest first, with who saved them', async () => {
    const shop = await aPointShop({})
    shop.pass(60)
    await shop.saveRules({ value: 200 })
    const versions = granted(await answer(shop, 'points.listRuleVersions', {}))
    expect(versions.map(one => one.rules.value)).toEqual([200, 100])
    expect(versions.map(one => one.at)).toEqual(['2026-11-22T03:01:00.000Z', '2026-11-22T03:00:00.000Z'])
  })
})
