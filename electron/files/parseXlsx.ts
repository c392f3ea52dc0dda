// Reads a sheet of an XLSX file into rows.
import { readSheet } from 'read-excel-file/universal'
import { harmlessLine } from '../../shared/base/harmless.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Cell } from '../../shared/files/cells.ts'
import { importLimits } from '../../shared/files/model.ts'
import { unzip, zipUnpacked } from './unzip.ts'
import { fullestSheet, listSheets } from './xlsxSheets.ts'

type XlsxRefusal = 'file_broken' | 'file_too_large' | 'file_kind_unknown' | 'too_many_sheets'

interface XlsxRows {
  rows: Cell[][]
  numbers: number[]
  of: { sheets: string[]; sheet: number }
}

const longestName = 80

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

/** The rows of a sheet, numbered as the spreadsheet numbers them. `wanted`: which of its sheets; null: the fullest. */
export async function parseXlsx(bytes: Uint8Array, wanted: number | null): Promise<Result<XlsxRows, XlsxRefusal>> {
  const entries = unzip(bytes, isWanted)
  if (!entries.ok) return entries
  if (!entries.value.some(({ name }) => name.endsWith('xl/workbook.xml'))) return no('file_kind_unknown')
  const sheets = listSheets(entries.value)
  if (sheets.length > importLimits.sheets) return no('too_many_sheets')
  const sheet = wanted ?? fullestSheet(sheets)
  const chosen = sheets[sheet]
  if (!chosen) return no('file_broken')
  try {
    const rows = await readSheet(zipUnpacked(entries.value), chosen.place)
    const numbers = rows.map((_, index) => index + 1)
    const of = { sheets: sheets.map(({ name }) => harmlessLine(name).slice(0, longestName)), sheet }
    return ok({ rows: rows.map(row => row.map(cellOf)), numbers, of })
  } catch {
    return no('file_broken')
  }
}
