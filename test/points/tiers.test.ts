// Tiers: the decisions, case by case: thresholds, months, grace, holds, one step down.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/base/day.ts'
import { type Measures, type TierState, tierLadder } from '../../shared/points/tierModel.ts'
import {
  dropDayOf,
  endOf,
  holdTier,
  keepingStart,
  missingFor,
  moveUp,
  perksAt,
  placeFor,
  release,
  renew,
  review,
  stepDown,
  validUntil,
  windowStart,
} from '../../shared/points/tiers.ts'
import { aLadder, measured, silverState } from './tierWords.ts'

const ladder = aLadder()
const enough: Measures = measured({ spent: 2_000_000 })

describe('L4 what reaches a tier', () => {
  const cases: [string, Partial<Measures>, number][] = [
    ['nothing: the lowest always exists', {}, 0],
    ['less than nothing, after a return', { spent: -50_000 }, 0],
    ['one đồng too few', { spent: 1_999_999 }, 0],
    ['the threshold itself', { spent: 2_000_000 }, 1],
    ['visits instead of money', { visits: 12 }, 1],
    ['eleven visits and nearly the money', { spent: 1_999_999, visits: 11 }, 0],
    ['several steps at once', { spent: 6_000_000 }, 2],
    ['points that no tier asks for', { points: 1_000_000 }, 0],
  ]
  it.each(cases)('%s', (_, some, place) => {
    expect(placeFor(measured(some), ladder)).toBe(place)
  })

  it('says what is missing by each measure, and nothing once one is reached', () => {
    const { from } = ladder.tiers[1] ?? { from: { spent: null, visits: null, points: null } }
    expect(missingFor(measured({ spent: 1_820_000, visits: 10 }), from)).toEqual({
      spent: 180_000,
      visits: 2,
      points: null,
    })
    expect(missingFor(measured({ spent: -5, visits: 0 }), from)).toEqual({ spent: 2_000_000, visits: 12, points: null })
    expect(missingFor(measured({ visits: 12 }), from)).toBeNull()
  })

  it('adds the perks of the tiers below', () => {
    expect(perksAt(ladder, 0)).toEqual([])
    expect(perksAt(ladder, 2)).toEqual(['Chỗ ngồi giữ sẵn', 'Nếm thử món mới'])
  })
})

describe('L4 the window and the end of validity', () => {
  const windows: [string, string][] = [
    ['2026-11-22', '2025-11-23'],
    ['2028-02-29', '2027-03-01'],
    ['2027-02-28', '2026-03-01'],
    ['2026-12-31', '2026-01-01'],
  ]
  it.each(windows)('the twelve months that end on %s begin on %s', (today, start) => {
    expect(windowStart(today, ladder)).toBe(start)
  })

  const ends: [string, string][] = [
    ['2026-11-10', '2027-11-30'],
    ['2026-11-30', '2027-11-30'],
    ['2027-02-28', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
    ['2026-12-01', '2027-12-31'],
  ]
  it.each(ends)('a tier of %s is valid to %s', (from, until) => {
    expect(validUntil(from, ladder)).toBe(until)
  })
})

describe('L4 up at once', () => {
  it('over several steps, from nothing', () => {
    expect(moveUp(null, measured({ spent: 9_000_000 }), ladder, '2026-11-22')).toEqual({
      tier: 'gold',
      sinceDay: '2026-11-22',
      untilDay: '2027-11-30',
      countsFromDay: '2026-11-23',
      hold: null,
    })
  })

  it('never down, never to the same, and a hold goes on', () => {
    const held = silverState({
      hold: { kind: 'held', fromDay: '2026-11-01', untilDay: '2027-01-01', reason: 'ill', note: '' },
    })
    expect(moveUp(silverState(), measured({}), ladder, '2026-11-22')).toBeNull()
    expect(moveUp(silverState(), enough, ladder, '2026-11-22')).toBeNull()
    expect(moveUp(held, measured({ visits: 36 }), ladder, '2026-11-22')).toMatchObject({
      tier: 'gold',
      hold: held.hold,
    })
  })
})

describe('L5 the review', () => {
  const missing = measured({ spent: 1_000_000 })
  const phases: [string, string, Measures, string][] = [
    ['31 days before its end', '2027-10-30', missing, 'safe'],
    ['30 days before its end', '2027-10-31', missing, 'warned'],
    ['on its last day', '2027-11-30', missing, 'warned'],
    ['the day after', '2027-12-01', missing, 'grace'],
    ['on the last day of grace', '2027-12-30', missing, 'grace'],
    ['the day after that', '2027-12-31', missing, 'due'],
    ['two years late, the computer was off', '2029-12-31', missing, 'due'],
    ['with enough, before the end', '2027-11-30', enough, 'earned'],
    ['with enough, after the end', '2027-12-01', enough, 'kept'],
    ['with enough, after the grace', '2028-06-01', enough, 'kept'],
    ['with the clock set back', '2026-01-01', missing, 'safe'],
  ]
  it.each(phases)('%s', (_, today, measures, phase) => {
    expect(review(silverState(), measures, ladder, today)).toBe(phase)
  })

  it('has nothing to say about the lowest tier or a tier that is no longer there', () => {
    expect(review(null, missing, ladder, '2030-01-01')).toBe('lowest')
    expect(review(silverState({ tier: 'platinum' }), missing, ladder, '2030-01-01')).toBe('lowest')
  })

  it('lets down one step, and the new tier has its whole time', () => {
    const gold = silverState({ tier: 'gold' })
    expect(stepDown(gold, ladder, '2027-12-31')).toEqual({
      tier: 'silver',
      sinceDay: '2027-12-31',
      untilDay: '2028-12-31',
      countsFromDay: '2028-01-01',
      hold: null,
    })
    expect(stepDown(silverState(), ladder, '2027-12-31')).toMatchObject({
      tier: 'bronze',
      untilDay: null,
      countsFromDay: null,
    })
    expect(dropDayOf('2027-11-30', ladder)).toBe('2027-12-31')
  })

  it('renews from the last end, or from today where that is long past', () => {
    expect(renew(silverState(), ladder, '2027-12-05')).toMatchObject({
      untilDay: '2028-11-30',
      countsFromDay: '2027-12-01',
    })
    expect(renew(silverState(), ladder, '2030-05-05')).toMatchObject({
      untilDay: '2031-05-31',
      countsFromDay: '2030-05-06',
    })
  })

  it('counts at least the rolling window once the end has passed', () => {
    const late = silverState({ untilDay: '2027-11-30', countsFromDay: '2027-06-01' })
    expect(keepingStart(late, ladder, '2027-11-30')).toBe('2027-06-01')
    expect(keepingStart(late, ladder, '2027-12-31')).toBe('2027-01-01')
  })
})

describe('L5 held and paused', () => {
  const today = '2027-09-01'
  const wish = (kind: 'held' | 'paused', untilDay: string) => ({ kind, untilDay, reason: 'ill' as const, note: '' })
  const hold = (state: TierState | null, kind: 'held' | 'paused', untilDay: string, day = today) => {
    const answer = holdTier(state, wish(kind, untilDay), ladder, day)
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }

  it('is held to the day, and the grace begins after it', () => {
    const { state, pausedDays } = hold(silverState(), 'held', '2028-02-29')
    expect([pausedDays, endOf(state)]).toEqual([0, '2028-02-29'])
    expect(review(state, measured({}), ladder, '2028-02-29')).toBe('held')
    expect(review(state, measured({}), ladder, '2028-03-01')).toBe('grace')
    expect(review(state, measured({}), ladder, '2028-03-30')).toBe('grace')
    expect(review(state, measured({}), ladder, '2028-03-31')).toBe('due')
  })

  it('is not shortened by a hold that ends before it does', () => {
    expect(endOf(hold(silverState(), 'held', '2027-10-01').state)).toBe('2027-11-30')
  })

  it('stands still while paused: the days are given back', () => {
    const { state, pausedDays } = hold(silverState(), 'paused', '2027-09-30')
    expect([pausedDays, endOf(state)]).toEqual([30, '2027-12-30'])
    expect(release(state, '2027-09-11')).toMatchObject({ untilDay: '2027-12-10', hold: null })
    expect(release(state, today)).toMatchObject({ untilDay: '2027-11-30', hold: null })
  })

  it('a pause that goes on prolongs the points by the further days only', () => {
    const { state } = hold(silverState(), 'paused', '2027-09-30')
    const longer = hold(state, 'paused', '2027-10-31', '2027-09-20')
    expect([longer.pausedDays, longer.state.hold?.fromDay, endOf(longer.state)]).toEqual([
      31,
      today,
      addDays('2027-11-30', 61),
    ])
    expect(hold(state, 'paused', '2027-09-25', '2027-09-20').pausedDays).toBe(0)
    expect(hold(state, 'held', '2027-12-24', '2027-09-11').state).toMatchObject({ untilDay: '2027-12-10' })
  })

  it('the lowest tier can be paused and not held', () => {
    expect(hold(null, 'paused', '2027-09-30')).toMatchObject({
      state: { tier: 'bronze', untilDay: null },
      pausedDays: 30,
    })
    expect(holdTier(null, wish('held', '2027-09-30'), ladder, today)).toMatchObject({ ok: false, code: 'lowest_tier' })
  })

  const refused: [string, string][] = [
    [today, 'day_not_ahead'],
    ['2026-01-01', 'day_not_ahead'],
    ['2029-09-02', 'day_too_far'],
  ]
  it.each(refused)('to the end of %s is refused', (untilDay, code) => {
    expect(holdTier(silverState(), wish('held', untilDay), ladder, today)).toMatchObject({ ok: false, code })
    expect(holdTier(silverState(), wish('held', '2029-09-01'), ladder, today).ok).toBe(true)
  })
})

describe('L4 a ladder that makes no sense is refused', () => {
  const [bronze, silver, gold] = ladder.tiers
  if (!bronze || !silver || !gold) throw new Error('The ladder has three tiers')
  const wrong: [string, unknown[], string][] = [
    ['a lowest tier with a threshold', [{ ...bronze, from: silver.from }, silver], 'lowest_has_threshold'],
    ['a higher tier without one', [bronze, { ...silver, from: bronze.from }], 'threshold_missing'],
    ['a tier that asks for less than the one below', [bronze, gold, { ...silver, times: 150 }], 'not_rising'],
    ['one that asks for the same', [bronze, silver, { ...gold, from: { ...gold.from, visits: 12 } }], 'not_rising'],
    [
      'one that gives fewer points',
      [bronze, gold, { ...gold, key: 'x', times: 120, from: { spent: 9e6, visits: null, points: null } }],
      'times_fall',
    ],
    ['two of one key', [bronze, silver, { ...gold, key: 'silver' }], 'same_key'],
  ]
  it.each(wrong)('%s', (_, tiers, message) => {
    const read = tierLadder.safeParse({ ...ladder, tiers })
    expect(read.error?.issues.map(issue => issue.message)).toContain(message)
  })

  it('and the usual one is not', () => {
    expect(tierLadder.parse(ladder)).toEqual(ladder)
  })
})
