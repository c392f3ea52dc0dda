// The customers' tables: the index finds what the rule finds, and hot questions read an index.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCustomer, listBook } from '../../db/customers/reads.ts'
import { listLatestVisitors, searchCustomers } from '../../db/customers/search.ts'
import { updateCustomer, updateRemoved } from '../../db/customers/writes.ts'
import type { Reader } from '../../db/tables.ts'
import { fillSampleBook } from '../../electron/sample/fill.ts'
import { fits, searchFor } from '../../shared/customers/finding.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import { openTestBook } from '../support/book.ts'
import { aCustomer, someFields } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'

const today = '2026-11-22'

async function aSampleShop(): Promise<TestShop> {
  const shop = aShop()
  await shop.ctx.write(trx => fillSampleBook(trx, today, shop.ctx.newId))
  return shop
}

const texts = fc.oneof(
  fc.constantFrom(
    'n',
    'ng',
    'nguyen',
    'Nguyễn',
    'lan',
    'lân',
    'hoa',
    'hoà',
    'd',
    'đ',
    'nt',
    'ntl',
    'th th',
    '0',
    '09',
    '84',
    '+8490',
  ),
  fc.constantFrom('lan 9', 'hoa 0', '12', '123', '345', 'anh 4', 'be', 'tí', 'kh', 'kh0', 'kh-00', 'q7', 'a b c d'),
  fc.string({ unit: fc.constantFrom(...'aăâbcdđehilmnotuưvxy0123456789 -'), maxLength: 5 }),
)

describe('K1 the index of words', () => {
  it('finds exactly the customers whom the rule finds', async () => {
    const shop = await aSampleShop()
    await aCustomer(shop, { name: 'Nguyễn Lan (Q7)', code: 'KH-0012', called: 'Bé Tí' })
    await aCustomer(shop, { name: 'Khách 17850', code: '17850' })
    const { db } = shop.book.reader
    const all = await db.selectFrom('customers').selectAll().execute()
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const search = searchFor(text, 'VN')
        if (search.words.length === 0 || search.phone !== null) return
        const expected = all.filter(row => fits(row, search, { accents: false, endings: false })).map(row => row.id)
        const listed = await listBook(db, { ...wholeBook, search })
        expect(listed.rows.map(row => row.id).sort()).toEqual(expected.sort())
        expect(listed.total).toBe(expected.length)
        const { rows } = await searchCustomers(db, search, 50, today)
        expect(rows).toHaveLength(Math.min(50, expected.length))
        expect(rows.filter(row => !expected.includes(row.id))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('takes every letter and digit that there is into one word, as the index does', () => {
    const { sqlite } = openTestBook()
    const asked = sqlite.prepare('SELECT count(*) FROM customer_words WHERE customer_words MATCH ?')
    const cut: string[] = []
    for (let code = 0x80; code < 0x110000; code += 1) {
      const letter = String.fromCodePoint(code)
      if (!/[\p{L}\p{N}]/u.test(letter)) continue
      try {
        for (const { folded } of searchFor(`a${letter}b`, 'VN').words) asked.get(`"${folded}"`)
      } catch {
        cut.push(code.toString(16))
      }
    }
    expect(cut).toEqual([])
  })

  it('answers any text without an error', async () => {
    const shop = await aSampleShop()
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), hostileText)
    await fc.assert(
      fc.asyncProperty(anything, async text => {
        const { rows } = await searchCustomers(shop.book.reader.db, searchFor(text, 'VN'), 50, today)
        expect(rows.length).toBeLessThanOrEqual(50)
      }),
      { numRuns: 400 },
    )
  })

  it('follows an edited name, phone and code, and forgets one that was taken back', async () => {
    const shop = aShop()
    const { id } = await aCustomer(shop, { name: 'Trần Lan', phone: '0901234567', code: 'A1' })
    const edited = customerToStore(someFields({ name: 'Trần Huệ', phone: '0912345678', code: 'B2' }), 'VN')
    if (!edited.ok) throw new Error(edited.code)
    await shop.ctx.write(trx => updateCustomer(trx, id, edited.value, shop.ctx.now()))
    const found = async (text: string) =>
      (await searchCustomers(shop.book.db, searchFor(text, 'VN'), 9, today)).rows.length
    expect([await found('lan'), await found('0901'), await found('a1')]).toEqual([0, 0, 0])
    expect([await found('hue'), await found('678'), await found('b2')]).toEqual([1, 1, 1])
    await shop.ctx.write(trx => updateRemoved(trx, [id], shop.ctx.now()))
    expect([await found('hue'), await found('678'), await found('b2'), await found('0912345678')]).toEqual([0, 0, 0, 0])
    await aCustomer(shop, { name: 'Lê Hai', code: 'B2' })
    expect(await found('b2')).toBe(1)
  })

  it('leaves the index alone while nothing searched changes', async () => {
    const shop = aShop()
    const { id } = await aCustomer(shop, { name: 'Trần Lan', phone: '0901234567' })
    const wordsSize = () => shop.book.sqlite.prepare('SELECT sum(length(block)) FROM customer_words_data').pluck().get()
    const before = wordsSize()
    const edited = customerToStore(someFields({ name: 'Trần Lan', phone: '0901 234 567', note: 'Ít đá' }), 'VN')
    if (!edited.ok) throw new Error(edited.code)
    await shop.ctx.write(trx => updateCustomer(trx, id, edited.value, shop.ctx.now()))
    expect(wordsSize()).toBe(before)
    expect((await findCustomer(shop.book.db, id))?.note).toBe('Ít đá')
  })
})

const wholeBook = {
  offset: 0,
  limit: 200,
  sort: 'name',
  descending: false,
  show: 'active',
  search: null,
  said: null,
  today,
} as const

const hostileText = fc.constantFrom(
  '"',
  '""',
  '"*',
  'a" OR "b',
  'NEAR(a b)',
  'folded:a',
  '{digits}:1',
  'a AND',
  'NOT a',
  '^a',
  '-a',
  '(',
  "'; DROP TABLE customers; --",
  '\u0000',
  'a\u0000b',
  '%',
  '_',
  '*',
  '\u19b0',
  'a\u19b0b',
  '\u0301',
  '🙂',
  '<img src=x onerror=alert(1)>',
  '=cmd|x',
  '+',
  '..',
  'đ'.repeat(200),
  'a '.repeat(100),
  '1'.repeat(200),
)

describe('the plans of hot questions', () => {
  // Kinds and terms of cards are a handful of rows; the others stand for rows that were found already.
  const harmless =
    /^SCAN (wanted|hit|fresh|card_terms|card_kinds|CONSTANT|\(subquery|customer_words VIRTUAL TABLE INDEX 0:M)/
  const scansOf = (steps: string[]) => steps.filter(step => step.startsWith('SCAN ') && !harmless.test(step))

  /** The plans on a new book and, as after the app was closed once, on one whose numbers of rows SQLite knows. */
  async function plansOf(asks: Parameters<typeof planOf>[1][]): Promise<string[][]> {
    const shop = await aSampleShop()
    const plans = () => Promise.all(asks.map(ask => planOf(shop.book.file, ask)))
    const before = await plans()
    shop.book.sqlite.exec('ANALYZE')
    return [...before, ...(await plans())]
  }

  it('a search reads indexes only', async () => {
    const searches = ['lan', 'Lân 45', '0901234567', '20000011'].map(text => searchFor(text, 'VN'))
    const plans = await plansOf(searches.map(search => db => searchCustomers(db, search, 50, today)))
    for (const steps of plans) {
      expect(steps.length).toBeGreaterThan(5)
      expect(scansOf(steps)).toEqual([])
    }
  })

  it('the latest visitors and the pages of the Book come in the order of an index', async () => {
    const pages = [
      { sort: 'name', show: 'active' },
      { sort: 'lastVisit', show: 'active' },
      { sort: 'name', show: 'archived' },
    ] as const
    const plans = await plansOf([
      db => listLatestVisitors(db, 50, today),
      ...pages.map(page => (db: Reader) => listBook(db, { ...wholeBook, ...page })),
    ])
    const indexes = ['customers_last_visit', 'customers_name', 'customers_last_visit', 'customers_archived']
    plans.forEach((steps, place) => {
      expect(steps.join('\n')).toMatch(
        new RegExp(`(SCAN|SEARCH) customers USING COVERING INDEX ${indexes[place % 4]}\\b`),
      )
      // The one step that sorts puts the found rows in their order again.
      expect(steps.filter(step => step === 'USE TEMP B-TREE FOR ORDER BY').length).toBeLessThanOrEqual(2)
    })
  })
})
