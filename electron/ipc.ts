// The one channel: is it our window, is the call known, may this person, does the input fit, answer. Strangers get an answer too.
import { ipcMain, type WebFrameMain } from 'electron'
import { problemOf } from '../db/problems.ts'
import type { Needs } from '../shared/base/call.ts'
import { no, type Result } from '../shared/base/result.ts'
import { type CallName, type ChannelRefusal, calls, type HandlersAt } from '../shared/calls.ts'
import { type Books, ClosedBookError } from './books.ts'
import { logBug } from './log.ts'
import { ThreadGoneError } from './threads.ts'

/** Handlers of the calls that run on the main thread; they get no context: what they need is in their closure. */
export type MainHandlers = HandlersAt<'main', undefined>

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/** One person alone is the owner and may do everything; staff with a PIN come with their own feature. */
function may(_needs: Needs): boolean {
  return true
}

/** A disk that is full or failing is the shop's trouble, not a bug of ours: it has words of its own. */
function refusalOf(name: CallName, error: unknown): Result<never, ChannelRefusal> {
  if (error instanceof ClosedBookError) return no('book_closed')
  const log = logBug(name, error)
  if (error instanceof ThreadGoneError) return no(calls[name].place === 'writer' ? 'not_sure' : 'unexpected', { log })
  const problem = problemOf(error)
  if (problem === 'disk_full') return no('disk_full')
  if (problem === 'read_only') return no('disk_read_only')
  return no('unexpected', { log })
}

async function run(books: Books, main: MainHandlers, name: CallName, input: unknown): Promise<unknown> {
  const { place } = calls[name]
  if (place !== 'main') return books.ask(place, name, input)
  const table: Record<string, ((ctx: undefined, input: never) => Promise<unknown>) | undefined> = main
  const handler = table[name]
  if (!handler) throw new Error(`${name} has no handler`)
  // The schema of this very call made it; the compiler cannot follow a name through a table.
  return handler(undefined, input as never)
}

/** Answers one call that came from our own window. Never throws: whatever happens becomes an answer. */
export async function answerCall(books: Books, main: MainHandlers, name: unknown, input: unknown): Promise<unknown> {
  if (!isCallName(name)) return no('unknown_call')
  if (!may(calls[name].needs)) return no('not_allowed')
  const checked = calls[name].input.safeParse(input)
  if (!checked.success) return no('bad_input')
  try {
    return await run(books, main, name, checked.data)
  } catch (error) {
    return refusalOf(name, error)
  }
}

/** Listens on the channel. `isOurs` says whether a frame is the page of our window. */
export function answerCalls(books: Books, main: MainHandlers, isOurs: (frame: WebFrameMain | null) => boolean): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOurs(event.senderFrame)) return no('not_allowed')
    return answerCall(books, main, name, input)
  })
}
