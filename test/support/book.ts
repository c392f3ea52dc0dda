// Opens a real book for a test: a SQLite file in a folder of its own, migrated, closed and removed afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { type OpenBook, openReader, openWriter } from '../../db/open.ts'

/** A folder that is removed when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The file of a new, empty, migrated book. */
export function aBookFile(folder: string = aFolder()): string {
  const file = join(folder, 'book.db')
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  migrate(sqlite)
  sqlite.close()
  return file
}

export interface TestBook extends OpenBook {
  file: string
  reader: OpenBook
}

/** An open book with its writing connection and, as `reader`, a read-only one. */
export function openTestBook(): TestBook {
  const file = aBookFile()
  const book = openWriter(file)
  const reader = openReader(file)
  onTestFinished(async () => {
    await reader.close()
    await book.close()
  })
  return { ...book, file, reader }
}
