// Runs SQL whose text never changes: for the statements behind each stamp and each bill, where building the text anew and the
// way through Kysely's layers cost more than the statement itself. Everything else is built with Kysely.
import type { Insertable } from 'kysely'
import { statementsOf } from './statements.ts'
import type { Reader, Tables, Writer } from './tables.ts'

/**
 * Rows come back with camelCase names, as from Kysely; a `?` of the text is bound to each value, in order. A book has one
 * connection, so inside a transaction this is part of it.
 */
export async function ask<Row>(db: Reader, text: string, values: unknown[]): Promise<Row[]> {
  const statement = statementsOf(db.getExecutor().adapter).prepare(text)
  if (!statement.reader) {
    statement.run(values)
    return []
  }
  // Named as the columns are, the rows are what the caller says they are.
  return camelCased(statement.all(values)) as Row[]
}

const names = new Map<string, string>()

function camelCase(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  names.set(name, made)
  return made
}

/** All rows of an answer have the same columns, so their names are made once. */
function camelCased(rows: unknown[]): unknown[] {
  const columns = Object.keys(Object(rows[0]))
  const made = columns.map(camelCase)
  if (made.every((name, index) => name === columns[index])) return rows
  return rows.map(row => {
    const values = Object.values(Object(row))
    const named: Record<string, unknown> = {}
    for (const [index, name] of made.entries()) named[name] = values[index]
    return named
  })
}

/** Rows of this transaction may name others that come later in it; at its end all must be there. */
export async function deferForeignKeys(trx: Writer): Promise<void> {
  await ask(trx, 'PRAGMA defer_foreign_keys = ON', [])
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/**
 * Inserts rows one by one with one statement; all have the columns of the first. Of a statement of many rows SQLite keeps
 * a savepoint, at which the search index writes out what it gathered: storing 100,000 customers took twice as long.
 */
export async function insertEach<T extends keyof Tables>(
  trx: Writer,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const text = `INSERT INTO ${snakeCase(table)} (${names.map(snakeCase).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  for (const row of rows) {
    const values = names.map(name => Reflect.get(row, name))
    await ask(trx, text, values)
  }
}
