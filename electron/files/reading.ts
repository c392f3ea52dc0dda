// The work of the process that reads import files: keeps one table in memory, and writes the staging file.
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { no, ok } from '../../shared/base/result.ts'
import { codeKey, columnsFor, fieldKeys, searchedWords } from '../../shared/customers/rules.ts'
import type { Sheet } from '../../shared/files/cells.ts'
import { guessColumns, guessHeader, voteOnTable } from '../../shared/files/columns.ts'
import { hasCustomerColumn, type MappedList, mapRows } from '../../shared/files/mapping.ts'
import type { ImportTable } from '../../shared/files/model.ts'
import type { ReadingWays } from '../../shared/files/rowReading.ts'
import type { ListedCustomer, MadeOfFields } from '../../shared/files/staging.ts'
import { type FromReader, type ShopWays, type ToReader, toReader } from './messages.ts'
import { parseFile } from './parse.ts'
import { stagingFile } from './stagingFile.ts'

interface Kept {
  importId: string
  name: string
  sheet: Sheet
}

type ReadMessage = Extract<ToReader, { kind: 'read' }>
type MapMessage = Extract<ToReader, { kind: 'map' }>

/** A reader that knows no table yet; it answers one message after the other. */
export function createReading(): (message: unknown) => Promise<FromReader> {
  let kept: Kept | null = null

  async function read({ importId, name, bytes, ways }: ReadMessage): Promise<FromReader> {
    const sheet = await parseFile(name, bytes)
    if (!sheet.ok) return sheet
    const hasHeader = guessHeader(sheet.value)
    if (hasHeader && sheet.value.rows.length === 1) return no('file_empty')
    kept = { importId, name, sheet: sheet.value }
    return ok(tableOf(kept, hasHeader, ways))
  }

  async function map({ importId, mapping, ways, folder }: MapMessage): Promise<FromReader> {
    if (kept?.importId !== importId) return no('import_unknown')
    if (!hasCustomerColumn(mapping)) return no('no_customer_column')
    await writeStaging(stagingFile(folder, importId), mapRows(kept.sheet, mapping, readingWays(ways), kept.name))
    return ok(null)
  }

  return message => {
    const asked = toReader.parse(message)
    return asked.kind === 'read' ? read(asked) : map(asked)
  }
}

function tableOf({ importId, name, sheet }: Kept, hasHeader: boolean, { region }: ShopWays): ImportTable {
  const columns = guessColumns(sheet, hasHeader, region)
  const rowCount = sheet.rows.length - (hasHeader ? 1 : 0)
  const roles = columns.map(({ role }) => role)
  return { importId, fileName: name, hasHeader, rowCount, columns, ...voteOnTable(sheet, hasHeader, roles) }
}

function readingWays({ timeZone, cutOff, region, digits, today }: ShopWays): ReadingWays {
  return { clock: { timeZone, cutOff }, region, digits, today, codeKey }
}

function makeOf({ fields }: ListedCustomer): MadeOfFields | null {
  if (fields.name === '') return null
  const keys = fieldKeys(fields)
  return { keys, words: searchedWords(columnsFor(fields, keys)) }
}

/** Written under another name first: a staging file is whole or not there. */
async function writeStaging(file: string, { summary, customers }: MappedList): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const lines = function* () {
    yield `${JSON.stringify(summary)}\n`
    for (const customer of customers) yield `${JSON.stringify({ ...customer, made: makeOf(customer) })}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${file}.part`))
  await rename(`${file}.part`, file)
}
