// What the About dialog tells: which programs the app runs on, and where the book lies.
import { app } from 'electron'
import { ok } from '../../shared/base/result.ts'
import type { Books } from '../books.ts'
import type { MainHandlers } from '../ipc.ts'

export function aboutHandlers(books: Books): Pick<MainHandlers, 'settings.about'> {
  return {
    'settings.about': async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        sqlite: books.sqliteVersion,
        bookFile: books.place().book,
        packaged: app.isPackaged,
      }),
  }
}
