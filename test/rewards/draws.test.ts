// The rules of the lucky draws: what can be announced, and when each step may be taken.
import { describe, expect, it } from 'vitest'
import { type Draw, drawFields, publicValue } from '../../shared/rewards/drawModel.ts'
import {
  canBeDrawn,
  drawAfter,
  mayAnnounce,
  mayCancel,
  mayClose,
  mayDraw,
  mostEntriesInAll,
  titlesOf,
} from '../../shared/rewards/draws.ts'
import { codeOf } from '../stamps/counter.ts'
import { usualFields } from './draws.ts'

const zone = 'Asia/Ho_Chi_Minh'
const secret = 'ab'.repeat(32)

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
    commitment: 'cd'.repeat(32),
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
