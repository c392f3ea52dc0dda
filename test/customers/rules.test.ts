// What is stored of a customer, and what a search means: tables of cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../../electron/sample/people.ts'
import { seededRandom } from '../../electron/sample/random.ts'
import { closenessOf, fits, searchFor } from '../../shared/customers/finding.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { customerFields } from '../../shared/customers/model.ts'
import { codeKey, customerToStore, searchedWords } from '../../shared/customers/rules.ts'
import { someFields } from '../support/build.ts'

const widest = { accents: false, endings: false }

function stored(fields: Partial<CustomerFields>) {
  const row = customerToStore(someFields(fields), 'VN')
  if (!row.ok) throw new Error(row.code)
  return row.value
}

function isFound(fields: Partial<CustomerFields>, text: string): boolean {
  return fits(stored(fields), searchFor(text, 'VN'), widest)
}

const dao = {
  name: 'Đỗ Thị Đào',
  called: 'Bé Na',
  phone: '0901 234 567',
  code: 'KH-0012',
}

const finds = [
  'do',
  'DO',
  'đ',
  'đào',
  'dao',
  'đỗ đào',
  'Đào Đỗ',
  'dao do thi',
  'thi',
  'Đỗ Thị Đào'.normalize('NFD'),
  'dtd',
  'dt',
  'na',
  'be n',
  '567',
  '4567',
  '0901',
  '0901 234',
  '2345',
  '+84901',
  '84901',
  '0084 90',
  '+84 901 234 567',
  '0901.234.567',
  'kh-0012',
  'KH0012',
  'kh',
  '0012',
  'dao 67',
  'dao 0901',
  '45 do',
  '  dao   do ',
  '"dao"',
  'dao*',
  '(dao)',
  'd',
  '0',
]
const findsNot = ['ao', 'dao an', 'tdd', 'thij', '5670', '0902', 'kh13', 'hi', 'dao 999', 'anhdao', '84 12']

describe('K1 one box', () => {
  it.each(finds)('finds Đỗ Thị Đào by %j', text => {
    expect(isFound(dao, text)).toBe(true)
  })

  it.each(findsNot)('does not find Đỗ Thị Đào by %j', text => {
    expect(isFound(dao, text)).toBe(false)
  })

  it('looks at accents and endings only where the text has any', () => {
    expect(closenessOf(searchFor('lan', 'VN'))).toEqual([widest])
    expect(closenessOf(searchFor('lần', 'VN'))).toEqual([{ accents: true, endings: false }, widest])
    expect(closenessOf(searchFor('lan 45', 'VN'))).toEqual([{ accents: false, endings: true }, widest])
    expect(closenessOf(searchFor('lần 45', 'VN'))).toHaveLength(4)
  })

  it('tells exact accents and endings from others', () => {
    const duong = stored({ name: 'Trần Văn Đường', phone: '0901 234 567' })
    const exact = { accents: true, endings: true }
    expect(fits(duong, searchFor('đường', 'VN'), exact)).toBe(true)
    expect(fits(duong, searchFor('dương', 'VN'), exact)).toBe(false)
    expect(fits(duong, searchFor('dương', 'VN'), widest)).toBe(true)
    expect(fits(duong, searchFor('567', 'VN'), exact)).toBe(true)
    expect(fits(duong, searchFor('456', 'VN'), exact)).toBe(false)
  })

  it('sees card, code and phone in a text that is nothing else', () => {
    expect(searchFor('20000011', 'VN')).toMatchObject({ cardNumber: '20000011', codeFold: '20000011', phone: null })
    expect(searchFor('20000012', 'VN').cardNumber).toBeNull()
    expect(searchFor('Kh - 0012', 'VN').codeFold).toBe(codeKey('KH-0012'))
    expect(searchFor('01201234567', 'VN').phone).toBe('+84701234567')
    expect(searchFor('', 'VN')).toEqual({ words: [], cardNumber: null, voucher: null, codeFold: null, phone: null })
  })

  it('takes a few digits that begin with 00 for the end of a phone or a code, more for a call from abroad', () => {
    const an = stored({ name: 'Lê An', phone: '0901 230 012' })
    const minh = stored({ name: 'Lê Minh', phone: '0912 000 312' })
    const coded = stored({ name: 'Lê Ba', code: '00123' })
    const who = (text: string) => [an, minh, coded].map(one => fits(one, searchFor(text, 'VN'), widest))
    expect(who('0012')).toEqual([true, false, true])
    expect(who('00123')).toEqual([false, false, true])
    expect(who('0084 901')).toEqual([true, false, false])
  })

  it('finds every customer by any beginning of any word, folded or as written', () => {
    const cut = fc.record({ seed: fc.integer(), word: fc.nat(5), length: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(cut, ({ seed, word, length }) => {
        const person = makePerson(seededRandom(seed), '2026-11-22')
        const words = person.name.split(' ')
        const typed = (words[word % words.length] ?? '').slice(0, length)
        expect(isFound(person, typed)).toBe(true)
        expect(isFound(person, stored(person).nameFold)).toBe(true)
        expect(isFound(person, typed.normalize('NFD').toUpperCase())).toBe(true)
      }),
    )
  })
})

describe('K1 what is stored', () => {
  it('keeps the fields and makes their keys', () => {
    const row = stored({
      ...dao,
      birthday: { day: 29, month: 2, year: null, calendar: 'solar' as const },
      note: 'Ít đá\nKhông đường',
    })
    expect(row).toMatchObject({
      name: 'Đỗ Thị Đào',
      phone: '+84901234567',
      code: 'KH-0012',
      codeFold: 'kh-0012',
      nameFold: 'do thi dao',
      birthDay: 29,
      birthMonth: 2,
      birthYear: null,
      note: 'Ít đá\nKhông đường',
    })
    expect(searchedWords(row)).toMatchObject({
      accented: 'đỗ thị đào bé na',
      folded: 'do thi dao be na dtd kh 0012 kh0012',
    })
    expect(searchedWords(row).digits.split(' ')).toEqual(
      expect.arrayContaining(['0901234567', '901234567', '67', '7', '84901234567']),
    )
  })

  it('stores nothing known as null', () => {
    expect(stored({})).toMatchObject({ phone: null, code: null, codeFold: null, birthDay: null, birthMonth: null })
  })

  it('refuses a phone that cannot be read', () => {
    expect(customerToStore(someFields({ phone: '0901' }), 'VN')).toEqual({ ok: false, code: 'phone_unreadable' })
  })

  it('makes the same of what it made', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const row = stored(makePerson(seededRandom(seed), '2026-11-22'))
        const again = stored({ ...row, phone: row.phone ?? '', code: row.code ?? '' })
        expect(again).toMatchObject({ phone: row.phone, nameFold: row.nameFold, sortKey: row.sortKey })
      }),
    )
  })

  it('takes any name a person can type, cleaned, and refuses one of 10,000 characters', () => {
    const accepted = (name: string) => customerFields.safeParse(someFields({ name }))
    expect(accepted('a'.repeat(10_000)).success).toBe(false)
    expect(accepted('ế'.repeat(121)).success).toBe(false)
    expect(accepted('ế'.repeat(120).normalize('NFD')).success).toBe(true)
    expect(accepted(' \u200b\u202e ').success).toBe(false)
    expect(accepted('An\u202e\u0000 \u200bLê\tVăn\n').data?.name).toBe('An Lê Văn')
  })
})
