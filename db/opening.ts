// Opens the book at start, or says why not: looks first, backs up before it migrates, and never writes over what it does not know.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '../shared/base/day.ts'
import type { BookProblem } from '../shared/files/model.ts'
import { type Backup, backUp, listBackups, newestGoodBackup } from './backup.ts'
import { renameDurably } from './durable.ts'
import { decide, examine, examineFile } from './examine.ts'
import { migrate, NewerBookError, versionOf } from './migrate.ts'
import { newestVersion } from './migrations/index.ts'
import { type OpenBook, openWriter, setWriterPragmas } from './open.ts'
import type { BookPlace } from './place.ts'
import { problemOf } from './problems.ts'

export type Opening =
  | { state: 'open'; book: OpenBook }
  | { state: 'closed'; problem: BookProblem; error: unknown; backup: Backup | null }

/** Fills a new book with what every shop starts with. */
export type Begin = (book: OpenBook) => Promise<void>

/** Opens the book of a folder, creating it only where there never was one. */
export async function openBook(place: BookPlace, at: Instant, begin: Begin): Promise<Opening> {
  try {
    mkdirSync(place.folder, { recursive: true })
    const decision = decide(examine(place, listBackups(place.backups).length))
    if (decision === 'create') await create(place, begin)
    else if (decision === 'open') await bringForward(place, at)
    else return closed(place, decision, null)
    return { state: 'open', book: openWriter(place.book) }
  } catch (error) {
    return closed(place, error instanceof NewerBookError ? 'newer' : (problemOf(error) ?? 'unexpected'), error)
  }
}

function closed(place: BookPlace, problem: BookProblem, error: unknown): Opening {
  return { state: 'closed', problem, error, backup: newestGoodBackup(place.backups) }
}

// A new book is finished under another name first: a crash half way leaves nothing that looks like a book.
async function create(place: BookPlace, begin: Begin): Promise<void> {
  const beside = `${place.book}.new`
  removeBook(beside)
  const sqlite = new Database(beside)
  try {
    setWriterPragmas(sqlite)
    migrate(sqlite)
  } finally {
    sqlite.close()
  }
  const book = openWriter(beside)
  try {
    await begin(book)
    book.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await book.close()
  }
  removeBook(place.book)
  renameDurably(beside, place.book)
}

// Only for files of ours: an unfinished new book, or an empty file where there never was a book.
function removeBook(file: string): void {
  for (const part of partsOf(file)) rmSync(part, { force: true })
}

function partsOf(file: string): string[] {
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
}

async function bringForward(place: BookPlace, at: Instant): Promise<void> {
  const sqlite = new Database(place.book, { fileMustExist: true })
  try {
    const version = versionOf(sqlite)
    if (version === newestVersion) return
    if (version > newestVersion) throw new NewerBookError(version)
    setWriterPragmas(sqlite)
    await backUp(sqlite, place.backups, at)
    migrate(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Moves the book's files aside together, under a name with the time. Nothing is deleted. */
export function putAside(place: BookPlace, at: Instant): void {
  const stamp = at.slice(0, 19).replaceAll(':', '-')
  for (const part of partsOf(place.book)) {
    const name = part.slice(place.folder.length + 1)
    if (existsSync(part)) renameDurably(part, join(place.folder, `aside-${stamp}Z-${name}`))
  }
}

/** Puts the present book aside and the newest good backup in its place; false where there is none. */
export async function restoreNewestBackup(place: BookPlace, at: Instant): Promise<boolean> {
  const backup = newestGoodBackup(place.backups)
  if (!backup) return false
  const beside = `${place.book}.new`
  removeBook(beside)
  const sqlite = new Database(backup.file, { readonly: true, fileMustExist: true })
  try {
    await sqlite.backup(beside)
  } finally {
    sqlite.close()
  }
  putAside(place, at)
  renameDurably(beside, place.book)
  return true
}

/** Puts whatever is there aside, and forgets that there was a book, so that the next opening begins a new one. */
export function makeRoomForNewBook(place: BookPlace, at: Instant): void {
  if (examineFile(place.book) === 'ours') throw new Error('There is a book that can be opened')
  putAside(place, at)
  const stamp = at.slice(0, 19).replaceAll(':', '-')
  if (existsSync(place.marker)) renameDurably(place.marker, join(place.folder, `aside-${stamp}Z-marker.json`))
  if (existsSync(place.backups)) renameDurably(place.backups, join(place.folder, `aside-${stamp}Z-backups`))
}
