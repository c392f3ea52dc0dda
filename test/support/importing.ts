// Reads a file for a test all the way that the app does: in a process of its own, into the staging folder of a shop.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ImportProcess, importMain } from '../../electron/files/importing.ts'
import { createReading } from '../../electron/files/reading.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ImportMapping, ImportTable, TableStart } from '../../shared/files/model.ts'
import { currencies } from '../../shared/settings/model.ts'
import type { TestShop } from './context.ts'

function startProcess(): ImportProcess {
  const child = fork(join(import.meta.dirname, 'importChild.ts'), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=96'],
    silent: true,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    post: message => void child.send(message),
    onMessage: listener => void child.on('message', message => listener(message as never)),
    onExit: listener => void child.on('exit', listener),
    stop: () => void child.kill('SIGKILL'),
  }
}

/** The main process's handlers of an import, for a shop. */
export function importHandlers({ ctx }: TestShop, seconds = 60) {
  const handlers = importMain({
    stagingFolder: () => ctx.stagingFolder,
    startProcess,
    settings: ctx.settings,
    now: ctx.now,
    newId: ctx.newId,
    seconds,
  })
  return {
    read: (name: string, bytes: Uint8Array<ArrayBuffer>) => handlers['files.readImport'](null, { name, bytes }),
    layOut: (importId: Id, sheet: number, start: TableStart | null) =>
      handlers['files.layOutImport'](null, { importId, sheet, start }),
    map: (importId: Id, mapping: ImportMapping) => handlers['files.mapImport'](null, { importId, mapping }),
    forget: (importId: Id) => handlers['files.forgetImport'](null, { importId }),
  }
}

export function asGuessed({ columns, dateOrder }: ImportTable): ImportMapping {
  return { roles: columns.map(({ role }) => role), dateOrder, cardKindId: null }
}

/** Reads and stages a file with its columns as guessed, or as `change` wants them; fails where it is refused. */
export async function stage(
  shop: TestShop,
  name: string,
  content: Uint8Array | string,
  change: (mapping: ImportMapping) => ImportMapping = mapping => mapping,
): Promise<{ importId: Id; table: ImportTable }> {
  const handlers = importHandlers(shop)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const read = await handlers.read(name, bytes)
  if (!read.ok) throw new Error(`${name} is refused: ${read.code}`)
  const mapped = await handlers.map(read.value.importId, change(asGuessed(read.value)))
  if (!mapped.ok) throw new Error(`${name} is not mapped: ${mapped.code}`)
  return { importId: read.value.importId, table: read.value }
}

/** The same without a process of its own: for tests that read many lists. */
export async function stageHere(shop: TestShop, name: string, content: string): Promise<Id> {
  const answerTo = createReading()
  const { timeZone, cutOff, phoneRegion: region, currency } = shop.ctx.settings()
  const ways = { timeZone, cutOff, region, digits: currencies[currency], today: shop.ctx.today() }
  const importId = shop.ctx.newId()
  const bytes = new TextEncoder().encode(content)
  const read = await answerTo({ kind: 'read', importId, name, bytes, ways })
  if (!read.ok || !read.value) throw new Error(`${name} is refused`)
  const mapping = asGuessed(read.value)
  const mapped = await answerTo({ kind: 'map', importId, mapping, ways, folder: shop.ctx.stagingFolder })
  if (!mapped.ok) throw new Error(`${name} is not mapped: ${mapped.code}`)
  return importId
}
