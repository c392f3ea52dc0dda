// The rules of causes: shares and their rounding, returns in parts, handing over, the days of a cause.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gesture } from '../../shared/base/gesture.ts'
import { type Cause, type CauseLine, causeFields } from '../../shared/rewards/causeModel.ts'
import {
  handOver,
  mayPlan,
  reverseShare,
  shareOf,
  sharesOf,
  sharesReturned,
  takesOn,
} from '../../shared/rewards/causes.ts'

let made = 0
const gesture: Gesture = {
  ...{ requestId: 'request', customerId: 'lan', reason: '', staffId: 'owner' },
  ...{ at: '2026-11-22T03:00:00.000Z', day: '2026-11-22', newId: () => `id-${made++}` },
}

function aCause(fields: Partial<Cause> = {}): Cause {
  const sums = { fromSales: 0, fromPoints: 0, handedOver: 0 }
  const days = { fromDay: '2026-11-01', toDay: null, archivedAt: null }
  return { id: 'school', name: 'Trường', permille: 10, ...days, ...sums, ...fields }
}

const sum = (lines: readonly CauseLine[], what: 'amount' | 'paid') =>
  lines.reduce((total, line) => total + line[what], 0)

describe('L8 the share of a bill', () => {
  const cases: [paid: number, permille: number, share: number][] = [
    [100_000, 10, 1000],
    [85_000, 25, 2125],
    [85_999, 25, 2149],
    [99, 10, 0],
    [100, 10, 1],
    [0, 1000, 0],
    [1, 1000, 1],
    [10_000_000_000, 999, 9_990_000_000],
  ]
  for (const [paid, permille, share] of cases) {
    it(`${permille} thousandths of ${paid} are ${share}`, () => expect(shareOf(paid, permille)).toBe(share))
  }

  it('goes to each cause that is on', () => {
    const causes = [
      aCause(),
      aCause({ id: 'points only', permille: 0 }),
      aCause({ id: 'put away', archivedAt: '2026-11-20T03:00:00.000Z' }),
      aCause({ id: 'over', toDay: '2026-11-21' }),
      aCause({ id: 'to come', fromDay: '2026-11-23' }),
      aCause({ id: 'last day', toDay: '2026-11-22', permille: 5 }),
    ]
    const lines = sharesOf(gesture, causes, { visitId: 'bill', paid: 100_000 })
    expect(lines.map(({ causeId, amount }) => [causeId, amount])).toEqual([
      ['school', 1000],
      ['last day', 500],
    ])
  })

  it('of parts is never more than of the whole; what is kept after any returns has its own share; undone is as before', () => {
    const paid = fc.integer({ min: 0, max: 5_000_000 })
    const permille = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(paid, permille, fc.array(paid, { maxLength: 8 }), (whole, rate, parts) => {
        const halves = shareOf(Math.floor(whole / 2), rate) + shareOf(Math.ceil(whole / 2), rate)
        expect(halves).toBeLessThanOrEqual(shareOf(whole, rate))
        const lines = sharesOf(gesture, [aCause({ permille: rate })], { visitId: 'bill', paid: whole })
        let kept = whole
        for (const part of parts) {
          const back = Math.min(part, kept)
          const soFar =
            lines.length === 0
              ? []
              : [{ causeId: 'school', permille: rate, paid: sum(lines, 'paid'), amount: sum(lines, 'amount') }]
          const returned = sharesReturned(gesture, soFar, { visitId: 'bill', paid: -back })
          const undone = returned.map(line => reverseShare(gesture, line, new Map()))
          expect(sum([...returned, ...undone], 'amount')).toBe(0)
          lines.push(...returned)
          kept -= back
          expect(sum(lines, 'amount')).toBe(shareOf(kept, rate))
          expect(sum(lines, 'amount')).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('L8 handing over, and the days of a cause', () => {
  it('hands over what is there, and no more', () => {
    const cause = aCause({ fromSales: 700, fromPoints: 300, handedOver: 400 })
    expect(handOver(gesture, cause, 600)).toMatchObject({ ok: true, value: { amount: -600, customerId: null } })
    expect(handOver(gesture, cause, 601)).toEqual({ ok: false, code: 'more_than_collected', detail: { left: 600 } })
    const over = aCause({ fromSales: 300, handedOver: 400 })
    expect(handOver(gesture, over, 1)).toMatchObject({ code: 'more_than_collected', detail: { left: 0 } })
  })

  it('neither begins nor ends in days that are over, unless it did', () => {
    const fields = { name: 'Trường', permille: 10, fromDay: '2026-11-22', toDay: null }
    const plan = (change: object, before = false) => {
      const planned = mayPlan({ ...fields, ...change }, before ? { ...fields, ...change } : null, '2026-11-22')
      return planned.ok ? 'ok' : planned.code
    }
    expect(plan({})).toBe('ok')
    expect(plan({ toDay: '2026-11-22' })).toBe('ok')
    expect(plan({ fromDay: '2026-11-21' })).toBe('day_passed')
    expect(plan({ fromDay: '2026-11-20', toDay: '2026-11-21' }, true)).toBe('ok')
    expect(takesOn(aCause({ toDay: '2026-11-22' }), '2026-11-22')).toBe(true)
  })

  const good = { name: 'Trường', permille: 10, fromDay: '2026-11-22', toDay: null }
  const cases: [string, object, boolean][] = [
    ['a cause as it should be', {}, true],
    ['points only', { permille: 0 }, true],
    ['no name', { name: '  ' }, false],
    ['less than nothing', { permille: -1 }, false],
    ['half a thousandth', { permille: 0.5 }, false],
    ['more than everything', { permille: 1001 }, false],
    ['a day that there is not', { fromDay: '2027-02-29' }, false],
    ['an end before the beginning', { toDay: '2026-11-21' }, false],
  ]
  for (const [name, change, fits] of cases) {
    it(name, () => expect(causeFields.safeParse({ ...good, ...change }).success).toBe(fits))
  }
})
