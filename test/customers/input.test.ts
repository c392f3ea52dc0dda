// Bad input to the customers' calls: stored as harmless text, or refused with a code.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answerUnchecked } from '../support/answer.ts'
import { aCustomer, someFields } from '../support/build.ts'
import { aShop } from '../support/context.ts'

import { added, search } from './book.ts'

const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '{{7*7}}',
  'javascript:alert(1)',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '@SUM(A1)',
  "Robert'); DROP TABLE customers;--",
  'a" OR folded:"b',
  '%_%',
  '../../etc/passwd',
  'null',
  'undefined',
  '0',
  '👩‍🍳 Bếp',
]

describe('bad input', () => {
  it.each(hostileNames)('stores the name %j as text and finds it', async name => {
    const shop = aShop()
    await aCustomer(shop, { name: 'Lê Bình' })
    const customer = await added(shop, { name, note: name })
    expect(customer.name).toBe(name.replace(/\u200d/g, ''))
    const found = await search(shop, name)
    const hasWords = /[\p{L}\p{N}]/u.test(name)
    expect(found.rows.map(row => row.id)).toEqual(hasWords ? [customer.id] : [])
  })

  it('takes invisible, bidi and control characters out of a name', async () => {
    const shop = aShop()
    const customer = await added(shop, { name: '\u202eLê\u0000 \u200bAn\u2066\n', note: 'một\u0007\r\nhai' })
    expect([customer.name, customer.note]).toEqual(['Lê An', 'một\nhai'])
  })

  it('lets no tower of marks grow over the lines above, and keeps the marks of letters', async () => {
    const shop = aShop()
    const customer = await added(shop, {
      name: `Z${'\u0300\u0301\u0302'.repeat(10)}a Ngữ`,
      called: 'Ngữ'.normalize('NFD'),
    })
    expect(customer).toMatchObject({ name: 'Z\u0300\u0301\u0302a Ngữ', called: 'Ngữ' })
  })

  it.each([
    ['a name of fillers that nobody sees', { fields: someFields({ name: '\u3164\u2800' }) }],
    ['a name of 10,000 characters', { fields: someFields({ name: 'a'.repeat(10_000) }) }],
    ['an empty name', { fields: someFields({ name: ' ' }) }],
    ['a field that does not exist', { fields: { ...someFields(), points: 1_000_000 } }],
    [
      'the 30th of February',
      { fields: someFields({ birthday: { day: 30, month: 2, year: null, calendar: 'solar' as const } }) },
    ],
    ['a form of address of its own', { fields: { ...someFields(), formOfAddress: 'sếp' } }],
    ['a number for a name', { fields: { ...someFields(), name: 7 } }],
    ['no fields', { fields: null }],
    ['an id that is none', { requestId: '1' }],
  ])('customers.add refuses %s', async (_what, wrong) => {
    const shop = aShop()
    const right = { requestId: v7(), fields: someFields(), sharePhone: false }
    expect(await answerUnchecked(shop, 'customers.add', right)).toMatchObject({ ok: true })
    expect(await answerUnchecked(shop, 'customers.add', { ...right, ...wrong })).toEqual({
      ok: false,
      code: 'bad_input',
    })
  })

  it.each([{ text: 'a'.repeat(10_000), limit: 50 }, { text: 'a', limit: 51 }, { text: 'a' }, 'a', null])(
    'customers.search refuses %j',
    async input => {
      expect(await answerUnchecked(aShop(), 'customers.search', input)).toEqual({ ok: false, code: 'bad_input' })
    },
  )
})
