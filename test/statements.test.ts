// Statements are kept and planned once: what is prepared is the same question.
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { cacheStatements, plannedOnce } from '../db/statements.ts'
import { openTestBook } from './support/book.ts'

describe('kept statements', () => {
  const texts: [string, string][] = [
    ['SELECT * FROM a WHERE b = ? AND c IN (?, ?) LIMIT ?', 'SELECT * FROM a WHERE b = +? AND c IN (+?, +?) LIMIT +?'],
    [`SELECT 'why?', "odd?" FROM a WHERE b = ?`, `SELECT 'why?', "odd?" FROM a WHERE b = +?`],
    [`SELECT 'it''s?' WHERE ?`, `SELECT 'it''s?' WHERE +?`],
    ['SELECT 1', 'SELECT 1'],
  ]
  it('hide parameters from the planner, and nothing else', () => {
    for (const [text, prepared] of texts) expect(plannedOnce(text)).toBe(prepared)
  })

  it('keep the type of every value', () => {
    const sqlite = new Database(':memory:')
    const statement = cacheStatements(sqlite).prepare(
      'SELECT typeof(?) AS a, typeof(?) AS b, typeof(?) AS c, ? AS d, ? AS e',
    )
    const row = { a: 'text', b: 'integer', c: 'null', d: '007', e: 1.5 }
    expect(statement.all(['12', 12n, null, '007', 1.5])).toEqual([row])
    sqlite.close()
  })

  it('still search by index and by words', async () => {
    const { sqlite } = openTestBook()
    const plan = (text: string) => JSON.stringify(sqlite.prepare(`EXPLAIN QUERY PLAN ${plannedOnce(text)}`).all('x'))
    expect(plan('SELECT * FROM customers WHERE id = ?')).toContain('USING INDEX sqlite_autoindex_customers_1 (id=?)')
    expect(plan('SELECT rowid FROM customer_words WHERE customer_words MATCH ?')).toContain('VIRTUAL TABLE INDEX')
  })

  it('are prepared once for the same text', () => {
    const sqlite = new Database(':memory:')
    const kept = cacheStatements(sqlite)
    expect(kept.prepare('SELECT ?')).toBe(kept.prepare('SELECT ?'))
    sqlite.close()
  })
})
