// All handlers of the main thread, gathered: windows, files and processes; never SQL.
import { BrowserWindow, type WebContents } from 'electron'
import { v7 } from 'uuid'
import type { AppEvent } from '../shared/events.ts'
import type { BookState } from '../shared/files/model.ts'
import type { Books } from './books.ts'
import { personFileHandlers } from './customers/personFile.ts'
import { bookHandlers } from './files/book.ts'
import { exportHandlers } from './files/exportPlace.ts'
import { importMain } from './files/importing.ts'
import { printHandlers } from './files/printing.ts'
import { startImportProcess } from './files/process.ts'
import { channelHandlers } from './greetings/channels.ts'
import { pictureHandlers } from './greetings/pictures.ts'
import type { Post } from './greetings/post.ts'
import type { MainHandlers } from './ipc.ts'
import { partnerFileHandlers } from './rewards/partnerFiles.ts'
import { aboutHandlers } from './settings/about.ts'

interface Surroundings {
  books: Books
  post: Post
  /** The first opening, under way since the start. */
  opened: Promise<BookState>
  tell(event: AppEvent): void
  /** The window's page; null while there is none. */
  page(): WebContents | null
}

/** Does not compile while a handler is missing. */
export function mainHandlers({ books, post, opened, tell, page }: Surroundings): MainHandlers {
  return {
    ...bookHandlers(books, opened, tell),
    ...aboutHandlers(books),
    ...printHandlers(books, page),
    ...exportHandlers(books, () => windowOf(page())),
    ...pictureHandlers(books, () => windowOf(page())),
    ...partnerFileHandlers,
    ...personFileHandlers,
    ...channelHandlers(() => books.settings),
    ...post.handlers,
    ...importMain({
      stagingFolder: () => books.place().staging,
      startProcess: startImportProcess,
      settings: () => books.settings,
      now: () => books.now(),
      newId: v7,
    }),
  }
}

function windowOf(page: WebContents | null): BrowserWindow | null {
  return page && BrowserWindow.fromWebContents(page)
}
