// K3, O1: what a list changed of somebody stands in their time line with its source, and goes with the import.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { findWhole } from '../../electron/customers/whole.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { HistoryLine } from '../../shared/customers/model.ts'
import { blankProfileToSave } from '../../shared/customers/profile.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { stageHere } from '../support/importing.ts'

const header = 'Họ tên,SĐT,SĐT khác,Địa chỉ,Giới tính,Nhóm,Ngày sinh\n'

async function bring(shop: TestShop, csv: string): Promise<Id> {
  const importId = await stageHere(shop, 'khach.csv', header + csv)
  const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
  if (!stored.ok) throw new Error(stored.code)
  return importId
}

async function changesOf(shop: TestShop, customerId: Id): Promise<HistoryLine[]> {
  const asked = { customerId, limit: 20, filter: 'changes' as const, before: null }
  const told = await answer(shop, 'customers.listHistory', asked)
  return told.ok ? told.value : []
}

const told = ({ label, undone, changes }: HistoryLine) => ({
  ...{ label, undone },
  changes: changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
})

async function lan(shop: TestShop): Promise<Id> {
  const { id } = await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567', place: 'Huế' })
  const tags = [{ kind: 'goal' as const, name: 'Học làm bánh' }]
  await answer(shop, 'customers.saveProfile', {
    requestId: v7(),
    customerId: id,
    profile: { ...blankProfileToSave, tags },
  })
  return id
}

describe('K3 what a list changed', () => {
  const row = 'Nguyễn Thị Lan,0901234567,0912345678,Đà Nẵng,Nữ,Trà,15/08/1990\n'

  it('stands in the time line, field by field, with the list it came from; nothing for who is new or unchanged', async () => {
    const shop = aShop()
    const id = await lan(shop)
    const before = await changesOf(shop, id)
    await bring(shop, `${row}Trần Mới,0907777777,,Huế,,,\n`)
    await bring(shop, row)
    const [change, ...earlier] = await changesOf(shop, id)
    expect(earlier).toEqual(before)
    expect(change && told(change)).toEqual({
      label: 'khach.csv',
      undone: false,
      changes: [
        'place: Huế → Đà Nẵng',
        'gender: null → female',
        'phones: null → [{"phone":"+84912345678","kind":"other"}]',
        'tags: [{"kind":"goal","name":"Học làm bánh"}] → [{"kind":"goal","name":"Học làm bánh"},{"kind":"interest","name":"Trà"}]',
        'birthday: null → {"day":15,"month":8,"year":1990,"calendar":"solar"}',
      ],
    })
    const count = shop.book.sqlite.prepare('SELECT count(*) FROM customer_changes').pluck()
    expect(count.get()).toBe(2)
  })

  it('goes with the import, and the time line says that, too', async () => {
    const shop = aShop()
    const id = await lan(shop)
    const whole = await findWhole(shop.book.db, id)
    const importId = await bring(shop, row)
    await answer(shop, 'files.undoImport', { requestId: v7(), importId })
    const now = await findWhole(shop.book.db, id)
    expect({ fields: now?.fields, profile: now?.profile }).toEqual({ fields: whole?.fields, profile: whole?.profile })
    const [back, change] = await changesOf(shop, id)
    expect(change).toMatchObject({ undone: true, undo: null, label: 'khach.csv' })
    expect(back && told(back).changes).toContain('place: Đà Nẵng → Huế')
  })

  it('can be taken back by itself; undoing the import leaves that alone', async () => {
    const shop = aShop()
    const id = await lan(shop)
    const whole = await findWhole(shop.book.db, id)
    const importId = await bring(shop, row)
    const [change] = await changesOf(shop, id)
    if (change?.undo?.name !== 'customers.takeBackChange') throw new Error('It cannot be taken back')
    expect(await answer(shop, 'customers.takeBackChange', { requestId: v7(), ...change.undo.input })).toMatchObject({
      ok: true,
    })
    expect((await findWhole(shop.book.db, id))?.fields).toEqual(whole?.fields)
    expect(await answer(shop, 'files.undoImport', { requestId: v7(), importId })).toMatchObject({ ok: true })
    const now = await findWhole(shop.book.db, id)
    expect({ fields: now?.fields, profile: now?.profile }).toEqual({ fields: whole?.fields, profile: whole?.profile })
  })

  it('is put back but for what was edited since, and several lines of one list are', async () => {
    const shop = aShop()
    const id = await lan(shop)
    // Two rows of one person who is called differently are one customer of the list; two lists are two changes.
    const first = await bring(shop, row)
    await bring(shop, 'Nguyễn Thị Lan,0901234567,,Hội An,,,\n')
    await answer(shop, 'files.undoImport', { requestId: v7(), importId: first })
    const now = await findWhole(shop.book.db, id)
    expect(now?.fields).toMatchObject({ place: 'Hội An', birthday: null })
    expect((await changesOf(shop, id)).map(({ undone }) => undone)).toEqual([false, false, true, false])
  })
})
