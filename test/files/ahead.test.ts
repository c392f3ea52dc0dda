// Batches of an import that another thread makes ready: one ahead of the storing, and no end of it goes unnoticed.
import { MessageChannel, Worker } from 'node:worker_threads'
import { expect, it, onTestFinished } from 'vitest'
import { answerAhead, askAhead } from '../../electron/files/ahead.ts'
import type { ImportGesture, ReadyBatch } from '../../electron/files/ready.ts'

const mark = { at: '2026-11-22T03:00:00.000Z', day: '2026-11-22', staffId: 's' }
const gesture: ImportGesture = { importId: 'i', requestId: 'r', mark }

function aBatch(customers: number): ReadyBatch {
  return { customers, rowsLeftOut: 0, added: [], updated: [], visits: [], profiles: [], openings: [] }
}

/** The writer's side of a channel at whose other end `batches` are made; and the other end. */
function aChannel(batches: () => AsyncGenerator<ReadyBatch>) {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  answerAhead(port2, batches)
  return { asked: () => askAhead(port1, gesture), background: port2 }
}

it('O1 gets all batches in their order, each asked for while the one before is stored', async () => {
  const made: number[] = []
  const { asked } = aChannel(async function* () {
    for (const customers of [1, 2, 3]) {
      made.push(customers)
      yield aBatch(customers)
    }
  })
  const stored: number[] = []
  for await (const { customers } of asked()) {
    await expect.poll(() => made.length).toBe(Math.min(3, customers + 1))
    stored.push(customers)
  }
  expect(stored).toEqual([1, 2, 3])
})

it('O1 fails where making them fails', async () => {
  const { asked } = aChannel(async function* () {
    yield aBatch(1)
    throw new Error('The staging file is damaged')
  })
  const store = async () => {
    for await (const _ of asked());
  }
  await expect(store()).rejects.toThrow('The staging file is damaged')
})

it('O1 fails where the other thread goes away', async () => {
  const { port1, port2 } = new MessageChannel()
  const dying = "require('node:worker_threads').workerData.on('message', () => process.exit())"
  const thread = new Worker(dying, { eval: true, workerData: port2, transferList: [port2] })
  onTestFinished(() => void thread.terminate())
  await expect(askAhead(port1, gesture).next()).rejects.toThrow('ended before')
})

it('O1 makes no more of them once the storing has stopped', async () => {
  let stopped = false
  const { asked } = aChannel(async function* () {
    try {
      for (;;) yield aBatch(1)
    } finally {
      stopped = true
    }
  })
  for await (const _ of asked()) break
  await expect.poll(() => stopped).toBe(true)
})
