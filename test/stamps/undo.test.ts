// Taking stamps back: told one by one, and as a property over long days at the counter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardTerms } from '../../shared/stamps/model.ts'
import { aCounter, type Counter, codeOf, granted, someFields } from './counter.ts'

async function takenBack(counter: Counter, ...gestures: string[]) {
  for (const gesture of gestures) granted(await counter.takeBack(gesture))
  return counter.seen()
}

describe('L1 taking stamps back', () => {
  it('takes a stamp back and says how many', async () => {
    const counter = await aCounter()
    await counter.stamp(1)
    const gesture = await counter.stamp(2)
    expect(granted(await counter.takeBack(gesture))).toMatchObject({ count: 2, card: { stamps: 3 } })
  })

  it('leaves the head start of a card whose only stamp is taken back', async () => {
    const counter = await aCounter()
    expect(await takenBack(counter, await counter.stamp())).toEqual({ stamps: 2, number: 1, rewards: [] })
  })

  it('counts the same taking back once, and refuses a second one', async () => {
    const counter = await aCounter()
    await counter.stamp(3)
    const gesture = await counter.stamp(2)
    const requestId = counter.ctx.newId()
    const first = await counter.takeBack(gesture, requestId)
    expect(await counter.takeBack(gesture, requestId)).toEqual(first)
    expect(codeOf(await counter.takeBack(gesture))).toBe('already_taken_back')
    expect((await counter.seen()).stamps).toBe(5)
  })

  it('cannot take back a taking back', async () => {
    const counter = await aCounter()
    const requestId = counter.ctx.newId()
    granted(await counter.takeBack(await counter.stamp(), requestId))
    expect(codeOf(await counter.takeBack(requestId))).toBe('gesture_unknown')
  })

  it('withdraws the gift and the reward that the stamps had earned', async () => {
    const counter = await aCounter()
    const gesture = await counter.stamp(8)
    expect((await counter.seen()).rewards).toEqual(['bánh quy', 'một ly tuỳ chọn'])
    expect(await takenBack(counter, gesture)).toEqual({ stamps: 2, number: 1, rewards: [] })
    const states = await counter.book.db.selectFrom('rewards').select('state').execute()
    expect(states).toEqual([{ state: 'withdrawn' }, { state: 'withdrawn' }])
    expect(
      codeOf(
        await counter.give((await counter.book.db.selectFrom('rewards').select('id').executeTakeFirstOrThrow()).id),
      ),
    ).toBe('reward_withdrawn')
  })

  it('withdraws the next card, head start and all, when the same gesture had begun it', async () => {
    const counter = await aCounter()
    await counter.stamp(7)
    const gesture = await counter.stamp(5)
    expect(await counter.seen()).toMatchObject({ stamps: 6, number: 2 })
    expect(await takenBack(counter, gesture)).toEqual({ stamps: 9, number: 1, rewards: ['bánh quy'] })
    const lines = await counter.book.db
      .selectFrom('stampLines')
      .select(['kind', 'count', 'reversesId'])
      .orderBy('seq')
      .execute()
    const undone = lines.filter(line => line.kind === 'taken_back')
    expect(undone.map(line => line.count)).toEqual([-4, -1, -2])
    expect(undone.every(line => line.reversesId !== null)).toBe(true)
  })

  it('books an earlier gesture on the card in progress; the full card and its reward stay', async () => {
    const counter = await aCounter()
    const early = await counter.stamp(2)
    await counter.stamp(8)
    await counter.stamp(3)
    expect(await counter.seen()).toMatchObject({ stamps: 7, number: 2 })
    expect(await takenBack(counter, early)).toEqual({
      ...{ stamps: 5, number: 2 },
      rewards: ['bánh quy', 'bánh quy', 'một ly tuỳ chọn'],
    })
  })

  it('opens the full card again when the card in progress has too few stamps', async () => {
    const counter = await aCounter()
    const early = await counter.stamp(4)
    await counter.stamp(6)
    expect(await counter.seen()).toMatchObject({ stamps: 4, number: 2 })
    expect(await takenBack(counter, early)).toEqual({ stamps: 8, number: 1, rewards: ['bánh quy'] })
    await counter.stamp(2)
    expect(await counter.seen()).toEqual({ stamps: 2, number: 2, rewards: ['bánh quy', 'một ly tuỳ chọn'] })
  })

  it('does not depend on the order of undoing', async () => {
    const counter = await aCounter()
    const gestures: string[] = []
    for (const count of [3, 4, 6, 2, 9]) gestures.push(await counter.stamp(count))
    const [a = '', b = '', c = '', d = '', e = ''] = gestures
    expect(await takenBack(counter, c, a, e)).toMatchObject({ stamps: 8, number: 1 })
    expect(await takenBack(counter, b, d)).toEqual({ stamps: 2, number: 1, rewards: [] })
  })

  it('refuses while the reward that it earned is given, and passes once that is taken back', async () => {
    const counter = await aCounter({ interimAt: null })
    const gesture = await counter.stamp(9)
    const [reward] = await counter.ready()
    granted(await counter.give(reward?.id ?? ''))
    const before = await counter.seen()
    expect(codeOf(await counter.takeBack(gesture))).toBe('reward_given')
    expect(await counter.seen()).toEqual(before)
    granted(await counter.giveBack(reward?.id ?? ''))
    expect(await takenBack(counter, gesture)).toEqual({ stamps: 2, number: 1, rewards: [] })
  })

  it('refuses while the gift at the fifth stamp is given', async () => {
    const counter = await aCounter()
    const gesture = await counter.stamp(3)
    const [gift] = await counter.ready()
    granted(await counter.give(gift?.id ?? ''))
    expect(codeOf(await counter.takeBack(gesture))).toBe('reward_given')
    const later = await counter.stamp(1)
    expect(await takenBack(counter, later)).toMatchObject({ stamps: 5, rewards: [] })
  })

  it('keeps the kinds of card apart', async () => {
    const counter = await aCounter()
    const tea = await counter.saveKind(someFields({ headStart: 0 }, 'Trà sữa'))
    const requestId = counter.ctx.newId()
    granted(await counter.add(3, { requestId, kindId: tea.id }))
    await counter.stamp(4)
    expect(granted(await counter.takeBack(requestId)).card).toMatchObject({ kindName: 'Trà sữa', stamps: 0 })
    expect((await counter.seen()).stamps).toBe(6)
  })
})

interface Day {
  terms: Partial<CardTerms>
  steps: ({ do: 'add'; count: number } | { do: 'takeBack' | 'give' | 'giveBack' | 'sendAgain'; which: number })[]
}

const someTerms = fc
  .record({
    size: fc.integer({ min: 2, max: 7 }),
    headStart: fc.nat({ max: 5 }),
    interim: fc.option(fc.nat({ max: 6 })),
  })
  .map(({ size, headStart, interim }): Partial<CardTerms> => {
    const start = Math.min(headStart, size - 1)
    const interimAt = interim !== null && interim > start && interim < size ? interim : null
    return { size, headStart: start, interimAt }
  })

const someSteps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 20 }) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom('takeBack' as const, 'give' as const, 'giveBack' as const, 'sendAgain' as const),
        which: fc.nat({ max: 30 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 16 },
)

/** What must hold of the book whatever happened. */
async function checkBook(counter: Counter, stampsInForce: number): Promise<void> {
  const { sqlite } = counter.book
  const numbers = (query: string) => sqlite.prepare(query).pluck().all()
  const wrongSums = `SELECT id FROM cards c WHERE stamps <> (SELECT sum(count) FROM stamp_lines WHERE card_id = c.id)`
  expect(numbers(wrongSums)).toEqual([])
  const wrongFull = `SELECT c.id FROM cards c JOIN card_terms t ON t.id = c.terms_id
    WHERE (full_at IS NOT NULL) <> (stamps = size) OR stamps > size OR (withdrawn_at IS NOT NULL AND stamps <> 0)`
  expect(numbers(wrongFull)).toEqual([])
  const open = 'SELECT count(*) FROM cards WHERE full_at IS NULL AND withdrawn_at IS NULL'
  expect(Number(numbers(open)[0])).toBeLessThanOrEqual(1)
  const full = 'SELECT id FROM cards WHERE full_at IS NOT NULL AND withdrawn_at IS NULL ORDER BY id'
  const paid = `SELECT card_id FROM rewards WHERE source = 'full_card' AND state <> 'withdrawn' ORDER BY card_id`
  expect(numbers(paid)).toEqual(numbers(full))
  const past = `SELECT c.id FROM cards c JOIN card_terms t ON t.id = c.terms_id WHERE interim_at <= stamps ORDER BY c.id`
  const gifts = `SELECT card_id FROM rewards WHERE source = 'interim' AND state <> 'withdrawn' ORDER BY card_id`
  expect(numbers(gifts)).toEqual(numbers(past))
  const lastLine = `SELECT id FROM rewards r WHERE state <> (SELECT CASE kind WHEN 'issued' THEN 'ready' WHEN 'given_back' THEN 'ready'
    ELSE kind END FROM reward_lines WHERE reward_id = r.id ORDER BY seq DESC LIMIT 1)`
  expect(numbers(lastLine)).toEqual([])
  const taken = `SELECT id FROM reward_lines w WHERE kind = 'withdrawn' AND 'given' =
    (SELECT kind FROM reward_lines WHERE reward_id = w.reward_id AND seq < w.seq ORDER BY seq DESC LIMIT 1)`
  expect(numbers(taken)).toEqual([])
  const own = `SELECT coalesce(sum(stamps - head_start), 0) FROM cards c JOIN card_terms t ON t.id = c.terms_id WHERE withdrawn_at IS NULL`
  expect(numbers(own)).toEqual([stampsInForce])
}

async function liveThrough({ terms, steps }: Day): Promise<void> {
  const counter = await aCounter({ ...terms, rewardDays: null })
  const inForce = new Map<string, number>()
  const all: { id: string; count: number }[] = []
  const rewards = async () =>
    (await counter.book.db.selectFrom('rewards').select('id').orderBy('id').execute()).map(row => row.id)
  for (const step of steps) {
    counter.pass(1)
    if (step.do === 'add') {
      const before = await counter.seen()
      const gone = await counter.stamp(step.count)
      granted(await counter.takeBack(gone))
      expect(await counter.seen()).toEqual(before)
      const id = await counter.stamp(step.count)
      all.push({ id, count: step.count })
      inForce.set(id, step.count)
    } else if (step.do === 'takeBack' && all.length > 0) {
      const id = all[step.which % all.length]?.id ?? ''
      const code = codeOf(await counter.takeBack(id))
      expect(code).toEqual(inForce.has(id) ? expect.stringMatching(/^(ok|reward_given)$/) : 'already_taken_back')
      if (code === 'ok') inForce.delete(id)
    } else if (step.do === 'sendAgain' && all.length > 0) {
      const again = all[step.which % all.length] ?? { id: '', count: 1 }
      expect(granted(await counter.add(again.count, { requestId: again.id })).count).toBe(again.count)
    } else if (step.do === 'give' || step.do === 'giveBack') {
      const ids = await rewards()
      if (ids.length > 0) await counter[step.do](ids[step.which % ids.length] ?? '')
    }
    await checkBook(
      counter,
      [...inForce.values()].reduce((sum, count) => sum + count, 0),
    )
  }
  await undoAll(counter, inForce)
}

/** With every reward given back and every gesture taken back, the customer is where they began. */
async function undoAll(counter: Counter, inForce: Map<string, number>): Promise<void> {
  const given = await counter.book.db.selectFrom('rewards').select('id').where('state', '=', 'given').execute()
  for (const { id } of given) granted(await counter.giveBack(id))
  for (const id of inForce.keys()) granted(await counter.takeBack(id))
  await checkBook(counter, 0)
  expect(await counter.seen()).toEqual({ stamps: counter.kind.terms.headStart, number: 1, rewards: [] })
}

describe('L1 cards and rewards through any day', () => {
  it('adds up, never goes below nothing, and undoing undoes', async () => {
    const days = fc.asyncProperty(fc.record({ terms: someTerms, steps: someSteps }), liveThrough)
    await fc.assert(days, { numRuns: 40 })
  }, 120_000)
})
