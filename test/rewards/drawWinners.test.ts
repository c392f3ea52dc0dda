// Who wins a lucky draw: evenly, once, always the same, and as an independent script finds it.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryRange } from '../../shared/rewards/drawModel.ts'
import { mostEntriesInAll, pickWinners } from '../../shared/rewards/draws.ts'
import { checkedAgain } from './draws.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
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
