// A large book for measuring: 100,000 customers and 1,000,000 ledger lines unless told otherwise. Made once, then kept in
// the system's folder for temporary files.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../../db/migrate.ts'
import { newestVersion } from '../../db/migrations/index.ts'
import { makePerson } from '../../electron/sample/people.ts'
import { between, type Random, seededRandom } from '../../electron/sample/random.ts'
import { cardNumberOf } from '../../shared/base/cardNumber.ts'
import { addDays, instantOf } from '../../shared/base/day.ts'
import { customerToStore, type StoredFields, searchedWords } from '../../shared/customers/rules.ts'
import { ownerId } from '../../shared/staff/model.ts'

// To be counted up when what is written below changes: an older file is then no longer used.
const edition = 3
/** The day on which the big book's last lines were written. */
export const bigBookToday = '2026-11-22'
const daysOfLife = 730
const groups = { kind: 1, terms: 2, customer: 3, card: 4, line: 5, request: 6, reward: 7, headStart: 8, rewardLine: 9 }
const kindId = bigId('kind', 1)
const termsId = bigId('terms', 1)
const cardSize = 10
const headStart = 2

/** The id of the n-th of something in the big book, in the shape of the app's own ids. */
export function bigId(group: keyof typeof groups, number: number): string {
  const hex = number.toString(16).padStart(12, '0')
  return `0192${hex.slice(0, 4)}-${hex.slice(4, 8)}-7${groups[group].toString(16).padStart(3, '0')}-8000-${hex}`
}

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

interface Life {
  stamps: number
  cards: { number: number; id: string; fullAt: string | null; createdAt: string }[]
  firstDay: string | null
  lastDay: string | null
  lastAt: string | null
  days: number
}

function make(file: string, customers: number, lines: number): void {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('cache_size = -400000')
  migrate(sqlite)
  sqlite.pragma('foreign_keys = OFF')
  const random = seededRandom(7)
  sqlite.transaction(() => {
    insertKind(sqlite)
    insertPeople(sqlite, random, customers)
    const lives = insertLines(sqlite, random, customers, lines)
    insertCards(sqlite, lives)
    updateFacts(sqlite, lives)
  })()
  const broken = sqlite.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get()
  if (broken !== 0) throw new Error(`The big book has ${broken} rows without their parent`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
}

function insertKind(sqlite: Database.Database): void {
  const at = instantOf(addDays(bigBookToday, -daysOfLife), '06:00', 'Asia/Ho_Chi_Minh')
  sqlite
    .prepare(`INSERT INTO card_kinds VALUES (?, ?, 'Thẻ tích dấu', 'red', 'gift', 1, NULL, ?)`)
    .run(kindId, bigId('request', 0), at)
  sqlite
    .prepare(
      `INSERT INTO card_terms VALUES (1, ?, ?, ${cardSize}, ${headStart}, 5, '1 bánh quy', '1 ly tuỳ chọn', 60, ?, ?)`,
    )
    .run(termsId, kindId, ownerId, at)
}

function inserter(sqlite: Database.Database, table: string, columns: string[]): (...values: unknown[]) => void {
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  const statement = sqlite.prepare(sql)
  return (...values) => statement.run(...values)
}

function storedPerson(random: Random, number: number): StoredFields {
  // One in twenty has a code of the shop's own.
  const code = number % 20 === 0 ? `KH-${String(number).padStart(5, '0')}` : ''
  const stored = customerToStore({ ...makePerson(random, bigBookToday), code }, 'VN')
  if (!stored.ok) throw new Error('A phone of the big book cannot be read')
  return stored.value
}

function insertPeople(sqlite: Database.Database, random: Random, count: number): void {
  const created = instantOf(addDays(bigBookToday, -daysOfLife), '06:30', 'Asia/Ho_Chi_Minh')
  const columns = [
    'seq',
    'id',
    'name',
    'form_of_address',
    'phone',
    'code',
    'card_number',
    'birth_day',
    'birth_month',
    'birth_year',
  ]
  columns.push('place', 'note', 'name_fold', 'code_fold', 'sort_key', 'created_at', 'updated_at')
  const insert = inserter(sqlite, 'customers', columns)
  const insertWords = inserter(sqlite, 'customer_words', ['rowid', 'accented', 'folded', 'digits'])
  for (let seq = 1; seq <= count; seq++) {
    const person = storedPerson(random, seq)
    const { name, formOfAddress, phone, code, birthDay, birthMonth, birthYear, place, note } = person
    const birth = [birthDay, birthMonth, birthYear]
    const keys = [person.nameFold, person.codeFold, person.sortKey]
    insert(
      seq,
      bigId('customer', seq),
      name,
      formOfAddress,
      phone,
      code,
      cardNumberOf(seq),
      ...birth,
      place,
      note,
      ...keys,
      created,
      created,
    )
    const { accented, folded, digits } = searchedWords(person)
    insertWords(seq, accented, folded, digits)
  }
}

/** When the lines of each day begin and end: from 07:00 to 21:00. */
function makeDays(): { day: string; opens: number }[] {
  return Array.from({ length: daysOfLife }, (_, index) => {
    const day = addDays(bigBookToday, index - daysOfLife)
    return { day, opens: Date.parse(instantOf(day, '07:00', 'Asia/Ho_Chi_Minh')) }
  })
}

const openMilliseconds = 14 * 3_600_000

/** Few customers come often and many seldom; one in twelve has never been there. */
function visitor(random: Random, customers: number): number {
  const place = Math.floor(random() ** 2 * customers * 0.92)
  // Spread over the book, so that regulars are not the first ones added.
  return ((place * 7919) % customers) + 1
}

function insertLines(sqlite: Database.Database, random: Random, customers: number, lines: number): Map<number, Life> {
  const common = ['id', 'request_id', 'part', 'customer_id', 'kind', 'staff_id', 'at', 'day']
  const insertStamp = inserter(sqlite, 'stamp_lines', [...common, 'card_id', 'count', 'reason'])
  const insertVisit = inserter(sqlite, 'visits', [...common, 'amount', 'bill'])
  const days = makeDays()
  const lives = new Map<number, Life>()
  let cards = 0
  for (let line = 1; line <= lines; line++) {
    const moment = ((line - 1) / lines) * days.length
    const { day, opens } = days[Math.floor(moment)] ?? { day: '', opens: 0 }
    const at = new Date(opens + Math.floor((moment % 1) * openMilliseconds)).toISOString()
    const who = visitor(random, customers)
    const life = lives.get(who) ?? { stamps: 0, cards: [], firstDay: null, lastDay: null, lastAt: null, days: 0 }
    lives.set(who, life)
    const row = (id: string, part: number, kind: string) => [
      id,
      bigId('request', line),
      part,
      bigId('customer', who),
      kind,
      ownerId,
      at,
      day,
    ]
    note(life, at, day)
    if (line % 5 === 0) {
      insertVisit(...row(bigId('line', line), 0, 'purchase'), between(random, 15, 180) * 1000, '')
      continue
    }
    if (life.stamps === 0) {
      cards += 1
      life.cards.push({ number: life.cards.length + 1, id: bigId('card', cards), fullAt: null, createdAt: at })
      life.stamps = headStart
      insertStamp(...row(bigId('headStart', line), 1, 'head_start'), bigId('card', cards), headStart, '')
    }
    const card = life.cards.at(-1)
    insertStamp(...row(bigId('line', line), 0, 'stamp'), card?.id, 1, '')
    life.stamps += 1
    if (life.stamps < cardSize || !card) continue
    card.fullAt = at
    life.stamps = 0
  }
  return lives
}

function note(life: Life, at: string, day: string): void {
  if (life.lastDay !== day) life.days += 1
  life.firstDay ??= day
  life.lastDay = day
  life.lastAt = at
}

function insertCards(sqlite: Database.Database, lives: Map<number, Life>): void {
  const columns = ['id', 'customer_id', 'kind_id', 'terms_id', 'number', 'stamps', 'full_at', 'created_at']
  const insert = inserter(sqlite, 'cards', columns)
  const rewardColumns = ['id', 'customer_id', 'card_id', 'source', 'title', 'issued_day', 'expires_day', 'state']
  const insertReward = inserter(sqlite, 'rewards', rewardColumns)
  const lineColumns = [
    'id',
    'request_id',
    'part',
    'reward_id',
    'customer_id',
    'kind',
    'reason',
    'staff_id',
    'at',
    'day',
  ]
  const insertRewardLine = inserter(sqlite, 'reward_lines', lineColumns)
  let rewards = 0
  for (const [who, life] of lives) {
    for (const card of life.cards) {
      const stamps = card.fullAt === null ? life.stamps : cardSize
      insert(card.id, bigId('customer', who), kindId, termsId, card.number, stamps, card.fullAt, card.createdAt)
      if (card.fullAt === null) continue
      rewards += 1
      const id = bigId('reward', rewards)
      const day = card.fullAt.slice(0, 10)
      const given = card.number < life.cards.length
      insertReward(
        id,
        bigId('customer', who),
        card.id,
        'full_card',
        '1 ly tuỳ chọn',
        day,
        addDays(day, 60),
        given ? 'given' : 'ready',
      )
      for (const [part, kind] of given ? ['issued', 'given'].entries() : ['issued'].entries())
        insertRewardLine(
          bigId('rewardLine', rewards * 2 + part),
          bigId('rewardLine', rewards),
          part,
          id,
          bigId('customer', who),
          kind,
          '',
          ownerId,
          card.fullAt,
          day,
        )
    }
  }
}

function updateFacts(sqlite: Database.Database, lives: Map<number, Life>): void {
  const update = sqlite.prepare(
    'UPDATE customers SET first_visit_day = ?, last_visit_at = ?, visit_count = ? WHERE seq = ?',
  )
  for (const [who, life] of lives) update.run(life.firstDay, life.lastAt, life.days, who)
}
