// Stamp cards: what adding stamps does, told as tables of cases.
import { describe, expect, it } from 'vitest'
import type { Gesture } from '../../shared/base/gesture.ts'
import { type CardTerms, cardKindFields, cardTerms } from '../../shared/stamps/model.ts'
import { addStamps, defaultTerms, mayAddStamps, sameTerms } from '../../shared/stamps/rules.ts'
import { someFields, usualTerms } from './counter.ts'

const at = '2026-11-22T03:00:00.000Z'

function aGesture(): Gesture {
  let next = 0
  const newId = () => `id-${next++}`
  return { requestId: 'gesture', customerId: 'an', reason: '', staffId: 'owner', at, day: '2026-11-22', newId }
}

function added(stamps: number | null, count: number, terms: Partial<CardTerms> = {}) {
  const known = { termsId: 'terms', terms: { ...usualTerms, ...terms } }
  const present = stamps === null ? null : { id: 'present', stamps, fullAt: null, ...known }
  return addStamps(aGesture(), present, known, count)
}

describe('L1 stamp cards', () => {
  const cases = [
    { name: 'puts a stamp on the card', stamps: 3, count: 1, cards: [4], earned: [] },
    { name: 'gives the gift at the fifth stamp', stamps: 4, count: 1, cards: [5], earned: ['interim'] },
    { name: 'gives the gift once', stamps: 5, count: 1, cards: [6], earned: [] },
    { name: 'gives the reward at the tenth stamp', stamps: 9, count: 1, cards: [10], earned: ['full_card'] },
    {
      name: 'gives both when one gesture passes both',
      stamps: 3,
      count: 7,
      cards: [10],
      earned: ['interim', 'full_card'],
    },
    { name: 'carries over what is left to the next card', stamps: 9, count: 2, cards: [10, 3], earned: ['full_card'] },
    {
      name: 'fills several cards at once',
      stamps: 8,
      count: 20,
      cards: [10, 10, 10, 4],
      earned: ['full_card', 'interim', 'full_card', 'interim', 'full_card'],
    },
  ]
  for (const { name, stamps, count, cards, earned } of cases) {
    it(name, () => {
      const outcome = added(stamps, count)
      expect([outcome.changed, ...outcome.begun].map(card => card?.stamps)).toEqual(cards)
      expect(outcome.earned.map(reward => reward.source)).toEqual(earned)
      const ofStamps = outcome.lines.filter(line => line.kind === 'stamp')
      expect(ofStamps.reduce((sum, line) => sum + line.count, 0)).toBe(count)
      expect(outcome.lines.map(line => line.part)).toEqual(outcome.lines.map((_, part) => part))
    })
  }

  it('says when a card became full, and only then', () => {
    const { changed, begun } = added(9, 2)
    expect([changed?.fullAt, begun[0]?.fullAt]).toEqual([at, null])
  })

  it('promises the validity and the words of the terms of the card', () => {
    const [reward] = added(9, 1, { reward: 'một phần bún', rewardDays: null }).earned
    expect(reward).toEqual({ cardId: 'present', source: 'full_card', title: 'một phần bún', days: null })
  })
})

describe('L2 head start', () => {
  it('begins a card with the stamps that are given, in a line of their own before the first stamp', () => {
    const { changed, begun, lines } = added(null, 1)
    expect(changed).toBeNull()
    expect(begun.map(card => card.stamps)).toEqual([3])
    expect(lines.map(({ kind, count, part }) => ({ kind, count, part }))).toEqual([
      { kind: 'head_start', count: 2, part: 0 },
      { kind: 'stamp', count: 1, part: 1 },
    ])
  })

  it('writes no line for a head start of nothing', () => {
    expect(added(null, 1, { headStart: 0 }).lines.map(line => line.kind)).toEqual(['stamp'])
  })

  it('gives a new shop 10 stamps, 2 of them given, and a gift at the fifth', () => {
    const terms = cardTerms.parse(defaultTerms({ interimReward: 'gift', reward: 'reward' }))
    expect(terms).toMatchObject({ size: 10, headStart: 2, interimAt: 5 })
  })
})

describe('L1 asking before a stamp', () => {
  const limits = { stampsPerDay: 3, doubleStampSeconds: 60, timeZone: 'Asia/Ho_Chi_Minh' }
  const justNow = '2026-11-22T02:59:30.000Z'
  const justStamped = { ok: false, code: 'just_stamped', detail: { time: '09:59' } }
  const passes = { ok: true, value: null }
  const reasonNeeded = (today: number) => ({ ok: false, code: 'reason_needed', detail: { limit: 3, today } })
  const cases = [
    { name: 'does not ask for a first stamp', today: 0, lastAt: null, wish: {}, answer: passes },
    { name: 'asks within the minute', today: 1, lastAt: justNow, wish: {}, answer: justStamped },
    { name: 'passes when told to go on', today: 1, lastAt: justNow, wish: { again: true }, answer: passes },
    {
      name: 'still asks 59 s after',
      today: 1,
      lastAt: '2026-11-22T02:59:01.000Z',
      wish: {},
      answer: { code: 'just_stamped' },
    },
    { name: 'does not ask 60 s after', today: 1, lastAt: '2026-11-22T02:59:00.000Z', wish: {}, answer: passes },
    {
      name: 'does not ask for ever when the clock was set back',
      today: 1,
      lastAt: '2027-01-01T00:00:00.000Z',
      wish: {},
      answer: passes,
    },
    { name: 'lets the third stamp of the day pass', today: 2, lastAt: null, wish: {}, answer: passes },
    { name: 'needs a reason for the fourth', today: 3, lastAt: null, wish: {}, answer: reasonNeeded(3) },
    { name: 'needs a reason for four at once', today: 0, lastAt: null, wish: { count: 4 }, answer: reasonNeeded(0) },
    { name: 'passes with a reason', today: 3, lastAt: null, wish: { reason: 'mua cho cả nhóm' }, answer: passes },
    { name: 'asks about the double first', today: 3, lastAt: justNow, wish: {}, answer: justStamped },
    { name: 'then for the reason', today: 3, lastAt: justNow, wish: { again: true }, answer: reasonNeeded(3) },
    { name: 'passes with both', today: 3, lastAt: justNow, wish: { again: true, reason: 'nhóm' }, answer: passes },
  ]
  for (const { name, today, lastAt, wish, answer } of cases) {
    it(name, () => {
      const whole = { count: 1, again: false, reason: '', at, ...wish }
      expect(mayAddStamps({ today, lastAt }, whole, limits)).toMatchObject(answer)
    })
  }

  it('never asks about doubles where the shop set no seconds', () => {
    const soFar = { today: 1, lastAt: at }
    const wish = { count: 1, again: false, reason: '', at }
    expect(mayAddStamps(soFar, wish, { ...limits, doubleStampSeconds: 0 })).toEqual(passes)
  })
})

describe('L1 terms of a card', () => {
  const wrong: [string, Partial<CardTerms>][] = [
    ['a head start that fills the card', { size: 5, headStart: 5, interimAt: null }],
    ['a gift within the head start', { interimAt: 2 }],
    ['a gift at the last stamp', { interimAt: 10 }],
    ['a gift without words', { interimReward: '' }],
    ['a reward without words', { reward: '  ' }],
    ['a card of one stamp', { size: 1, headStart: 0, interimAt: null }],
    ['a card of 31 stamps', { size: 31 }],
    ['a validity of no days', { rewardDays: 0 }],
    ['half a stamp', { size: 10.5 }],
  ]
  for (const [name, terms] of wrong) {
    it(`refuses ${name}`, () => {
      expect(cardTerms.safeParse({ ...usualTerms, ...terms }).success).toBe(false)
    })
  }

  it('makes names harmless and refuses very long ones', () => {
    expect(cardKindFields.parse(someFields({}, ' Trà\u202E  sữa\n')).name).toBe('Trà sữa')
    expect(cardKindFields.safeParse(someFields({}, 'x'.repeat(10_000))).success).toBe(false)
  })

  const changes: [string, Partial<CardTerms>][] = [
    ['size', { size: 8 }],
    ['headStart', { headStart: 1 }],
    ['interimAt', { interimAt: null }],
    ['interimReward', { interimReward: 'khác' }],
    ['reward', { reward: 'khác' }],
    ['rewardDays', { rewardDays: null }],
  ]
  it('sees every difference between two terms', () => {
    expect(changes.map(([name]) => name).toSorted()).toEqual(Object.keys(usualTerms).toSorted())
    expect(sameTerms(usualTerms, { ...usualTerms })).toBe(true)
    for (const [, change] of changes) expect(sameTerms(usualTerms, { ...usualTerms, ...change })).toBe(false)
  })
})
