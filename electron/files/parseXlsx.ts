// Reads the first sheet of an XLSX file into rows.
import { readSheet } from 'read-excel-file/universal'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Cell } from '../../shared/files/cells.ts'
import { unzip, zipUnpacked } from './unzip.ts'

type XlsxRefusal = 'file_broken' | 'file_too_large' | 'file_kind_unknown'

/** Only the sheets, their texts and styles; no pictures, no macros, no printer settings. */
function isWanted(name: string): boolean {
  const isXml = name.endsWith('.xml') || name.endsWith('.rels')
  return (
    isXml &&
    !name.includes('..') &&
    !name.includes('__proto__') &&
    !/\/(?:drawings|charts|theme|media|pivot\w*)\//.test(name)
  )
}

/** A spreadsheet's date as local text; its instants are the local time written as if it were UTC. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T')
  // A time of day alone is a part of day 0.
  if (date.getUTCFullYear() < 1900) return time.slice(0, 5)
  return time === '00:00:00' ? day : `${day} ${time}`
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date && !Number.isNaN(value.getTime())) return dateText(value)
  return typeof value === 'boolean' ? String(value) : ''
}

/** The rows of the first sheet, numbered as the spreadsheet numbers them. */
export async function parseXlsx(
  bytes: Uint8Array,
): Promise<Result<{ rows: Cell[][]; numbers: number[] }, XlsxRefusal>> {
  const entries = unzip(bytes, isWanted)
  if (!entries.ok) return entries
  if (!entries.value.some(({ name }) => name.endsWith('xl/workbook.xml'))) return no('file_kind_unknown')
  try {
    const rows = await readSheet(zipUnpacked(entries.value))
    return ok({ rows: rows.map(row => row.map(cellOf)), numbers: rows.map((_, index) => index + 1) })
  } catch {
    return no('file_broken')
  }
}
