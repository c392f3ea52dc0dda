// Odd things of a week, found among gestures that were made up: what stands out is named, what is usual is not.
import { describe, expect, it } from 'vitest'
import {
  addedByHand,
  comingOften,
  type Done,
  outsideHours,
  samePairs,
  splitBills,
  usedAfter,
} from '../../shared/reports/oddities.ts'

let number = 0

/** `count` gestures of a customer by somebody, an hour apart. */
function gestures(customerId: string, staffId: string, count: number, part: Partial<Done> = {}): Done[] {
  return Array.from({ length: count }, (_, place) => {
    number += 1
    const at = new Date(Date.parse('2026-11-16T02:00:00.000Z') + place * 3_600_000).toISOString()
    return { requestId: String(number), customerId, staffId, at, what: 'bill', amount: 50_000, ...part }
  })
}

const shop = (staffIds: string[]) =>
  Array.from({ length: 40 }, (_, place) => gestures(`other${place}`, staffIds[place % staffIds.length] ?? '', 1)).flat()

describe('one person and the same customer', () => {
  it.each([
    ['always the same of two', [...shop(['ha', 'minh']), ...gestures('lan', 'ha', 6)], ['lan']],
    ['served by both', [...shop(['ha', 'minh']), ...gestures('lan', 'ha', 3), ...gestures('lan', 'minh', 3)], []],
    ['too few to speak of', [...shop(['ha', 'minh']), ...gestures('lan', 'ha', 4)], []],
    ['only one person in the shop', [...shop(['ha']), ...gestures('lan', 'ha', 6)], []],
    ['one who serves nearly everybody', [...shop(['ha', 'ha', 'ha', 'ha', 'minh']), ...gestures('lan', 'ha', 6)], []],
  ])('%s', (_, done, found) => {
    expect(samePairs(done).map(one => one.customerId)).toEqual(found)
  })

  it('says how often, and the shares', () => {
    const [pair] = samePairs([...shop(['ha', 'minh']), ...gestures('lan', 'ha', 6)])
    expect(pair).toEqual({ kind: 'samePair', customerId: 'lan', staffId: 'ha', count: 6, share: 100, usual: 50 })
  })
})

describe('customers far above the usual', () => {
  it('compares with the others, not with themselves', () => {
    expect(comingOften([...shop(['ha']), ...gestures('lan', 'ha', 9)])).toEqual([
      { kind: 'often', customerId: 'lan', count: 9, usual: 1 },
    ])
  })

  it.each([
    ['nobody came', []],
    ['only one came', gestures('lan', 'ha', 9)],
    ['two alike', [...gestures('lan', 'ha', 9), ...gestures('mai', 'ha', 8)]],
    ['few visits', [...shop(['ha']), ...gestures('lan', 'ha', 4)]],
  ])('nothing when %s', (_, done) => {
    expect(comingOften(done)).toEqual([])
  })
})

describe('opening hours', () => {
  const at = (time: string) => gestures('lan', 'ha', 1, { at: `2026-11-16T${time}:00.000Z` })
  const zone = 'Asia/Ho_Chi_Minh'

  it.each([
    ['08:00', { from: '07:00', to: '22:00' }, 0],
    ['23:30', { from: '07:00', to: '22:00' }, 1],
    ['22:00', { from: '07:00', to: '22:00' }, 1],
    ['07:00', { from: '07:00', to: '22:00' }, 0],
    ['01:00', { from: '17:00', to: '02:00' }, 0],
    ['03:00', { from: '17:00', to: '02:00' }, 1],
  ])('%s with %o', (time, opening, odd) => {
    const utc = new Date(Date.parse(`2026-11-16T${time}:00.000Z`) - 7 * 3_600_000).toISOString().slice(11, 16)
    expect(outsideHours(at(utc), opening, zone)).toHaveLength(odd)
  })

  it('says nothing where the shop has not said when it is open', () => {
    expect(outsideHours(at('20:00'), null, zone)).toEqual([])
  })
})

describe('split bills', () => {
  const bill = (minute: number, part: Partial<Done> = {}) =>
    gestures('lan', 'ha', 1, { at: `2026-11-16T02:${String(minute).padStart(2, '0')}:00.000Z`, ...part })

  it.each([
    ['three within five minutes', [0, 2, 5], 1],
    ['two only', [0, 2], 0],
    ['three over a longer time', [0, 4, 8], 0],
    ['twice three', [0, 1, 2, 30, 31, 32], 2],
  ])('%s', (_, minutes, count) => {
    expect(splitBills(minutes.flatMap(minute => bill(minute)))).toHaveLength(count)
  })

  it('counts bills of one customer, not stamps', () => {
    expect(splitBills([...bill(0), ...bill(1, { customerId: 'mai' }), ...bill(2, { what: 'stamp' })])).toEqual([])
    expect(splitBills([0, 1, 2].flatMap(minute => bill(minute)))[0]).toMatchObject({ count: 3, amount: 150_000 })
  })
})

describe('by hand and soon used', () => {
  const byHand = { customerId: 'lan', staffId: 'ha', at: '2026-11-16T02:00:00.000Z', points: 50, reason: 'bù' }
  const use = (at: string) => ({ customerId: 'lan', staffId: 'minh', at, points: 40, title: '' })

  it('names every line by hand', () => {
    expect(addedByHand([byHand])).toEqual([{ kind: 'byHand', ...byHand }])
  })

  it.each([
    ['2026-11-16T02:10:00.000Z', 10],
    ['2026-11-16T03:00:00.000Z', 60],
    ['2026-11-16T03:01:00.000Z', null],
    ['2026-11-16T02:00:00.000Z', null],
    ['2026-11-16T01:59:00.000Z', null],
  ])('used at %s', (at, minutes) => {
    const found = usedAfter([use(at)], [byHand], [])
    expect(found.map(one => (one.kind === 'usedAfter' ? one.minutes : 0))).toEqual(minutes === null ? [] : [minutes])
  })

  it('takes the latest of several, and corrections, too', () => {
    const corrections = [{ customerId: 'lan', at: '2026-11-16T02:05:00.000Z' }]
    const [found] = usedAfter([use('2026-11-16T02:10:00.000Z')], [byHand], corrections)
    expect(found).toMatchObject({ kind: 'usedAfter', after: 'correction', minutes: 5 })
    expect(usedAfter([{ ...use('2026-11-16T02:10:00.000Z'), customerId: 'mai' }], [byHand], corrections)).toEqual([])
  })
})
