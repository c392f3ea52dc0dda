// Rows of a file made into a table: empty rows and columns, and titles above the headings, are left out.
import { no, ok, type Result } from '../base/result.ts'
import { type Cell, isEmptyRow, type Sheet } from './cells.ts'
import { importLimits } from './model.ts'

const mostTitleRows = 10

function blankToEmpty(cell: Cell): Cell {
  return typeof cell === 'string' && cell.trim() === '' ? '' : cell
}

function filled(row: readonly Cell[]): number {
  return row.filter(cell => cell !== '').length
}

function withoutTail(row: Cell[]): Cell[] {
  let end = row.length
  while (end > 0 && row[end - 1] === '') end -= 1
  return end === row.length ? row : row.slice(0, end)
}

/** How many rows at the top are a title ('DANH SÁCH KHÁCH HÀNG'): a single cell, with a wider row soon after. */
function countTitleRows(rows: readonly Cell[][]): number {
  let count = 0
  while (count < mostTitleRows) {
    const row = rows[count]
    const wider = rows.slice(count + 1, count + 6).some(next => filled(next) >= 2)
    if (!row || filled(row) > 1 || !wider) break
    count += 1
  }
  return count
}

/** The table in a file's rows, or why there is none. `numbers[i]` is the number of row i in the file. */
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
    if (kept.length > importLimits.columns) return no('too_many_columns')
    if (kept.some(cell => typeof cell === 'string' && cell.length > importLimits.cell))
      return no('cell_too_long', { line })
    sheet.rows.push(kept)
    sheet.numbers.push(line)
  }
  const titles = countTitleRows(sheet.rows)
  const table = { rows: sheet.rows.slice(titles), numbers: sheet.numbers.slice(titles) }
  if (table.rows.length === 0) return no('file_empty')
  // One more than the limit: the headings.
  return table.rows.length > importLimits.rows + 1 ? no('too_many_rows') : ok(table)
}
