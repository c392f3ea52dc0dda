// The main thread's side of one book thread: starts it, asks it, hears it, and notices when it is gone.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CallName } from '../shared/calls.ts'
import type { Settings } from '../shared/settings/model.ts'
import type { FromThread, ThreadStart, ToThread } from './channel.ts'

/** The thread went away before it answered. */
export class ThreadGoneError extends Error {}

/** A handler threw: a bug, or the disk. `code` is SQLite's or the system's, or ''. */
export class HandlerFailedError extends Error {
  readonly code: string

  constructor(cause: Error, code: string) {
    super(cause.message, { cause })
    this.stack = cause.stack ?? ''
    this.code = code
  }
}

type Opened = Extract<FromThread, { kind: 'opened' | 'closed' }>
/** What a thread says unasked. */
export type Told = Extract<FromThread, { kind: 'told' | 'settings' | 'damaged' }>

export interface BookThread {
  /** What came of opening the book. */
  opened: Promise<Opened>
  ask(name: CallName, input: unknown): Promise<unknown>
  follow(settings: Settings): void
  /** Lets it finish what it is doing and close the book; resolves when the thread has ended. */
  close(): Promise<void>
}

interface Waiting {
  resolve(reply: unknown): void
  reject(error: Error): void
}

/** Starts a thread. `gone` is called when it ends without having been told to. */
export function startThread(start: ThreadStart, tell: (told: Told) => void, gone: (error: Error) => void): BookThread {
  const worker = new Worker(join(import.meta.dirname, 'book-thread.js'), { workerData: start })
  const waiting = new Map<number, Waiting>()
  let count = 0
  let closing = false
  const { promise: opened, resolve, reject } = Promise.withResolvers<Opened>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()

  function settle(number: number, act: (waiter: Waiting) => void): void {
    const waiter = waiting.get(number)
    waiting.delete(number)
    if (waiter) act(waiter)
  }

  function hear(message: FromThread): void {
    if (message.kind === 'answer') settle(message.number, waiter => waiter.resolve(message.reply))
    else if (message.kind === 'failed') {
      settle(message.number, waiter => waiter.reject(new HandlerFailedError(message.error, message.code)))
    } else if (message.kind === 'opened' || message.kind === 'closed') {
      // A thread whose book stays closed ends by itself.
      closing ||= message.kind === 'closed'
      resolve(message)
    } else tell(message)
  }

  let lastError = new Error('The thread ended')
  worker.on('message', hear)
  worker.on('error', error => {
    lastError = error instanceof Error ? error : new Error(String(error))
  })
  worker.on('exit', () => {
    reject(lastError)
    for (const waiter of waiting.values()) waiter.reject(new ThreadGoneError(lastError.message))
    waiting.clear()
    end()
    if (!closing) gone(lastError)
  })
  // Whoever waits for `opened` hears of the rejection; nobody else has to.
  opened.catch(() => {})

  const post = (message: ToThread): void => worker.postMessage(message)
  return {
    opened,
    ask: (name, input) =>
      new Promise((answer, refuse) => {
        count += 1
        waiting.set(count, { resolve: answer, reject: refuse })
        post({ kind: 'call', number: count, name, input })
      }),
    follow: settings => post({ kind: 'settings', settings }),
    close: () => {
      closing = true
      post({ kind: 'close' })
      return ended
    },
  }
}
