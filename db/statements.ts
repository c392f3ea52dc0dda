// Keeps prepared statements: Kysely prepares anew for each query, which costs more than many of the queries themselves.
import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const mostKept = 500

/** The database as Kysely sees it: a statement of the same text is prepared once. */
export function cacheStatements(sqlite: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => {
      kept.clear()
      sqlite.close()
    },
    prepare(text) {
      const known = kept.get(text)
      if (known) return known
      const statement = sqlite.prepare(text)
      const adapted: SqliteStatement = {
        reader: statement.reader,
        all: parameters => statement.all(...parameters),
        run: parameters => statement.run(...parameters),
        iterate: parameters => statement.iterate(...parameters),
      }
      if (kept.size >= mostKept) kept.clear()
      kept.set(text, adapted)
      return adapted
    },
  }
}
