// The rules of paid memberships: months, renewals early and late, what is ended and what is taken back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Membership, MembershipLine, Period, Plan } from '../../shared/points/membershipModel.ts'
import { planFields } from '../../shared/points/membershipModel.ts'
import {
  end,
  firstPeriod,
  join,
  type MembershipChange,
  mayCount,
  periodAfter,
  refundable,
  renew,
  takeBack,
  type UndoableLine,
} from '../../shared/points/memberships.ts'
import { codeOf, granted } from './shop.ts'

const year: Plan = {
  id: 'plan',
  name: 'Năm',
  fee: 300_000,
  months: 12,
  percent: 10,
  times: 100,
  benefit: '',
  archivedAt: null,
}

let made = 0
function gestureOn(day: string, reason = ''): Gesture {
  const newId = () => `id-${made++}`
  return { requestId: newId(), customerId: 'lan', reason, staffId: 'owner', at: `${day}T03:00:00.000Z`, day, newId }
}

describe('L7 how long a membership lasts', () => {
  const cases: [from: string, months: number, until: string][] = [
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 1, '2027-09-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-22', 120, '2036-11-22'],
  ]
  for (const [from, months, until] of cases) {
    it(`from ${from} for ${months} months: to ${until}, that day included`, () => {
      expect(firstPeriod(from, months)).toMatchObject({ fromDay: from, untilDay: until })
    })
  }

  const present = firstPeriod('2027-01-31', 1)
  const renewals: [name: string, today: string, from: string, until: string][] = [
    ['weeks before the end, from the day after it', '2027-02-01', '2027-03-01', '2027-03-31'],
    ['on the last day', '2027-02-28', '2027-03-01', '2027-03-31'],
    ['a day late, from today', '2027-03-01', '2027-03-01', '2027-04-01'],
    ['a year late, from today', '2028-02-29', '2028-02-29', '2028-03-29'],
  ]
  for (const [name, today, from, until] of renewals) {
    it(`is renewed ${name}`, () => {
      expect(periodAfter(present, today, 1)).toMatchObject({ fromDay: from, untilDay: until })
    })
  }

  it('is as long paid by the month as paid at once, and leaves no day between', () => {
    const months = fc.integer({ min: 1, max: 24 })
    const dayOf = fc
      .integer({ min: 0, max: 1500 })
      .map(count => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(dayOf, fc.array(months, { minLength: 1, maxLength: 6 }), (today, parts) => {
        const [first = 1, ...more] = parts
        const periods: Period[] = [firstPeriod(today, first)]
        for (const count of more) periods.push(periodAfter(periods.at(-1) ?? firstPeriod(today, first), today, count))
        const all = parts.reduce((sum, count) => sum + count, 0)
        expect(periods.at(-1)?.untilDay).toBe(firstPeriod(today, all).untilDay)
        for (const [place, period] of periods.entries()) {
          expect(period.fromDay <= period.untilDay).toBe(true)
          const before = periods[place - 1]
          if (before) expect(Date.parse(period.fromDay) - Date.parse(before.untilDay)).toBe(86_400_000)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** A customer's memberships and lines in memory, as the book would keep them. */
function aLedger() {
  let held: Membership[] = []
  const lines: MembershipLine[] = []
  const store = ({ begun, states, lines: added }: MembershipChange) => {
    held = [...held, ...begun].map(one => ({
      ...one,
      state: states.find(({ id }) => id === one.id)?.state ?? one.state,
    }))
    lines.push(...added)
  }
  const undoable = (requestId: string): UndoableLine[] =>
    lines
      .filter(line => line.requestId === requestId)
      .map(line => ({
        ...line,
        reversedBy: lines.find(({ reversesId }) => reversesId === line.id)?.requestId ?? null,
        originalKind: lines.find(({ id }) => id === line.reversesId)?.kind ?? null,
      }))
  return { store, undoable, held: () => held, lines }
}

describe('L7 decisions', () => {
  it('lets one membership stand at a time', () => {
    const ledger = aLedger()
    ledger.store(granted(join(gestureOn('2026-11-22'), year, [])))
    expect(join(gestureOn('2027-11-22'), year, ledger.held())).toEqual({
      ...{ ok: false, code: 'already_member', detail: { day: '2027-11-22' } },
    })
    expect(codeOf(join(gestureOn('2027-11-23'), year, ledger.held()))).toBe('ok')
    expect(codeOf(renew(gestureOn('2026-11-22'), year, []))).toBe('not_member')
  })

  it('gives back at most what was paid for what is valid', () => {
    const ledger = aLedger()
    ledger.store(granted(join(gestureOn('2026-11-22'), year, [])))
    ledger.store(granted(renew(gestureOn('2026-11-23'), year, ledger.held())))
    expect(refundable(ledger.held(), '2026-12-01')).toBe(600_000)
    expect(end(gestureOn('2026-12-01'), ledger.held(), 600_001)).toMatchObject({
      code: 'refund_too_large',
      detail: { left: 600_000 },
    })
    const ended = granted(end(gestureOn('2026-12-01'), ledger.held(), 250_000))
    expect(ended.lines.map(line => line.amount)).toEqual([-250_000, 0])
    ledger.store(ended)
    expect(codeOf(end(gestureOn('2026-12-01'), ledger.held(), 0))).toBe('not_member')
  })

  it('takes nothing back that something else stands on', () => {
    const ledger = aLedger()
    const first = gestureOn('2026-11-22')
    ledger.store(granted(join(first, year, [])))
    const second = gestureOn('2026-11-23')
    ledger.store(granted(renew(second, year, ledger.held())))
    const back = (requestId: string) => takeBack(gestureOn('2026-11-24'), ledger.undoable(requestId), ledger.held())
    expect(back(first.requestId)).toMatchObject({ code: 'membership_moved_on' })
    const ended = gestureOn('2026-11-24')
    ledger.store(granted(end(ended, ledger.held(), 0)))
    ledger.store(granted(join(gestureOn('2026-11-24'), year, ledger.held())))
    expect(back(ended.requestId)).toMatchObject({ code: 'already_member', detail: { day: '2027-11-24' } })
    expect(codeOf(back('nothing'))).toBe('gesture_unknown')
  })

  it('is undone, done again and undone, always as it was', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map(count => new Date(Date.UTC(2026, 10, 22 + count)).toISOString().slice(0, 10))
    const step = fc.record({
      what: fc.constantFrom('join', 'renew', 'end', 'back'),
      day,
      pick: fc.nat(),
      refund: fc.nat(400_000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), steps => {
        const ledger = aLedger()
        for (const { what, day: today, pick, refund } of steps.toSorted((one, other) =>
          one.day < other.day ? -1 : 1,
        )) {
          const gesture = gestureOn(today)
          const gestures = [...new Set(ledger.lines.map(line => line.requestId))]
          const undone = ledger.undoable(gestures[pick % Math.max(1, gestures.length)] ?? '')
          const before = JSON.stringify(ledger.held().filter(one => one.state !== 'withdrawn'))
          const decision =
            what === 'join'
              ? join(gesture, year, ledger.held())
              : what === 'renew'
                ? renew(gesture, year, ledger.held())
                : what === 'end'
                  ? end(gesture, ledger.held(), refund)
                  : takeBack(gesture, undone, ledger.held())
          if (!decision.ok) continue
          ledger.store(decision.value)
          holds(ledger)
          const back = gestureOn(today)
          ledger.store(granted(takeBack(back, ledger.undoable(gesture.requestId), ledger.held())))
          expect(JSON.stringify(ledger.held().filter(one => one.state !== 'withdrawn'))).toBe(before)
          ledger.store(granted(takeBack(gestureOn(today), ledger.undoable(back.requestId), ledger.held())))
          holds(ledger)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** No two active periods overlap; what is withdrawn cost nothing; nobody was given back more than they paid. */
function holds({ held, lines }: ReturnType<typeof aLedger>): void {
  const active = held()
    .filter(one => one.state === 'active')
    .toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1))
  for (const [place, one] of active.entries()) {
    const before = active[place - 1]
    if (before) expect(before.untilDay < one.fromDay).toBe(true)
  }
  for (const { id, state } of held()) {
    const sum = lines.filter(line => line.membershipId === id).reduce((total, line) => total + line.amount, 0)
    if (state === 'withdrawn') expect(sum).toBe(0)
    if (state === 'active') expect(sum).toBe(year.fee)
  }
  expect(lines.reduce((total, line) => total + line.amount, 0)).toBeGreaterThanOrEqual(0)
}

describe('L7 bad input', () => {
  const good = { name: 'Năm', fee: 300_000, months: 12, percent: 10, times: 150, benefit: '' }
  const cases: [string, object, boolean][] = [
    ['a plan as it should be', {}, true],
    ['no fee', { fee: 0 }, true],
    ['no name', { name: ' ' }, false],
    ['a negative fee', { fee: -1 }, false],
    ['a fraction of a fee', { fee: 0.5 }, false],
    ['a fee beyond any', { fee: 10_000_000_001 }, false],
    ['no months', { months: 0 }, false],
    ['half a month', { months: 0.5 }, false],
    ['more than everything off', { percent: 101 }, false],
    ['points that shrink', { times: 99 }, false],
    ['nothing in return', { percent: 0, times: 100 }, false],
    ['words in return', { percent: 0, times: 100, benefit: 'Nước mời' }, true],
    ['letters for a fee', { fee: '300k' }, false],
  ]
  for (const [name, change, fits] of cases) {
    it(name, () => expect(planFields.safeParse({ ...good, ...change }).success).toBe(fits))
  }

  it('asks why where the clock was set back', () => {
    expect(codeOf(mayCount(null, gestureOn('2026-11-22')))).toBe('ok')
    expect(codeOf(mayCount('2026-11-22', gestureOn('2026-11-22')))).toBe('ok')
    expect(mayCount('2026-11-23', gestureOn('2026-11-22'))).toMatchObject({
      code: 'clock_set_back',
      detail: { day: '2026-11-23' },
    })
    expect(codeOf(mayCount('2026-11-23', gestureOn('2026-11-22', 'giờ máy sai')))).toBe('ok')
  })
})
