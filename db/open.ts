// Opens a book with the settings that keep it safe (WAL, every commit on the disk), and Kysely over it.
import Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { cacheStatements, keepStatements } from './statements.ts'
import type { Tables } from './tables.ts'

/** 'KQen' in ASCII: says that a SQLite file is one of our books. */
export const applicationId = 0x4b51656e

// Before 3.51.3 a commit could be lost when two connections wrote and checkpointed at once (sqlite.org/wal.html, WAL-reset bug).
const oldestSafeSqlite = [3, 51, 3] as const

/** The writing connection, or one that can only read. */
export interface OpenBook {
  sqlite: Database.Database
  db: Kysely<Tables>
  close(): Promise<void>
}

/** Throws if this SQLite could lose commits; called once before the first book is opened. */
export function checkSqliteVersion(sqlite: Database.Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor, oldPatch] = oldestSafeSqlite
  const safe = major - oldMajor || minor - oldMinor || patch - oldPatch
  if (safe < 0) throw new Error(`SQLite ${version} is older than ${oldestSafeSqlite.join('.')}`)
}

/** Settings of every writing connection. Cost and reason of each: README, decision 5. */
export function setWriterPragmas(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  // better-sqlite3 opens a WAL file with NORMAL, which can lose a confirmed stamp in a power cut.
  sqlite.pragma('synchronous = FULL')
  // macOS only: without these a checkpoint may rest in the drive's cache.
  sqlite.pragma('fullfsync = ON')
  sqlite.pragma('checkpoint_fullfsync = ON')
  sqlite.pragma('secure_delete = ON')
  // The log is taken into the book when nobody waits (electron/bookThread.ts); this is for a day without a pause: 64 MB.
  sqlite.pragma('wal_autocheckpoint = 16000')
  // INSERT OR REPLACE fires the delete triggers of a ledger only with this on.
  sqlite.pragma('recursive_triggers = ON')
  setReaderPragmas(sqlite)
}

function setReaderPragmas(sqlite: Database.Database): void {
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -32000')
}

function kyselyOver(sqlite: Database.Database): OpenBook {
  const statements = cacheStatements(sqlite)
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: statements }),
    plugins: [new CamelCasePlugin()],
  })
  keepStatements(db.getExecutor().adapter, statements)
  return {
    sqlite,
    db,
    close: async () => {
      await db.destroy()
      // Kysely leaves a connection open through which it was never asked anything.
      sqlite.close()
    },
  }
}

/** Opens the one writing connection of a book that exists and is up to date (see migrate.ts). */
export function openWriter(file: string): OpenBook {
  const sqlite = new Database(file, { fileMustExist: true })
  checkSqliteVersion(sqlite)
  setWriterPragmas(sqlite)
  return kyselyOver(sqlite)
}

/** Opens a connection that can only read. */
export function openReader(file: string): OpenBook {
  const sqlite = new Database(file, { fileMustExist: true, readonly: true })
  setReaderPragmas(sqlite)
  sqlite.pragma('query_only = ON')
  return kyselyOver(sqlite)
}
