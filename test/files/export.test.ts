// O1: what goes out comes in again; the same book from every kind of file, whatever stands in it.
import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../electron/files/fileName.ts'
import { parseFile } from '../../electron/files/parse.ts'
import { harmlessLine, harmlessLines } from '../../shared/base/harmless.ts'
import { type Birthday, birthday, type CustomerFields, formsOfAddress } from '../../shared/customers/model.ts'
import { exportColumns } from '../../shared/files/exportColumns.ts'
import type { ExportScope } from '../../shared/files/exportModel.ts'
import { languages } from '../../shared/settings/model.ts'
import { resources } from '../../shared/text/words.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop } from '../support/context.ts'
import { formulas, markup, oddities } from '../support/dirtyNames.ts'
import { bookOf, columnsOf, everybody, exported, imported, type Known } from '../support/exporting.ts'

const corpus = [...markup, ...formulas, ...oddities]
// What an import takes for "nothing known".
const blank = /^(?:[-–—?]{1,2}|null|blank|n\/a)$/iu

const dirty = fc.oneof(fc.constantFrom(...corpus), fc.string({ maxLength: 20, unit: 'grapheme' }))
const aLine = dirty.map(harmlessLine).filter(text => !blank.test(text) && text.length <= 60)
const aNote = fc
  .array(dirty, { maxLength: 3 })
  .map(parts => harmlessLines(parts.join('\n')))
  .filter(text => !blank.test(text))
const aBirthday: fc.Arbitrary<Birthday | null> = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.option(fc.integer({ min: 1900, max: 2026 })),
  })
  .map(date => birthday.safeParse(date).data ?? null)

/** People who can be told apart: every name ends in a number of its own, every phone and code is one. */
const people: fc.Arbitrary<CustomerFields[]> = fc
  .array(
    fc.record({
      name: aLine,
      called: aLine,
      formOfAddress: fc.constantFrom(...formsOfAddress),
      phone: fc.constantFrom('', 'vn', 'landline', 'us'),
      code: fc.constantFrom('', 'KH-', '00', '=', "'+"),
      birthday: aBirthday,
      email: aLine,
      place: aLine,
      note: aNote,
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map(all =>
    all.map((person, index) => ({
      ...person,
      name: `${person.name} ${index + 1}`.trim(),
      code: person.code && `${person.code}${index + 1}`,
      phone: phoneOf(person.phone, index),
    })),
  )

function phoneOf(kind: string, index: number): string {
  const number = String(index).padStart(3, '0')
  if (kind === 'vn') return `0901234${number}`
  if (kind === 'landline') return `02438123${number}`
  return kind === 'us' ? `+1213373${4253 + index}` : ''
}

async function shopOf(fields: readonly CustomerFields[], settings = {}) {
  const shop = aShop(settings)
  for (const one of fields) await aCustomer(shop, one)
  return shop
}

describe('O1 a list that goes out comes in again', () => {
  for (const kind of ['csv', 'xlsx'] as const) {
    for (const language of languages) {
      it(`${kind} in ${language}: the same book, and nothing new for the old one`, { timeout: 120_000 }, async () => {
        await fc.assert(
          fc.asyncProperty(people, async fields => {
            const shop = await shopOf(fields, { language })
            const before = await everybody(shop)
            const bytes = await exported(shop, kind)
            expect(await bookOf(`list.${kind}`, bytes, { language })).toEqual(before)
            expect(await imported(shop, `list.${kind}`, bytes)).toBeNull()
            expect(await everybody(shop)).toEqual(before)
          }),
          { numRuns: 12 },
        )
      })
    }
  }

  it('keeps every strange name, letter by letter', async () => {
    const shop = await shopOf(
      corpus.map((text, index) => ({
        ...{
          name: `${text} ${index}`,
          called: text,
          formOfAddress: '' as const,
          phone: phoneOf('vn', index),
          code: '',
        },
        ...{ birthday: null, email: '', place: text, note: `${text}\n${text}` },
      })),
    )
    const before = await everybody(shop)
    expect(before.map(({ called }) => called).sort()).toEqual([...corpus].sort())
    for (const kind of ['csv', 'xlsx'] as const)
      expect(await bookOf(`list.${kind}`, await exported(shop, kind))).toEqual(before)
  })
})

// Contacts come in by the import of their own kind; without it there is nothing to compare.
const readsContacts = (await parseFile('a.vcf', new TextEncoder().encode('BEGIN:VCARD\r\nFN:An\r\nEND:VCARD\r\n'))).ok

describe.runIf(readsContacts)('O1 contacts that go out come in again', () => {
  it('names, birthdays, phones, notes, letter by letter', async () => {
    const shop = await shopOf(
      corpus.map((text, index) => ({
        ...{
          name: `${text} ${index}`,
          called: text,
          formOfAddress: '' as const,
          phone: phoneOf('vn', index),
          code: '',
        },
        birthday: {
          day: 1 + (index % 28),
          month: 1 + (index % 12),
          year: index % 2 === 0 ? 1980 + index : null,
          calendar: 'solar',
        },
        ...{ email: `a${index}@example.com`, place: text, note: `${text}\n${text}` },
      })),
    )
    // An address book knows no cards.
    const withoutCards = (all: Known[]) => all.map(known => ({ ...known, cardNumber: '' }))
    const brought = await bookOf('list.vcf', await exported(shop, 'vcf'))
    expect(withoutCards(brought)).toEqual(withoutCards(await everybody(shop)))
  })
})

describe('O1 headings', () => {
  const readBack = [
    'name',
    'called',
    'formOfAddress',
    'phone',
    'code',
    'cardNumber',
    'birthday',
    'email',
    'place',
    'note',
  ]
  // What an import may take over besides, under its own name for it.
  const mayBe: Record<string, string> = { otherPhones: 'otherPhone' }
  for (const column of ['gender', 'tags', 'points', 'stamps', 'tier']) mayBe[column] = column
  for (const language of languages) {
    it(`in ${language}: our import is sure of its own columns and leaves the others alone`, async () => {
      const shop = aShop({ language })
      await aCustomer(shop, {
        ...{ called: 'Ba An', formOfAddress: 'anh', phone: '0901234567', code: '0012', email: 'an@example.com' },
        ...{ birthday: { day: 15, month: 8, year: 1990, calendar: 'solar' }, place: 'Hà Nội', note: 'ít đường' },
      })
      const columns = await columnsOf(shop, 'list.csv', await exported(shop, 'csv'))
      for (const column of exportColumns) {
        const found = columns.find(({ header }) => header === resources[language].exports.columns[column])
        const role: string | null = found?.role ?? null
        if (readBack.includes(column)) expect([column, role]).toEqual([column, column])
        else expect([null, mayBe[column]]).toContain(role)
        if (role !== null) expect(found?.confidence).toBeGreaterThan(0.9)
      }
    })
  }
})

describe('O1 what an export does besides', () => {
  const wanted = { kind: 'csv', scope: { kind: 'all' } } as const

  it('stops when it is told to, and leaves nothing behind', async () => {
    const shop = await shopOf([])
    for (let number = 0; number < 5; number += 1) await aCustomer(shop, { name: `Khách ${number}` })
    const exportId = v7()
    const reply = answer(shop, 'files.writeExport', { exportId, ...wanted })
    await answer(shop, 'files.cancelExport', { exportId })
    expect(await reply).toEqual({ ok: false, code: 'cancelled' })
    expect(existsSync(shop.ctx.stagingFolder) ? readdirSync(shop.ctx.stagingFolder) : []).toEqual([])
  })

  it('tells how far it is, and refuses where there is nobody', async () => {
    const shop = await shopOf([])
    const exportId = v7()
    expect(await answer(shop, 'files.writeExport', { exportId, ...wanted })).toMatchObject({ code: 'nobody_to_export' })
    await aCustomer(shop)
    await answer(shop, 'files.writeExport', { exportId, ...wanted })
    expect(shop.told).toContainEqual({ kind: 'exportProgress', exportId, done: 1, total: 1 })
  })

  it('exports the view in its order, and the chosen ones only', async () => {
    const shop = await shopOf([])
    const [an, binh] = [await aCustomer(shop, { name: 'Lê An' }), await aCustomer(shop, { name: 'Lê Bình' })]
    const namesIn = async (scope: ExportScope) =>
      new TextDecoder()
        .decode(await exported(shop, 'csv', scope))
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(';')[0])
    const view = { kind: 'view', text: 'lê', show: 'active', sort: 'name', feedback: null } as const
    expect(await namesIn({ ...view, descending: true })).toEqual(['Lê Bình', 'Lê An'])
    expect(await namesIn({ kind: 'chosen', ids: [binh.id, binh.id] })).toEqual(['Lê Bình'])
    await answer(shop, 'customers.archive', { requestId: v7(), customerId: an.id, archived: true })
    expect(await namesIn({ ...view, descending: false })).toEqual(['Lê Bình'])
    expect(await namesIn({ kind: 'all' })).toEqual(['Lê An', 'Lê Bình'])
  })

  it('writes a contact as phones read it: folded, escaped, a birthday without its year', async () => {
    const long = 'dài '.repeat(30).trim()
    const shop = await shopOf([])
    await aCustomer(shop, {
      ...{ name: 'Nguyễn Thị Lan', called: 'Lan; em', phone: '0901234567', email: 'lan@example.com' },
      ...{
        birthday: { day: 9, month: 8, year: null, calendar: 'solar' },
        place: '5, Hàng Bạc',
        note: `ít đường\n${long}`,
      },
    })
    const text = new TextDecoder().decode(await exported(shop, 'vcf'))
    const lines = text.split('\r\n')
    expect(lines.filter(line => new TextEncoder().encode(line).length > 75)).toEqual([])
    expect(text.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      ...['BEGIN:VCARD', 'VERSION:3.0', 'FN:Nguyễn Thị Lan', 'N:Nguyễn;Lan;Thị;;', 'NICKNAME:Lan\\; em'],
      ...['TEL;TYPE=CELL,PREF:0901234567', 'EMAIL;TYPE=INTERNET:lan@example.com', 'ADR;TYPE=HOME:;;5\\, Hàng Bạc;;;;'],
      ...['BDAY;X-APPLE-OMIT-YEAR=1604:1604-08-09', `NOTE:ít đường\\n${long}`, 'END:VCARD', ''],
    ])
  })

  it('names files as every system takes them', () => {
    expect(fileNameOf('Khách quen', 'Quán: "Mộc" / 5*', '2026-11-22')).toBe('Khách quen - Quán Mộc 5 - 2026-11-22')
    expect(fileNameOf('Khách quen', ' .. ', '2026-11-22')).toBe('Khách quen - 2026-11-22')
    expect(fileNameOf('CON.', '', '')).toBe('_CON.')
    expect([...fileNameOf('Khách quen', 'ộ'.repeat(300), '2026-11-22')].length).toBeLessThanOrEqual(120)
  })
})
