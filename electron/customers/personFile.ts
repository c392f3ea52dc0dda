// Keeps what the book knows of a person as a file, where they say; only the system's dialog names the place.
import { writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { ok } from '../../shared/base/result.ts'
import { plainName } from '../files/printing.ts'
import type { MainHandlers } from '../ipc.ts'

export const personFileHandlers: Pick<MainHandlers, 'customers.savePersonFile'> = {
  'customers.savePersonFile': async (_, { name, text }) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: `${plainName(name)}.json` })
    if (canceled || !filePath) return ok({ saved: false })
    await writeFile(filePath, text)
    return ok({ saved: true })
  },
}
