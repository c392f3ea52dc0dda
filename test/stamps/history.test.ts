// A customer's history: every gesture once, newest first, with what can be undone.
import { describe, expect, it } from 'vitest'
import { listHistory } from '../../db/customers/history.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import { ok } from '../../shared/base/result.ts'
import type { Visit } from '../../shared/visits/model.ts'
import { takeVisitsBack } from '../../shared/visits/rules.ts'
import { planOf } from '../support/plan.ts'
import { aCounter, type Counter, granted } from './counter.ts'

async function told(counter: Counter, limit = 50) {
  return (await counter.history(limit)).map(line => {
    const marks = [line.undo ? 'can be undone' : '', line.undone ? 'undone' : ''].filter(mark => mark !== '')
    return [line.kind, line.amount ?? line.count, line.label, ...marks].join(' ')
  })
}

function aVisit(counter: Counter, visit: Partial<Visit>): Visit {
  const { id, requestId } = { id: counter.ctx.newId(), requestId: counter.ctx.newId() }
  const { customerId } = counter
  const line = { id, requestId, part: 0, customerId, kind: 'purchase', amount: 0, bill: '', importId: null } as const
  return { ...line, reversesId: null, ...counter.ctx.mark(), ...visit }
}

describe('K5 history', () => {
  it('tells each gesture in one line, whatever it wrote', async () => {
    const counter = await aCounter({}, { stampsPerDay: 3 })
    await counter.stamp(7)
    counter.pass(60)
    await counter.stamp(5)
    const [gift, reward] = await counter.ready()
    counter.pass(60)
    granted(await counter.give(reward?.id ?? ''))
    expect(gift).toBeDefined()
    expect(await told(counter)).toEqual([
      'reward_given 0 một ly tuỳ chọn can be undone',
      'stamps_added 5 Cà phê can be undone',
      'stamps_added 7 Cà phê can be undone',
    ])
  })

  it('says what was undone, and by what', async () => {
    const counter = await aCounter({ interimAt: null })
    const gesture = await counter.stamp(9)
    const [reward] = await counter.ready()
    for (const act of [counter.give, counter.giveBack]) {
      counter.pass(1)
      granted(await act(reward?.id ?? ''))
    }
    counter.pass(1)
    granted(await counter.takeBack(gesture))
    expect(await told(counter)).toEqual([
      'stamps_taken_back 9 Cà phê can be undone',
      'reward_given_back 0 một ly tuỳ chọn can be undone',
      'reward_given 0 một ly tuỳ chọn undone',
      'stamps_added 9 Cà phê undone',
    ])
  })

  it('carries an undo that works', async () => {
    const counter = await aCounter({ interimAt: null })
    await counter.stamp(8)
    const [reward] = await counter.ready()
    counter.pass(1)
    granted(await counter.give(reward?.id ?? ''))
    for (const line of await counter.history()) {
      if (line.undo?.name === 'rewards.takeBack') granted(await counter.giveBack(line.undo.input.rewardId))
      if (line.undo?.name === 'stamps.takeBack') granted(await counter.takeBack(line.undo.input.undoneRequestId))
    }
    expect(await counter.seen()).toEqual({ stamps: 2, number: 1, rewards: [] })
  })

  it('says when, on which day, why, and who', async () => {
    const counter = await aCounter()
    counter.book.sqlite.exec(`UPDATE staff SET name = 'Chủ tiệm'`)
    counter.setNow('2026-11-22T18:00:00.000Z')
    granted(await counter.add(4, { reason: 'mua cho cả nhóm' }))
    expect(await counter.history()).toMatchObject([
      { at: '2026-11-22T18:00:00.000Z', day: '2026-11-22', reason: 'mua cho cả nhóm', staffName: 'Chủ tiệm' },
    ])
  })

  it('tells visits and returns by their own time, and those taken back', async () => {
    const counter = await aCounter()
    await counter.stamp()
    const old = aVisit(counter, { at: '2024-02-29T02:00:00.000Z', day: '2024-02-29', amount: 120_000, bill: 'HD-17' })
    const back = aVisit(counter, { at: '2024-03-01T02:00:00.000Z', kind: 'return', amount: -20_000, bill: 'HD-17' })
    await counter.ctx.write(async trx => ok(await appendVisits(trx, [old, back])))
    counter.pass(5)
    const gesture = { ...counter.ctx.mark(), requestId: counter.ctx.newId(), firstPart: 0, newId: counter.ctx.newId }
    await counter.ctx.write(async trx => ok(await appendVisits(trx, takeVisitsBack([back], gesture))))
    expect(await told(counter)).toEqual([
      'visit_taken_back 20000 HD-17 can be undone',
      'stamps_added 1 Cà phê can be undone',
      'visit -20000 HD-17 undone',
      'visit 120000 HD-17 can be undone',
    ])
  })

  it('keeps to the customer and to the number that was asked for', async () => {
    const counter = await aCounter()
    for (const count of [1, 2, 3]) {
      await counter.stamp(count)
      counter.pass(1)
    }
    expect(await told(counter, 2)).toEqual([
      'stamps_added 3 Cà phê can be undone',
      'stamps_added 2 Cà phê can be undone',
    ])
    expect(await listHistory(counter.book.reader.db, counter.ctx.newId(), 10)).toEqual([])
  })

  it('reads each ledger by the customer’s index, backwards, without sorting a long history', async () => {
    const counter = await aCounter()
    const steps = await planOf(counter.book.file, db => listHistory(db, counter.customerId, 50))
    expect(
      steps.filter(step => step.startsWith('SCAN')).every(step => /^SCAN (\(subquery|h|t VIRTUAL|CONSTANT)/.test(step)),
    ).toBe(true)
    expect(steps.filter(step => step.includes('stamp_lines_customer (customer_id=?)'))).toHaveLength(2)
    expect(steps.filter(step => step.includes('reward_lines_customer (customer_id=?)'))).toHaveLength(1)
    expect(steps.filter(step => step.includes('visits_customer (customer_id=?)'))).toHaveLength(1)
    // One sort of what the ledgers answered; none inside them.
    expect(steps.filter(step => step.includes('TEMP B-TREE'))).toHaveLength(1)
  })
})
