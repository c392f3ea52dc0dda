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

interface Waiting {
  resolve(reply: unknown): void
  reject(error: Error): void
}

/** A running thread with a connection of its own to the book. */
export class BookThread {
  /** What came of opening the book; rejects when the thread ends before it knows. */
  readonly opened: Promise<Opened>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #ended: Promise<void>
  readonly #opening = Promise.withResolvers<Opened>()
  readonly #tell: (told: Told) => void
  #count = 0
  #closing = false
  #lastError = new Error('The thread ended')

  /** Starts the thread. `gone` is called when it ends without having been told to. */
  constructor(start: ThreadStart, tell: (told: Told) => void, gone: (error: Error) => void) {
    this.#tell = tell
    this.opened = this.#opening.promise
    // Whoever waits for `opened` hears of the rejection; nobody else has to.
    this.opened.catch(() => {})
    const transferList = start.beside ? [start.beside] : []
    this.#worker = new Worker(join(import.meta.dirname, 'bookThread.js'), { workerData: start, transferList })
    this.#worker.on('message', message => this.#hear(message))
    this.#worker.on('error', error => {
      this.#lastError = error instanceof Error ? error : new Error(String(error))
    })
    this.#ended = new Promise(end => {
      this.#worker.on('exit', () => {
        this.#giveUp()
        end()
        if (!this.#closing) gone(this.#lastError)
      })
    })
  }

  ask(name: CallName, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#count += 1
      this.#waiting.set(this.#count, { resolve, reject })
      this.#post({ kind: 'call', number: this.#count, name, input })
    })
  }

  follow(settings: Settings): void {
    this.#post({ kind: 'settings', settings })
  }

  /** Lets it finish what it is doing and close the book; resolves when the thread has ended. */
  close(): Promise<void> {
    this.#closing = true
    this.#post({ kind: 'close' })
    return this.#ended
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromThread): void {
    if (message.kind === 'answer') this.#settle(message.number, waiter => waiter.resolve(message.reply))
    else if (message.kind === 'failed') {
      this.#settle(message.number, waiter => waiter.reject(new HandlerFailedError(message.error, message.code)))
    } else if (message.kind === 'opened' || message.kind === 'closed') {
      // A thread whose book stays closed ends by itself.
      this.#closing ||= message.kind === 'closed'
      this.#opening.resolve(message)
    } else this.#tell(message)
  }

  #settle(number: number, act: (waiter: Waiting) => void): void {
    const waiter = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (waiter) act(waiter)
  }

  #giveUp(): void {
    this.#opening.reject(this.#lastError)
    for (const waiter of this.#waiting.values()) waiter.reject(new ThreadGoneError(this.#lastError.message))
    this.#waiting.clear()
  }
}
