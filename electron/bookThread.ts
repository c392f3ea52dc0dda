// A thread of the main process on which the book is open: the writer, the reader of the counter, or the background reader.
// Calls arrive checked; handlers run here, so that SQL never makes the main thread wait.
import { parentPort, workerData } from 'node:worker_threads'
import { backUp, countCustomers, listBackups } from '../db/backup.ts'
import { forgetErased, isForgotten, readErased } from '../db/forgetting.ts'
import { leaveMarker, markedLanguage } from '../db/marker.ts'
import { type OpenBook, openReader } from '../db/open.ts'
import { makeRoomForNewBook, openBook, restoreNewestBackup } from '../db/opening.ts'
import { placeIn } from '../db/place.ts'
import { readSettings } from '../db/settings/reads.ts'
import { calendarDay, type Instant } from '../shared/base/day.ts'
import type { CallName } from '../shared/calls.ts'
import type { Settings } from '../shared/settings/model.ts'
import { ownerId } from '../shared/staff/model.ts'
import type { FromThread, ThreadStart, ToThread } from './channel.ts'
import { type Context, createContext } from './context.ts'
import { eraseAgain } from './customers/erasing.ts'
import { answerAhead, askAhead } from './files/ahead.ts'
import { beginBook } from './files/begin.ts'
import { readyBatches } from './files/ready.ts'
import { leaveUnsure } from './greetings/mails.ts'
import { answerAt } from './handlers.ts'

const port = parentPort
if (!port) throw new Error('This file runs on a thread of the main process')
const start: ThreadStart = workerData
const { beside } = start
const place = placeIn(start.folder)
const clock = (): Date => new Date(Date.now() + start.clockAhead)
const now = (): Instant => clock().toISOString()

function post(message: FromThread): void {
  port?.postMessage(message)
}

async function open(): Promise<OpenBook | null> {
  if (start.role !== 'writer') return openReader(place.book)
  if (start.before === 'restore') await restoreNewestBackup(place, now())
  if (start.before === 'make_room') makeRoomForNewBook(place, now())
  const opening = await openBook(place, now(), book => beginBook(book, start, ownerId, clock))
  if (opening.state === 'open') return opening.book
  const detail = opening.error instanceof Error ? `${opening.error.name}: ${opening.error.message}` : ''
  post({ kind: 'closed', problem: opening.problem, detail, backup: opening.backup, language: markedLanguage(place) })
  return null
}

/** --lang wins over the stored language, for as long as the app runs. */
function withLanguage(settings: Settings): Settings {
  return start.language ? { ...settings, language: start.language } : settings
}

async function serve(book: OpenBook): Promise<void> {
  const settings = withLanguage(await readSettings(book.db))
  const ctx = createContext({
    db: book.db,
    settings,
    staffId: ownerId,
    clock,
    tell: event => post({ kind: 'told', event }),
    settingsStored: stored => post({ kind: 'settings', settings: stored }),
    stagingFolder: place.staging,
    ...(beside && { ahead: gesture => askAhead(beside, gesture) }),
    backUp: async () => {
      await backUp(book.sqlite, place.backups, now())
    },
    forget: () =>
      forgetErased(book, place, start.sample ? null : now()).then(
        () => true,
        () => false,
      ),
  })
  // Before anybody can be shown: an older backup may have brought back who was erased since.
  if (start.role === 'writer') await eraseAgain(ctx, readErased(place), erased => isForgotten(place, erased))
  if (start.role === 'writer') await leaveUnsure(ctx, start.before === 'restore')
  port?.on('message', (message: ToThread) => {
    if (message.kind === 'call') void answer(ctx, message.number, message.name, message.input)
    if (message.kind === 'call' && start.role === 'writer') checkpointWhenQuiet(book)
    if (message.kind === 'settings') ctx.followSettings(message.settings)
    if (message.kind === 'close') void close(book, ctx)
  })
  if (start.role === 'background' && beside) answerAhead(beside, gesture => readyBatches(ctx, gesture))
  const customers = countCustomers(book.sqlite)
  if (start.role === 'writer' && !start.sample) leaveMarker(place, customers, settings.language, now())
  const sqlite = String(book.sqlite.prepare('SELECT sqlite_version()').pluck().get())
  post({ kind: 'opened', settings, customers, sqlite })
  if (start.role === 'reader') setTimeout(() => void warmUp(ctx), 500).unref()
  // After the first paint: what takes long and nobody waits for, least of all the app's end.
  if (start.role === 'background') setTimeout(() => void lookAfter(book, settings), 5000).unref()
}

// Some tens of gestures: enough for one checkpoint to be worth its two waits for the disk.
const gesturesPerCheckpoint = 40
const quietMilliseconds = 400
let gestures = 0
let quiet: ReturnType<typeof setTimeout> | undefined

/** Takes the log into the book while nobody waits, so that no bill and no stamp pays for it. */
function checkpointWhenQuiet(book: OpenBook): void {
  gestures += 1
  clearTimeout(quiet)
  if (gestures < gesturesPerCheckpoint) return
  quiet = setTimeout(() => {
    gestures = 0
    book.sqlite.pragma('wal_checkpoint(PASSIVE)')
  }, quietMilliseconds)
  quiet.unref()
}

async function answer(ctx: Context, number: number, name: CallName, input: unknown): Promise<void> {
  try {
    post({ kind: 'answer', number, reply: await answerAt(start.role, ctx, name, input) })
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    post({ kind: 'failed', number, error, code: 'code' in error ? String(error.code) : '' })
  }
}

// So that the first letter typed in the morning finds the index in memory, as every later one does (11 ms against 3).
async function warmUp(ctx: Context): Promise<void> {
  for (const text of 'nthlpvdbcqmkagsx0123456789') {
    // Anybody's real question goes first.
    await new Promise(resolve => setImmediate(resolve))
    await answerAt('reader', ctx, 'customers.search', { text, limit: 8 })
  }
}

/** Once a day a checked backup; at every start a quick look over all pages. */
async function lookAfter(book: OpenBook, settings: Settings): Promise<void> {
  if (book.sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') return post({ kind: 'damaged' })
  const newest = listBackups(place.backups)[0]
  const hasOneOfToday = newest && calendarDay(newest.at, settings) === calendarDay(now(), settings)
  if (!start.sample && !hasOneOfToday && countCustomers(book.sqlite) > 0)
    await backUp(book.sqlite, place.backups, now())
}

async function close(book: OpenBook, ctx: Context): Promise<void> {
  clearTimeout(quiet)
  if (start.role === 'writer') {
    if (!start.sample) leaveMarker(place, countCustomers(book.sqlite), ctx.settings().language, now())
    book.sqlite.pragma('optimize')
    book.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  }
  await book.close()
  port?.close()
}

const book = await open()
if (book) await serve(book)
else port.close()
