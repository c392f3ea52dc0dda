// The main process's side of an import: starts the process that reads the file, waits for it only so long, and clears up.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { calendarDay, type Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { ReadFileRefusal } from '../../shared/files/calls.ts'
import { importLimits } from '../../shared/files/model.ts'
import { currencies, type Settings } from '../../shared/settings/model.ts'
import type { FromReader, ShopWays, ToReader } from './messages.ts'

/** The process that reads a file, as the main process sees it. */
export interface ImportProcess {
  post(message: ToReader): void
  onMessage(listener: (message: FromReader) => void): void
  onExit(listener: () => void): void
  stop(): void
}

export interface ImportParts {
  /** The folder beside the open book in which imports wait. */
  stagingFolder(): string
  startProcess(): ImportProcess
  settings(): Settings
  now(): Instant
  newId(): Id
  /** How long a file may take; `importLimits.seconds` unless a test says otherwise. */
  seconds?: number
}

type ImportCalls = 'files.readImport' | 'files.layOutImport' | 'files.mapImport' | 'files.forgetImport'
type ImportHandlers = Pick<HandlersAt<'main', unknown>, ImportCalls>
type Stopped = Result<never, Extract<ReadFileRefusal, 'file_too_slow' | 'reader_stopped'>>

/** A started process; each question gets its answer, or the reason why there is none. */
interface Reader {
  ask(message: ToReader): Promise<FromReader | Stopped>
  stop(): void
}

function startReader(child: ImportProcess, seconds: number): Reader {
  let settle: (answer: FromReader | Stopped) => void = () => {}
  let gone = false
  child.onMessage(message => settle(message))
  child.onExit(() => {
    gone = true
    settle(no('reader_stopped'))
  })
  return {
    ask(message) {
      if (gone) return Promise.resolve(no('reader_stopped'))
      return new Promise(resolve => {
        const timer = setTimeout(() => {
          settle(no('file_too_slow'))
          child.stop()
        }, seconds * 1000)
        settle = answer => {
          clearTimeout(timer)
          settle = () => {}
          resolve(answer)
        }
        child.post(message)
      })
    },
    stop: () => child.stop(),
  }
}

/** The handlers on the main thread. One import at a time: choosing another file forgets the one before. */
export function importMain(parts: ImportParts): ImportHandlers {
  let current: { importId: Id; reader: Reader } | null = null

  function ways(): ShopWays {
    const { timeZone, cutOff, phoneRegion, currency } = parts.settings()
    return {
      timeZone,
      cutOff,
      region: phoneRegion,
      digits: currencies[currency],
      today: calendarDay(parts.now(), { timeZone }),
    }
  }

  async function forget(): Promise<void> {
    current?.reader.stop()
    current = null
    await clearStaging(parts.stagingFolder())
  }

  return {
    'files.readImport': async (_ctx, { name, bytes }) => {
      await forget()
      const importId = parts.newId()
      const reader = startReader(parts.startProcess(), parts.seconds ?? importLimits.seconds)
      current = { importId, reader }
      const answer = await reader.ask({ kind: 'read', importId, name: lastName(name), bytes, ways: ways() })
      if (answer.ok && answer.value) return ok(answer.value)
      reader.stop()
      return answer.ok ? no('reader_stopped') : refusalOf(answer.code, answer.detail)
    },
    'files.layOutImport': async (_ctx, { importId, sheet, start }) => {
      if (current?.importId !== importId) return no('import_unknown')
      const answer = await current.reader.ask({ kind: 'layOut', importId, sheet, start, ways: ways() })
      if (answer.ok) return answer.value ? ok(answer.value) : no('reader_stopped')
      return answer.code === 'import_unknown' ? no('import_unknown') : refusalOf(answer.code, answer.detail)
    },
    'files.mapImport': async (_ctx, { importId, mapping }) => {
      if (current?.importId !== importId) return no('import_unknown')
      const folder = parts.stagingFolder()
      const answer = await current.reader.ask({ kind: 'map', importId, mapping, ways: ways(), folder })
      return answer.ok ? ok(null) : answer
    },
    'files.forgetImport': async (_ctx, { importId }) => {
      if (current?.importId === importId) await forget()
      return ok(null)
    },
  }
}

type AnyRefusal = Extract<FromReader | Stopped, { ok: false }>

/** Reading knows no table yet, so it cannot be refused for the reasons that only a mapping has. */
function refusalOf(code: AnyRefusal['code'], detail: AnyRefusal['detail']): Result<never, ReadFileRefusal> {
  return code === 'import_unknown' || code === 'no_customer_column' ? no('reader_stopped') : no(code, detail)
}

/** A dropped file's name only: never its folders. */
function lastName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? ''
}

/** What waits there holds people's names: it goes as soon as nobody needs it. */
async function clearStaging(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const staged = names.filter(name => /\.ndjson(?:\.part)?$/.test(name))
  await Promise.all(staged.map(name => rm(join(folder, name), { force: true }).catch(() => {})))
}
