// Where a list that goes out lies between being written and being put where the person said.
import { join } from 'node:path'
import type { Id } from '../../shared/base/ids.ts'
import type { ExportKind } from '../../shared/files/exportModel.ts'

export function exportFile(folder: string, exportId: Id, kind: ExportKind): string {
  return join(folder, `${exportId}.out.${kind}`)
}

export function isExportFile(name: string): boolean {
  return /\.out\.\w+$/.test(name)
}
