// Which book is open: the shop's own or the sample shop, with its threads. Lives on the main thread and runs no SQL.
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { type BookPlace, placeIn } from '../db/place.ts'
import type { Place } from '../shared/base/call.ts'
import type { Instant } from '../shared/base/day.ts'
import type { CallName } from '../shared/calls.ts'
import type { AppEvent } from '../shared/events.ts'
import type { BookKind, BookProblem, BookState } from '../shared/files/model.ts'
import { defaultSettings, type Language, type Settings } from '../shared/settings/model.ts'
import type { BackupFound, BeforeOpening, ThreadRole, ThreadStart } from './channel.ts'
import { logBug, logEvent, withoutPersonalData } from './log.ts'
import { BookThread, type Told } from './threads.ts'

export interface BooksParts {
  dataFolder: string
  /** Milliseconds by which the app's clock is ahead of the computer's. */
  clockAhead: number
  /** --lang: wins over the stored language. */
  language: Language | null
  /** To the window. */
  tell(event: AppEvent): void
  /** The settings that the main process itself goes by: appearance. */
  follow(settings: Settings): void
}

export class ClosedBookError extends Error {}

// A thread that ends again and again would be started for ever.
const mostRestarts = 3

/** The books of a data folder; none is open at first. */
export class Books {
  readonly #parts: BooksParts
  #kind: BookKind = 'shop'
  #threads: Record<ThreadRole, BookThread> | null = null
  #problem: BookProblem = 'unexpected'
  #backup: BackupFound | null = null
  #settings: Settings
  #customers = 0
  #sqliteVersion = ''
  #restarts = 0
  #changing: Promise<unknown> = Promise.resolve()

  constructor(parts: BooksParts) {
    this.#parts = parts
    this.#settings = { ...defaultSettings, language: parts.language ?? defaultSettings.language }
  }

  get settings(): Settings {
    return this.#settings
  }

  get sqliteVersion(): string {
    return this.#sqliteVersion
  }

  now(): Instant {
    return new Date(Date.now() + this.#parts.clockAhead).toISOString()
  }

  /** Where the present book lies. The sample shop has a folder of its own, so that it never mixes with the shop's book. */
  place(): BookPlace {
    const { dataFolder } = this.#parts
    return placeIn(this.#kind === 'sample' ? join(dataFolder, 'sample') : dataFolder)
  }

  state(): BookState {
    const common = { kind: this.#kind, file: this.place().book, now: this.now(), language: this.#settings.language }
    if (this.#threads) return { state: 'open', customers: this.#customers, ...common }
    return { state: 'closed', problem: this.#problem, backup: this.#backup, ...common }
  }

  /** Closes what is open and opens this book. One change at a time: two quick clicks on the sample shop open it twice in turn. */
  open(kind: BookKind, before: BeforeOpening | null = null): Promise<BookState> {
    const next = this.#changing
      .then(() => this.#openNow(kind, before))
      .catch(error => {
        logBug('opening the book', error)
        return this.#shut('unexpected')
      })
      .then(() => this.state())
    this.#changing = next
    return next
  }

  /** Lets every thread finish and close the book. */
  close(): Promise<void> {
    const next = this.#changing.then(() => this.#shut('unexpected'))
    this.#changing = next
    return next
  }

  /** Asks the thread where a call runs; throws ClosedBookError while no book is open. */
  async ask(place: Exclude<Place, 'main'>, name: CallName, input: unknown): Promise<unknown> {
    if (!this.#threads) throw new ClosedBookError()
    return this.#threads[place].ask(name, input)
  }

  async #openNow(kind: BookKind, before: BeforeOpening | null): Promise<void> {
    await this.#shut('unexpected')
    this.#kind = kind
    const beside = new MessageChannel()
    const writer = this.#start('writer', { before, beside: beside.port1 })
    const opened = await writer.opened
    if (opened.kind === 'closed') {
      this.#problem = opened.problem
      this.#backup = opened.backup
      const language = this.#parts.language ?? opened.language ?? this.#settings.language
      this.#settings = { ...this.#settings, language }
      logEvent(`the book stays closed: ${opened.problem} ${withoutPersonalData(opened.detail)}`)
      return
    }
    const reader = this.#start('reader')
    const background = this.#start('background', { beside: beside.port2 })
    await Promise.all([reader.opened, background.opened])
    this.#threads = { writer, reader, background }
    this.#customers = opened.customers
    this.#sqliteVersion = opened.sqlite
    this.#takeSettings(opened.settings)
  }

  #start(role: ThreadRole, more: Partial<Pick<ThreadStart, 'before' | 'beside'>> = {}): BookThread {
    const { clockAhead, language } = this.#parts
    const book = { folder: this.place().folder, sample: this.#kind === 'sample' }
    const start = { role, ...book, clockAhead, language, before: null, beside: null, ...more }
    return new BookThread(
      start,
      told => this.#hear(told),
      error => void this.#threadGone(role, error),
    )
  }

  #hear(told: Told): void {
    if (told.kind === 'told') this.#parts.tell(told.event)
    else if (told.kind === 'settings') this.#takeSettings(told.settings)
    else void this.#closeDamaged()
  }

  #takeSettings(stored: Settings): void {
    this.#settings = stored
    this.#parts.follow(stored)
    for (const thread of Object.values(this.#threads ?? {})) thread.follow(stored)
  }

  async #threadGone(role: ThreadRole, error: Error): Promise<void> {
    logBug(`the ${role} thread ended`, error)
    this.#restarts += 1
    if (this.#restarts <= mostRestarts) await this.open(this.#kind)
    else await this.#shut('unexpected')
    this.#parts.tell({ kind: 'bookChanged' })
  }

  async #closeDamaged(): Promise<void> {
    logEvent('quick_check found damage; the book was closed')
    await this.#shut('damaged')
    this.#parts.tell({ kind: 'bookChanged' })
  }

  async #shut(why: BookProblem): Promise<void> {
    const open = this.#threads
    this.#threads = null
    this.#problem = why
    if (!open) return
    // Readers first, so that the writer is the last connection and leaves one whole file.
    await Promise.all([open.reader.close(), open.background.close()])
    await open.writer.close()
  }
}
