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
})
