// Writes db/schema.sql: the whole book on one page, as the migrations make it. Run by `npm run schema`.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { migrate } from '../db/migrate.ts'
import { newestVersion } from '../db/migrations/index.ts'

export const schemaFile = resolve(import.meta.dirname, '../db/schema.sql')

/** The schema that the migrations make, table by table with its indexes and triggers. */
export function schemaText(): string {
  const sqlite = new Database(':memory:')
  migrate(sqlite)
  // What SQLite makes by itself (automatic indexes, the inner tables of the search index) has no text or a name of its own.
  const rows = sqlite
    .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'customer_words_%'
      ORDER BY (SELECT rowid FROM sqlite_schema t WHERE t.name = sqlite_schema.tbl_name AND t.type IN ('table', 'view')),
        CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name`)
    .pluck()
    .all()
  sqlite.close()
  const head = `-- The whole book, version ${newestVersion}. Written by \`npm run schema\` from db/migrations; change those instead.`
  return `${[head, ...rows.map(text => `${unindented(String(text))};`)].join('\n\n')}\n`
}

// Migrations are indented inside their files.
function unindented(text: string): string {
  const depth = Math.min(...(text.match(/\n +/g) ?? []).map(indent => indent.length - 1))
  return Number.isFinite(depth) ? text.replaceAll(`\n${' '.repeat(depth)}`, '\n') : text
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(schemaFile, schemaText())
