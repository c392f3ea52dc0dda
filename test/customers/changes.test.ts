// What is written down of a change: only what changed, and enough of it to put it back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureType } from '../../shared/base/pictureType.ts'
import { changeBetween, changedFields, knownSince, type Whole, withChange } from '../../shared/customers/changes.ts'
import { blankFields, formsOfAddress, isDayOf, optionalFields } from '../../shared/customers/model.ts'
import { blankProfileToSave, contactChannels, incomeBands, profileFields } from '../../shared/customers/profile.ts'
import { phonesAfter, profileBeside } from '../../shared/customers/profileRules.ts'

const blank: Whole = { fields: { ...blankFields, name: 'Lan' }, archivedAt: null, profile: blankProfileToSave }

const text = fc.stringMatching(/^[a-zA-ZàđếộỮ"'{}]{0,12}$/)
const phone = fc.integer({ min: 0, max: 9_999_999 }).map(number => `+8490${String(number).padStart(7, '0')}`)
const calendar = fc.constantFrom('solar' as const, 'lunar' as const)
const year = fc.option(fc.integer({ min: 1900, max: 2200 }))
const [day, month] = [fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 })]
const born = fc.record({ day: fc.option(day), month: fc.option(month), year, calendar }).filter(isDayOf)
const tagKind = fc.constantFrom('interest' as const, 'goal' as const)
const phoneKind = fc.constantFrom('other' as const, 'old' as const)
const someText = text.filter(word => word !== '')

const whole: fc.Arbitrary<Whole> = fc.record({
  fields: fc.record({
    ...{ name: someText, called: text, email: text, place: text, note: text, code: text },
    formOfAddress: fc.constantFrom(...formsOfAddress),
    phone: fc.oneof(phone, fc.constant('')),
    birthday: fc.option(born),
  }),
  archivedAt: fc.constantFrom(null, '2026-11-22T03:00:00.000Z'),
  profile: fc.record({
    kind: fc.constantFrom('person' as const, 'organisation' as const),
    fields: fc
      .record({
        occupation: text,
        worries: text,
        incomeBand: fc.constantFrom(...incomeBands),
        channel: fc.constantFrom('' as const, ...contactChannels),
      })
      .map(known => ({ ...blankProfileToSave.fields, ...known })),
    phones: fc.array(fc.record({ phone, kind: phoneKind }), { maxLength: 3 }),
    tags: fc.array(fc.record({ kind: tagKind, name: someText }), { maxLength: 3 }),
    days: fc.array(fc.record({ label: someText, day, month, year, calendar }).filter(isDayOf), { maxLength: 2 }),
    organisation: fc.record({ size: fc.constantFrom('' as const, 'small' as const), industry: text, taxCode: text }),
  }),
})

describe('K1 what is written down of a change', () => {
  it('names only what changed; unknown is null, lists are text', () => {
    const profile = { ...blank.profile, tags: [{ kind: 'interest' as const, name: 'Trà sen' }] }
    const after = { ...blank, fields: { ...blank.fields, called: 'Bé Na' }, profile }
    expect(changeBetween(blank, after)).toEqual({
      before: { called: null, tags: null },
      after: { called: 'Bé Na', tags: '[{"kind":"interest","name":"Trà sen"}]' },
    })
    expect(changeBetween(blank, structuredClone(blank))).toBeNull()
  })

  it('leads from before to after and back, for every two states', () => {
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        const change = changeBetween(before, after)
        const stored = change && {
          before: changedFields.parse(change.before),
          after: changedFields.parse(change.after),
        }
        expect(withChange(before, stored?.after ?? {})).toEqual(after)
        expect(withChange(after, stored?.before ?? {})).toEqual(before)
      }),
    )
  })

  it('takes back one change and leaves a later one of other fields', () => {
    const called = { ...blank, fields: { ...blank.fields, called: 'Na' } }
    const later = { ...called, profile: { ...blank.profile, kind: 'organisation' as const } }
    const change = changeBetween(blank, called)
    expect(withChange(later, change?.before ?? {})).toEqual({ ...later, fields: blank.fields })
  })

  it('does not take what no field can hold', () => {
    for (const broken of [{ tags: '{"a":1}' }, { kind: 'dog' }, { birthday: '{"day":40}' }, { days: 'no JSON' }])
      expect(() => withChange(blank, broken)).toThrow()
  })

  it('tells since when a field is known', () => {
    const changes = [
      { after: { occupation: 'Thợ may', place: 'Huế' }, day: '2026-01-02' },
      { after: { occupation: 'Giáo viên' }, day: '2026-03-04' },
      { after: { place: null, name: 'Lan' }, day: '2026-05-06' },
    ]
    expect(knownSince(changes)).toEqual({ occupation: '2026-03-04' })
  })
})

it('K1 every field of a profile can be switched off', () => {
  expect(optionalFields).toEqual(expect.arrayContaining(profileFields.keyof().options))
})

describe('K1 phones beside the main one', () => {
  const [one, two] = ['+84901234567', '+84912345678']
  const old = (number: string) => ({ phone: number, kind: 'old' as const })

  it('keeps the one of before, once, and never the main one itself', () => {
    expect(phonesAfter(one, two, [])).toEqual([old(one)])
    expect(phonesAfter('', two, [])).toEqual([])
    expect(phonesAfter(one, one, [old(two)])).toEqual([old(two)])
    expect(phonesAfter(one, two, [{ phone: two, kind: 'other' }])).toEqual([old(one)])
    expect(phonesAfter(one, '', [old(one)])).toEqual([old(one)])
  })

  it('reads them as a person writes them, and says which one cannot be read', () => {
    const typed = (...phones: string[]) => {
      const rows = phones.map(number => ({ phone: number, kind: 'other' as const }))
      return profileBeside(one, { ...blankProfileToSave, phones: rows }, 'VN')
    }
    expect(typed('0901 234 567', '', '0912.345.678', '+84 912 345 678')).toMatchObject({
      value: { phones: [{ phone: two, kind: 'other' }] },
    })
    expect(typed('0912345678', '12')).toEqual({ ok: false, code: 'phone_unreadable', detail: { phone: '12' } })
  })
})

describe('K1 photos', () => {
  const cases: [string, number[], string | null][] = [
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    ['a WebP', [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ')], 'image/webp'],
    ['a sound in the same box', [...Buffer.from('RIFF\0\0\0\0WAVEfmt ')], null],
    ['a drawing with a script', [...Buffer.from('<svg onload="alert(1)">')], null],
    ['nothing', [], null],
  ]
  it.each(cases)('%s is told by its first bytes', (_, bytes, type) => {
    expect(pictureType(new Uint8Array(bytes))).toBe(type)
  })
})
