// Guesses where a table begins: titles above it, and one or two rows of headings.
import { type Cell, cellText, type Sheet } from './cells.ts'
import { isMisleading, meaningsOf } from './headings.ts'
import type { TableStart } from './model.ts'

const lookedAt = 20
const mostTitleRows = 10

interface Looked {
  filled: number
  /** Cells that are known headings, word by word. */
  known: number
  /** No long numbers, no addresses: it can be a row of headings. */
  plain: boolean
}

function lookAt(row: readonly Cell[]): Looked {
  const texts = row.map(cellText).filter(text => text !== '')
  const isKnown = (text: string): boolean => (meaningsOf(text)[0]?.certainty ?? 0) === 1 || isMisleading(text)
  return {
    filled: texts.length,
    known: texts.filter(isKnown).length,
    plain: texts.every(text => !/\d{3,}|@/.test(text)),
  }
}

/** How many rows at the top are a title ('DANH SÁCH KHÁCH HÀNG'): a single cell, with a wider row soon after. */
function countTitleRows(rows: readonly Looked[]): number {
  let count = 0
  while (count < mostTitleRows) {
    const row = rows[count]
    const wider = rows.slice(count + 1, count + 6).some(next => next.filled >= 2)
    if (!row || row.filled > 1 || !wider) break
    count += 1
  }
  return count
}

/** The row of headings: the one with most known words, below rows that are all narrower; the first below the titles may have but one. */
function findHeadings(rows: readonly Looked[], titles: number): number | null {
  const wide = (place: number): number => Math.max(0, ...rows.slice(0, place).map(row => row.filled))
  const [best] = rows
    .map((row, place) => ({ place, ...row }))
    .filter(({ place, plain, known, filled }) => plain && known >= (place === titles ? 1 : 2) && filled > wide(place))
    .sort((one, other) => other.known - one.known || one.place - other.place)
  return best?.place ?? null
}

function fillsGaps(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, index) => index).some(
    index => cellText(upper[index]) === '' && cellText(lower[index]) !== '',
  )
}

/** Whether two rows are headings together: each says something where the other is empty, and the lower one names columns. */
function areOne(sheet: Sheet, rows: readonly Looked[], place: number): boolean {
  const [upper, lower] = [sheet.rows[place], sheet.rows[place + 1]]
  const [above, below] = [rows[place], rows[place + 1]]
  if (!upper || !lower || !above || !below || !above.plain || !below.plain) return false
  return above.known >= 1 && below.known >= 1 && fillsGaps(upper, lower) && fillsGaps(lower, upper)
}

/** Where the headings use no word that is known: a first row without any digit over a row that has some. */
function guessByDigits({ rows }: Sheet, titles: number): boolean {
  const [first, second] = rows.slice(titles)
  if (!first || !second) return false
  const numeric = second.some(cell => /\d/.test(String(cell)))
  return numeric && first.map(cellText).every(text => !/\d/.test(text))
}

/** Where the table begins, as far as its first rows tell. */
export function guessStart(sheet: Sheet): TableStart {
  const rows = sheet.rows.slice(0, lookedAt).map(lookAt)
  const titles = countTitleRows(rows)
  const found = findHeadings(rows, titles)
  if (found === null) return { titleRows: titles, headerRows: guessByDigits(sheet, titles) ? 1 : 0 }
  if (found > 0 && areOne(sheet, rows, found - 1)) return { titleRows: found - 1, headerRows: 2 }
  return { titleRows: found, headerRows: areOne(sheet, rows, found) ? 2 : 1 }
}
