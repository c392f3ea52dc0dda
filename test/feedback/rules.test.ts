// Rules of feedback: what steps come to, taking back and doing again, who is satisfied.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Satisfaction, StepKind, StepLine } from '../../shared/feedback/model.ts'
import {
  averageRating,
  knownTopic,
  mayPlan,
  mayTake,
  mayTakeBack,
  type Said,
  satisfaction,
  satisfactionSince,
  standingOf,
} from '../../shared/feedback/rules.ts'

function lineOf(lines: readonly StepLine[], kind: StepKind, more: Partial<StepLine> = {}): StepLine {
  const number = lines.length + 1
  const follows = ['noted', 'planned', 'reopened'].includes(kind)
  const next = follows ? { ownerId: 'somebody', nextStep: `step ${number}`, nextDay: '2026-12-01' } : undefined
  return {
    ...{ id: `line-${number}`, requestId: `request-${number}`, feedbackId: 'feedback', kind, done: `done ${number}` },
    ...{ ownerId: null, nextStep: '', nextDay: null, reversesId: null, ...next },
    ...{ staffId: 'staff', at: '2026-11-22T03:00:00.000Z', day: `2026-11-${String(number).padStart(2, '0')}` },
    ...more,
  }
}

const takenBack = (lines: readonly StepLine[], line: StepLine) => [
  ...lines,
  lineOf(lines, 'taken_back', { reversesId: line.id }),
]

function ledger(...kinds: StepKind[]): StepLine[] {
  const lines: StepLine[] = []
  for (const kind of kinds) lines.push(lineOf(lines, kind))
  return lines
}

describe('C5 what the steps of a complaint come to', () => {
  const noted = { isRemoved: false, thankedDay: null, outcome: '', endedDay: null, ownerId: 'somebody' }
  const table: [StepKind[], object][] = [
    [[], { isRemoved: true }],
    [['noted'], { ...noted, nextStep: 'step 1', nextDay: '2026-12-01' }],
    [['noted', 'thanked'], { ...noted, thankedDay: '2026-11-02', nextStep: 'step 1' }],
    [['noted', 'planned'], { ...noted, nextStep: 'step 2' }],
    [
      ['noted', 'planned', 'ended'],
      { ...noted, nextStep: '', nextDay: null, outcome: 'done 3', endedDay: '2026-11-03' },
    ],
    [['noted', 'ended', 'reopened'], { ...noted, nextStep: 'step 3', outcome: '', endedDay: null }],
  ]
  for (const [kinds, standing] of table) {
    it(`${kinds.join(', ') || 'nothing'}`, () => expect(standingOf(ledger(...kinds))).toMatchObject(standing))
  }

  it('a step follows only what stands', () => {
    const kinds = ['thanked', 'planned', 'ended', 'reopened'] as const
    const codes = (feedback: Parameters<typeof mayTake>[1]) =>
      kinds.map(kind => {
        const answer = mayTake(kind, feedback)
        return answer.ok ? 'ok' : answer.code
      })
    const [open, ended] = [{ endedDay: null }, { endedDay: '2026-11-22' }]
    expect(codes({ kind: 'complaint', thankedDay: null, ...open })).toEqual(['ok', 'ok', 'ok', 'complaint_open'])
    expect(codes({ kind: 'complaint', thankedDay: '2026-11-22', ...ended })).toEqual([
      ...['already_thanked', 'complaint_ended', 'complaint_ended', 'ok'],
    ])
    const none = Array(3).fill('not_a_complaint')
    expect(codes({ kind: 'praise', thankedDay: null, ...open })).toEqual(['ok', ...none])
  })

  it('the next step lies today or later', () => {
    expect(mayPlan({ day: '2026-11-22' }, '2026-11-22').ok).toBe(true)
    expect(mayPlan({ day: '2026-11-21' }, '2026-11-22')).toMatchObject({
      code: 'day_passed',
      detail: { day: '2026-11-21' },
    })
  })
})

type Act = { kind: Exclude<StepKind, 'noted' | 'taken_back'> } | { takes: number }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('thanked', 'planned', 'ended', 'reopened') }),
  fc.record({ takes: fc.nat(20) }),
)

/** The ledger after an act, or the same ledger where the rules refuse it. */
function played(lines: StepLine[], act: Act): StepLine[] {
  if ('kind' in act) {
    const standing = standingOf(lines)
    const allowed = !standing.isRemoved && mayTake(act.kind, { kind: 'complaint', ...standing }).ok
    return allowed ? [...lines, lineOf(lines, act.kind)] : lines
  }
  const line = lines[act.takes % lines.length]
  return line && mayTakeBack(lines, line.id).ok ? takenBack(lines, line) : lines
}

describe('C5 every step can be taken back, and done again', () => {
  it('taking back restores what stood before, doing again what stood after; whatever happened until then', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 25 }), history => {
        let lines = ledger('noted')
        for (const act of history) {
          const before = standingOf(lines)
          const next = played(lines, act)
          const last = next.at(-1)
          if (next !== lines && last) {
            const after = standingOf(next)
            expect(mayTakeBack(next, last.id).ok).toBe(true)
            const undone = takenBack(next, last)
            expect(standingOf(undone)).toEqual(before)
            const back = undone.at(-1)
            expect(back && mayTakeBack(undone, back.id).ok).toBe(true)
            expect(standingOf(back ? takenBack(undone, back) : [])).toEqual(after)
            expect(mayTakeBack(undone, last.id)).toMatchObject({ code: 'already_taken_back' })
          }
          lines = next
        }
      }),
    )
  })

  it('never twice the same kind of ending, thanks or reopening in force', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), history => {
        const lines = history.reduce(played, ledger('noted'))
        const { endedDay, outcome, nextDay, isRemoved } = standingOf(lines)
        if (!isRemoved)
          expect([endedDay !== null, outcome !== '', nextDay === null]).toEqual(Array(3).fill(endedDay !== null))
      }),
    )
  })

  it('a step after which the complaint moved on stays; thanks hinder nothing and are hindered by nothing', () => {
    const lines = ledger('noted', 'thanked', 'planned', 'ended')
    const codes = lines.map(line => {
      const answer = mayTakeBack(lines, line.id)
      return answer.ok ? 'ok' : answer.code
    })
    expect(codes).toEqual(['feedback_moved_on', 'ok', 'feedback_moved_on', 'ok'])
    const thanked = ledger('noted', 'thanked')
    expect(thanked[0] && mayTakeBack(thanked, thanked[0].id).ok).toBe(true)
  })

  it('an ending that was taken back is not done again over a newer step', () => {
    const [noted, ended] = ledger('noted', 'ended')
    if (!noted || !ended) throw new Error('no lines')
    const undone = takenBack([noted, ended], ended)
    const moved = [...undone, lineOf(undone, 'planned')]
    const back = undone[2]
    expect(back && mayTakeBack(moved, back.id)).toMatchObject({ code: 'feedback_moved_on' })
  })
})

describe('S4 who is satisfied', () => {
  const since = satisfactionSince('2026-11-22')
  const [recent, old] = ['2026-11-01', '2025-11-21']
  const one = (
    kind: Said['kind'],
    rating: Said['rating'] = null,
    day = recent,
    endedDay: string | null = null,
  ): Said => ({
    ...{ kind, rating, day, endedDay },
  })
  const settled = one('complaint', null, recent, recent)
  const table: [string, Said[], Satisfaction][] = [
    ['nothing said', [], 'unknown'],
    ['praise', [one('praise')], 'satisfied'],
    ['a suggestion says neither', [one('suggestion')], 'unknown'],
    ['a rating of 3 says neither', [one('suggestion', 3)], 'unknown'],
    ['a rating of 4', [one('suggestion', 4)], 'satisfied'],
    ['a rating of 2', [one('suggestion', 2)], 'dissatisfied'],
    ['a settled complaint', [settled], 'dissatisfied'],
    ['a settled complaint, then praise', [settled, one('praise')], 'mixed'],
    ['praise with a rating of 1', [one('praise', 1)], 'mixed'],
    ['an open complaint wins over praise', [one('complaint'), one('praise'), one('praise', 5)], 'dissatisfied'],
    ['an open complaint wins however old it is', [one('complaint', null, old), one('praise')], 'dissatisfied'],
    ['praise of more than 12 months ago', [one('praise', 5, old)], 'unknown'],
    ['praise of the first day that counts', [one('praise', 5, '2025-11-22')], 'satisfied'],
    ['an old settled complaint', [one('complaint', 1, old, recent), one('praise')], 'satisfied'],
  ]
  for (const [name, all, expected] of table) {
    it(`${name}: ${expected}`, () => expect(satisfaction(all, since)).toBe(expected))
  }

  it('does not depend on the order in which things were said', () => {
    const some = fc.record<Said>({
      kind: fc.constantFrom('praise', 'complaint', 'suggestion'),
      rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
      day: fc.constantFrom(old, recent),
      endedDay: fc.constantFrom(null, recent),
    })
    fc.assert(
      fc.property(fc.array(some), all => {
        expect(satisfaction(all.toReversed(), since)).toBe(satisfaction(all, since))
        const opened = [...all, one('complaint')]
        expect(satisfaction(opened, since)).toBe('dissatisfied')
      }),
    )
  })

  it('averages ratings to one decimal, and says nothing where there are none', () => {
    expect([averageRating([]), averageRating([5]), averageRating([5, 4, 4])]).toEqual([null, 5, 4.3])
  })

  it('knows a topic again by its letters', () => {
    const known = [
      { about: 'service', words: 'Phục vụ' },
      { about: 'Nhà vệ sinh', words: 'Nhà vệ sinh' },
    ]
    expect(['phuc vu', ' NHÀ vệ SINH ', 'Giữ xe ', ''].map(typed => knownTopic(typed, known))).toEqual([
      ...['service', 'Nhà vệ sinh', 'Giữ xe', ''],
    ])
  })
})
