// Tiers: what holds whatever happens, over random histories of the decisions and of a real book.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../shared/base/day.ts'
import type { TierState } from '../../shared/points/tierModel.ts'
import {
  endOf,
  holdTier,
  isOnHold,
  moveUp,
  placeFor,
  placeOf,
  release,
  renew,
  review,
  stepDown,
} from '../../shared/points/tiers.ts'
import { granted } from '../stamps/counter.ts'
import { aTierShop } from './tierShop.ts'
import { aLadder, measured } from './tierWords.ts'

const ladder = aLadder()
const start = '2026-01-01'

const event = fc.record({
  /** Days since the event before; a negative one is a clock set back. */
  days: fc.oneof(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 300, max: 500 }),
    fc.integer({ min: -30, max: -1 }),
  ),
  spent: fc.constantFrom(0, 500_000, 2_000_000, 6_000_000),
  visits: fc.constantFrom(0, 11, 12, 36),
  act: fc.constantFrom('bill', 'review', 'hold', 'pause', 'release'),
  length: fc.integer({ min: -5, max: 400 }),
})
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** What an event does to a state; the measures stand for whatever was bought. */
function after(state: TierState | null, { act, length, ...some }: Event, today: string): TierState | null {
  const reached = measured(some)
  if (act === 'bill') return moveUp(state, reached, ladder, today) ?? state
  if (act === 'hold' || act === 'pause') {
    const wish = { untilDay: addDays(today, length), reason: 'away', note: '' } as const
    const held = holdTier(state, { kind: act === 'hold' ? 'held' : 'paused', ...wish }, ladder, today)
    return held.ok ? held.value.state : state
  }
  if (state === null) return null
  if (act === 'release') return isOnHold(state, today) ? release(state, today) : state
  const phase = review(state, reached, ladder, today)
  if (phase === 'due') return stepDown(state, ladder, today)
  return phase === 'kept' ? renew(state, ladder, today) : state
}

describe('L5 over random histories', () => {
  it('nobody falls but by a review, one step, after the grace, and never below what was earned', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), events => {
        let state: TierState | null = null
        let today = start
        for (const one of events) {
          today = addDays(today, one.days)
          const before: TierState | null = state
          state = after(before, one, today)
          const [from, to] = [placeOf(before, ladder), placeOf(state, ladder)]
          if (one.act === 'bill') expect(to).toBeGreaterThanOrEqual(Math.max(from, placeFor(measured(one), ladder)))
          else expect(to === from || (one.act === 'review' && to === from - 1)).toBe(true)
          if (before !== null && to < from) {
            expect(isOnHold(before, today)).toBe(false)
            expect(daysBetween(endOf(before) ?? '', today)).toBeGreaterThan(ladder.graceDays)
            expect(placeFor(measured(one), ladder)).toBeLessThanOrEqual(to)
          }
          expect((state === null || endOf(state) === null) === (to === 0)).toBe(true)
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it('a hold and its release never shorten a tier, and a pause gives back the days it lasted', () => {
    const days = fc.integer({ min: 0, max: 700 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 700 }), days, fc.boolean(), (from, length, later, pauses) => {
        const until = '2027-11-30'
        const state: TierState = { tier: 'silver', sinceDay: start, untilDay: until, countsFromDay: start, hold: null }
        const today = addDays(start, from)
        const wish = { untilDay: addDays(today, length), reason: 'ill', note: '' } as const
        const held = granted(holdTier(state, { kind: pauses ? 'paused' : 'held', ...wish }, ladder, today)).state
        const left = release(held, addDays(today, Math.min(later, length + 1))).untilDay ?? ''
        expect(left >= until && left <= (endOf(held) ?? '')).toBe(true)
        if (pauses) expect(daysBetween(until, left)).toBe(Math.min(later, length + 1))
      }),
    )
  })
})

describe('L4 undoing on a real book', () => {
  const act = fc.record({
    amount: fc.constantFrom(100_000, 1_000_000, 2_000_000, 6_000_000),
    days: fc.constantFrom(0, 1, 200, 400),
    pause: fc.boolean(),
  })

  // The last, small bill finds a tier whose end has passed and which was earned again long before: it renews it.
  const [much, little] = [6_000_000, 100_000]
  const renewedByTheWay = [
    { amount: much, days: 0, pause: false },
    { amount: little, days: 200, pause: false },
    { amount: much, days: 0, pause: false },
    { amount: little, days: 400, pause: false },
  ]

  it('undo of anything restores the tier, the gifts and the lots; undoing that does it again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async acts => {
        const shop = await aTierShop()
        const seen = async () => [shop.states(), await shop.gifts(), shop.lots()]
        let now = Date.parse('2026-11-22T03:00:00.000Z')
        for (const { amount, days, pause } of acts) {
          now += days * 86_400_000
          shop.setNow(new Date(now).toISOString())
          const before = await seen()
          const requestId = shop.ctx.newId()
          const untilDay = addDays(shop.ctx.today(), 20)
          if (pause) granted(await shop.hold({ requestId, kind: 'paused', untilDay }))
          const undone = pause ? requestId : (await shop.bill(amount)).requestId
          const done = await seen()
          const back = pause ? shop.ctx.newId() : await shop.undo(undone)
          if (pause) granted(await shop.takeBack(undone, back))
          expect(await seen()).toEqual(before)
          if (pause) granted(await shop.takeBack(back))
          else await shop.undo(back)
          expect(await seen()).toEqual(done)
        }
        await shop.book.close()
      }),
      { numRuns: 15, examples: [[renewedByTheWay]] },
    )
  }, 120_000)
})
