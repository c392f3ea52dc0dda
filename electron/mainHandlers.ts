// All handlers of the main thread, gathered: windows, files and processes; never SQL.
import { v7 } from 'uuid'
import type { AppEvent } from '../shared/events.ts'
import type { BookState } from '../shared/files/model.ts'
import type { Books } from './books.ts'
import { bookHandlers } from './files/book.ts'
import { importMain } from './files/importing.ts'
import { startImportProcess } from './files/process.ts'
import type { MainHandlers } from './ipc.ts'
import { aboutHandlers } from './settings/about.ts'

/** Does not compile while a handler is missing. */
export function mainHandlers(books: Books, opened: Promise<BookState>, tell: (event: AppEvent) => void): MainHandlers {
  return {
    ...bookHandlers(books, opened, tell),
    ...aboutHandlers(books),
    ...importMain({
      stagingFolder: () => books.place().staging,
      startProcess: startImportProcess,
      settings: () => books.settings,
      now: () => books.now(),
      newId: v7,
    }),
  }
}
