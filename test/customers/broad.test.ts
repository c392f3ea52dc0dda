// Broad searches take another way through the book than narrow ones; the rows must be the same.
import { expect, it } from 'vitest'
import { searchCustomers } from '../../db/customers/search.ts'
import { openReader } from '../../db/open.ts'
import { closenessOf, fits, searchFor } from '../../shared/customers/finding.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday } from '../support/bigBookWords.ts'

const texts = [
  'n',
  'Nguyễn',
  'nguyen',
  'nguyen t',
  'nguyễn thị',
  't',
  'tr',
  'nt',
  'nv',
  '0',
  '09',
  '8',
  '84',
  'h',
  'van',
  'k',
  'nguyen kh 9',
]

it('K1 a broad search finds the latest visitors of all who fit, the closest first', async () => {
  const book = openReader(bigBookFile(12_000, 12_000))
  const all = await book.db
    .selectFrom('customers')
    .selectAll()
    .orderBy('lastVisitAt', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  let broad = 0
  for (const text of texts) {
    const search = searchFor(text, 'VN')
    const close = closenessOf(search).map(closeness => all.filter(row => fits(row, search, closeness)))
    const expected = [...new Set(close.flat())].slice(0, 50).map(row => row.id)
    const { rows } = await searchCustomers(book.db, search, 50, bigBookToday)
    expect(
      rows.map(row => row.id),
      text,
    ).toEqual(expected)
    if (close.some(rows => rows.length > 1000)) broad += 1
  }
  expect(broad).toBeGreaterThan(8)
  await book.close()
})
