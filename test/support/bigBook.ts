// A large book for measuring: 100,000 customers and 1,000,000 ledger lines unless told otherwise. Made once, then kept in
// the system's folder for temporary files.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../../db/migrate.ts'
import { newestVersion } from '../../db/migrations/index.ts'
import { makePerson } from '../../electron/sample/people.ts'
import { type Random, seededRandom } from '../../electron/sample/random.ts'
import { cardNumberOf } from '../../shared/base/cardNumber.ts'
import { addDays, instantOf } from '../../shared/base/day.ts'
import { customerToStore, type StoredFields, searchedWords } from '../../shared/customers/rules.ts'
import { bigBookToday, bigId, daysOfLife, inserter } from './bigBookWords.ts'
import { insertLedger } from './bigLedger.ts'
import { insertPoints } from './bigPoints.ts'

// To be counted up when what is written changes, here or in a migration: an older file is then no longer used.
const edition = 16

/** The file of a big book, made if it is not there yet. Copy it before writing to it. */
export function bigBookFile(customers = 100_000, lines = 1_000_000): string {
  const folder = join(tmpdir(), 'khach-quen-big-books')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${newestVersion}-${edition}-${customers}-${lines}.db`)
  if (existsSync(file)) return file
  const unfinished = `${file}.${process.pid}`
  rmSync(unfinished, { force: true })
  make(unfinished, customers, lines)
  renameSync(unfinished, file)
  return file
}

function make(file: string, customers: number, lines: number): void {
  const sqlite = new Database(file)
  // Nothing of value is lost if this is interrupted: the file has its name only when it is whole.
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('cache_size = -400000')
  migrate(sqlite)
  sqlite.pragma('foreign_keys = OFF')
  const random = seededRandom(7)
  sqlite.transaction(() => {
    insertPeople(sqlite, random, customers)
    insertLedger(sqlite, random, customers, lines)
    insertPoints(sqlite)
  })()
  const broken = sqlite.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get()
  if (broken !== 0) throw new Error(`The big book has ${broken} rows without their parent`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
}

function storedPerson(random: Random, number: number): StoredFields {
  // One in twenty has a code of the shop's own.
  const code = number % 20 === 0 ? `KH-${String(number).padStart(5, '0')}` : ''
  const stored = customerToStore({ ...makePerson(random, bigBookToday), code }, 'VN')
  if (!stored.ok) throw new Error('A phone of the big book cannot be read')
  return stored.value
}

function insertPeople(sqlite: Database.Database, random: Random, count: number): void {
  const createdAt = instantOf(addDays(bigBookToday, -daysOfLife), '06:30', 'Asia/Ho_Chi_Minh')
  const insert = inserter(sqlite, 'customers')
  const insertWords = inserter(sqlite, 'customer_words')
  for (let seq = 1; seq <= count; seq++) {
    const person = storedPerson(random, seq)
    insert({
      ...person,
      seq,
      id: bigId('customer', seq),
      cardNumber: cardNumberOf(seq),
      createdAt,
      updatedAt: createdAt,
    })
    insertWords({ rowid: seq, ...searchedWords(person) })
  }
}
