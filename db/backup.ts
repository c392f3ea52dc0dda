// Backups: copied while the book is open, then opened, checked and counted before they get their name.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '../shared/base/day.ts'
import { renameDurably, syncFile } from './durable.ts'
import { applicationId } from './open.ts'

export interface Backup {
  file: string
  at: Instant
  customers: number
}

const named = /^khach-quen-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.db$/
/** How many are kept; the owner's page for backups thins them more cleverly. */
const kept = 20

function fileName(at: Instant): string {
  return `khach-quen-${at.slice(0, 19).replaceAll(':', '-')}Z.db`
}

function instantIn(name: string): Instant | null {
  const stamp = named.exec(name)?.[1]
  if (!stamp) return null
  const [date = '', time = ''] = stamp.split('T')
  return `${date}T${time.replaceAll('-', ':')}.000Z`
}

/** Opens a copy and checks every page and every reference; throws where it is not whole. Gives the number of customers. */
export function checkCopy(file: string): number {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    // SQLite takes an empty file for a whole book of nobody.
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId)
      throw new Error('The copy is no book of ours')
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error('The copy is not whole')
    if (sqlite.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get() !== 0) {
      throw new Error('The copy has rows without their parent')
    }
    return countCustomers(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Customers of a book of any version; a book older than the first customer has none. */
export function countCustomers(sqlite: Database.Database): number {
  const there = sqlite
    .prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'customers'")
    .pluck()
    .get()
  if (there === 0) return 0
  return Number(sqlite.prepare('SELECT count(*) FROM customers WHERE removed_at IS NULL').pluck().get())
}

// A copy is one file: in WAL mode merely looking at it would leave two more beside it.
function leaveWal(file: string): void {
  const sqlite = new Database(file, { fileMustExist: true })
  sqlite.pragma('journal_mode = DELETE')
  sqlite.close()
}

/** Makes a checked backup of an open book. Never a copy of the file: in WAL mode that would miss the latest commits. */
export async function backUp(sqlite: Database.Database, folder: string, at: Instant): Promise<Backup> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, fileName(at))
  const beside = `${file}.new`
  try {
    await sqlite.backup(beside)
    leaveWal(beside)
    const customers = checkCopy(beside)
    syncFile(beside)
    renameDurably(beside, file)
    thin(folder)
    return { file, at, customers }
  } finally {
    for (const rest of [beside, `${beside}-wal`, `${beside}-shm`, `${beside}-journal`]) rmSync(rest, { force: true })
  }
}

/** Names of the backups, newest first. */
export function listBackups(folder: string): { file: string; at: Instant }[] {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  const found = names.flatMap(name => {
    const at = instantIn(name)
    return at ? [{ file: join(folder, name), at }] : []
  })
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The newest backup that is whole. */
export function newestGoodBackup(folder: string): Backup | null {
  for (const backup of listBackups(folder)) {
    try {
      return { ...backup, customers: checkCopy(backup.file) }
    } catch {
      // A backup that is not whole stays where it is; the next older one may serve.
    }
  }
  return null
}

function thin(folder: string): void {
  for (const { file } of listBackups(folder).slice(kept)) rmSync(file, { force: true })
}
