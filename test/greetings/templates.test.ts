// Which template fits best, the shop's own in the place of the app's, and what may not be saved.
import { describe, expect, it } from 'vitest'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import {
  ageOf,
  builtInTemplate,
  checkTemplate,
  listTemplates,
  type StoredTemplate,
  suggestTemplates,
  type Wanted,
} from '../../shared/greetings/templates.ts'

const fields: TemplateFields = {
  kind: 'wish',
  occasion: 'birthday',
  age: '',
  language: 'vi',
  name: 'Của tiệm',
  body: 'Chúc {xưng hô} vui.',
}
const own = (more: Partial<StoredTemplate> = {}): StoredTemplate => {
  return { ...fields, id: 'own', replaces: '', archivedAt: null, ...more }
}
const wanted: Wanted = { occasion: 'birthday', shopDay: '', kind: 'wish', language: 'vi', age: '' }
const keys = (stored: StoredTemplate[], more: Partial<Wanted>) =>
  suggestTemplates(listTemplates(stored, false), { ...wanted, ...more }).map(one => one.id ?? one.builtIn)

describe('C3 which template fits best', () => {
  it('C3 begins with the occasion, and ends with what fits any day', () => {
    expect(keys([], {})).toEqual(['vi.wish.birthday', 'vi.wish.birthday.likes', 'vi.wish.birthday.late', 'vi.wish'])
    expect(keys([], { language: 'en', kind: 'offer', occasion: 'away' })).toEqual(['en.offer.away'])
  })

  it('C3 takes an age for a suggestion only where the year of birth is known', () => {
    expect(keys([], { age: 'older' })[0]).toBe('vi.wish.birthday.older')
    expect(keys([], { age: 'younger' })[0]).toBe('vi.wish.birthday.younger')
    expect(keys([], {})).not.toContain('vi.wish.birthday.older')
    const years = [null, 1971, 1972, 1996, 1997, 2020].map(year => ageOf(year, 2026))
    expect(years).toEqual(['', 'older', '', '', 'younger', 'younger'])
  })

  it('C3 knows the days of the shop', () => {
    expect(keys([], { occasion: 'shopDay', shopDay: 'tet' })).toEqual([
      'vi.wish.shopDay.tet',
      'vi.wish.shopDay',
      'vi.wish',
    ])
    expect(keys([], { occasion: 'shopDay', shopDay: 'k1' })).toEqual(['vi.wish.shopDay', 'vi.wish'])
  })

  it('C3 puts the shop’s own words first where both fit', () => {
    expect(keys([own()], {}).slice(0, 2)).toEqual(['own', 'vi.wish.birthday'])
    expect(keys([own()], { age: 'older' }).slice(0, 2)).toEqual(['vi.wish.birthday.older', 'own'])
    expect(keys([own({ occasion: '' })], {}).at(-2)).toBe('own')
    expect(keys([own({ archivedAt: '2026-01-01T00:00:00.000Z' })], {})).not.toContain('own')
  })
})

describe('C3 the shop’s words in the place of the app’s', () => {
  it('C3 stand where those stood, and go where they are put away', () => {
    const replaced = own({ replaces: 'vi.wish.birthday' })
    const [first] = listTemplates([replaced], false)
    expect(first).toMatchObject({ id: 'own', builtIn: 'vi.wish.birthday', body: fields.body })
    const away = { ...replaced, archivedAt: '2026-01-01T00:00:00.000Z' }
    expect(listTemplates([away], false).some(one => one.builtIn === 'vi.wish.birthday')).toBe(false)
    expect(listTemplates([away], true)).toEqual([{ ...fields, id: 'own', builtIn: 'vi.wish.birthday' }])
  })

  it('C3 of a template that the app does not bring any more stay', () => {
    expect(listTemplates([own({ replaces: 'vi.wish.gone' })], false).at(-1)).toMatchObject({ id: 'own', builtIn: '' })
    expect(builtInTemplate('vi.wish.gone')).toBeNull()
  })
})

describe('C3 what may not be saved', () => {
  it.each<[Partial<TemplateFields>, object]>([
    [{}, { ok: true, value: null }],
    [{ body: 'Chào {tuổi}' }, { ok: false, code: 'template_hole_unknown', detail: { at: 5, word: '{tuổi}' } }],
    [{ body: 'Bớt 20% cho {tên}' }, { ok: false, code: 'wish_has_offer', detail: { words: '20%' } }],
    [{ body: 'Có {ưu đãi} và voucher' }, { ok: false, code: 'wish_has_offer', detail: { words: '{ưu đãi}, voucher' } }],
    [
      { body: 'Bớt 20% cho {tên}', kind: 'offer' },
      { ok: true, value: null },
    ],
    [
      { body: 'Bớt 20% cho {tên', kind: 'offer' },
      { ok: false, code: 'template_hole_open', detail: { at: 12, word: '{' } },
    ],
  ])('C3 C4 %j', (more, answer) => {
    expect(checkTemplate({ ...fields, ...more })).toEqual(answer)
  })
})
