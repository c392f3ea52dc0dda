// Runs SQL whose text never changes: for the few statements behind each stamp, where building the text anew costs more
// than running it. Everything else is built with Kysely.
import { CompiledQuery } from 'kysely'
import type { Reader } from './tables.ts'

/** Rows come back with camelCase names, as from Kysely; a `?` of the text is bound to each value, in order. */
export async function ask<Row>(db: Reader, text: string, values: unknown[]): Promise<Row[]> {
  const answer = await db.executeQuery<Row>(CompiledQuery.raw(text, values))
  return answer.rows
}
