// Storing an import and taking it back: once per gesture, all or nothing, and nothing that was used since is lost.
import { appendFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { stagingFile } from '../../electron/files/stagingFile.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ImportPreview, ImportRecord } from '../../shared/files/model.ts'
import { answer } from '../support/answer.ts'
import { aCustomer, someFields } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { stage } from '../support/importing.ts'

interface Brought {
  importId: Id
  preview: ImportPreview
  record: ImportRecord
}

async function bring(shop: TestShop, csv: string): Promise<Brought> {
  const { importId } = await stage(shop, 'khach.csv', csv)
  const preview = await answer(shop, 'files.previewImport', { importId })
  const record = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
  if (!preview.ok || !record.ok) throw new Error('The list is refused')
  return { importId, preview: preview.value, record: record.value }
}

async function undo(shop: TestShop, importId: Id) {
  return answer(shop, 'files.undoImport', { requestId: v7(), importId })
}

async function find(shop: TestShop, text: string) {
  const found = await answer(shop, 'customers.search', { text, limit: 20 })
  return found.ok ? found.value.rows : []
}

function column(shop: TestShop, query: string): unknown[] {
  return shop.book.sqlite.prepare(query).pluck().all()
}

const people = 'Họ tên,SĐT,Địa chỉ\nNguyễn Thị Lan,0901234567,Quận 1\nTrần Văn Hùng,0912345678,\n'
const bills =
  'Mã HĐ,Ngày mua,Họ tên,SĐT,Số tiền\nHD1,20/11/2026 09:00,Nguyễn Thị Lan,0901234567,120.000\nTH1,21/11/2026 10:00,Nguyễn Thị Lan,0901234567,-20.000\n'

describe('O1 storing an import', () => {
  it('counts once, however often the gesture is sent', async () => {
    const shop = aShop()
    const { importId } = await stage(shop, 'khach.csv', people)
    const input = { requestId: v7(), importId }
    const answers = await Promise.all([
      answer(shop, 'files.commitImport', input),
      answer(shop, 'files.commitImport', input),
    ])
    const again = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
    expect(answers[0]).toMatchObject({ ok: true, value: { customersAdded: 2 } })
    expect([answers[1], again]).toEqual([answers[0], answers[0]])
    expect(await find(shop, '')).toHaveLength(2)
  })

  it('finds those who are new by the end of a further phone, too, also somebody without a name', async () => {
    const shop = aShop()
    const two = 'Họ tên,SĐT,SĐT 2\nNguyễn Thị Lan,0901234567,0933555777\n,0912000678,0944666888\n'
    expect(await bring(shop, two)).toMatchObject({ record: { customersAdded: 2 } })
    for (const end of ['4567', '5777', '0678', '6888']) expect(await find(shop, end)).toHaveLength(1)
  })

  it('matches those who are there: by phone, filling in what was missing and erasing nothing', async () => {
    const shop = aShop()
    const lan = await aCustomer(shop, { name: 'Lan', phone: '0901234567', note: 'Ít đường' })
    const { preview, record } = await bring(shop, people)
    expect(preview).toMatchObject({ customersNew: 1, customersUpdated: 1, customersSame: 0 })
    expect(record).toMatchObject({ customersAdded: 1, customersUpdated: 1 })
    const opened = await answer(shop, 'customers.open', { customerId: lan.id })
    expect(opened).toMatchObject({ value: { name: 'Nguyễn Thị Lan', place: 'Quận 1', note: 'Ít đường' } })
    expect((await find(shop, 'nguyen thi lan')).map(({ id }) => id)).toEqual([lan.id])
  })

  it('brings visits with their moment, day and facts; a return is no visit', async () => {
    const shop = aShop()
    const { preview } = await bring(shop, bills)
    expect(preview).toMatchObject({ customersNew: 1, purchases: 1, returns: 1 })
    const row = shop.book.sqlite.prepare('SELECT kind, amount, bill, at, day FROM visits ORDER BY seq').all()
    expect(row).toEqual([
      { kind: 'purchase', amount: 120_000, bill: 'HD1', at: '2026-11-20T02:00:00.000Z', day: '2026-11-20' },
      { kind: 'return', amount: -20_000, bill: 'TH1', at: '2026-11-21T03:00:00.000Z', day: '2026-11-21' },
    ])
    expect(shop.book.sqlite.prepare('SELECT visit_count, first_visit_day FROM customers').get()).toEqual({
      visit_count: 1,
      first_visit_day: '2026-11-20',
    })
  })

  it('stores the same as adding by hand: keys, order and the words of the search', async () => {
    const [byList, byHand] = [aShop(), aShop()]
    const fields = { name: 'Đặng Thị  Ánh (Q.1)', phone: '0901234567', code: 'Kh - 0012', place: 'Quận 1' }
    await bring(byList, `Họ tên,SĐT,Mã KH,Địa chỉ\n${Object.values(fields).join(',')}\n,0987654321,,\n`)
    await aCustomer(byHand, { ...fields, name: 'Đặng Thị Ánh (Q.1)' })
    await aCustomer(byHand, { name: 'Khách 4321', phone: '0987654321' })
    const made = 'SELECT name, phone, code, name_fold, code_fold, sort_key, card_number FROM customers ORDER BY seq'
    const rows = (shop: TestShop) => shop.book.sqlite.prepare(made).all()
    expect(rows(byList)).toEqual(rows(byHand))
    byList.book.sqlite.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, customer_words, col)')
    byHand.book.sqlite.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, customer_words, col)')
    const terms = (shop: TestShop) => shop.book.sqlite.prepare('SELECT * FROM temp.terms ORDER BY term, col').all()
    expect(terms(byList).length).toBeGreaterThan(20)
    expect(terms(byList)).toEqual(terms(byHand))
  })

  it('finds somebody by every phone of the list, and by the one that was theirs before', async () => {
    const shop = aShop()
    await aCustomer(shop, { name: 'Lê Cũ', phone: '0977000111', code: 'KH-1' })
    await bring(shop, 'Họ tên,Mã KH,SĐT,SĐT khác\nLê Mới,,0901234567,0933111222\nLê Cũ,KH-1,0966555444,\n')
    for (const [text, name] of [
      ['1222', 'Lê Mới'],
      ['5444', 'Lê Cũ'],
      ['0111', 'Lê Cũ'],
    ] as const) {
      expect((await find(shop, text)).map(row => row.name)).toEqual([name])
    }
  })

  it('leaves a row out that could be two people, and says so', async () => {
    const shop = aShop()
    await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
    await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0911111111' })
    const { preview, record } = await bring(shop, 'Họ tên,Ghi chú\nNguyễn Thị Lan,Bánh ngọt\n')
    expect(preview.problems).toEqual([
      { code: 'customer_unknown', count: 1, examples: [{ row: 2, text: 'Nguyễn Thị Lan' }] },
    ])
    expect(record).toMatchObject({ customersAdded: 0, customersUpdated: 0, rowsLeftOut: 1 })
  })

  it('keeps both where two people share a phone', async () => {
    const shop = aShop()
    await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
    const { preview } = await bring(shop, 'Họ tên,SĐT\nPhạm Minh Tuấn,0901234567\n')
    expect(preview).toMatchObject({ customersNew: 1, problems: [{ code: 'phone_of_another', count: 1 }] })
    expect(await find(shop, '0901234567')).toHaveLength(2)
  })

  it('tells how far it is, and stores nothing when it is stopped', async () => {
    const shop = aShop()
    const names = Array.from({ length: 1600 }, (_, index) => `Khách Thử ${index},09${String(20_000_000 + index)}`)
    const { importId } = await stage(shop, 'khach.csv', ['Họ tên,SĐT', ...names].join('\n'))
    const committing = answer(shop, 'files.commitImport', { requestId: v7(), importId })
    while (!shop.told.some(({ kind }) => kind === 'importProgress')) await new Promise(setImmediate)
    await answer(shop, 'files.cancelImport', { importId })
    expect(await committing).toEqual({ ok: false, code: 'cancelled' })
    expect(shop.told.filter(({ kind }) => kind === 'importProgress').length).toBeLessThan(4)
    expect(column(shop, 'SELECT count(*) FROM customers UNION ALL SELECT count(*) FROM imports')).toEqual([0, 0])
    // Stopped is not forgotten: it can be stored after all.
    const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
    expect(stored).toMatchObject({ ok: true, value: { customersAdded: 1600 } })
    expect(shop.told.filter(event => event.kind === 'importProgress').at(-1)).toMatchObject({ done: 1600, total: 1600 })
  })

  it('stores nothing of a staging file that somebody wrote into', async () => {
    const shop = aShop()
    const { importId } = await stage(shop, 'khach.csv', people)
    appendFileSync(stagingFile(shop.ctx.stagingFolder, importId), '{"kind":"customer","fields":{"name":"\\u0000"}}\n')
    await expect(answer(shop, 'files.commitImport', { requestId: v7(), importId })).rejects.toThrow()
    expect(await find(shop, '')).toEqual([])
  })

  it('knows no import that was never read', async () => {
    const shop = aShop()
    const unknown = { ok: false, code: 'import_unknown' }
    expect(await answer(shop, 'files.previewImport', { importId: v7() })).toEqual(unknown)
    expect(await answer(shop, 'files.commitImport', { requestId: v7(), importId: v7() })).toEqual(unknown)
    expect(await undo(shop, v7())).toEqual(unknown)
  })
})

describe('O1 taking an import back', () => {
  it('removes its customers and reverses its visits, once per gesture', async () => {
    const shop = aShop()
    const { importId } = await bring(shop, bills)
    const input = { requestId: v7(), importId }
    const undone = await answer(shop, 'files.undoImport', input)
    expect(undone).toEqual({ ok: true, value: { removed: 1, kept: 0, visits: 2 } })
    expect(await answer(shop, 'files.undoImport', input)).toEqual(undone)
    expect(await undo(shop, importId)).toEqual({ ok: false, code: 'already_undone' })
    expect(await find(shop, 'lan')).toEqual([])
    expect(column(shop, 'SELECT sum(amount) FROM visits')).toEqual([0])
    expect(column(shop, "SELECT count(*) FROM customer_words WHERE customer_words MATCH 'lan'")).toEqual([0])
    const listed = await answer(shop, 'files.listImports', {})
    expect(listed).toMatchObject({ value: [{ id: importId, undoneAt: '2026-11-22T03:00:00.000Z' }] })
  })

  it('lets the same list come again afterwards', async () => {
    const shop = aShop()
    const { importId } = await bring(shop, bills)
    await undo(shop, importId)
    const again = await bring(shop, bills)
    expect(again.preview).toMatchObject({ customersNew: 1, purchases: 1, returns: 1, visitsKnown: 0 })
    expect(again.record).toMatchObject({ customersAdded: 1, visitsAdded: 2 })
  })

  it('keeps those who were edited or have a visit of another origin', async () => {
    const shop = aShop()
    const first = await bring(shop, people)
    shop.pass(60)
    const [hung] = await find(shop, 'hung')
    if (!hung) throw new Error('Hùng is not there')
    const fields = someFields({ name: 'Trần Văn Hùng', phone: '0912345678', note: 'Sửa tay' })
    await answer(shop, 'customers.edit', { requestId: v7(), customerId: hung.id, fields, sharePhone: false })
    await bring(shop, bills)
    expect(await undo(shop, first.importId)).toMatchObject({ value: { removed: 0, kept: 2, visits: 0 } })
    expect((await find(shop, '')).map(({ name }) => name).toSorted()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Hùng'])
  })

  it('gives the others their former fields back, but for what was edited since', async () => {
    const shop = aShop()
    const lan = await aCustomer(shop, { name: 'Lan', phone: '0901234567' })
    const { importId } = await bring(
      shop,
      'Họ tên,SĐT,Địa chỉ,Email\nNguyễn Thị Lan,0901234567,Quận 1,lan@example.com\n',
    )
    const edited = someFields({
      name: 'Nguyễn Thị Lan',
      phone: '0901234567',
      place: 'Quận 7',
      email: 'lan@example.com',
    })
    await answer(shop, 'customers.edit', { requestId: v7(), customerId: lan.id, fields: edited, sharePhone: false })
    await undo(shop, importId)
    const opened = await answer(shop, 'customers.open', { customerId: lan.id })
    expect(opened).toMatchObject({ value: { name: 'Lan', place: 'Quận 7', email: '', phone: '+84901234567' } })
    expect(await find(shop, 'nguyen')).toEqual([])
  })

  it('brings the facts of the visits back to what they were', async () => {
    const shop = aShop()
    const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
    const { importId } = await bring(shop, bills)
    const facts = 'SELECT visit_count, first_visit_day, last_visit_at FROM customers'
    expect(shop.book.sqlite.prepare(facts).get()).toMatchObject({ visit_count: 1 })
    await undo(shop, importId)
    expect(shop.book.sqlite.prepare(facts).get()).toEqual({
      visit_count: 0,
      first_visit_day: null,
      last_visit_at: null,
    })
    expect(await find(shop, '4567')).toMatchObject([{ id: lan.id }])
  })
})
