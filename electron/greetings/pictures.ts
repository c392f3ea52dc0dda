// The main process's side of a finished greeting picture: to where pictures are pasted from, or to a file. Only the system's
// dialog names the place.
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { calendarDay } from '../../shared/base/day.ts'
import { pictureType } from '../../shared/base/pictureType.ts'
import { no, ok } from '../../shared/base/result.ts'
import { resources } from '../../shared/text/words.ts'
import type { Books } from '../books.ts'
import { copy } from '../copying.ts'
import { fileNameOf } from '../files/fileName.ts'
import { isInUse, lastFolder, rememberFolder } from '../files/lastFolder.ts'
import type { MainHandlers } from '../ipc.ts'

type PictureCalls = 'greetings.copyPicture' | 'greetings.savePicture'

/** `window` lies under the dialog; null while there is none. */
export function pictureHandlers(books: Books, window: () => BrowserWindow | null): Pick<MainHandlers, PictureCalls> {
  async function askForPlace(name: string): Promise<string | null> {
    const { shopName, language } = books.settings
    const words = resources[language].pictures
    const file = fileNameOf(
      words.file.name.replace('{{name}}', name),
      shopName,
      calendarDay(books.now(), books.settings),
    )
    const options = {
      title: words.file.dialog,
      defaultPath: join(await lastFolder(), `${file}.png`),
      filters: [{ name: words.file.kind, extensions: ['png'] }],
    }
    const over = window()
    const { canceled, filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
    if (canceled || !filePath) return null
    return filePath.toLowerCase().endsWith('.png') ? filePath : `${filePath}.png`
  }

  return {
    'greetings.copyPicture': async (_, { png }) => {
      if (pictureType(png) !== 'image/png') return no('picture_unreadable')
      return (await copy('', png)) ? ok(null) : no('picture_unreadable')
    },
    'greetings.savePicture': async (_, { name, png }) => {
      if (pictureType(png) !== 'image/png') return no('picture_unreadable')
      const file = await askForPlace(name)
      if (file === null) return ok({ saved: null })
      try {
        await writeFile(file, png)
      } catch (error) {
        if (isInUse(error)) return no('file_in_use')
        throw error
      }
      rememberFolder(file)
      return ok({ saved: { file, folder: dirname(file) } })
    },
  }
}
