// Erasing a person: out of every table, every page and the log; what has no name stays; an older backup brings nobody back.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups } from '../../db/backup.ts'
import { eraseTraces, traces } from '../../db/customers/erasing.ts'
import { isForgotten, readErased } from '../../db/forgetting.ts'
import { openWriter } from '../../db/open.ts'
import { restoreNewestBackup } from '../../db/opening.ts'
import type { BookPlace } from '../../db/place.ts'
import { eraseAgain } from '../../electron/customers/erasing.ts'
import { answer } from '../support/answer.ts'
import { openTestBook } from '../support/book.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { added, granted, namesFor } from './book.ts'
import { aPerson, aPlacedShop, type BillInput, manyPeople, marks, name, phoneOf, shopOver } from './person.ts'

/** Everything that a file and its companions hold of the marks, in UTF-8. */
function tracesIn(...files: string[]): string[] {
  return files.flatMap(file => {
    const bytes = readFileSync(file)
    return marks.filter(mark => bytes.includes(mark)).map(mark => `${file}: ${mark}`)
  })
}

function filesOf(place: BookPlace): string[] {
  const beside = readdirSync(place.folder).filter(file => file.startsWith('khach-quen'))
  return beside.map(file => join(place.folder, file))
}

const totalsText = `SELECT (SELECT sum(amount) FROM visits) AS money, (SELECT sum(points) FROM point_lines WHERE points > 0) AS points,
  (SELECT sum(count) FROM stamp_lines) AS stamps, (SELECT count(*) FROM visits) AS visits, (SELECT avg(rating) FROM feedback) AS rating`

async function erased(shop: TestShop, customerId: string, typedName = name) {
  return answer(shop, 'customers.erase', { requestId: v7(), customerId, typedName })
}

describe('S13 erasing a person', () => {
  it('knows every table that names customers, and every column of a customer', () => {
    const { sqlite } = openTestBook()
    const naming = sqlite
      .prepare(`SELECT m.name || '.' || f."from" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" = 'customers' AND m.name <> 'customers'`)
      .pluck()
      .all()
    const known = traces.filter(({ table, through }) => table !== 'customers' && !through)
    expect(known.flatMap(({ table, columns }) => columns.map(column => `${table}.${column}`)).toSorted()).toEqual(
      naming.toSorted(),
    )
    const columns = sqlite.prepare(`SELECT name FROM pragma_table_info('customers')`).pluck().all()
    const own = traces.find(({ table }) => table === 'customers')?.becomes
    const set = typeof own === 'object' ? own.set : ''
    const kept = columns.filter(column => !new RegExp(`\\b${column} = `).test(set))
    // What is left tells when somebody came, not who.
    expect(kept).toEqual([
      'seq',
      'id',
      'request_id',
      'first_visit_day',
      'last_visit_at',
      'visit_count',
      'created_at',
      'kind',
      'merged_into',
    ])
  })

  it('leaves no word in the book, in its log, in the newest backup, in staged lists and papers', async () => {
    const shop = await aPlacedShop()
    const customer = await aPerson(shop)
    const { place, book } = shop
    await added(shop, { name: 'Lê Văn Bình', phone: '0905111222' })
    book.sqlite.exec('ANALYZE')
    for (const folder of [place.staging, place.prints]) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'one'), name)
    }
    expect(tracesIn(...filesOf(place)).length).toBeGreaterThan(marks.length - 2)
    expect(granted(await erased(shop, customer.id))).toEqual({ cleaned: true })
    const [newest] = listBackups(place.backups)
    expect(newest?.at).toBe('2026-11-22T03:00:00.000Z')
    expect(tracesIn(...filesOf(place), newest?.file ?? '')).toEqual([])
    expect(readdirSync(place.staging)).toEqual([])
    expect(readdirSync(place.prints)).toEqual([])
    expect(book.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(book.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(await namesFor(shop, 'Lê Văn Bình')).toEqual(['Lê Văn Bình'])
    expect(await namesFor(shop, 'Khuê')).toEqual([])
  })

  it('leaves none of 500 people among 5,000 whose rows moved from page to page, which secure_delete alone does', async () => {
    const shop = await aPlacedShop()
    const { sqlite } = shop.book
    const people = manyPeople(sqlite)
    const gone = people.filter((_, place) => place % 10 === 3)
    const erasure = { requestId: v7(), name: '', ...shop.ctx.mark() }
    await shop.ctx.write(trx => eraseTraces(trx, gone, erasure))
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const left = () => {
      const bytes = readFileSync(shop.place.book)
      return gone.filter(id => bytes.includes(phoneOf(id)))
    }
    expect(left().length).toBeGreaterThan(0)
    expect(await shop.ctx.forget()).toBe(true)
    expect(left()).toEqual([])
  })

  it('keeps the totals, and the shop owes the person nothing any more', async () => {
    const shop = aShop()
    const customer = await aPerson(shop)
    const totals = shop.book.sqlite.prepare(totalsText)
    const before = totals.get()
    expect(granted(await answer(shop, 'reports.listOwed', {})).points.months).not.toEqual([])
    granted(await erased(shop, customer.id))
    expect(totals.get()).toEqual(before)
    const owed = granted(await answer(shop, 'reports.listOwed', {}))
    expect([owed.points.months, owed.cards, owed.rewards]).toEqual([[], [], []])
    const account = shop.book.sqlite.prepare('SELECT points, claim, remainder FROM point_accounts').get()
    expect(account).toEqual({ points: 0, claim: 0, remainder: 0 })
    const open = 'SELECT count(*) FROM rights_requests WHERE done_day IS NULL'
    expect(shop.book.sqlite.prepare(open).pluck().get()).toBe(0)
    expect(granted(await answer(shop, 'customers.countPeople', {})).people).toBe(1)
  })

  it('wants the name typed, accents or not, and is done once', async () => {
    const shop = aShop()
    const customer = await aPerson(shop)
    expect(await erased(shop, customer.id, 'Quách Thị')).toMatchObject({ ok: false, code: 'name_not_typed' })
    const gesture = { requestId: v7(), customerId: customer.id, typedName: ' quach thi  NGOC khue ' }
    expect(granted(await answer(shop, 'customers.erase', gesture))).toEqual({ cleaned: true })
    expect(granted(await answer(shop, 'customers.erase', gesture))).toEqual({ cleaned: true })
    expect(await erased(shop, customer.id)).toMatchObject({ ok: false, code: 'customer_unknown' })
    expect(await answer(shop, 'customers.open', { customerId: customer.id })).toMatchObject({ ok: false })
  })

  it('takes away the words of the lines of nobody else, and closes the gate again', async () => {
    const shop = aShop()
    const customer = await aPerson(shop)
    const other = await added(shop, { name: 'Lê Văn Bình' })
    const bill = {
      amount: 50_000,
      products: [],
      channel: 'shop',
      note: 'ít đá',
      points: 0,
      rewardId: null,
    } satisfies BillInput
    granted(await answer(shop, 'visits.add', { requestId: v7(), customerId: other.id, bill, again: false, reason: '' }))
    granted(await erased(shop, customer.id))
    const notes = shop.book.sqlite.prepare('SELECT note FROM visits ORDER BY seq').pluck().all()
    expect(notes).toEqual(['', 'ít đá'])
    expect(() => shop.book.sqlite.exec("UPDATE visits SET note = ''")).toThrow('only added to')
  })
})

/** What the writing thread does before anybody can be shown. */
async function openedAgain({ ctx }: TestShop, place: BookPlace): Promise<void> {
  await eraseAgain(ctx, readErased(place), erased => isForgotten(place, erased))
}

describe('L4 staying erased', () => {
  it('erases again whom an older backup brought back, also those who were merged into them', async () => {
    const shop = await aPlacedShop()
    const { place } = shop
    const customer = await aPerson(shop)
    await backUp(shop.book.sqlite, place.backups, '2026-11-21T03:00:00.000Z')
    granted(await erased(shop, customer.id))
    expect(readErased(place)).toHaveLength(2)
    await shop.book.close()
    // Only the older backup is left.
    for (const { file, at } of listBackups(place.backups)) if (at > '2026-11-21T04') rmSync(file)
    expect(await restoreNewestBackup(place, '2026-11-23T03:00:00.000Z')).toBe(true)
    expect(tracesIn(place.book)).not.toEqual([])
    const restored = shopOver(openWriter(place.book), place)
    restored.setNow('2026-11-23T03:00:00.000Z')
    await openedAgain(restored, place)
    expect(tracesIn(...filesOf(place))).toEqual([])
    expect(await namesFor(restored, 'Khuê')).toEqual([])
    // Nothing more is to be done the next time.
    const before = readFileSync(place.erased, 'utf8')
    await openedAgain(restored, place)
    expect(readFileSync(place.erased, 'utf8')).toBe(before)
  })

  it('completes the list beside the book, and reads no list that is not one', async () => {
    const shop = await aPlacedShop()
    const customer = await aPerson(shop)
    granted(await erased(shop, customer.id))
    writeFileSync(shop.place.erased, '{"customerIds":["<script>"]}')
    expect(readErased(shop.place)).toEqual([])
    await openedAgain(shop, shop.place)
    expect(readErased(shop.place)).toContain(customer.id)
  })
})
