// Runs SQL whose text never changes: for the few statements behind each stamp, where building the text anew costs more
// than running it. Everything else is built with Kysely.
import { CompiledQuery, type Insertable } from 'kysely'
import type { Reader, Tables, Writer } from './tables.ts'

/** Rows come back with camelCase names, as from Kysely; a `?` of the text is bound to each value, in order. */
export async function ask<Row>(db: Reader, text: string, values: unknown[]): Promise<Row[]> {
  const answer = await db.executeQuery<Row>(CompiledQuery.raw(text, values))
  return answer.rows
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
