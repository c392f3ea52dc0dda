// Rows of a file made into a table: empty rows and columns, and what stands above the headings, are left out.
import { no, ok, type Result } from '../base/result.ts'
import { type Cell, cellText, isEmptyRow, type Sheet } from './cells.ts'
import { importLimits, type TableStart } from './model.ts'

/** A table: its headings, '' where a column has none, and the rows below them, each with its number in the file. */
export interface LaidOut extends Sheet {
  headings: string[]
}

const longestHeading = 120

function blankToEmpty(cell: Cell): Cell {
  return typeof cell === 'string' && cell.trim() === '' ? '' : cell
}

function withoutTail(row: Cell[]): Cell[] {
  let end = row.length
  while (end > 0 && row[end - 1] === '') end -= 1
  return end === row.length ? row : row.slice(0, end)
}

/** The rows in which something stands, or why they are no table. `numbers[i]` is the number of row i in the file. */
export function tidySheet(
  rows: readonly Cell[][],
  numbers: readonly number[],
): Result<Sheet, 'file_empty' | 'too_many_rows' | 'too_many_columns' | 'cell_too_long'> {
  const sheet: Sheet = { rows: [], numbers: [] }
  for (const [index, read] of rows.entries()) {
    const row = read.map(blankToEmpty)
    if (isEmptyRow(row)) continue
    const line = numbers[index] ?? index + 1
    const kept = withoutTail(row)
    if (kept.length > importLimits.width) return no('too_many_columns')
    if (kept.some(cell => typeof cell === 'string' && cell.length > importLimits.cell))
      return no('cell_too_long', { line })
    sheet.rows.push(kept)
    sheet.numbers.push(line)
  }
  if (sheet.rows.length === 0) return no('file_empty')
  // One more than the limit: the headings.
  return sheet.rows.length > importLimits.rows + 1 ? no('too_many_rows') : ok(sheet)
}

/** A heading stands in the lowest of its rows that says something: the one above names a group of columns. */
function headingsOf({ rows }: Sheet, { titleRows, headerRows }: TableStart, index: number): string {
  const above = rows.slice(titleRows, titleRows + headerRows).map(row => cellText(row[index]))
  return (above.findLast(text => text !== '') ?? '').slice(0, longestHeading)
}

/** The columns in which something stands below the headings. */
function filledColumns(rows: readonly Cell[][]): number[] {
  const filled = new Set<number>()
  for (const row of rows) for (const [index, cell] of row.entries()) if (cell !== '') filled.add(index)
  return [...filled].sort((one, other) => one - other)
}

/** The table that begins so; refused where nothing stands below its headings, or in too many columns. */
export function layOut(sheet: Sheet, start: TableStart): Result<LaidOut, 'file_empty' | 'too_many_columns'> {
  const first = start.titleRows + start.headerRows
  const rows = sheet.rows.slice(first)
  const columns = filledColumns(rows)
  if (rows.length === 0 || columns.length === 0) return no('file_empty')
  if (columns.length > importLimits.columns) return no('too_many_columns')
  const isWhole = columns.at(-1) === columns.length - 1
  return ok({
    headings: columns.map(index => headingsOf(sheet, start, index)),
    rows: isWhole ? rows : rows.map(row => columns.map(index => row[index] ?? '')),
    numbers: sheet.numbers.slice(first),
  })
}
