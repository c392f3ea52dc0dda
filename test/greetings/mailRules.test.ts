// What a failure means for a letter, how long a server is left alone, and what somebody may decide.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MailOutcome, mailOutcome, mailStates } from '../../shared/greetings/mailModel.ts'
import {
  isForPerson,
  type MailStage,
  mayBecome,
  outcomeOf,
  shortened,
  standingAfter,
  waitAfter,
} from '../../shared/greetings/mailRules.ts'

const now = '2026-11-22T03:00:00.000Z'
const stages = ['reach', 'login', 'sender', 'receiver', 'data', 'answer'] as const

function told(stage: MailStage, code: number | null): string {
  const outcome = outcomeOf({ stage, code, kind: 'broken', said: '' })
  return outcome.kind === 'sent' ? 'sent' : `${outcome.kind} ${outcome.problem.kind}`
}

describe('C1 what a failure means', () => {
  it.each<[MailStage, number | null, string]>([
    ['reach', null, 'unreached broken'],
    ['reach', 554, 'unreached broken'],
    ['login', 535, 'unreached wrongPassword'],
    ['login', 454, 'unreached later'],
    ['login', null, 'unreached broken'],
    ['sender', 553, 'unreached senderRefused'],
    ['sender', 451, 'later later'],
    ['receiver', 450, 'later later'],
    ['receiver', 550, 'refused refused'],
    ['receiver', 503, 'later later'],
    ['receiver', null, 'later broken'],
    ['data', null, 'later broken'],
    ['data', 552, 'refused refused'],
    ['answer', 452, 'later later'],
    ['answer', 554, 'refused refused'],
    ['answer', null, 'unsure broken'],
    ['answer', 354, 'unsure broken'],
    ['answer', 999, 'unsure broken'],
  ])('%s with %s: %s', (stage, code, expected) => {
    expect(told(stage, code)).toBe(expected)
  })

  it('is sure of itself only where an answer came, or the letter had no end yet', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.option(fc.integer({ min: 0, max: 999 })),
        fc.string(),
        (stage, code, said) => {
          const outcome = outcomeOf({ stage, code, kind: 'noAnswer', said })
          expect(mailOutcome.parse(outcome)).toEqual(outcome)
          const answered = code !== null && code >= 400 && code < 600
          expect(outcome.kind === 'unsure').toBe(stage === 'answer' && !answered)
        },
      ),
    )
  })

  it('leaves to a person what no further try can help', () => {
    const of = (stage: MailStage, code: number | null) =>
      isForPerson(outcomeOf({ stage, code, kind: 'noNetwork', said: '' }))
    expect([of('login', 535), of('sender', 550), of('reach', null), of('login', 421), of('receiver', 550)]).toEqual([
      ...[true, true, false, false, false],
    ])
  })
})

describe('C1 how long to wait', () => {
  it('doubles from a minute to six hours', () => {
    const minutes = [1, 2, 3, 4, 9, 10, 50, 5000].map(tries => waitAfter(tries) / 60_000)
    expect(minutes).toEqual([1, 2, 4, 8, 256, 360, 360, 360])
  })

  it.each<[MailOutcome, object]>([
    [{ kind: 'sent' }, { state: 'sent', tries: 2, nextAt: null, sentAt: now }],
    [
      { kind: 'later', problem: { kind: 'later', said: '' } },
      { state: 'waiting', tries: 2, nextAt: '2026-11-22T03:02:00.000Z' },
    ],
    [
      { kind: 'unreached', problem: { kind: 'noNetwork', said: '' } },
      { state: 'waiting', tries: 1, nextAt: now },
    ],
    [
      { kind: 'refused', problem: { kind: 'refused', said: '' } },
      { state: 'refused', nextAt: null },
    ],
    [
      { kind: 'unsure', problem: { kind: 'broken', said: '' } },
      { state: 'unsure', nextAt: null },
    ],
  ])('after %j', (outcome, standing) => {
    expect(standingAfter(outcome, 2, now)).toMatchObject(standing)
  })
})

describe('C1 what somebody may decide', () => {
  it('never sends a letter again that was sent, and leaves alone what is being sent', () => {
    for (const becomes of mailStates) {
      const [sent, sending] = [{ state: 'sent', tries: 1 } as const, { state: 'sending', tries: 1 } as const]
      expect(mayBecome(sending, sending, becomes)).toBe(false)
      expect(mayBecome(sent, sent, becomes)).toBe(['refused', 'unsure'].includes(becomes))
    }
  })

  it('decides about what was seen, not about what came of it since', () => {
    const seen = { state: 'unsure', tries: 1 } as const
    expect(mayBecome(seen, seen, 'waiting')).toBe(true)
    expect(mayBecome({ state: 'unsure', tries: 2 }, seen, 'waiting')).toBe(false)
    expect(mayBecome({ state: 'refused', tries: 1 }, seen, 'waiting')).toBe(false)
  })
})

describe('C1 what a server said', () => {
  it('is one harmless line of at most 200 letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), said => {
        const line = shortened(said)
        expect(line.length).toBeLessThanOrEqual(200)
        expect(/[\p{Cc}\u2028\u202E\u200B]/u.test(line)).toBe(false)
      }),
    )
  })
})
