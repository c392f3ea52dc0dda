// Rows that a merge writes over: noted as they were, and put back where nobody has changed them since.
import type { RawRow, RowChange } from '../../shared/customers/mergeRecord.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'

const named = (columns: string[], between: string) => columns.map(column => `${column} IS ?`).join(between)

/** A row with its columns as the book names them; null: there is none. */
async function findRow(db: Reader, table: string, key: RawRow): Promise<RawRow | null> {
  const columns = await ask<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)', [table])
  const pairs = columns.map(({ name }) => `'${name}', ${name}`).join(', ')
  const text = `SELECT json_object(${pairs}) AS found FROM ${table} WHERE ${named(Object.keys(key), ' AND ')}`
  const [row] = await ask<{ found: string }>(db, text, Object.values(key))
  return row ? JSON.parse(row.found) : null
}

/** Makes a change to one row and notes how it was and how it is. */
export async function noteChange(
  trx: Writer,
  { table, key }: Pick<RowChange, 'table' | 'key'>,
  change: () => Promise<void>,
): Promise<RowChange> {
  const before = await findRow(trx, table, key)
  await change()
  return { table, key, before, after: await findRow(trx, table, key) }
}

/** Puts back, column by column, what is still as the merge left it; what was changed since stays. */
export async function putBack(trx: Writer, { table, key, before, after }: RowChange): Promise<void> {
  const now = await findRow(trx, table, key)
  if (now === null || after === null) return
  const untouched = Object.keys(after).filter(column => now[column] === after[column])
  const where = named(Object.keys(key), ' AND ')
  if (before === null) {
    if (untouched.length < Object.keys(after).length) return
    await ask(trx, `DELETE FROM ${table} WHERE ${where}`, Object.values(key))
    return
  }
  const columns = untouched.filter(column => before[column] !== after[column])
  if (columns.length === 0) return
  const set = columns.map(column => `${column} = ?`).join(', ')
  const values = columns.map(column => before[column])
  await ask(trx, `UPDATE ${table} SET ${set} WHERE ${where}`, [...values, ...Object.values(key)])
}
