// How SQLite means to answer a question of ours: the plan of each statement that a function asks.
import { vi } from 'vitest'
import { openReader } from '../../db/open.ts'
import type { Reader } from '../../db/tables.ts'

/** The steps of the plans of all statements that `ask` runs, such as 'SEARCH l USING INDEX stamp_lines_customer (…)'. */
export async function planOf(file: string, ask: (db: Reader) => Promise<unknown>): Promise<string[]> {
  const book = openReader(file)
  try {
    const prepared = vi.spyOn(book.sqlite, 'prepare')
    await ask(book.db)
    const texts = prepared.mock.calls.map(([text]) => text)
    prepared.mockRestore()
    return texts.flatMap(text => {
      const statement = book.sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`)
      const values = Array.from({ length: text.split('?').length - 1 }, () => 1)
      return statement.all(...values).map(row => String(Object(row).detail))
    })
  } finally {
    await book.close()
  }
}
