// Further phones, by which customers are found as well, and photos.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listChanges } from '../../db/customers/changeReads.ts'
import { findProfile, listTags } from '../../db/customers/profileReads.ts'
import { listBook, listByPhone } from '../../db/customers/reads.ts'
import { searchCustomers } from '../../db/customers/search.ts'
import type { Id } from '../../shared/base/ids.ts'
import { searchFor } from '../../shared/customers/finding.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { blankProfileToSave, type OtherPhone } from '../../shared/customers/profile.ts'
import { answer } from '../support/answer.ts'
import { someFields } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'
import { added, granted, namesFor, search } from './book.ts'

function save(shop: TestShop, customerId: Id, ...phones: OtherPhone[]) {
  const profile = { ...blankProfileToSave, phones }
  return answer(shop, 'customers.saveProfile', { requestId: v7(), customerId, profile })
}

function edit(shop: TestShop, customerId: Id, fields: Partial<CustomerFields>) {
  const gesture = { requestId: v7(), customerId, fields: someFields(fields), sharePhone: true }
  return answer(shop, 'customers.edit', gesture)
}

describe('K1 further and old phones', () => {
  it('find the customer: whole, by the ending, in the Book, and while the same one is typed elsewhere', async () => {
    const shop = aShop()
    const lan = await added(shop, { name: 'Lan', phone: '0901234567' })
    granted(await save(shop, lan.id, { phone: '0912 345 678', kind: 'other' }, { phone: '01201234567', kind: 'old' }))
    expect((await search(shop, '0912 345 678')).exactId).toBe(lan.id)
    expect(await namesFor(shop, '5678')).toEqual(['Lan'])
    expect((await search(shop, '01201234567')).exactId).toBe(lan.id)
    const list = { offset: 0, limit: 9, sort: 'name', descending: false, show: 'active' } as const
    expect(granted(await answer(shop, 'customers.list', { ...list, text: '0912345678' })).total).toBe(1)
    const others = await answer(shop, 'customers.listSamePhone', { phone: '0912345678', exceptId: null })
    expect(granted(others).map(row => row.id)).toEqual([lan.id])
    granted(await save(shop, lan.id))
    expect(await namesFor(shop, '5678')).toEqual([])
    expect(await namesFor(shop, '4567')).toEqual(['Lan'])
  })

  it('keep the main phone of before when it is changed', async () => {
    const shop = aShop()
    const lan = await added(shop, { name: 'Lan', phone: '0901234567' })
    granted(await edit(shop, lan.id, { name: 'Lan', phone: '0933444555' }))
    expect((await findProfile(shop.book.db, lan.id))?.phones).toEqual([{ phone: '+84901234567', kind: 'old' }])
    expect((await search(shop, '0901234567')).exactId).toBe(lan.id)
    // Its own old number becomes the main one again; and another edit leaves both findable.
    granted(await edit(shop, lan.id, { name: 'Lan', phone: '0901234567' }))
    expect((await findProfile(shop.book.db, lan.id))?.phones).toEqual([{ phone: '+84933444555', kind: 'old' }])
    granted(await edit(shop, lan.id, { name: 'Lan Anh', phone: '0901234567' }))
    expect(await namesFor(shop, '4555')).toEqual(['Lan Anh'])
  })

  it('of a household stay allowed', async () => {
    const shop = aShop()
    const mother = await added(shop, { name: 'Mẹ', phone: '0901234567' })
    const son = await added(shop, { name: 'Con', phone: '0912345678' })
    granted(await save(shop, son.id, { phone: '0901234567', kind: 'other' }))
    const both = await search(shop, '0901234567')
    expect(both.rows.map(row => row.id).sort()).toEqual([mother.id, son.id].sort())
    expect(both.exactId).toBeNull()
  })

  it('are found by an index', async () => {
    const { book } = aShop()
    const asked = searchFor('0912345678', 'VN')
    const page = { offset: 0, limit: 9, sort: 'name', descending: false, show: 'active', today: '2026-11-22' } as const
    const plans = [
      await planOf(book.file, db => searchCustomers(db, asked, 8, '2026-11-22')),
      await planOf(book.file, db => listByPhone(db, '+84912345678')),
      await planOf(book.file, db => listBook(db, { ...page, search: asked, said: null })),
    ]
    const byContact = plans.map(steps => steps.some(step => step.includes('contacts_phone')))
    expect(byContact).toEqual([true, false, true])
    for (const steps of plans) {
      expect(steps.filter(step => step.includes('customer_phones_phone'))).not.toEqual([])
      expect(steps.filter(step => /^SCAN (customers|customer_phones|contacts|c\b)/.test(step))).toEqual([])
    }
    const opened = [
      ...(await planOf(book.file, db => findProfile(db, 'x'))),
      ...(await planOf(book.file, db => listChanges(db, 'x'))),
    ]
    expect(opened.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect((await planOf(book.file, db => listTags(db))).filter(step => /SCAN (customers|c\b)/.test(step))).toEqual([])
  })
})

describe('K1 photos', () => {
  const jpeg = (...rest: number[]) => new Uint8Array([0xff, 0xd8, 0xff, ...rest])

  it('are kept small in the book, replaced and taken away', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, {})
    const put = (bytes: Uint8Array<ArrayBuffer>) =>
      answer(shop, 'customers.savePhoto', { requestId: v7(), customerId, bytes })
    const shown = async () => granted(await answer(shop, 'customers.openPhoto', { customerId }))
    expect(await shown()).toBeNull()
    granted(await put(jpeg(1, 2)))
    granted(await put(jpeg(3)))
    expect(await shown()).toEqual({ type: 'image/jpeg', bytes: jpeg(3) })
    expect((await findProfile(shop.book.db, customerId))?.hasPhoto).toBe(true)
    granted(await answer(shop, 'customers.removePhoto', { requestId: v7(), customerId }))
    expect(await shown()).toBeNull()
  })

  it('are put back from the history, line by line, and never over a later one', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, {})
    const put = (bytes: Uint8Array<ArrayBuffer>, requestId = v7()) =>
      answer(shop, 'customers.savePhoto', { requestId, customerId, bytes })
    const shown = async () => granted(await answer(shop, 'customers.openPhoto', { customerId }))?.bytes ?? null
    const history = async () =>
      granted(await answer(shop, 'customers.listHistory', { customerId, limit: 30, filter: 'changes', before: null }))
    const undo = async (at: number) => {
      const way = (await history())[at]?.undo
      const changeId = way?.name === 'customers.takeBackChange' ? way.input.changeId : ''
      return answer(shop, 'customers.takeBackChange', { requestId: v7(), changeId })
    }
    const twice = v7()
    granted(await put(jpeg(1), twice))
    shop.pass(60)
    granted(await put(jpeg(2)))
    shop.pass(60)
    // Neither the same photo nor the same request again is a change.
    granted(await put(jpeg(2)))
    granted(await put(jpeg(1), twice))
    const [second, first] = await history()
    expect(first?.changes).toEqual([{ field: 'photo', before: null, after: 'photo' }])
    expect(second?.changes).toEqual([{ field: 'photo', before: 'photo', after: 'photo' }])
    expect(await undo(1)).toMatchObject({ ok: false, code: 'changed_since' })
    const { changeId } = granted(await undo(0))
    expect(await shown()).toEqual(jpeg(1))
    expect((await history()).map(({ undone }) => undone)).toEqual([false, true, false])
    // Taken back itself, it is there again.
    granted(await answer(shop, 'customers.takeBackChange', { requestId: v7(), changeId }))
    expect(await shown()).toEqual(jpeg(2))
    shop.pass(60)
    granted(await answer(shop, 'customers.removePhoto', { requestId: v7(), customerId }))
    expect(await shown()).toBeNull()
    granted(await undo(0))
    expect(await shown()).toEqual(jpeg(2))
  })

  it('are refused where they are no picture, or too large', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, {})
    const put = (bytes: Uint8Array<ArrayBuffer>, id = customerId) =>
      answer(shop, 'customers.savePhoto', { requestId: v7(), customerId: id, bytes })
    expect(await put(new Uint8Array(Buffer.from('<svg>')))).toEqual({ ok: false, code: 'photo_unreadable' })
    expect(await put(jpeg(...new Uint8Array(64 * 1024)))).toEqual({ ok: false, code: 'bad_input' })
    expect(await put(jpeg(), v7())).toEqual({ ok: false, code: 'customer_unknown' })
  })
})
