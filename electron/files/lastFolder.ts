// The folder in which a file was kept last: the next one is offered there.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { writeDurably } from '../../db/durable.ts'

const remembered = z.strictObject({ folder: z.string() })
const memory = () => join(app.getPath('userData'), 'exports.json')

/** Where that is not known, the person's documents. */
export async function lastFolder(): Promise<string> {
  try {
    return remembered.parse(JSON.parse(await readFile(memory(), 'utf8'))).folder
  } catch {
    return app.getPath('documents')
  }
}

/** Remembers the folder of a file that was just written. */
export function rememberFolder(file: string): void {
  writeDurably(memory(), JSON.stringify({ folder: dirname(file) }))
}

/** A file that is open in another program is kept to it on Windows. */
export function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM')
}
