// Handlers of the calls about the book as a file: which one is open, and the ways out where none is.
import { shell } from 'electron'
import { no, ok } from '../../shared/base/result.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { BookKind, BookState } from '../../shared/files/model.ts'
import type { Books } from '../books.ts'
import type { BeforeOpening } from '../channel.ts'
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
  async function open(kind: BookKind, before: BeforeOpening | null = null) {
    const state = await books.open(kind, before)
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
      const before = books.state()
      if (before.state === 'open') return no('book_is_open')
      return before.backup ? open(before.kind, 'restore') : no('no_backup')
    },
    'files.beginNewBook': async () => {
      const before = books.state()
      return before.state === 'open' ? no('book_is_open') : open(before.kind, 'make_room')
    },
    'files.showFolder': async () => {
      await shell.openPath(books.place().folder)
      return ok(null)
    },
  }
}
