// What reading a row needs to know of its table and of the shop.
import type { Day, ShopClock } from '../base/day.ts'
import type { DecimalSign } from '../base/decimal.ts'
import type { Birthday } from '../customers/model.ts'
import { type Cell, cellText } from './cells.ts'
import type { ColumnRole, DateOrder, ImportProblem } from './model.ts'
import type { Moment } from './moments.ts'

/** How the shop reads what is written. `digits`: after the point of its currency. */
export interface ReadingWays {
  clock: ShopClock
  region: string
  digits: number
  today: Day
  /** The key by which a code is unique; the customers' own rule. */
  codeKey(code: string): string
  /** A birthday of which only a part is known, or by the lunar calendar; the customers' own rule. */
  readBirthday(text: string): Birthday | null | 'unreadable'
}

/** Everything that reading a row needs to know of its table. */
export interface RowReader extends ReadingWays {
  columns: Partial<Record<ColumnRole, number[]>>
  dateOrder: DateOrder
  signs: Partial<Record<ColumnRole, DecimalSign>>
  moment: (date: Day, time: string) => Moment
  problem: (code: ImportProblem, text: string) => void
}

/** The cells of a role in which something stands. */
export function cellsOf(row: readonly Cell[], reader: RowReader, role: ColumnRole): readonly Cell[] {
  const columns = reader.columns[role]
  if (!columns) return none
  return columns.map(index => row[index] ?? '').filter(cell => cellText(cell) !== '')
}

// Most lists have a quarter of the columns that could be there; each is asked for in every row.
const none: readonly Cell[] = []
