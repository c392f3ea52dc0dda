// Reads a CSV file into rows. Broken quotes are refused with their line rather than swallowing the rows after them.
import { CsvError, parse } from 'csv-parse/sync'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { importLimits } from '../../shared/files/model.ts'

export interface RawRows {
  rows: string[][]
  /** The line on which each row begins. */
  numbers: number[]
}

type CsvRefusal = 'file_broken' | 'cell_too_long' | 'too_many_rows'

const separators = [',', ';', '\t', '|'] as const
const longestRecord = 2_000_000
const linesLookedAt = 30

/** The first lines without what stands in quotes. */
function openingLines(text: string): string[] {
  return text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, linesLookedAt)
}

interface Evenness {
  separator: string
  /** How many stand in most lines, and the share of lines that have so many. */
  usual: number
  even: number
  /** Whether the line that has most of them, which is the one of the headings or like it, has as many as the others. */
  fits: boolean
}

function evennessOf(lines: readonly string[], separator: string): Evenness {
  const counts = lines.map(line => line.split(separator).length - 1).filter(count => count > 0)
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [usual = 0, often = 0] = [...times].sort(([one, a], [other, b]) => b - a || other - one)[0] ?? []
  return { separator, usual, even: often / Math.max(1, lines.length), fits: Math.max(0, ...counts) === usual }
}

/**
 * The separator that stands most evenly in the first lines, outside quotes: an address has a comma here and there, a column
 * has one in every line. Where two are as even, the one of which no line has more, then the one with more columns.
 */
export function sniffSeparator(text: string): string {
  const found = separators.map(separator => evennessOf(openingLines(text), separator)).filter(({ usual }) => usual > 0)
  const [best] = found.sort(
    (one, other) =>
      Math.round(10 * (other.even - one.even)) || Number(other.fits) - Number(one.fits) || other.usual - one.usual,
  )
  return best?.separator ?? ','
}

/** Excel's own first line ('sep=;') names the separator and is no row. */
function saidSeparator(text: string): { separator: string; text: string; skipped: number } {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)
  if (!said) return { separator: sniffSeparator(text), text, skipped: 0 }
  return { separator: said[1] ?? ',', text: text.slice(said[0].length), skipped: 1 }
}

function read(
  text: string,
  separator: string,
  relaxed: boolean,
  skipped: number,
): RawRows & { error: CsvError | null; line: number } {
  const rows: string[][] = []
  const numbers: number[] = []
  let lastLine = skipped
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: relaxed,
      max_record_size: longestRecord,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: importLimits.rows + 20,
      on_record: (record: string[], { lines }: { lines: number }) => {
        rows.push(record)
        numbers.push(lastLine + 1)
        lastLine = lines + skipped
        return null
      },
    })
    return { rows, numbers, error: null, line: 0 }
  } catch (error) {
    if (error instanceof CsvError) return { rows, numbers, error, line: lastLine + 1 }
    throw error
  }
}

/** The rows of a text, or where it is broken. */
export function parseCsv(whole: string): Result<RawRows, CsvRefusal> {
  const { separator, text, skipped } = saidSeparator(whole)
  const strict = read(text, separator, false, skipped)
  const { error, line } = strict
  if (!error) return ok({ rows: strict.rows, numbers: strict.numbers })
  if (error.code === 'CSV_MAX_RECORD_SIZE') return no('cell_too_long', { line })
  // Quotes inside a cell that has none around it (Quán "Mộc") are harmless, unless one of them swallowed line breaks.
  const relaxed = error.code === 'INVALID_OPENING_QUOTE' ? read(text, separator, true, skipped) : null
  const swallowed = relaxed?.rows.some(row => row.some(cell => cell.includes('\n')))
  if (!relaxed || relaxed.error || swallowed) return no('file_broken', { line })
  return ok({ rows: relaxed.rows, numbers: relaxed.numbers })
}
