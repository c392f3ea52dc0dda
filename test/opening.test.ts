// The start-up table: what may lie where the book should be, and that nothing of it is ever written over or shown as an empty shop.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups, newestGoodBackup } from '../db/backup.ts'
import { decide } from '../db/examine.ts'
import { leaveMarker, markedLanguage } from '../db/marker.ts'
import { migrate } from '../db/migrate.ts'
import { newestVersion } from '../db/migrations/index.ts'
import { applicationId, type OpenBook } from '../db/open.ts'
import { makeRoomForNewBook, type Opening, openBook, restoreNewestBackup } from '../db/opening.ts'
import { type BookPlace, placeIn } from '../db/place.ts'
import { aFolder } from './support/book.ts'

const at = '2026-11-22T03:00:00.000Z'

function open(place: BookPlace): Promise<Opening> {
  return openBook(place, at, async () => {})
}

async function opened(place: BookPlace): Promise<OpenBook> {
  const opening = await open(place)
  if (opening.state === 'closed') throw new Error(`closed: ${opening.problem}`)
  return opening.book
}

function addCustomer({ sqlite }: OpenBook, id: string): void {
  sqlite
    .prepare(
      `INSERT INTO customers (id, name, card_number, name_fold, sort_key, created_at, updated_at)
       VALUES (?, 'Lan', ?, 'lan', 'lan', '${at}', '${at}')`,
    )
    .run(id, id)
}

/** A shop with one customer, closed properly. */
async function aUsedPlace(): Promise<BookPlace> {
  const place = placeIn(aFolder())
  const book = await opened(place)
  addCustomer(book, 'a')
  leaveMarker(place, 1, 'en', at)
  await book.close()
  return place
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Opens, expects the refusal, and that the file is the same to the byte afterwards. */
async function expectClosed(place: BookPlace, problem: string): Promise<void> {
  const before = existsSync(place.book) ? digest(place.book) : null
  const opening = await open(place)
  expect(opening).toMatchObject({ state: 'closed', problem })
  expect(existsSync(place.book) ? digest(place.book) : null).toBe(before)
}

describe('the decision', () => {
  it.each([
    ['absent', false, 'create'],
    ['absent', true, 'missing'],
    ['empty', false, 'create'],
    ['empty', true, 'empty_file'],
    ['ours', true, 'open'],
    ['ours', false, 'open'],
    ['foreign', false, 'foreign'],
    ['newer', false, 'newer'],
    ['damaged', false, 'damaged'],
    ['busy', false, 'busy'],
    ['read_only', true, 'read_only'],
    ['disk_full', true, 'disk_full'],
  ] as const)('%s, known before: %s → %s', (file, knownBefore, decision) => {
    expect(decide({ file, knownBefore })).toBe(decision)
  })
})

describe('opening', () => {
  it('begins a book where there never was one, and finds it again', async () => {
    const place = placeIn(aFolder())
    const book = await opened(place)
    addCustomer(book, 'a')
    await book.close()
    const again = await opened(place)
    expect(again.sqlite.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(1)
    await again.close()
  })

  it('opens with the settings that keep commits', async () => {
    const { sqlite, close } = await opened(placeIn(aFolder()))
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'recursive_triggers',
      'secure_delete',
    ]
    const values = pragmas.map(name => sqlite.pragma(name, { simple: true }))
    expect(values).toEqual(['wal', 2, 1, 0, 1, 1])
    expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(sqlite.pragma('user_version', { simple: true })).toBe(newestVersion)
    await close()
  })

  it('leaves nothing that looks like a book when it is interrupted while beginning one', async () => {
    const place = placeIn(aFolder())
    const opening = await openBook(place, at, async () => {
      throw new Error('interrupted')
    })
    expect(opening.state).toBe('closed')
    expect(existsSync(place.book)).toBe(false)
    await (await opened(place)).close()
  })

  it('does not take a lost book for a first start', async () => {
    const place = await aUsedPlace()
    rmSync(place.book)
    await expectClosed(place, 'missing')
    writeFileSync(place.book, '')
    await expectClosed(place, 'empty_file')
  })

  it('refuses random bytes, a text file and a file that is cut off', async () => {
    const place = await aUsedPlace()
    const whole = readFileSync(place.book)
    writeFileSync(place.book, Buffer.alloc(20_000, 7))
    await expectClosed(place, 'damaged')
    writeFileSync(place.book, 'Nguyễn Thị Lan;0901234567\n')
    await expectClosed(place, 'damaged')
    writeFileSync(place.book, whole)
    truncateSync(place.book, 5000)
    await expectClosed(place, 'damaged')
  })

  it("refuses another program's database", async () => {
    const place = placeIn(aFolder())
    const other = new Database(place.book)
    other.exec('CREATE TABLE notes (text TEXT)')
    other.close()
    await expectClosed(place, 'foreign')
  })

  it('refuses a book from a newer app politely, and offers no way to lose it', async () => {
    const place = await aUsedPlace()
    const sqlite = new Database(place.book)
    sqlite.pragma(`user_version = ${newestVersion + 1}`)
    sqlite.close()
    await expectClosed(place, 'newer')
  })

  it('backs up an older book before it brings it forward', async () => {
    const place = placeIn(aFolder())
    const sqlite = new Database(place.book)
    migrate(sqlite, newestVersion - 1)
    sqlite.close()
    await (await opened(place)).close()
    const [backup] = listBackups(place.backups)
    const copy = new Database(backup?.file ?? '', { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(newestVersion - 1)
    copy.close()
  })
})

describe('the marker', () => {
  it('tells the language in which to say that the book is lost', async () => {
    const place = await aUsedPlace()
    expect(markedLanguage(place)).toBe('en')
    writeFileSync(place.marker, '{"language": "xx"}')
    expect(markedLanguage(place)).toBe(null)
    writeFileSync(place.marker, 'scrambled')
    expect(markedLanguage(place)).toBe(null)
  })

  it('is not left by a book without customers', () => {
    const place = placeIn(aFolder())
    leaveMarker(place, 0, 'vi', at)
    expect(existsSync(place.marker)).toBe(false)
  })
})

describe('backups', () => {
  it('hold commits that are not in the main file yet', async () => {
    const place = placeIn(aFolder())
    const book = await opened(place)
    addCustomer(book, 'a')
    addCustomer(book, 'b')
    const backup = await backUp(book.sqlite, place.backups, at)
    expect(backup.customers).toBe(2)
    expect(readdirSync(place.backups)).toHaveLength(1)
    await book.close()
  })

  it.each([9000, 0])('are passed over where they are not whole (%d bytes are left)', async left => {
    const place = placeIn(aFolder())
    const book = await opened(place)
    addCustomer(book, 'a')
    await backUp(book.sqlite, place.backups, '2026-11-20T03:00:00.000Z')
    addCustomer(book, 'b')
    const newer = await backUp(book.sqlite, place.backups, '2026-11-21T03:00:00.000Z')
    await book.close()
    truncateSync(newer.file, left)
    expect(newestGoodBackup(place.backups)).toMatchObject({ at: '2026-11-20T03:00:00.000Z', customers: 1 })
  })

  it('are restored while the damaged book is kept aside', async () => {
    const place = await aUsedPlace()
    const book = await opened(place)
    await backUp(book.sqlite, place.backups, at)
    await book.close()
    writeFileSync(place.book, Buffer.alloc(9000, 1))
    expect(await restoreNewestBackup(place, '2026-11-22T04:00:00.000Z')).toBe(true)
    const restored = await opened(place)
    expect(restored.sqlite.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(1)
    await restored.close()
    const aside = join(place.folder, 'aside-2026-11-22T04-00-00Z-khach-quen.db')
    expect(readFileSync(aside)).toEqual(Buffer.alloc(9000, 1))
  })

  it('are not there: restoring says so and touches nothing', async () => {
    const place = await aUsedPlace()
    const before = digest(place.book)
    expect(await restoreNewestBackup(place, at)).toBe(false)
    expect(digest(place.book)).toBe(before)
  })
})

describe('beginning anew', () => {
  it('keeps what was there under another name', async () => {
    const place = await aUsedPlace()
    writeFileSync(place.book, Buffer.alloc(9000, 1))
    makeRoomForNewBook(place, at)
    const book = await opened(place)
    expect(book.sqlite.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0)
    await book.close()
    expect(readdirSync(place.folder).filter(name => name.startsWith('aside-'))).toEqual([
      'aside-2026-11-22T03-00-00Z-khach-quen.db',
      'aside-2026-11-22T03-00-00Z-marker.json',
    ])
  })

  it('is refused while there is a book that can be opened', async () => {
    const place = await aUsedPlace()
    const before = digest(place.book)
    expect(() => makeRoomForNewBook(place, at)).toThrow()
    expect(digest(place.book)).toBe(before)
  })
})
