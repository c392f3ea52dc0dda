// The people of an organisation on a real book: stored, linked, removed and put back; what is refused.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ContactFields } from '../../shared/customers/contact.ts'
import { blankFields } from '../../shared/customers/model.ts'
import { blankProfileToSave } from '../../shared/customers/profile.ts'
import { aCounter, codeOf, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'

describe('K4 the people of an organisation', () => {
  const fields: ContactFields = {
    ...{ name: 'Lê Thị Hoa', called: '', formOfAddress: 'chị' as const, phone: '0901234567', email: '' },
    ...{ position: 'kế toán', parts: ['buyer', 'decision_maker'], note: '', personId: null },
  }

  it('are stored, changed, linked, removed and put back', async () => {
    const shop = await aCounter()
    const { customerId } = shop
    const profile = { ...blankProfileToSave, kind: 'organisation' as const }
    expect(granted(await answer(shop, 'customers.listContacts', { customerId }))).toBeNull()
    granted(await answer(shop, 'customers.saveProfile', { requestId: v7(), customerId, profile }))
    const input = { requestId: v7(), customerId, contactId: null, fields }
    const { contact } = granted(await answer(shop, 'customers.saveContact', input))
    granted(await answer(shop, 'customers.saveContact', input))
    expect(granted(await answer(shop, 'customers.listContacts', { customerId }))).toMatchObject([
      { name: 'Lê Thị Hoa', phone: '+84901234567', parts: ['buyer', 'decision_maker'], person: null },
    ])
    const hoa = { ...blankFields, name: 'Lê Thị Hoa', phone: '0901234567' }
    const person = granted(await answer(shop, 'customers.add', { requestId: v7(), fields: hoa, sharePhone: false }))
    const linked = {
      ...input,
      requestId: v7(),
      contactId: contact.id,
      fields: { ...input.fields, personId: person.id },
    }
    const saved = granted(await answer(shop, 'customers.saveContact', linked))
    expect(saved).toMatchObject({ contact: { person: { name: 'Lê Thị Hoa' } }, before: { person: null } })
    const speaksFor = { customerId: person.id }
    expect(granted(await answer(shop, 'customers.listOrganisationsOf', speaksFor))).toMatchObject([
      { customerId, name: 'Nguyễn Thị An', position: 'kế toán' },
    ])
    for (const [removed, left] of [
      [true, 0],
      [false, 1],
    ] as const) {
      granted(await answer(shop, 'customers.removeContact', { requestId: v7(), contactId: contact.id, removed }))
      expect(granted(await answer(shop, 'customers.listContacts', { customerId }))).toHaveLength(left)
      expect(granted(await answer(shop, 'customers.listOrganisationsOf', speaksFor))).toHaveLength(left)
    }
  })

  it('need a name, a phone that can be read, and a customer whom they speak for', async () => {
    const shop = await aCounter()
    const save = (more: object, customerId = shop.customerId) =>
      answer(shop, 'customers.saveContact', {
        ...{ requestId: v7(), customerId, contactId: null },
        fields: { ...fields, ...more },
      })
    expect(codeOf(await save({ name: ' ' }))).toBe('bad_input')
    expect(codeOf(await save({ phone: '12' }))).toBe('phone_unreadable')
    expect(codeOf(await save({ personId: v7() }))).toBe('customer_unknown')
    expect(codeOf(await save({}, v7()))).toBe('customer_unknown')
    const unknown = { requestId: v7(), contactId: v7(), removed: true }
    expect(codeOf(await answer(shop, 'customers.removeContact', unknown))).toBe('contact_unknown')
  })

  async function anOrganisation() {
    const shop = await aCounter()
    const { customerId } = shop
    const profile = { ...blankProfileToSave, kind: 'organisation' as const }
    granted(await answer(shop, 'customers.saveProfile', { requestId: v7(), customerId, profile }))
    const save = async (more: Partial<ContactFields> = {}, contactId: string | null = null) => {
      const input = { requestId: v7(), customerId, contactId, fields: { ...fields, ...more } }
      return granted(await answer(shop, 'customers.saveContact', input)).contact
    }
    const find = async (text: string) => granted(await answer(shop, 'customers.search', { text, limit: 8 }))
    const inBook = async (text: string) => {
      const page = { offset: 0, limit: 9, sort: 'name' as const, descending: false, show: 'active' as const }
      return granted(await answer(shop, 'customers.list', { ...page, text })).total
    }
    return { ...shop, save, find, inBook }
  }

  it('are found by their phone, whole or by its end, and it is said whose it is', async () => {
    const shop = await anOrganisation()
    const contact = await shop.save()
    const hoa = { name: 'Lê Thị Hoa', called: '', formOfAddress: 'chị', phone: '+84901234567' }
    for (const text of ['0901 234 567', '+84901234567', '4567', '0901']) {
      expect((await shop.find(text)).rows).toMatchObject([{ id: shop.customerId, contact: hoa }])
      expect(await shop.inBook(text)).toBe(1)
    }
    expect((await shop.find('0901234567')).exactId).toBe(shop.customerId)
    expect((await shop.find('Nguyễn')).rows).toMatchObject([{ id: shop.customerId, contact: null }])
    await shop.save({ phone: '0933111222' }, contact.id)
    expect((await shop.find('4567')).rows).toEqual([])
    expect((await shop.find('1222')).rows).toMatchObject([{ contact: { phone: '+84933111222' } }])
    for (const [removed, found] of [
      [true, 0],
      [false, 1],
    ] as const) {
      granted(await answer(shop, 'customers.removeContact', { requestId: v7(), contactId: contact.id, removed }))
      for (const text of ['1222', '0933111222']) expect((await shop.find(text)).rows).toHaveLength(found)
    }
  })

  it('and the organisation’s own number, or a customer with the same one, are told apart', async () => {
    const shop = await anOrganisation()
    await shop.save()
    const own = { ...blankFields, name: 'Lê Thị Hoa', phone: '0901234567' }
    const person = granted(await answer(shop, 'customers.add', { requestId: v7(), fields: own, sharePhone: true }))
    const { rows, exactId } = await shop.find('0901234567')
    expect(exactId).toBeNull()
    expect(rows.map(({ id, contact }) => [id, contact?.name ?? null]).sort()).toEqual(
      [
        [shop.customerId, 'Lê Thị Hoa'],
        [person.id, null],
      ].sort(),
    )
  })

  it('leave no number behind when the person is erased, and go with a merge and back', async () => {
    const shop = await anOrganisation()
    const own = { ...blankFields, name: 'Lê Thị Hoa', phone: '' }
    const person = granted(await answer(shop, 'customers.add', { requestId: v7(), fields: own, sharePhone: true }))
    await shop.save({ personId: person.id })
    const kept = granted(
      await answer(shop, 'customers.add', {
        requestId: v7(),
        fields: { ...own, name: 'Công ty Nắng' },
        sharePhone: true,
      }),
    )
    const pair = { keptId: kept.id, mergedId: shop.customerId }
    const { mergeId } = granted(await answer(shop, 'customers.merge', { requestId: v7(), ...pair, choices: {} }))
    expect((await shop.find('4567')).rows).toMatchObject([{ id: kept.id, contact: { name: 'Lê Thị Hoa' } }])
    granted(await answer(shop, 'customers.takeApart', { requestId: v7(), mergeId }))
    expect((await shop.find('4567')).rows).toMatchObject([{ id: shop.customerId }])
    const erased = { requestId: v7(), customerId: person.id, typedName: 'Lê Thị Hoa' }
    await answer(shop, 'customers.erase', erased)
    expect((await shop.find('4567')).rows).toEqual([])
    const words = 'SELECT count(*) FROM customer_words WHERE customer_words MATCH ?'
    expect(shop.book.sqlite.prepare(words).pluck().get('digits : "4567"')).toBe(0)
  })
})
