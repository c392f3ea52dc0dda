// The work of the process that reads import files: keeps one table in memory, and writes the staging file.
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { no, ok } from '../../shared/base/result.ts'
import { readBirthday } from '../../shared/customers/birthday.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import { cellText } from '../../shared/files/cells.ts'
import { guessColumns, voteOnTable } from '../../shared/files/columns.ts'
import { headingsKey } from '../../shared/files/keptMapping.ts'
import { hasCustomerColumn, type MappedList, mapRows } from '../../shared/files/mapping.ts'
import type { ImportTable, TableStart } from '../../shared/files/model.ts'
import type { ReadingWays } from '../../shared/files/rowReader.ts'
import { type LaidOut, layOut } from '../../shared/files/sheets.ts'
import { batchLine, type StagedCustomer } from '../../shared/files/staging.ts'
import { guessStart } from '../../shared/files/start.ts'
import { type FromReader, type ShopWays, type ToReader, toReader } from './messages.ts'
import { type ParsedFile, parseFile } from './parse.ts'
import { stagingFile } from './stagingFile.ts'

interface Kept {
  importId: string
  name: string
  bytes: Uint8Array
  file: ParsedFile
  table: LaidOut
}

type ReadMessage = Extract<ToReader, { kind: 'read' }>
type LayOutMessage = Extract<ToReader, { kind: 'layOut' }>
type MapMessage = Extract<ToReader, { kind: 'map' }>

/** A reader that knows no table yet; it answers one message after the other. */
export function createReading(): (message: unknown) => Promise<FromReader> {
  let kept: Kept | null = null

  function lay(from: Omit<Kept, 'table'>, wanted: TableStart | null, { region }: ShopWays): FromReader {
    const isContacts = from.file.kind === 'contacts'
    const start = isContacts ? ownHeadings : (wanted ?? guessStart(from.file))
    const table = layOut(from.file, start)
    if (!table.ok) return table
    kept = { ...from, table: table.value }
    return ok(tableOf(kept, start, region))
  }

  async function read({ importId, name, bytes, ways }: ReadMessage): Promise<FromReader> {
    const file = await parseFile(name, bytes)
    return file.ok ? lay({ importId, name, bytes, file: file.value }, null, ways) : file
  }

  async function layOutAgain({ importId, sheet, start, ways }: LayOutMessage): Promise<FromReader> {
    if (kept?.importId !== importId) return no('import_unknown')
    if (sheet === kept.file.sheet) return lay(kept, start, ways)
    const file = await parseFile(kept.name, kept.bytes, sheet)
    return file.ok ? lay({ ...kept, file: file.value }, start, ways) : file
  }

  async function map({ importId, mapping, ways, folder }: MapMessage): Promise<FromReader> {
    if (kept?.importId !== importId) return no('import_unknown')
    if (!hasCustomerColumn(mapping)) return no('no_customer_column')
    await writeStaging(stagingFile(folder, importId), mapRows(kept.table, mapping, readingWays(ways), kept.name))
    return ok(null)
  }

  return message => {
    const asked = toReader.parse(message)
    if (asked.kind === 'read') return read(asked)
    return asked.kind === 'layOut' ? layOutAgain(asked) : map(asked)
  }
}

// The reader of contacts writes the headings itself.
const ownHeadings: TableStart = { titleRows: 0, headerRows: 1 }
const firstRowsShown = 20
const longestRowShown = 160

function firstRowsOf({ rows, numbers }: ParsedFile): ImportTable['firstRows'] {
  return rows.slice(0, firstRowsShown).map((row, index) => {
    const texts = row.map(cellText).filter(text => text !== '')
    return { number: numbers[index] ?? 0, text: texts.join(' · ').slice(0, longestRowShown) }
  })
}

function tableOf({ importId, name, file, table }: Kept, start: TableStart, region: string): ImportTable {
  const { kind, sheets, sheet } = file
  const columns = guessColumns(table, region)
  const roles = columns.map(({ role }) => role)
  return {
    ...{ importId, fileName: name, kind, sheets, sheet, start },
    firstRows: firstRowsOf(file),
    headings: start.headerRows > 0 && kind === 'table' ? headingsKey(table.headings) : null,
    rowCount: table.rows.length,
    columns,
    ...voteOnTable(table, roles),
  }
}

function readingWays({ timeZone, cutOff, region, digits, today }: ShopWays): ReadingWays {
  return { clock: { timeZone, cutOff }, region, digits, today, codeKey, readBirthday }
}

// Enough that a batch costs little, few enough that a Cancel is heard within a moment.
const customersAtOnce = 500
const visitsAtOnce = 5000

/** The customers in their order, some at a time. */
function* batchesOf(customers: readonly StagedCustomer[]): Generator<StagedCustomer[]> {
  let batch: StagedCustomer[] = []
  let visits = 0
  for (const customer of customers) {
    batch.push(customer)
    visits += customer.visits.length
    if (batch.length < customersAtOnce && visits < visitsAtOnce) continue
    yield batch
    batch = []
    visits = 0
  }
  if (batch.length > 0) yield batch
}

/** Written under another name first: a staging file is whole or not there. */
async function writeStaging(file: string, { summary, customers }: MappedList): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const lines = function* () {
    yield `${JSON.stringify(summary)}\n`
    for (const batch of batchesOf(customers)) yield `${batchLine(batch)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${file}.part`))
  await rename(`${file}.part`, file)
}
