// How a list was read is kept under a name, found by its headings, and given up again.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { headingsKey, type KeptReading } from '../../shared/files/keptMapping.ts'
import { granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { oldTillCsv, shopProgramXlsx } from '../support/foreignLists.ts'
import { importHandlers } from '../support/importing.ts'

const reading: KeptReading = {
  sheet: null,
  start: null,
  mapping: { roles: ['name', 'phone', null], dateOrder: 'dayFirst', cardKindId: null },
}

async function names(shop: TestShop): Promise<string[]> {
  return granted(await answer(shop, 'files.listMappings', {})).map(({ name }) => name)
}

describe('O1 a way of reading that is kept', () => {
  it('is kept once a gesture, and one for the same headings gives way', async () => {
    const shop = aShop()
    const first = { requestId: v7(), name: 'Máy cũ', headings: 'ho ten|sdt|ghi chu', reading }
    const kept = await answer(shop, 'files.keepMapping', first)
    expect(await answer(shop, 'files.keepMapping', first)).toEqual(kept)
    await answer(shop, 'files.keepMapping', { ...first, requestId: v7(), name: 'Máy mới' })
    await answer(shop, 'files.keepMapping', { ...first, requestId: v7(), name: 'Danh bạ', headings: 'name|phone' })
    expect((await names(shop)).toSorted()).toEqual(['Danh bạ', 'Máy mới'])
    for (const { id } of granted(await answer(shop, 'files.listMappings', {})))
      await answer(shop, 'files.forgetMapping', { requestId: v7(), mappingId: id })
    expect(await names(shop)).toEqual([])
  })

  it('that this app cannot read is as good as none', async () => {
    const shop = aShop()
    shop.book.sqlite.exec(
      "INSERT INTO import_mappings VALUES ('m', 'Lạ', 'ho ten', '{\"roles\":[\"soul\"]}', '2026-11-22T03:00:00.000Z')",
    )
    expect(await names(shop)).toEqual([])
  })

  it('is known by headings however they are accented or spaced', () => {
    expect(headingsKey(['Họ  tên', 'SĐT', ''])).toBe(headingsKey(['HO TEN', 'sđt', '']))
    expect(headingsKey(['Họ tên', 'Nhóm'])).not.toBe(headingsKey(['Họ tên', 'Nơi']))
    expect(headingsKey(['', ''])).toBeNull()
  })
})

describe('O1 where a table begins', () => {
  it('is guessed, and can be decided otherwise: another sheet, other headings', { timeout: 60_000 }, async () => {
    const handlers = importHandlers(aShop())
    const read = await handlers.read('a.xlsx', await shopProgramXlsx())
    if (!read.ok) throw new Error(read.code)
    const { importId } = read.value
    expect(read.value).toMatchObject({ sheet: 1, start: { titleRows: 2, headerRows: 1 }, rowCount: 3 })
    expect(await handlers.layOut(importId, 1, { titleRows: 3, headerRows: 0 })).toMatchObject({
      value: { rowCount: 3, headings: null },
    })
    expect(await handlers.layOut(importId, 0, null)).toMatchObject({ value: { sheet: 0, columns: [{ index: 0 }] } })
    expect(await handlers.layOut(importId, 1, { titleRows: 30, headerRows: 2 })).toEqual({
      ok: false,
      code: 'file_empty',
    })
    expect(await handlers.layOut(v7(), 1, null)).toEqual({ ok: false, code: 'import_unknown' })
    const till = await handlers.read('cu.csv', oldTillCsv())
    expect(till).toMatchObject({ value: { start: { headerRows: 2 }, sheets: [''] } })
  })
})
