// The rules of the lucky draws: who wins, evenly, once, and always the same; when each step may be taken.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draw, drawFields, type EntryRange, publicValue } from '../../shared/rewards/drawModel.ts'
import {
  canBeDrawn,
  drawAfter,
  mayAnnounce,
  mayCancel,
  mayClose,
  mayDraw,
  mostEntriesInAll,
  pickWinners,
  titlesOf,
} from '../../shared/rewards/draws.ts'
import { codeOf } from '../stamps/counter.ts'
import { checkedAgain, usualFields } from './draws.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const zone = 'Asia/Ho_Chi_Minh'
const secret = 'ab'.repeat(32)

/** Ranges without gaps, one for each count. */
function ranges(counts: readonly number[]): EntryRange[] {
  let first = 1
  return counts.map((count, place) => {
    const range = { first, count, customerId: `customer ${place}` }
    first += count
    return range
  })
}

const someCounts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 })
const someTitles = fc.array(fc.constantFrom('nồi', 'chảo', 'ly'), { minLength: 1, maxLength: 12 })
const someValue = fc.string({ minLength: 1, maxLength: 12 })

describe('L10 who wins', () => {
  it('is as the recipe says, worked out by hand', () => {
    // 10 entries: An 1–3, Bình 4–9, Chi 10.
    const entries = ranges([3, 6, 1])
    const number = (turn: number, left: number) =>
      (Number.parseInt(sha256(`${secret}:45:${turn}`).slice(0, 13), 16) % left) + 1
    expect([number(1, 10), number(2, 4), number(3, 3)]).toEqual([5, 4, 1])
    // The first prize: entry 5, Bình's. Without Bình four entries are left, and the fourth of them is entry 10, Chi's.
    expect(pickWinners(entries, ['nồi', 'chảo', 'ly', 'đũa'], { secret, publicValue: '45' }, sha256)).toEqual([
      { customerId: 'customer 1', title: 'nồi', entry: 5, turn: 1 },
      { customerId: 'customer 2', title: 'chảo', entry: 10, turn: 2 },
      { customerId: 'customer 0', title: 'ly', entry: 1, turn: 3 },
    ])
  })

  it('is the same every time, never twice the same customer, and always the owner of the entry', () => {
    fc.assert(
      fc.property(someCounts, someTitles, someValue, (counts, titles, value) => {
        const entries = ranges(counts)
        const wins = pickWinners(entries, titles, { secret, publicValue: value }, sha256)
        expect(pickWinners(entries, titles, { secret, publicValue: value }, sha256)).toEqual(wins)
        expect(wins.map(win => win.title)).toEqual(titles.slice(0, entries.length))
        expect(new Set(wins.map(win => win.customerId)).size).toBe(wins.length)
        for (const { customerId, entry } of wins) {
          const range = entries.find(({ first, count }) => entry >= first && entry < first + count)
          expect(range?.customerId).toBe(customerId)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is what the independent script finds', () => {
    fc.assert(
      fc.property(someCounts, someTitles, someValue, (counts, titles, value) => {
        const entries = ranges(counts)
        const wins = pickWinners(entries, titles, { secret, publicValue: value }, sha256)
        const listed = entries.map(({ first, count, customerId }) => ({ first, count, who: customerId }))
        const found = checkedAgain({
          commitment: sha256(secret),
          secret,
          publicValue: value,
          prizes: titles,
          entries: listed,
        })
        expect(found).toEqual(wins.map(({ title, entry, customerId }) => [title, entry, customerId]))
      }),
      { numRuns: 20 },
    )
  })

  it('gives every entry the same chance, at the first prize and at the second', () => {
    const entries = ranges([1, 2, 3, 4])
    const draws = 20_000
    const firsts = new Array<number>(10).fill(0)
    const seconds = new Array<number>(10).fill(0)
    for (let value = 0; value < draws; value++) {
      const [one, two] = pickWinners(entries, ['một', 'hai'], { secret, publicValue: String(value) }, sha256)
      firsts[(one?.entry ?? 0) - 1] = (firsts[(one?.entry ?? 0) - 1] ?? 0) + 1
      seconds[(two?.entry ?? 0) - 1] = (seconds[(two?.entry ?? 0) - 1] ?? 0) + 1
    }
    const chiSquare = (seen: number[], expected: number[]) =>
      seen.reduce((sum, count, place) => sum + (count - (expected[place] ?? 0)) ** 2 / (expected[place] ?? 1), 0)
    // Of an entry in a group of g: the sum over the other groups h of h/10 · 1/(10 − h).
    const groups = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4]
    const second = groups.map(own =>
      [1, 2, 3, 4].filter(other => other !== own).reduce((sum, other) => sum + (other / 10 / (10 - other)) * draws, 0),
    )
    // Nine degrees of freedom: 27.9 is passed by chance once in a thousand. The values are fixed, so this never wavers.
    expect(
      chiSquare(
        firsts,
        groups.map(() => draws / 10),
      ),
    ).toBeLessThan(27.9)
    expect(chiSquare(seconds, second)).toBeLessThan(27.9)
    // It would notice: one entry that wins a tenth more often.
    expect(
      chiSquare(
        [2300, ...firsts.slice(1)],
        groups.map(() => draws / 10),
      ),
    ).toBeGreaterThan(27.9)
  })

  it('leaves out a hash that would make small numbers likelier, and takes the next', () => {
    // Three entries: 2^52 = 3 · 1501199875790165 + 1, so only the very last number is left out.
    const hash = (text: string) => (text.endsWith(':1') ? 'f'.repeat(64) : '0'.repeat(64))
    const [win] = pickWinners(ranges([3]), ['nồi'], { secret, publicValue: '45' }, hash)
    expect(win).toMatchObject({ turn: 2, entry: 1 })
    const almost = pickWinners(
      ranges([3]),
      ['nồi'],
      { secret, publicValue: '45' },
      () => `${'f'.repeat(12)}e${'0'.repeat(51)}`,
    )
    expect(almost).toMatchObject([{ turn: 1, entry: 3 }])
  })

  it('never goes on for ever, whatever the hash', () => {
    const broken = () => 'f'.repeat(64)
    expect(() => pickWinners(ranges([3]), ['nồi'], { secret, publicValue: '45' }, broken)).toThrow('No hash')
  })

  it('needs one turn a prize even where one customer has nearly everything', () => {
    const entries = ranges([mostEntriesInAll - 2, 1, 1])
    const wins = pickWinners(entries, ['một', 'hai', 'ba', 'bốn'], { secret, publicValue: '45' }, sha256)
    expect(wins.map(win => win.turn)).toEqual([1, 2, 3])
  })
})

describe('L10 a public value', () => {
  const same: [typed: string, used: string][] = [
    ['45', '45'],
    ['  45 ', '45'],
    ['\u200B45\uFEFF', '45'],
    ['４５', '45'],
    ['45\n', '45'],
    ['12  34', '12 34'],
    ['số 45', 'số 45'],
    ['so\u0302\u0301 45', 'số 45'],
  ]
  it.each(same)('%j is used as %j', (typed, used) => {
    expect(publicValue.parse(typed)).toBe(used)
    expect(publicValue.parse(publicValue.parse(typed))).toBe(used)
  })

  it.each(['', '   ', '\u200B', '\n', 'x'.repeat(101)])('%j is refused', typed => {
    expect(publicValue.safeParse(typed).success).toBe(false)
  })
})

describe('L10 what is announced', () => {
  const bad: [what: string, change: object][] = [
    ['no prizes', { prizes: [] }],
    ['a prize without a name', { prizes: [{ title: ' ', count: 1 }] }],
    ['no piece of a prize', { prizes: [{ title: 'nồi', count: 0 }] }],
    ['half a prize', { prizes: [{ title: 'nồi', count: 1.5 }] }],
    ['more than a thousand prizes', { prizes: Array.from({ length: 2 }, () => ({ title: 'nồi', count: 501 })) }],
    ['no name', { name: '\u200B' }],
    ['no public value', { publicValueName: '' }],
    ['an entry for no money', { rule: { per: 'spent', amount: 0 } }],
    ['a negative amount', { rule: { per: 'visit', amount: -1 } }],
    ['an amount without end', { rule: { per: 'visit', amount: Number.POSITIVE_INFINITY } }],
    ['a day that is none', { fromDay: '2026-02-30' }],
    ['no entry for anybody', { mostEntries: 0 }],
    ['a secret of its own', { secret }],
  ]
  it.each(bad)('is refused with %s', (_, change) => {
    expect(drawFields.safeParse({ ...usualFields, ...change }).success).toBe(false)
  })

  const now = '2026-11-22T03:00:00.000Z'
  const cases: [what: string, change: Partial<typeof usualFields>, code: string][] = [
    ['as usual', {}, 'ok'],
    ['closing now', { closesAt: now }, 'draw_closes_in_past'],
    ['closing yesterday', { closesAt: '2026-11-21T03:00:00.000Z' }, 'draw_closes_in_past'],
    ['beginning after it closes', { fromDay: '2026-12-01' }, 'draw_period_empty'],
    ['the value known before it closes', { publicValueDay: '2026-11-29' }, 'draw_value_too_early'],
    ['the value known later', { publicValueDay: '2026-12-05' }, 'ok'],
  ]
  it.each(cases)('%s', (_, change, code) => {
    expect(codeOf(mayAnnounce({ ...usualFields, ...change }, now, zone))).toBe(code)
  })

  it('gives each prize by itself, in order', () => {
    expect(titlesOf(usualFields.prizes)).toEqual(['Nồi cơm điện', 'Phiếu mua hàng', 'Phiếu mua hàng'])
  })
})

describe('L10 the steps of a draw', () => {
  const announced = {
    ...usualFields,
    id: 'draw',
    commitment: sha256(secret),
    secret,
    announcedAt: '2026-11-22T03:00:00.000Z',
    registrationConfirmedAt: '2026-11-22T03:00:00.000Z',
  }
  const step = (kind: 'closed' | 'drawn' | 'cancelled' | 'taken_back', more = {}) => ({
    ...{
      id: kind,
      requestId: kind,
      drawId: 'draw',
      kind,
      entries: 9,
      customers: 3,
      publicValue: '45',
      reversesId: null,
    },
    ...{ reason: 'vì mưa', staffId: 'owner', at: '2026-11-30T11:05:00.000Z', day: '2026-11-30', ...more },
  })
  const closed = step('closed')
  const drawn = step('drawn', { at: '2026-11-30T12:00:00.000Z' })
  const cancelled = step('cancelled')
  const afterSteps = (...steps: ReturnType<typeof step>[]): Draw => drawAfter(announced, steps)
  const open = afterSteps()

  it('stand in this order, and the secret comes out with the winners only', () => {
    const backFrom = (id: string) => step('taken_back', { reversesId: id })
    const lives: [Draw, state: string, secret: string | null][] = [
      [open, 'open', null],
      [afterSteps(closed), 'closed', null],
      [afterSteps(closed, drawn), 'drawn', secret],
      [afterSteps(cancelled), 'cancelled', null],
      [afterSteps(closed, cancelled), 'cancelled', null],
      [afterSteps(closed, cancelled, backFrom('cancelled')), 'closed', null],
      [afterSteps(closed, drawn, backFrom('drawn')), 'closed', null],
    ]
    expect(lives.map(([draw]) => [draw.state, draw.secret])).toEqual(lives.map(([, state, known]) => [state, known]))
    expect(afterSteps(closed, drawn, backFrom('drawn')).correctedValues).toEqual(['45'])
  })

  const evening = '2026-11-30T12:00:00.000Z'
  const moves: [what: string, code: string, expected: string][] = [
    ['closing a minute too early', codeOf(mayClose(open, '2026-11-30T10:59:00.000Z', zone)), 'draw_open_until'],
    ['closing in time', codeOf(mayClose(open, '2026-11-30T11:00:00.000Z', zone)), 'ok'],
    ['closing twice', codeOf(mayClose(afterSteps(closed), evening, zone)), 'draw_closed'],
    ['closing what is cancelled', codeOf(mayClose(afterSteps(cancelled), evening, zone)), 'draw_cancelled'],
    ['closing what is drawn', codeOf(mayClose(afterSteps(closed, drawn), evening, zone)), 'draw_drawn'],
    ['drawing before closing', codeOf(mayDraw(open, evening, zone)), 'draw_not_closed'],
    ['drawing', codeOf(mayDraw(afterSteps(closed), evening, zone)), 'ok'],
    ['drawing twice', codeOf(mayDraw(afterSteps(closed, drawn), evening, zone)), 'draw_drawn'],
    [
      'drawing with the clock set back',
      codeOf(mayDraw(afterSteps(closed), '2026-11-30T11:00:00.000Z', zone)),
      'clock_behind',
    ],
    [
      'drawing before the value is known',
      codeOf(mayDraw({ ...afterSteps(closed), publicValueDay: '2026-12-01' }, evening, zone)),
      'draw_value_from',
    ],
    ['cancelling', codeOf(mayCancel(afterSteps(closed))), 'ok'],
    ['cancelling twice', codeOf(mayCancel(afterSteps(cancelled))), 'draw_cancelled'],
    ['cancelling what is drawn', codeOf(mayCancel(afterSteps(closed, drawn))), 'draw_drawn'],
    ['freezing nothing', codeOf(canBeDrawn({ entries: 0, customers: 0 })), 'draw_no_entries'],
    ['freezing too much', codeOf(canBeDrawn({ entries: mostEntriesInAll + 1, customers: 2 })), 'draw_too_many_entries'],
  ]
  it.each(moves)('%s', (_, code, expected) => {
    expect(code).toBe(expected)
  })
})
