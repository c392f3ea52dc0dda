// Keeps prepared statements: Kysely prepares anew for each query, which costs more than many of the queries themselves.
import type Database from 'better-sqlite3'
import type { DialectAdapter, SqliteDatabase, SqliteStatement } from 'kysely'

const mostKept = 500

/**
 * The same statement with `+?` for each parameter. better-sqlite3's SQLite has STAT4, which plans a statement anew for each
 * newly bound value: measured, 2 µs of work became 30. A unary plus changes no value and hides it from the planner.
 * (A partial index is therefore chosen only where its condition is written out, not bound: `sql.lit`.)
 */
export function plannedOnce(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"|\?/g, found => (found === '?' ? '+?' : found))
}

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
      const statement = sqlite.prepare(plannedOnce(text))
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

// Kysely gives the same adapter to a book and to every transaction in it.
const ofBooks = new WeakMap<DialectAdapter, SqliteDatabase>()

/** Remembers which statements belong to a book's Kysely. */
export function keepStatements(adapter: DialectAdapter, statements: SqliteDatabase): void {
  ofBooks.set(adapter, statements)
}

/** The statements of the book to which a Kysely, or a transaction of it, belongs. */
export function statementsOf(adapter: DialectAdapter): SqliteDatabase {
  const statements = ofBooks.get(adapter)
  if (!statements) throw new Error('This is no book that was opened by db/open.ts')
  return statements
}
