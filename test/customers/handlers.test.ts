// The customers' calls as the window makes them: checked input, answers, refusals.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { someFields } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'

import { add, added, granted, namesFor, search } from './book.ts'

/** Gives customers a latest visit, the first one the latest. */
function visited(shop: TestShop, ...customers: Customer[]): void {
  const update = shop.book.sqlite.prepare('UPDATE customers SET last_visit_at = ? WHERE id = ?')
  for (const [place, { id }] of customers.entries()) update.run(`2026-11-${20 - place}T03:00:00.000Z`, id)
}

describe('K1 adding a customer', () => {
  it('stores what was typed and answers with the customer', async () => {
    const shop = aShop()
    const birthday = { day: 5, month: 9, year: 1990, calendar: 'solar' as const }
    const customer = await added(shop, { name: ' Đỗ  Thị Đào ', phone: '0901.234.567', code: 'KH-1', birthday })
    expect(customer).toMatchObject({ name: 'Đỗ Thị Đào', phone: '+84901234567', code: 'KH-1', birthday, visitCount: 0 })
    expect(customer).toMatchObject({ cardNumber: '20000011', archivedAt: null, createdAt: '2026-11-22T03:00:00.000Z' })
    expect(granted(await answer(shop, 'customers.open', { customerId: customer.id }))).toEqual(customer)
    expect(shop.told).toEqual([{ kind: 'changed', topics: ['customers'] }])
  })

  it('counts the same gesture once', async () => {
    const shop = aShop()
    const gesture = { requestId: v7(), fields: someFields({ phone: '0901234567' }), sharePhone: false }
    const first = granted(await answer(shop, 'customers.add', gesture))
    expect(granted(await answer(shop, 'customers.add', gesture))).toEqual(first)
    expect(shop.book.sqlite.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(1)
  })

  it('refuses a phone that somebody has, in any spelling, unless it is shared on purpose', async () => {
    const shop = aShop()
    const mother = await added(shop, { name: 'Trần Thị Hoa', phone: '01201234567' })
    const again = { name: 'Trần Văn Nam', phone: '+84 70 123 4567' }
    expect(await add(shop, again)).toEqual({
      ok: false,
      code: 'phone_taken',
      detail: { name: 'Trần Thị Hoa', customerId: mother.id },
    })
    const son = await added(shop, again, true)
    const both = await search(shop, '0701234567')
    expect(both.rows.map(row => row.id).sort()).toEqual([mother.id, son.id].sort())
    expect(both.exactId).toBeNull()
    const others = await answer(shop, 'customers.listSamePhone', { phone: '070 1234 567', exceptId: son.id })
    expect(granted(others).map(row => row.id)).toEqual([mother.id])
  })

  it('refuses a code that somebody has, however it is written', async () => {
    const shop = aShop()
    await added(shop, { code: 'KH-0012' })
    expect(await add(shop, { code: 'kh - 0012' })).toMatchObject({ ok: false, code: 'code_taken' })
    expect(await add(shop, { code: 'KH-00123' })).toMatchObject({ ok: true })
  })

  it('refuses a phone that cannot be read and stores nothing', async () => {
    const shop = aShop()
    expect(await add(shop, { phone: '0901' })).toEqual({ ok: false, code: 'phone_unreadable' })
    expect(shop.book.sqlite.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0)
    expect(shop.told).toEqual([])
  })
})

describe('K1 editing and archiving', () => {
  it('edits and answers with the customer as before', async () => {
    const shop = aShop()
    const before = await added(shop, { name: 'Lê An', phone: '0901234567', code: 'A' })
    const fields = someFields({ name: 'Lê Ân', phone: '0901234567', code: 'A', formOfAddress: 'chị' })
    const gesture = { requestId: v7(), customerId: before.id, fields, sharePhone: false }
    const answered = granted(await answer(shop, 'customers.edit', gesture))
    expect(answered.before).toEqual(before)
    expect(answered.customer).toMatchObject({ name: 'Lê Ân', formOfAddress: 'chị', code: 'A' })
    expect(await namesFor(shop, 'Ân')).toEqual(['Lê Ân'])
  })

  it("refuses another's phone and code, but not the customer's own shared phone", async () => {
    const shop = aShop()
    const one = await added(shop, { name: 'Một', phone: '0901234567', code: 'A' })
    const two = await added(shop, { name: 'Hai', phone: '0901234567', code: 'B' }, true)
    const edit = (fields: Partial<CustomerFields>) =>
      answer(shop, 'customers.edit', {
        requestId: v7(),
        customerId: two.id,
        fields: someFields(fields),
        sharePhone: false,
      })
    expect(await edit({ phone: '0901234567', code: 'B', note: 'con' })).toMatchObject({ ok: true })
    expect(await edit({ phone: '0901234567', code: 'a' })).toMatchObject({ ok: false, code: 'code_taken' })
    await added(shop, { phone: '0912345678' })
    expect(await edit({ phone: '0912345678' })).toMatchObject({ ok: false, code: 'phone_taken' })
    expect(one.phone).toBe(two.phone)
  })

  it('puts an archived customer out of the search and brings it back', async () => {
    const shop = aShop()
    const { id } = await added(shop, { name: 'Lê An', phone: '0901234567' })
    const archive = (archived: boolean) =>
      answer(shop, 'customers.archive', { requestId: v7(), customerId: id, archived })
    expect(granted(await archive(true)).archivedAt).toBe('2026-11-22T03:00:00.000Z')
    expect(await search(shop, 'an')).toEqual({ rows: [], exactId: null })
    expect((await search(shop, '0901234567')).exactId).toBeNull()
    const page = { offset: 0, limit: 10, sort: 'name', descending: false, text: 'an' } as const
    const listed = async (show: 'active' | 'archived') =>
      granted(await answer(shop, 'customers.list', { ...page, show })).total
    expect([await listed('active'), await listed('archived')]).toEqual([0, 1])
    expect(granted(await archive(false)).archivedAt).toBeNull()
    expect(await namesFor(shop, 'an')).toEqual(['Lê An'])
  })

  it.each(['customers.open', 'customers.edit', 'customers.archive'] as const)('%s refuses a stranger', async name => {
    const shop = aShop()
    const more = {
      'customers.open': {},
      'customers.edit': { fields: someFields(), sharePhone: false },
      'customers.archive': { archived: true },
    }
    const requestId = name === 'customers.open' ? {} : { requestId: v7() }
    const reply = await answerUnchecked(shop, name, { customerId: v7(), ...requestId, ...more[name] })
    expect(reply).toEqual({ ok: false, code: 'customer_unknown' })
  })
})

describe('K1 the order of what is found', () => {
  it('puts accents that were typed first, then the latest visit', async () => {
    const shop = aShop()
    const duong = await added(shop, { name: 'Dương Văn Minh' })
    const duong2 = await added(shop, { name: 'Trần Đường' })
    const duong3 = await added(shop, { name: 'Lê Thuỳ Dương' })
    visited(shop, duong2, duong3, duong)
    expect(await namesFor(shop, 'duong')).toEqual(['Trần Đường', 'Lê Thuỳ Dương', 'Dương Văn Minh'])
    expect(await namesFor(shop, 'dương')).toEqual(['Lê Thuỳ Dương', 'Dương Văn Minh', 'Trần Đường'])
    expect(await namesFor(shop, 'Dương'.normalize('NFD'))).toEqual(['Lê Thuỳ Dương', 'Dương Văn Minh', 'Trần Đường'])
    expect(await namesFor(shop, '')).toEqual(['Trần Đường', 'Lê Thuỳ Dương', 'Dương Văn Minh'])
  })

  it('puts the endings of a phone before its other parts', async () => {
    const shop = aShop()
    const middle = await added(shop, { name: 'Giữa', phone: '0904561111' })
    const end = await added(shop, { name: 'Cuối', phone: '0901111456' })
    visited(shop, middle, end)
    expect(await namesFor(shop, '456')).toEqual(['Cuối', 'Giữa'])
    expect(await namesFor(shop, 'giua 456')).toEqual(['Giữa'])
  })

  it('knows the one customer whose card, code or phone the text is', async () => {
    const shop = aShop()
    const { id, cardNumber } = await added(shop, { name: 'Lê An', phone: '0901234567', code: '17850' })
    await added(shop, { name: 'Trần Bình', code: '178501', phone: '0900178500' })
    for (const text of [cardNumber, '17850', ' 17850 ', '0901 234 567', '+84901234567', '0084901234567']) {
      const found = await search(shop, text)
      expect(found.exactId).toBe(id)
      expect(found.rows[0]?.id).toBe(id)
    }
    expect(await namesFor(shop, '17850')).toEqual(['Lê An', 'Trần Bình'])
    for (const text of ['1785', '090123456', 'le an', '20000012']) expect((await search(shop, text)).exactId).toBeNull()
  })

  it('answers at most as many rows as asked for', async () => {
    const shop = aShop()
    for (let count = 0; count < 5; count++) await added(shop, { name: `Lê An ${count}` })
    expect((await search(shop, 'an', 3)).rows).toHaveLength(3)
    expect((await search(shop, '', 3)).rows).toHaveLength(3)
  })
})

describe('K1 the Book', () => {
  it('lists by given name, latest visit or adding, page by page, with the total', async () => {
    const shop = aShop()
    const [yen, anh, dat] = [
      await added(shop, { name: 'Bùi Yến' }),
      await added(shop, { name: 'Vũ Ánh', birthday: { day: 1, month: 2, year: null, calendar: 'solar' } }),
      await added(shop, { name: 'Đỗ Đạt' }),
    ]
    visited(shop, dat, yen)
    const page = { offset: 0, limit: 10, show: 'active', text: '' } as const
    const list = async (sort: 'name' | 'lastVisit' | 'added', descending: boolean, more = {}) =>
      granted(await answer(shop, 'customers.list', { ...page, sort, descending, ...more }))
    const names = async (...asked: Parameters<typeof list>) => (await list(...asked)).rows.map(row => row.name)
    expect(await names('name', false)).toEqual(['Vũ Ánh', 'Đỗ Đạt', 'Bùi Yến'])
    expect(await names('name', true)).toEqual(['Bùi Yến', 'Đỗ Đạt', 'Vũ Ánh'])
    expect(await names('lastVisit', true)).toEqual(['Đỗ Đạt', 'Bùi Yến', 'Vũ Ánh'])
    expect(await names('added', false)).toEqual(['Bùi Yến', 'Vũ Ánh', 'Đỗ Đạt'])
    expect(await list('name', false, { offset: 1, limit: 1 })).toMatchObject({ total: 3, rows: [{ name: 'Đỗ Đạt' }] })
    expect(await list('name', false, { text: 'anh' })).toMatchObject({
      total: 1,
      rows: [
        { id: anh.id, birthday: { day: 1, month: 2, year: null, calendar: 'solar' }, archivedAt: null, visitCount: 0 },
      ],
    })
    expect((await list('name', false, { text: '...' })).total).toBe(0)
  })
})
