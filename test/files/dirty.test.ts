// The project's own dirty list goes in, as CSV and as XLSX: no row is lost and none is invented.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { asCsv, asXlsx, dirtyList } from '../support/dirtyList.ts'
import { stage } from '../support/importing.ts'

const list = dirtyList(7)
const { facts } = list

async function storeList(shop: TestShop, name: string, bytes: Uint8Array) {
  const { importId, table } = await stage(shop, name, bytes)
  const preview = await answer(shop, 'files.previewImport', { importId })
  const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
  if (!preview.ok || !stored.ok) throw new Error('The list is refused')
  return { importId, table, preview: preview.value, record: stored.value }
}

function problem(preview: { problems: { code: string; count: number }[] }, code: string): number {
  return preview.problems.find(found => found.code === code)?.count ?? 0
}

describe('O1 import of a dirty list', () => {
  it('is a list with every kind of dirt', () => {
    expect(facts.customers).toBe(120)
    for (const count of [facts.withoutCustomer, facts.returns, facts.repeated, facts.unreadableDates]) {
      expect(count).toBeGreaterThan(3)
    }
    expect(facts.regular.rows).toBeGreaterThan(300)
  })

  for (const [name, make] of [
    ['hoa-don.csv', () => asCsv(list)],
    ['hoa-don.xlsx', () => asXlsx(list)],
  ] as const) {
    it(`takes ${name} over: every customer once, every bill, every đồng`, async () => {
      const shop = aShop()
      const { table, preview, record } = await storeList(shop, name, await make())
      expect(table.dateOrder).toBe('monthFirst')
      expect(table.dateVotes.dayFirst).toBe(0)
      expect(preview).toMatchObject({
        rows: facts.rows,
        customersNew: facts.customers,
        purchases: facts.purchases,
        returns: facts.returns,
        rowsWithoutCustomer: facts.withoutCustomer,
        rowsRepeated: facts.repeated,
        amountsRounded: 0,
      })
      expect(problem(preview, 'date_unreadable')).toBe(facts.unreadableDates)
      expect(record).toMatchObject({ customersAdded: facts.customers, visitsAdded: facts.purchases + facts.returns })
      const total = shop.book.sqlite.prepare('SELECT sum(amount) FROM visits').pluck().get()
      expect(total).toBe(facts.total)
      const visits = shop.book.sqlite.prepare(
        'SELECT count(*) FROM visits JOIN customers ON customers.id = customer_id WHERE code = ?',
      )
      const { code, rows } = facts.regular
      expect(Number(visits.pluck().get(code))).toBeGreaterThan(rows - facts.unreadableDates - 1)
    })
  }

  it('finds a customer of the list by name without accents, by code and by phone', async () => {
    const shop = aShop()
    await storeList(shop, 'hoa-don.csv', asCsv(list))
    const { code, name } = facts.regular
    const found = await answer(shop, 'customers.search', { text: code.toLowerCase(), limit: 8 })
    expect(found).toMatchObject({
      ok: true,
      value: { rows: [{ code, name: expect.stringMatching(new RegExp(name, 'i')) }] },
    })
  })

  it('stores formulas and markup as the harmless text that they are', async () => {
    const shop = aShop()
    await storeList(shop, 'hoa-don.csv', asCsv(list))
    const all = shop.book.sqlite.prepare("SELECT group_concat(note, '|') FROM customers").pluck().get()
    expect(all).toContain('=HYPERLINK("http://example.com")')
    expect(all).toContain('<img src=x onerror=alert(1)>')
    // The quote that guards a formula in an export is taken off again.
    expect(all).toContain('+1 ly miễn phí')
    expect(all).not.toContain("'+1 ly")
  })

  it('knows everything when the same list comes again', async () => {
    const shop = aShop()
    await storeList(shop, 'hoa-don.csv', asCsv(list))
    const again = await storeList(shop, 'hoa-don.csv', asCsv(list))
    expect(again.preview).toMatchObject({ customersNew: 0, customersUpdated: 0, purchases: 0, returns: 0 })
    expect(again.preview.visitsKnown).toBe(facts.purchases + facts.returns)
    expect(again.record).toMatchObject({ customersAdded: 0, visitsAdded: 0 })
  })
})
