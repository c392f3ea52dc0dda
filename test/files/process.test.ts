// The process that reads files: it may hang, swell or die, and that costs a message; what it read waits only as long as needed.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aShop } from '../support/context.ts'
import { encode } from '../support/dirtyList.ts'
import { asGuessed, importHandlers } from '../support/importing.ts'

const list = encode('Họ tên,SĐT\nNguyễn Thị Lan,0901234567\n', 'utf-8')

describe('O1 the process that reads a file', () => {
  it('may die, hang or swell without taking anything along', { timeout: 60_000 }, async () => {
    const shop = aShop()
    const handlers = importHandlers(shop, 3)
    expect(await handlers.read('die.csv', list)).toEqual({ ok: false, code: 'reader_stopped' })
    expect(await handlers.read('hang.csv', list)).toEqual({ ok: false, code: 'file_too_slow' })
    expect(await importHandlers(shop, 50).read('swell.csv', list)).toEqual({ ok: false, code: 'reader_stopped' })
    expect(await handlers.read('khach.csv', list)).toMatchObject({ ok: true, value: { rowCount: 1 } })
  })

  it('says why a file is refused, with its line', async () => {
    const handlers = importHandlers(aShop())
    const broken = encode('Tên\n"Lan\nHùng\n', 'utf-8')
    expect(await handlers.read('khach.csv', broken)).toEqual({ ok: false, code: 'file_broken', detail: { line: 2 } })
    expect(await handlers.read('khach.csv', encode('Họ tên,SĐT\n', 'utf-8'))).toEqual({ ok: false, code: 'file_empty' })
  })

  it('refuses a mapping that names no customer, and one of a file that was given up', async () => {
    const handlers = importHandlers(aShop())
    const read = await handlers.read('khach.csv', list)
    if (!read.ok) throw new Error(read.code)
    const { importId } = read.value
    const mapping = asGuessed(read.value)
    const nobody = { ...mapping, roles: mapping.roles.map(() => 'note' as const) }
    expect(await handlers.map(importId, nobody)).toEqual({ ok: false, code: 'no_customer_column' })
    expect(await handlers.map(v7(), mapping)).toEqual({ ok: false, code: 'import_unknown' })
    expect(await handlers.map(importId, mapping)).toEqual({ ok: true, value: null })
    await handlers.forget(importId)
    expect(await handlers.map(importId, mapping)).toEqual({ ok: false, code: 'import_unknown' })
  })

  it('leaves nobody in the staging folder once it is forgotten, or another file is read', async () => {
    const shop = aShop()
    const folder = shop.ctx.stagingFolder
    writeFileSync(join(folder, 'left-over.ndjson'), '')
    writeFileSync(join(folder, 'half.ndjson.part'), '')
    const handlers = importHandlers(shop)
    const read = await handlers.read('..\\..\\khach.csv', list)
    if (!read.ok) throw new Error(read.code)
    expect(read.value.fileName).toBe('khach.csv')
    expect(readdirSync(folder)).toEqual([])
    await handlers.map(read.value.importId, asGuessed(read.value))
    expect(readdirSync(folder)).toEqual([`${read.value.importId}.ndjson`])
    await handlers.forget(read.value.importId)
    expect(readdirSync(folder)).toEqual([])
  })
})
