// Cells of a list: what can stand in one, what counts as empty, and the harmless text made of it.
import { fold } from '../base/fold.ts'
import { harmlessLine, harmlessLines } from '../base/harmless.ts'
import type { FormOfAddress } from '../customers/model.ts'

/**
 * What stands in a cell. A spreadsheet's dates arrive as text ('2020-03-05 14:30:00'); its numbers stay numbers, for
 * the text '1.234' may mean 1234 and the number never does.
 */
export type Cell = string | number

/** A file as rows: only rows that are not empty, each with its number in the file, counted from 1. */
export interface Sheet {
  rows: Cell[][]
  numbers: number[]
}

// What programs and people write where they know nothing.
const blanks = new Set([
  '(blank)',
  'blank',
  'null',
  '(null)',
  'n/a',
  '#n/a',
  '#ref!',
  '#value!',
  '#name?',
  '-',
  '--',
  '—',
  '–',
  '?',
])

// What shops write where the customer is nobody they know, and programs at the foot of a list.
const nobody = new Set([
  'khach le',
  'khach vang lai',
  'khach la',
  'khach hang le',
  'walk in',
  'walk-in',
  'guest',
  'anonymous',
  'unknown',
  'tong',
  'tong cong',
  'total',
  'grand total',
])
const longestNobody = 20

// A spreadsheet guards a text that begins like a formula, or that it would take for a day of this year, with a quote; so does
// our own export (exportColumns.ts). The quote is not the text.
const guarded = /^'(?='*(?:[=+\-@\t\r]|\d{1,2}\/\d{1,4}$))/

const longestBlank = 10

/** A number as plain digits: without exponent, and without the noise of binary fractions (0.30000000000000004). */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  if (!Number.isFinite(rounded)) return ''
  return Math.abs(rounded) < 1e21 && !String(rounded).includes('e')
    ? String(rounded)
    : rounded.toFixed(Math.abs(rounded) < 1 ? 10 : 0)
}

/** The cell as one harmless line; '' where it says nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return plainNumber(cell)
  const text = harmlessLine(cell.startsWith("'") ? cell.replace(guarded, '') : cell)
  return text.length < longestBlank && blanks.has(text.toLowerCase()) ? '' : text
}

/** As `cellText`, but line breaks are kept. */
export function cellLines(cell: Cell | undefined): string {
  if (typeof cell !== 'string' || !cell.includes('\n')) return cellText(cell)
  return harmlessLines(cell.replace(guarded, ''))
}

export function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every(cell => cell === '')
}

/** A name that stands for no known person ('Khách lẻ'). */
export function isNobody(name: string): boolean {
  return name.length <= longestNobody && nobody.has(fold(name))
}

const forms: Record<string, FormOfAddress> = {
  anh: 'anh', a: 'anh', 'a.': 'anh',
  chi: 'chị', c: 'chị', 'c.': 'chị',
  co: 'cô', chu: 'chú', bac: 'bác', em: 'em', e: 'em', ban: 'bạn', ong: 'ông', ba: 'bà',
} // biome-ignore format: a table

/** 'Chị', 'CHI' or 'c.' → 'chị'; null where it is none of the forms. Gender ('Nam', 'Mr') is never turned into one. */
export function readForm(text: string): FormOfAddress | null {
  return forms[fold(text)] ?? null
}

/** The parts of a cell that holds several phone numbers ('0901 234 567 / 0912 345 678'). */
export function phoneParts(text: string): string[] {
  return text
    .split(/:::|[/;,|]|\s-\s|\s(?:hoặc|or)\s/u)
    .map(part => part.trim())
    .filter(part => part !== '')
}
