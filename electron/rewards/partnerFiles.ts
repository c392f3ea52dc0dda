// Keeps the shop's card as a file, where the person says; only the system's dialog names the place.
import { writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { ok } from '../../shared/base/result.ts'
import { cardFileText } from '../../shared/rewards/partnerCards.ts'
import { plainName } from '../files/printing.ts'
import type { MainHandlers } from '../ipc.ts'

export const partnerFileHandlers: Pick<MainHandlers, 'rewards.saveShopCard'> = {
  'rewards.saveShopCard': async (_, { name, digits }) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: `${plainName(name)}.khachquen-partner` })
    if (canceled || !filePath) return ok({ saved: false })
    await writeFile(filePath, cardFileText(name, digits))
    return ok({ saved: true })
  },
}
