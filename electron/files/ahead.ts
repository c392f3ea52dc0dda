// While the writer stores one batch of an import, the background thread makes the next one ready: the two ends of that.
import { on } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { ImportGesture, ReadyBatch } from './ready.ts'

interface Asked {
  gesture: ImportGesture
  /** Where the batches go, one for each message that asks for the next. */
  port: MessagePort
}

type Answered = { kind: 'batch'; batch: ReadyBatch } | { kind: 'end' } | { kind: 'failed'; error: unknown }

/** The writer's end: the batches of an import, each asked for before the one that came is stored. */
export async function* askAhead(background: MessagePort, gesture: ImportGesture): AsyncGenerator<ReadyBatch> {
  const { port1: near, port2: far } = new MessageChannel()
  background.postMessage({ gesture, port: far } satisfies Asked, [far])
  near.postMessage('next')
  try {
    for await (const [answer] of on(near, 'message', { close: ['close'] })) {
      const answered: Answered = answer
      if (answered.kind === 'end') return
      if (answered.kind === 'failed') throw answered.error
      near.postMessage('next')
      yield answered.batch
    }
    throw new Error('The background thread ended before the import was ready')
  } finally {
    near.close()
  }
}

/** The background thread's end: answers every import that the writer asks for. */
export function answerAhead(
  writer: MessagePort,
  batchesOf: (gesture: ImportGesture) => AsyncGenerator<ReadyBatch>,
): void {
  writer.on('message', ({ gesture, port }: Asked) => void answer(port, batchesOf(gesture)))
  // Only the main thread keeps this thread alive.
  writer.unref()
}

async function answer(port: MessagePort, batches: AsyncGenerator<ReadyBatch>): Promise<void> {
  for await (const _ of on(port, 'message', { close: ['close'] })) {
    port.postMessage(await nextOf(batches))
  }
  // The writer has stopped, or has it all.
  await batches.return(undefined)
}

async function nextOf(batches: AsyncGenerator<ReadyBatch>): Promise<Answered> {
  try {
    const next = await batches.next()
    return next.done ? { kind: 'end' } : { kind: 'batch', batch: next.value }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
