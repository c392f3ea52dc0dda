// Where an import waits between being read and being stored.
import { join } from 'node:path'
import type { Id } from '../../shared/base/ids.ts'

export function stagingFile(folder: string, importId: Id): string {
  return join(folder, `${importId}.ndjson`)
}
