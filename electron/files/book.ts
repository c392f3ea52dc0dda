// Handlers of the calls about the book as a file: which one is open, and the ways out where none is.
import { shell } from 'electron'
import { makeRoomForNewBook, restoreNewestBackup } from '../../db/opening.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { BookKind, BookState } from '../../shared/files/model.ts'
import type { Books } from '../books.ts'
import type { MainHandlers } from '../ipc.ts'

type BookCalls =
  | 'files.bookState'
  | 'files.openSample'
  | 'files.openShop'
  | 'files.openAgain'
  | 'files.restoreBackup'
  | 'files.beginNewBook'
  | 'files.showFolder'

/** `opened` is the first opening, under way since the start: the window's first question waits for it. */
export function bookHandlers(
  books: Books,
  opened: Promise<BookState>,
  tell: (event: AppEvent) => void,
): Pick<MainHandlers, BookCalls> {
  async function open(kind: BookKind) {
    const state = await books.open(kind)
    tell({ kind: 'bookChanged' })
    return ok(state)
  }

  return {
    'files.bookState': async () => {
      await opened
      return ok(books.state())
    },
    'files.openSample': () => open('sample'),
    'files.openShop': () => open('shop'),
    'files.openAgain': () => open(books.state().kind),
    'files.restoreBackup': async () => {
      const { kind, now } = books.state()
      await books.close()
      const restored = await restoreNewestBackup(books.place(), now)
      const state = await open(kind)
      return restored ? state : no('no_backup')
    },
    'files.beginNewBook': async () => {
      const { state, kind, now } = books.state()
      if (state === 'open') return no('book_is_open')
      makeRoomForNewBook(books.place(), now)
      return open(kind)
    },
    'files.showFolder': async () => {
      await shell.openPath(books.place().folder)
      return ok(null)
    },
  }
}
