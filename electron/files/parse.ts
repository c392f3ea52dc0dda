// Reads a file into rows, whatever kind it is; what it is called is not believed where its bytes say otherwise.
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { ReadFileRefusal } from '../../shared/files/calls.ts'
import type { Cell, Sheet } from '../../shared/files/cells.ts'
import { type ImportTable, importLimits } from '../../shared/files/model.ts'
import { tidySheet } from '../../shared/files/sheets.ts'
import { decodeText } from './decode.ts'
import { parseCsv } from './parseCsv.ts'
import { looksLikeContacts, parseVcards } from './parseVcards.ts'
import { parseXlsx } from './parseXlsx.ts'

const textKinds = /\.(?:csv|tsv|tab|txt|vcf|vcard)$/i

/** A file with its sheets by name and the rows of one of them. */
export type ParsedFile = Sheet & Pick<ImportTable, 'kind' | 'sheets' | 'sheet'>

interface RawRows {
  rows: Cell[][]
  numbers: number[]
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8
}

function tidied(
  { rows, numbers }: RawRows,
  of: Pick<ParsedFile, 'kind' | 'sheets' | 'sheet'>,
): Result<ParsedFile, ReadFileRefusal> {
  const tidy = tidySheet(rows, numbers)
  return tidy.ok ? ok({ ...tidy.value, ...of }) : tidy
}

function parseText(name: string, bytes: Uint8Array): Result<ParsedFile, ReadFileRefusal> {
  if (!textKinds.test(name)) return no('file_kind_unknown')
  const text = decodeText(bytes)
  if (text === null) return no('file_kind_unknown')
  const noSheets = { sheets: [''], sheet: 0 }
  if (looksLikeContacts(text)) return tidied(parseVcards(text), { kind: 'contacts', ...noSheets })
  const parsed = parseCsv(text)
  return parsed.ok ? tidied(parsed.value, { kind: 'table', ...noSheets }) : parsed
}

/** The rows in the file, or why it cannot be read. `sheet`: which sheet of a spreadsheet; null: the fullest. */
export async function parseFile(
  name: string,
  bytes: Uint8Array,
  sheet: number | null = null,
): Promise<Result<ParsedFile, ReadFileRefusal>> {
  if (bytes.byteLength > importLimits.bytes) return no('file_too_large')
  if (bytes.byteLength === 0) return no('file_empty')
  if (!isZip(bytes)) return parseText(name, bytes)
  const parsed = await parseXlsx(bytes, sheet)
  return parsed.ok ? tidied(parsed.value, { kind: 'table', ...parsed.value.of }) : parsed
}
