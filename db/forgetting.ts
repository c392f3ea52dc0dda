// After somebody was erased: their words leave the book's file and the files beside it, and their id is remembered there.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Instant } from '../shared/base/day.ts'
import type { Id } from '../shared/base/ids.ts'
import { erasedList } from '../shared/customers/erasing.ts'
import { backUp } from './backup.ts'
import { listErased } from './customers/erasing.ts'
import { writeDurably } from './durable.ts'
import type { OpenBook } from './open.ts'
import type { BookPlace } from './place.ts'

/**
 * After somebody was erased they leave the papers, the book's file and its log, and at `at` the backup is made that is the
 * newest from now on (null: none). Then their id is remembered beside the book: for older backups, and as the sign that all
 * this was done.
 */
export async function forgetErased(book: OpenBook, place: BookPlace, at: Instant | null): Promise<void> {
  forgetPapers(place)
  cleanBook(book.sqlite)
  if (at !== null) await backUp(book.sqlite, place.backups, at)
  rememberErased(place, await listErased(book.db))
}

/**
 * Writes the whole book anew. secure_delete alone is not enough: it overwrites what is deleted, but where SQLite moved rows to
 * another page before, their former place still holds a copy (measured: of 3 people in 500). Throws where the log cannot be
 * emptied.
 */
function cleanBook(sqlite: Database.Database): void {
  // As large as the book for a moment; it holds only what stays in the book.
  sqlite.pragma('temp_store = FILE')
  try {
    sqlite.exec('VACUUM')
  } finally {
    sqlite.pragma('temp_store = MEMORY')
  }
  const busy = sqlite.prepare('PRAGMA wal_checkpoint(TRUNCATE)').pluck().get()
  if (busy !== 0) throw new Error('The log could not be emptied: somebody reads the book')
}

/** Removes what was staged or laid out for printing: lists and papers with people's names. */
function forgetPapers({ staging, prints }: BookPlace): void {
  for (const folder of [staging, prints]) for (const file of filesIn(folder)) forgetFile(file)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map(name => join(folder, name))
  } catch {
    return []
  }
}

function forgetFile(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // On Windows a PDF that is open in its viewer stays until the next time.
  }
}

/** Whether everybody who was erased from the book was forgotten outside it as well. */
export function isForgotten(place: BookPlace, erased: readonly Id[]): boolean {
  const known = new Set(readErased(place))
  return erased.every(id => known.has(id))
}

/** Who is to stay erased; nobody where there is no such list, or none that can be read. */
export function readErased({ erased }: BookPlace): Id[] {
  try {
    return erasedList.parse(JSON.parse(readFileSync(erased, 'utf8'))).customerIds
  } catch {
    return []
  }
}

// Ids are only added.
function rememberErased(place: BookPlace, ids: readonly Id[]): void {
  const before = readErased(place)
  const customerIds = [...new Set([...before, ...ids])]
  if (customerIds.length > before.length) writeDurably(place.erased, `${JSON.stringify({ customerIds })}\n`)
}
