// db/schema.sql is what the migrations make, and the book has the shape that its rules need.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaFile, schemaText } from '../build/schema.ts'
import { migrations } from '../db/migrations/index.ts'
import { openTestBook } from './support/book.ts'

describe('the schema', () => {
  it('is written down as it is (if not: npm run schema)', () => {
    expect(readFileSync(schemaFile, 'utf8').replaceAll('\r\n', '\n')).toBe(schemaText())
  })

  it('has only STRICT tables', () => {
    const { sqlite } = openTestBook()
    const loose = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`
    expect(sqlite.prepare(loose).pluck().all()).toEqual([])
  })

  it('guards every table with a request and a reversal against change and double counting', () => {
    const { sqlite } = openTestBook()
    const names = sqlite
      .prepare(
        `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'reverses_id'`,
      )
      .pluck()
      .all()
    expect(names.toSorted()).toEqual([
      'cause_lines',
      'customer_changes',
      'draw_prize_lines',
      'draw_steps',
      'feedback_steps',
      'greetings',
      'membership_lines',
      'occasion_gifts',
      'partner_lines',
      'point_lines',
      'referral_lines',
      'reward_lines',
      'stamp_lines',
      'tier_lines',
      'visits',
    ])
    for (const name of names) {
      const triggers = sqlite
        .prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
        .pluck()
        .get(name)
      expect(triggers).toBe(2)
      const unique = sqlite
        .prepare(
          `SELECT group_concat(c.name) FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE i."unique" GROUP BY i.name`,
        )
        .pluck()
        .all(name)
      expect(unique).toEqual(expect.arrayContaining(['request_id,part', 'reverses_id', 'id']))
    }
  })

  it('adds up: versions without gaps, and migrations that import nothing of the app', () => {
    expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, place) => place + 1))
    // A table may be rebuilt with every row, to allow more than before; nothing else may go.
    const rebuilding =
      /CREATE TABLE (\w+)_rebuilt [\s\S]*INSERT INTO \1_rebuilt [\s\S]* FROM \1;\s+DROP TABLE \1;\s+ALTER TABLE \1_rebuilt RENAME TO \1;/
    // What a trigger does, it does later.
    const triggers = /CREATE TRIGGER [\s\S]*? END;/g
    const taking = migrations.filter(({ sql }) =>
      /DROP\s+(TABLE|COLUMN)|DELETE\s+FROM|RENAME/i.test(sql.replace(rebuilding, '').replace(triggers, '')),
    )
    expect(taking).toEqual([])
  })
})
