// Brings a book forward, one transaction a step. Forward only; a book from a newer app is never touched.
import type Database from 'better-sqlite3'
import { migrations, newestVersion } from './migrations/index.ts'
import { applicationId } from './open.ts'

export class NewerBookError extends Error {
  readonly version: number

  constructor(version: number) {
    super(`The book has version ${version}; this app knows up to ${newestVersion}`)
    this.version = version
  }
}

/** The book's version: the number of the last migration that ran in it; 0 for an empty file. */
export function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

/**
 * Runs the pending migrations up to `target`. Tables, rows and user_version change together or not at all, so a crash
 * between two steps leaves a whole book of an older version. Throws NewerBookError for a book from a newer app.
 */
export function migrate(sqlite: Database.Database, target: number = newestVersion): void {
  const version = versionOf(sqlite)
  if (version > newestVersion) throw new NewerBookError(version)
  // Inside a transaction this pragma does nothing, and a rebuilt table would then delete its children's rows.
  sqlite.pragma('foreign_keys = OFF')
  try {
    for (const migration of migrations) {
      if (migration.version > version && migration.version <= target) step(sqlite, migration.version, migration.sql)
    }
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function step(sqlite: Database.Database, version: number, sql: string): void {
  const run = sqlite.transaction(() => {
    sqlite.exec(sql)
    const broken = sqlite.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get()
    if (broken !== 0) throw new Error(`Migration ${version} leaves ${broken} rows without their parent`)
    sqlite.pragma(`application_id = ${applicationId}`)
    sqlite.pragma(`user_version = ${version}`)
  })
  run.immediate()
}
