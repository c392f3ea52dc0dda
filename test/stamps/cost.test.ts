// What a stamp costs beside the one thing it cannot do without: writing its line to the disk.
import { describe, expect, it } from 'vitest'
import { ownerId } from '../../shared/staff/model.ts'
import { aCounter, type Counter } from './counter.ts'

const rounds = 300

// The tenth percentile: what it costs when nothing else on the computer is in the way.
function undisturbed(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 10)] ?? 0
}

/** A line of the ledger in a transaction of its own, on the same file with the same durability. */
function bareInsert({ book, customerId, ctx }: Counter): () => void {
  const cardId = book.sqlite.prepare('SELECT id FROM cards').pluck().get()
  const insert = book.sqlite.prepare(`
    INSERT INTO stamp_lines (id, request_id, part, card_id, customer_id, kind, count, reason, staff_id, at, day)
    VALUES (?, ?, 0, ?, ?, 'stamp', 1, '', '${ownerId}', '2020-01-01T00:00:00.000Z', '2020-01-01')`)
  return () => insert.run(ctx.newId(), ctx.newId(), cardId, customerId)
}

describe('L1 a stamp', () => {
  // Retried, because the other work of a busy computer can disturb even the tenth percentile.
  it('costs at most three times a bare insert with the same durability', { retry: 3 }, async () => {
    const counter = await aCounter()
    await counter.stamp()
    const insert = bareInsert(counter)
    const times = { bare: [] as number[], stamp: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      counter.pass(3600)
      const start = performance.now()
      insert()
      const middle = performance.now()
      await counter.stamp()
      times.bare.push(middle - start)
      times.stamp.push(performance.now() - middle)
    }
    expect(counter.book.sqlite.pragma('synchronous', { simple: true })).toBe(2)
    expect(undisturbed(times.stamp) / undisturbed(times.bare)).toBeLessThan(3)
  })
})
