// What to know now, what is missing, and what to ask: rules by tables and properties.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/base/day.ts'
import { type Knowledge, knowableFields, outcomes, questionFor, stateOfFields } from '../../shared/customers/knowing.ts'
import { type Facts, isPromise, knowNow, mostLines } from '../../shared/customers/knowNow.ts'

const today = '2026-11-22'
const now = { today, timeZone: 'Asia/Ho_Chi_Minh', leapDay: 'feb28' } as const

const nothing: Facts = {
  customer: { birthday: null, note: '', visitCount: 0, firstVisitDay: null, lastVisitAt: null },
  complaint: null,
  notes: [],
  days: [],
  tags: [],
  tier: null,
  rewards: [],
  payment: '',
}

const complaint = { words: 'Đợi lâu', nextStep: 'gọi lại', day: '2026-11-20' }
const wedding = { label: 'Ngày cưới', day: 24, month: 11, year: null, calendar: 'solar' as const }
const born = (day: number, month: number) => ({ day, month, year: null, calendar: 'solar' as const })

describe('K5 what to know now', () => {
  const cases: [what: string, facts: Partial<Facts>, kinds: string[]][] = [
    ['nothing', {}, []],
    [
      'an open complaint first',
      { complaint, customer: { ...nothing.customer, birthday: born(22, 11) } },
      ['complaint', 'birthday'],
    ],
    ['a birthday in 14 days', { customer: { ...nothing.customer, birthday: born(6, 12) } }, ['birthday']],
    ['no birthday in 15 days', { customer: { ...nothing.customer, birthday: born(7, 12) } }, []],
    ['a day of their own', { days: [wedding] }, ['importantDay']],
    ['one by the lunar calendar', { days: [{ ...wedding, day: 15, month: 10, calendar: 'lunar' }] }, ['importantDay']],
    [
      'a promise, whatever was written since',
      { notes: [note('vui tính', 0), note('hứa để dành bánh', 40)] },
      ['promise', 'written'],
    ],
    ['no promise of half a year ago', { notes: [note('hứa để dành bánh', 181)] }, []],
    ['a note of this month', { notes: [note('mới chuyển nhà', 30)] }, ['written']],
    ['no note of before', { notes: [note('mới chuyển nhà', 31)] }, []],
    ['what they like, and how they pay last', { payment: 'transfer', tags: ['Trà'] }, ['likes', 'payment']],
    ['a tier that may be lost', { tier: { name: 'Bạc', dropDay: '2026-12-01' } }, ['tierEnds']],
    ['a reward of this week', { rewards: [{ title: 'bánh', expiresDay: '2026-11-29' }] }, ['rewardEnds']],
    [
      'no reward of next week, none for good',
      {
        rewards: [
          { title: 'bánh', expiresDay: '2026-11-30' },
          { title: 'ly', expiresDay: null },
        ],
      },
      [],
    ],
    ['away twice as long as usual', { customer: came(10, 20) }, ['away']],
    ['not away a little longer', { customer: came(10, 19) }, []],
    ['not away who comes daily and missed a week', { customer: came(1, 13) }, []],
  ]
  it.each(cases)('%s', (_, facts, kinds) => {
    expect(knowNow({ ...nothing, ...facts }, now).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('has at most three lines, and what the shop wrote for the counter is always among them', () => {
    const urgent = fc.record({
      complaint: fc.constantFrom(null, complaint),
      days: fc.subarray([wedding, { ...wedding, label: 'Sinh nhật con', day: 25 }]),
      notes: fc.subarray([note('hứa để dành bánh', 1), note('vui tính', 2)]),
      tags: fc.subarray(['Trà', 'Bánh']),
      payment: fc.constantFrom('' as const, 'cash' as const),
      note: fc.constantFrom('', 'Ít ngọt'),
    })
    fc.assert(
      fc.property(urgent, ({ note: written, ...facts }) => {
        const known = knowNow({ ...nothing, ...facts, customer: { ...nothing.customer, note: written } }, now)
        expect(known.length).toBeLessThanOrEqual(mostLines)
        expect(known.some(({ kind }) => kind === 'note')).toBe(written !== '')
        if (facts.complaint) expect(known[0]?.kind).toBe('complaint')
      }),
    )
  })

  const promises: [string, boolean][] = [
    ['Đã hứa mang bánh', true],
    ['HẸN thứ Bảy lấy', true],
    ['còn nợ 20k', true],
    ['Promised a refill', true],
    ['Không thích hành', false],
    ['Chưa biết tên', false],
  ]
  it.each(promises)('“%s” is a promise: %s', (words, is) => expect(isPromise(words)).toBe(is))
})

function note(words: string, daysAgo: number) {
  return { words, day: addDays(today, -daysAgo) }
}

/** Somebody who came five times, every so many days, and not for so many. */
function came(every: number, away: number): Facts['customer'] {
  const last = addDays(today, -away)
  return {
    ...nothing.customer,
    visitCount: 5,
    firstVisitDay: addDays(last, -4 * every),
    lastVisitAt: `${last}T03:00:00.000Z`,
  }
}

const blank: Knowledge = { kind: 'person', known: {}, since: {}, asked: [], hidden: [] }
const all = Object.fromEntries(knowableFields.map(field => [field, true]))

describe('K6 what is missing and what to ask', () => {
  const cases: [what: string, knowledge: Partial<Knowledge>, field: string | null][] = [
    ['the phone first', {}, 'phone'],
    ['then the birthday', { known: { phone: true } }, 'birthday'],
    ['of an organisation no birthday', { known: { phone: true }, kind: 'organisation' }, 'channel'],
    ['nothing the shop switched off', { hidden: ['phone', 'birthday', 'channel'] }, 'interests'],
    ['nothing where all is known', { known: all }, null],
    ['a phone of more than two years', { known: all, since: { phone: '2024-11-21' } }, 'phone'],
    ['no phone of two years', { known: all, since: { phone: '2024-11-22' } }, null],
    ['a birthday never again', { known: all, since: { birthday: '2001-01-01' } }, null],
    [
      'what is missing before what is old',
      { known: { ...all, contactTime: false }, since: { phone: '2020-01-01', channel: '2020-01-01' } },
      'phone',
    ],
    ['nothing more on the same day', { asked: [{ field: 'phone', outcome: 'answered', day: today }] }, null],
    [
      'not what was put off 29 days ago',
      { asked: [{ field: 'phone', outcome: 'not_now', day: '2026-10-24' }] },
      'birthday',
    ],
    ['what was put off 30 days ago', { asked: [{ field: 'phone', outcome: 'not_now', day: '2026-10-23' }] }, 'phone'],
    [
      'never what they would not say',
      { asked: [{ field: 'phone', outcome: 'would_not_say', day: '2020-01-01' }] },
      'birthday',
    ],
  ]
  it.each(cases)('asks for %s', (_, knowledge, field) => {
    expect(questionFor({ ...blank, ...knowledge }, today)?.field ?? null).toBe(field)
  })

  it('asks only for what is in use and not known, and never what may not be asked', () => {
    const field = fc.constantFrom(...knowableFields)
    const day = fc.integer({ min: 1, max: 900 }).map(ago => addDays(today, -ago))
    const knowledge = fc.record({
      kind: fc.constantFrom('person' as const, 'organisation' as const),
      known: fc.dictionary(field, fc.boolean()),
      since: fc.dictionary(field, day),
      asked: fc.uniqueArray(fc.record({ field, outcome: fc.constantFrom(...outcomes), day }), {
        selector: one => one.field,
      }),
      hidden: fc.subarray([...knowableFields]),
    })
    fc.assert(
      fc.property(knowledge, given => {
        const question = questionFor(given, today)
        const states = stateOfFields(given, today)
        if (question === null) return
        expect(states).toContainEqual(question)
        expect(question.state).not.toBe('known')
        expect(given.hidden).not.toContain(question.field)
        const last = given.asked.find(one => one.field === question.field)
        expect(last?.outcome).not.toBe('would_not_say')
        if (last?.outcome === 'not_now') expect(last.day <= addDays(today, -30)).toBe(true)
      }),
    )
  })
})
