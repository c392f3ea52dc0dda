// Reads a file into a table, whatever kind it is; what it is called is not believed where its bytes say otherwise.
import { no, type Result } from '../../shared/base/result.ts'
import type { ReadFileRefusal } from '../../shared/files/calls.ts'
import type { Sheet } from '../../shared/files/cells.ts'
import { importLimits } from '../../shared/files/model.ts'
import { tidySheet } from '../../shared/files/sheets.ts'
import { decodeText } from './decode.ts'
import { parseCsv } from './parseCsv.ts'
import { parseXlsx } from './parseXlsx.ts'

const textKinds = /\.(?:csv|tsv|tab|txt)$/i

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8
}

function parseText(name: string, bytes: Uint8Array) {
  if (!textKinds.test(name)) return no('file_kind_unknown')
  const text = decodeText(bytes)
  if (text === null) return no('file_kind_unknown')
  return parseCsv(text)
}

/** The table in the file, or why it cannot be read. */
export async function parseFile(name: string, bytes: Uint8Array): Promise<Result<Sheet, ReadFileRefusal>> {
  if (bytes.byteLength > importLimits.bytes) return no('file_too_large')
  if (bytes.byteLength === 0) return no('file_empty')
  const parsed = isZip(bytes) ? await parseXlsx(bytes) : parseText(name, bytes)
  return parsed.ok ? tidySheet(parsed.value.rows, parsed.value.numbers) : parsed
}
