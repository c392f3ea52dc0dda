// What lies where the book should be, and what to do about it: the first rows of the start-up table. Changes nothing.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { BookProblem } from '../shared/files/model.ts'
import { newestVersion } from './migrations/index.ts'
import { applicationId } from './open.ts'
import type { BookPlace } from './place.ts'
import { problemOf } from './problems.ts'

/** What was found of the book's file. `ours` is a book that this app can open or bring forward. */
export type FoundFile =
  | 'absent'
  | 'empty'
  | 'ours'
  | 'foreign'
  | 'newer'
  | 'damaged'
  | 'busy'
  | 'read_only'
  | 'disk_full'

export interface FoundBook {
  file: FoundFile
  /** A marker or a backup says that there was a book with customers. */
  knownBefore: boolean
}

export type Decision = 'create' | 'open' | BookProblem

/** The start-up table. A file that is not plainly ours is never written to; a lost book is never taken for a first start. */
export function decide({ file, knownBefore }: FoundBook): Decision {
  if (file === 'absent') return knownBefore ? 'missing' : 'create'
  if (file === 'empty') return knownBefore ? 'empty_file' : 'create'
  return file === 'ours' ? 'open' : file
}

function hasSqliteHeader(file: string): boolean {
  const start = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return start.toString('latin1') === 'SQLite format 3\0'
}

function identify(sqlite: Database.Database): FoundFile {
  const application = sqlite.pragma('application_id', { simple: true })
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  // Reading the schema finds a file that is cut off or scrambled after its first page.
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
  if (application !== applicationId) return 'foreign'
  return version > newestVersion ? 'newer' : 'ours'
}

/** Looks at one file without changing it. */
export function examineFile(file: string): FoundFile {
  try {
    if (!existsSync(file)) return 'absent'
    if (statSync(file).size === 0) return 'empty'
    if (!hasSqliteHeader(file)) return 'damaged'
    const sqlite = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return identify(sqlite)
    } finally {
      sqlite.close()
    }
  } catch (error) {
    const problem = problemOf(error)
    if (problem === null) throw error
    return problem
  }
}

/** Looks at a book's folder; `backups` is the number of backups in it. */
export function examine(place: BookPlace, backups: number): FoundBook {
  return { file: examineFile(place.book), knownBefore: backups > 0 || existsSync(place.marker) }
}
