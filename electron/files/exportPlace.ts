// The main process's side of an export: asks the system's dialog for a place, waits until the list is written, and puts it
// there. Only the dialog names the place, never the page.
import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { calendarDay } from '../../shared/base/day.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { AnswerOf } from '../../shared/calls.ts'
import type { ExportKind } from '../../shared/files/exportModel.ts'
import { resources } from '../../shared/text/words.ts'
import type { Books } from '../books.ts'
import type { MainHandlers } from '../ipc.ts'
import { exportFile } from './exportFile.ts'
import { fileNameOf } from './fileName.ts'
import { isInUse, lastFolder, rememberFolder } from './lastFolder.ts'

type ExportCalls = 'files.exportCustomers' | 'files.showExport'

/** Copied beside its place first: a file of that name is the old one or the whole new one, and never half of it. */
async function putInPlace(from: string, to: string): Promise<void> {
  const beside = `${to}.part`
  try {
    await copyFile(from, beside)
    await rename(beside, to)
  } finally {
    await rm(beside, { force: true })
  }
}

/** `window` lies under the dialog; null while there is none. */
export function exportHandlers(books: Books, window: () => BrowserWindow | null): Pick<MainHandlers, ExportCalls> {
  let last: string | null = null

  async function askForPlace(kind: ExportKind): Promise<string | null> {
    const { shopName, language } = books.settings
    const words = resources[language].exports
    const day = calendarDay(books.now(), books.settings)
    const options = {
      title: words.dialog,
      defaultPath: join(await lastFolder(), `${fileNameOf(words.fileName, shopName, day)}.${kind}`),
      filters: [{ name: words.kinds[kind].name, extensions: [kind] }],
    }
    const over = window()
    const { canceled, filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
    if (canceled || !filePath) return null
    return filePath.toLowerCase().endsWith(`.${kind}`) ? filePath : `${filePath}.${kind}`
  }

  return {
    'files.exportCustomers': async (_, wanted) => {
      const place = await askForPlace(wanted.kind)
      if (place === null) return ok({ saved: null })
      const written = exportFile(books.place().staging, wanted.exportId, wanted.kind)
      try {
        // The thread's answer is that of the call it is asked by.
        const reply = (await books.ask('background', 'files.writeExport', wanted)) as AnswerOf<'files.writeExport'>
        if (!reply.ok) return reply
        await putInPlace(written, place)
        last = place
        rememberFolder(place)
        return ok({ saved: { file: place, folder: dirname(place), customers: reply.value.customers } })
      } catch (error) {
        if (isInUse(error)) return no('export_in_use')
        throw error
      } finally {
        await rm(written, { force: true })
      }
    },
    'files.showExport': async () => {
      if (last !== null) shell.showItemInFolder(last)
      return ok(null)
    },
  }
}
