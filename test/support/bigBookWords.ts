// What the parts of the big book share: its last day, its ids, and plain, fast inserting.
import type Database from 'better-sqlite3'

/** The day after the big book's last lines. */
export const bigBookToday = '2026-11-22'
export const daysOfLife = 730

const groups = {
  ...{ kind: 1, terms: 2, customer: 3, card: 4, line: 5, request: 6, reward: 7, headStart: 8, rewardLine: 9 },
  // 10 and 11 are the lines and lots of points, which have the numbers of their purchases.
  ...{ pointLine: 10, lot: 11, rules: 12 },
}

/** The id of the n-th of something in the big book, in the shape of the app's own ids. */
export function bigId(group: keyof typeof groups, number: number): string {
  const hex = number.toString(16).padStart(12, '0')
  return `0192${hex.slice(0, 4)}-${hex.slice(4, 8)}-7${groups[group].toString(16).padStart(3, '0')}-8000-${hex}`
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/** Inserts rows with better-sqlite3 alone. All rows must have the columns of the first one, in the same order. */
export function inserter(sqlite: Database.Database, table: string): (row: Record<string, unknown>) => void {
  let statement: Database.Statement | undefined
  return row => {
    const columns = Object.keys(row)
    const places = columns.map(() => '?').join(', ')
    statement ??= sqlite.prepare(`INSERT INTO ${table} (${columns.map(snakeCase).join(', ')}) VALUES (${places})`)
    statement.run(...Object.values(row))
  }
}
