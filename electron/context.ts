// What a handler may use: read, write, the clock, new ids, who is at the counter. Runs on the book's threads.
// Only here and in ids.ts the clock is read and ids are made.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Reader, Writer } from '../db/tables.ts'
import { businessDay, calendarDay, type Day, type Instant } from '../shared/base/day.ts'
import type { Mark } from '../shared/base/gesture.ts'
import type { Id } from '../shared/base/ids.ts'
import type { AppEvent, Topic } from '../shared/events.ts'
import type { Settings } from '../shared/settings/model.ts'
import type { ImportGesture, ReadyBatch } from './files/ready.ts'
import { idMaker } from './ids.ts'

export interface Context {
  /** Asks; inside `write` use its transaction instead: the one connection would wait for itself for ever. */
  read<T>(ask: (db: Reader) => Promise<T>): Promise<T>
  /** One transaction. The topics are announced to the window after the commit, unless the answer is a refusal. */
  write<T>(change: (trx: Writer) => Promise<T>, ...topics: Topic[]): Promise<T>
  /** Does it in a transaction that is taken back in any case, and answers what came of it: nothing is stored or told. */
  tryOut<T>(change: (trx: Writer) => Promise<T>): Promise<T>
  settings(): Settings
  /** To be called after the settings were stored; the main process and the other threads hear of it. */
  settingsChanged(settings: Settings): void
  /** Takes over settings that another thread stored. */
  followSettings(settings: Settings): void
  now(): Instant
  /** The shop's calendar day. */
  today(): Day
  mark(): Mark
  newId(): Id
  /** Tells the window something at once, outside any transaction. */
  tell(event: AppEvent): void
  /** Makes a checked backup of the whole book; for before what is hard to undo. */
  backUp(): Promise<void>
  /**
   * After somebody was erased: what the book's file and the files beside it still hold of them goes, too. False where that
   * was not possible now, e.g. on a full disk; it is done at the next start.
   */
  forget(): Promise<boolean>
  /**
   * A staged import made ready by another thread, which goes ahead while a batch is stored. It reads the book as it is without
   * the changes of this transaction.
   */
  ahead(gesture: ImportGesture): AsyncIterable<ReadyBatch>
  /** Folder of the staged imports. */
  stagingFolder: string
}

/** What a context is made of; tests set the clock and the ids. */
export interface ContextParts {
  db: Reader
  settings: Settings
  staffId: Id
  clock: () => Date
  newId?: () => Id
  tell: (event: AppEvent) => void
  settingsStored?: (settings: Settings) => void
  backUp?: () => Promise<void>
  forget?: () => Promise<boolean>
  ahead?: (gesture: ImportGesture) => AsyncIterable<ReadyBatch>
  stagingFolder: string
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

// Thrown inside a transaction to roll it back when the answer is a refusal.
const refused = new Error('refused')

export function createContext(parts: ContextParts): Context {
  const { db, clock, tell, stagingFolder } = parts
  const now = (): Instant => clock().toISOString()
  let settings = parts.settings
  return {
    ...accessTo(db, tell),
    settings: () => settings,
    settingsChanged: stored => {
      settings = stored
      parts.settingsStored?.(stored)
    },
    followSettings: stored => {
      settings = stored
    },
    now,
    today: () => calendarDay(now(), settings),
    mark: () => {
      const at = now()
      return { at, day: businessDay(at, settings), staffId: parts.staffId }
    },
    newId: parts.newId ?? idMaker(),
    tell,
    backUp: parts.backUp ?? (async () => {}),
    forget: parts.forget ?? (async () => true),
    ahead: parts.ahead ?? nobodyAhead,
    stagingFolder,
  }
}

function nobodyAhead(): never {
  throw new Error('No other thread belongs to this context')
}

function accessTo(db: Reader, tell: (event: AppEvent) => void): Pick<Context, 'read' | 'write' | 'tryOut'> {
  const writing = new AsyncLocalStorage<true>()
  const refuseInside = (what: string): void => {
    if (writing.getStore()) throw new Error(`${what} inside ctx.write: use the transaction`)
  }
  return {
    async read(ask) {
      refuseInside('ctx.read')
      return ask(db)
    },
    async write(change, ...topics) {
      refuseInside('ctx.write')
      const answer = await commit(db, trx => writing.run(true, () => change(trx)), isRefusal)
      if (topics.length > 0 && !isRefusal(answer)) tell({ kind: 'changed', topics })
      return answer
    },
    async tryOut(change) {
      refuseInside('ctx.tryOut')
      return commit(
        db,
        trx => writing.run(true, () => change(trx)),
        () => true,
      )
    },
  }
}

async function commit<T>(
  db: Reader,
  change: (trx: Writer) => Promise<T>,
  isTakenBack: (answer: T) => boolean,
): Promise<T> {
  let answer: { value: T } | undefined
  const attempt = db.transaction().execute(async trx => {
    answer = { value: await change(trx) }
    // A refusal stores nothing, even where a handler wrote before it refused.
    if (isTakenBack(answer.value)) throw refused
  })
  await attempt.catch(error => {
    if (error !== refused) throw error
  })
  if (!answer) throw new Error('The transaction ended without an answer')
  return answer.value
}
