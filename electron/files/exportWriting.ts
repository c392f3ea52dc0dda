// Writes a list into a file, batch by batch: as a spreadsheet, as CSV, or as contacts.
import { type FileHandle, open } from 'node:fs/promises'
import { byteOrderMark, csvLine } from '../../shared/files/csvLines.ts'
import { columnWidths, exportColumns, exportedRow, type OutCell } from '../../shared/files/exportColumns.ts'
import type { ExportedCustomer, ExportKind, ExportWays } from '../../shared/files/exportModel.ts'
import { otherParts, rowXml, sheetEnd, sheetStart } from '../../shared/files/sheetXml.ts'
import { vcardOf } from '../../shared/files/vcards.ts'
import { currencies } from '../../shared/settings/model.ts'
import { resources } from '../../shared/text/words.ts'
import { writeZip } from './zipFile.ts'

type Batches = AsyncIterable<ExportedCustomer[]>

interface List {
  batches: Batches
  /** How many customers the batches will bring. */
  count: number
  ways: ExportWays
}

/** Writes the list into a new file, which is on the disk when this is done. */
export async function writeList(file: string, kind: ExportKind, list: List): Promise<void> {
  const handle = await open(file, 'w')
  try {
    if (kind === 'xlsx') await writeSpreadsheet(handle, list)
    else for await (const text of kind === 'csv' ? csvTexts(list) : vcardTexts(list)) await handle.write(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function headingsIn({ language }: ExportWays): string[] {
  const { columns } = resources[language].exports
  return exportColumns.map(column => columns[column])
}

function asTexts(headings: readonly string[]): OutCell[] {
  return headings.map(text => ({ text }))
}

async function* csvTexts({ batches, ways }: List): AsyncGenerator<string> {
  const { genders } = resources[ways.language].exports
  yield byteOrderMark + csvLine(asTexts(headingsIn(ways)), ways.language)
  for await (const batch of batches)
    yield batch.map(customer => csvLine(exportedRow(customer, ways, genders), ways.language)).join('')
}

async function* vcardTexts({ batches, ways }: List): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map(customer => vcardOf(customer, ways)).join('')
}

async function writeSpreadsheet(handle: FileHandle, { batches, count, ways }: List): Promise<void> {
  const { genders, sheet } = resources[ways.language].exports
  const headings = headingsIn(ways)
  const widths = exportColumns.map(column => columnWidths[column])
  const head = { name: sheet, headings, widths, rowCount: count, digits: currencies[ways.currency] }
  const rows = async function* () {
    yield sheetStart(head)
    yield rowXml(asTexts(headings), 1)
    let number = 1
    for await (const batch of batches) {
      const above = number
      yield batch.map((customer, index) => rowXml(exportedRow(customer, ways, genders), above + index + 1)).join('')
      number += batch.length
    }
    yield sheetEnd(head)
  }
  await writeZip(handle, [
    ...otherParts(head).map(({ name, text }) => ({ name, texts: [text] })),
    { name: 'xl/worksheets/sheet1.xml', texts: rows() },
  ])
}
