// A list as CSV: what every spreadsheet of the shop's language opens, with texts that cannot become formulas.
import type { Language } from '../settings/model.ts'
import { guardedText, type OutCell, plainAmount } from './exportColumns.ts'

/** Says that the file is UTF-8; without it Excel spoils every accent. */
export const byteOrderMark = '\uFEFF'

interface Signs {
  separator: string
  decimal: string
}

/** Excel separates as the country does: where the comma is the decimal sign, columns stand between semicolons. */
export const csvSigns: Record<Language, Signs> = {
  vi: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

const needsQuotes = /[";,\t\r\n|]|^\s|\s$/

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function written(cell: OutCell, { decimal }: Signs): string {
  if (cell === null) return ''
  if ('text' in cell) return quoted(guardedText(cell.text))
  if ('day' in cell) return cell.day
  return quoted(plainAmount(cell.number, cell.digits).replace('.', decimal))
}

/** A row with its line end. */
export function csvLine(cells: readonly OutCell[], language: Language): string {
  const signs = csvSigns[language]
  return `${cells.map(cell => written(cell, signs)).join(signs.separator)}\r\n`
}
