// Which book is open: the shop's own or the sample shop, with its threads. Lives on the main thread and runs no SQL.
import { join } from 'node:path'
import { type BookPlace, placeIn } from '../db/place.ts'
import type { Place } from '../shared/base/call.ts'
import type { CallName } from '../shared/calls.ts'
import type { AppEvent } from '../shared/events.ts'
import type { BookKind, BookState } from '../shared/files/model.ts'
import { defaultSettings, type Language, type Settings } from '../shared/settings/model.ts'
import type { BackupFound, ThreadRole, ThreadStart } from './channel.ts'
import { logBug, logEvent } from './log.ts'
import { type BookThread, startThread, type Told } from './threads.ts'

export interface BooksParts {
  dataFolder: string
  clockAhead: number
  language: Language | null
  /** To the window. */
  tell(event: AppEvent): void
  /** The settings that the main process itself goes by: appearance. */
  follow(settings: Settings): void
}

export interface Books {
  state(): BookState
  place(): BookPlace
  sqliteVersion(): string
  settings(): Settings
  /** Closes what is open and opens this book; resolves with the state that came of it. */
  open(kind: BookKind): Promise<BookState>
  /** Asks the thread where a call runs; throws ClosedBookError while no book is open. */
  ask(place: Exclude<Place, 'main'>, name: CallName, input: unknown): Promise<unknown>
  /** Lets every thread finish and close the book. */
  close(): Promise<void>
}

export class ClosedBookError extends Error {}

type Threads = Record<ThreadRole, BookThread>

// A thread that ends again and again would be started for ever.
const mostRestarts = 3

/** The books of a data folder; none is open yet. */
export function createBooks(parts: BooksParts): Books {
  let kind: BookKind = 'shop'
  let threads: Threads | null = null
  let problem: Extract<BookState, { state: 'closed' }>['problem'] = 'unexpected'
  let backup: BackupFound | null = null
  let settings: Settings = { ...defaultSettings, language: parts.language ?? defaultSettings.language }
  let customers = 0
  let sqlite = ''
  let restarts = 0
  let changing: Promise<unknown> = Promise.resolve()

  const place = (): BookPlace => placeIn(kind === 'sample' ? join(parts.dataFolder, 'sample') : parts.dataFolder)
  const now = (): string => new Date(Date.now() + parts.clockAhead).toISOString()

  function state(): BookState {
    const common = { kind, file: place().book, now: now(), language: settings.language }
    return threads ? { state: 'open', customers, ...common } : { state: 'closed', problem, backup, ...common }
  }

  function start(role: ThreadRole): BookThread {
    const how: ThreadStart = {
      role,
      folder: place().folder,
      sample: kind === 'sample',
      clockAhead: parts.clockAhead,
      language: parts.language,
    }
    return startThread(
      how,
      told => hear(told),
      error => void threadGone(role, error),
    )
  }

  function hear(told: Told): void {
    if (told.kind === 'told') parts.tell(told.event)
    else if (told.kind === 'settings') takeSettings(told.settings)
    else void closeDamaged()
  }

  function takeSettings(stored: Settings): void {
    settings = stored
    parts.follow(stored)
    for (const thread of Object.values(threads ?? {})) thread.follow(stored)
  }

  async function threadGone(role: ThreadRole, error: Error): Promise<void> {
    logBug(`the ${role} thread ended`, error)
    restarts += 1
    if (restarts <= mostRestarts) await open(kind)
    else await shut('unexpected')
    parts.tell({ kind: 'bookChanged' })
  }

  async function closeDamaged(): Promise<void> {
    logEvent('quick_check found damage; the book was closed')
    await shut('damaged')
    parts.tell({ kind: 'bookChanged' })
  }

  async function shut(why: typeof problem): Promise<void> {
    const open = threads
    threads = null
    problem = why
    // Readers first, so that the writer is the last connection and leaves one whole file.
    if (!open) return
    await Promise.all([open.reader.close(), open.background.close()])
    await open.writer.close()
  }

  async function openNow(wanted: BookKind): Promise<BookState> {
    await shut('unexpected')
    kind = wanted
    const writer = start('writer')
    const opened = await writer.opened
    if (opened.kind === 'closed') {
      problem = opened.problem
      backup = opened.backup
      logEvent(`the book stays closed: ${opened.problem} ${opened.detail}`)
      return state()
    }
    const reader = start('reader')
    const background = start('background')
    await Promise.all([reader.opened, background.opened])
    threads = { writer, reader, background }
    customers = opened.customers
    sqlite = opened.sqlite
    takeSettings(opened.settings)
    return state()
  }

  // One change at a time: two quick clicks on the sample shop open it once and then again.
  function open(wanted: BookKind): Promise<BookState> {
    const next = changing
      .then(() => openNow(wanted))
      .catch(error => {
        logBug('opening the book', error)
        problem = 'unexpected'
        return state()
      })
    changing = next
    return next
  }

  return {
    state,
    place,
    sqliteVersion: () => sqlite,
    settings: () => settings,
    open,
    ask(at, name, input) {
      if (!threads) return Promise.reject(new ClosedBookError())
      return threads[at].ask(name, input)
    },
    close: () => changing.then(() => shut('unexpected')),
  }
}
