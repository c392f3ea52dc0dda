// A whole real shop goes in: the invoices of ../shared/data, where they are beside the project. Skipped elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answer } from '../support/answer.ts'
import { aShop } from '../support/context.ts'
import { stage } from '../support/importing.ts'

const file = resolve(import.meta.dirname, '../../../shared/data/online-retail-invoices.csv')
const known = existsSync(file)

/** The same numbers, summed up from the file in another way: whole cents from decimal texts, nothing of the app's own code. */
function sumUp(csv: Buffer) {
  const rows: string[][] = parse(csv, { from: 2 })
  const ofSomebody = rows.filter(row => row[2] !== '(blank)')
  const cents = ofSomebody.map(([, , , , quantity = '', price = '']) => {
    const [whole = '', fraction = ''] = price.split('.')
    const exact = Number(quantity) * Number(whole + fraction.padEnd(4, '0'))
    return {
      amount: Math.sign(exact) * Math.round(Math.abs(exact) / 100),
      rounded: exact % 100 !== 0,
      back: quantity.startsWith('-'),
    }
  })
  return {
    rows: rows.length,
    customers: new Set(ofSomebody.map(row => row[2])).size,
    unknown: rows.length - ofSomebody.length,
    purchases: cents.filter(({ back }) => !back).length,
    returns: cents.filter(({ back }) => back).length,
    rounded: cents.filter(({ rounded }) => rounded).length,
    total: cents.reduce((sum, { amount }) => sum + amount, 0),
    monthFirst: rows.filter(row => Number(row[1]?.split('/')[1]) > 12).length,
  }
}

describe.runIf(known)('O1 import of a real list of invoices', () => {
  it('loses no row and invents none', { timeout: 120_000 }, async () => {
    const csv = readFileSync(file)
    const expected = sumUp(csv)
    const shop = aShop({ currency: 'GBP', timeZone: 'Europe/London' })
    const { importId, table } = await stage(shop, 'online-retail-invoices.csv', csv)
    expect(table.columns.map(({ role }) => role)).toEqual(['bill', 'visitAt', 'code', 'place', 'quantity', 'unitPrice'])
    expect(table).toMatchObject({ rowCount: expected.rows, dateOrder: 'monthFirst' })
    expect(table.dateVotes).toMatchObject({ dayFirst: 0, monthFirst: expected.monthFirst })

    const preview = await answer(shop, 'files.previewImport', { importId })
    const counted = {
      rows: 25_943,
      customersNew: 4372,
      customersUpdated: 0,
      customersSame: 0,
      rowsWithoutCustomer: 3722,
      rowsRepeated: 0,
      visitsKnown: 0,
    }
    expect(preview).toMatchObject({ ok: true, value: counted })
    expect(counted).toMatchObject({
      rows: expected.rows,
      customersNew: expected.customers,
      rowsWithoutCustomer: expected.unknown,
    })
    const { purchases, returns, rounded } = expected
    expect(preview).toMatchObject({ value: { purchases, returns, amountsRounded: rounded, problems: [] } })

    const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
    expect(stored).toMatchObject({
      ok: true,
      value: { customersAdded: 4372, visitsAdded: purchases + returns, rowsLeftOut: 3722 },
    })
    const { sqlite } = shop.book
    expect(sqlite.prepare('SELECT count(*), sum(amount) FROM visits').raw().get()).toEqual([
      purchases + returns,
      expected.total,
    ])
    expect(sqlite.prepare("SELECT count(*), max(amount) <= 0 FROM visits WHERE kind = 'return'").raw().get()).toEqual([
      returns,
      1,
    ])

    const found = await answer(shop, 'customers.search', { text: '17850', limit: 8 })
    expect(found).toMatchObject({ ok: true, value: { rows: [{ name: 'Khách 17850', code: '17850' }] } })
    // 35 invoices on these days, the first on the file's first morning, London time.
    const rows: string[][] = parse(csv, { from: 2 })
    const days = new Set(
      rows.filter(row => row[2] === '17850' && !row[4]?.startsWith('-')).map(row => row[1]?.split(' ')[0]),
    )
    expect(
      sqlite.prepare("SELECT visit_count, first_visit_day, place FROM customers WHERE code = '17850'").raw().get(),
    ).toEqual([days.size, '2010-12-01', 'United Kingdom'])
  })
})
