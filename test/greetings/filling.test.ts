// Filling templates: what is refused with its place, the words of somebody with everything and of somebody with nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, readTemplate } from '../../shared/greetings/filling.ts'
import { holes, holeWords, type Values } from '../../shared/greetings/holes.ts'

const lan: Values = {
  address: 'chị',
  name: 'Lan',
  we: 'tiệm',
  shop: 'Tiệm Mây',
  likes: 'cà phê sữa',
  occasion: 'ngày cưới',
  date: '20 tháng 10',
  since: '3 tuần',
  reward: '1 ly trà đào',
  points: '120 điểm',
  tier: 'Bạc',
  left: '2 dấu',
  offer: 'bớt 20.000 ₫',
}

describe('C3 filling a template', () => {
  const cases: [body: string, known: string, unknown: string][] = [
    ['Chúc {xưng hô} {tên} vui.', 'Chúc chị Lan vui.', 'Chúc quý khách vui.'],
    ['{xưng hô} {tên} ơi', 'Chị Lan ơi', 'Quý khách ơi'],
    ['{xưng hô} ơi. {tiệm} nhớ {xưng hô}.', 'Chị ơi. Tiệm nhớ chị.', 'Quý khách ơi. Tiệm nhớ quý khách.'],
    ['Vui nhé.\n{xưng hô} khoẻ nhé', 'Vui nhé.\nChị khoẻ nhé', 'Vui nhé.\nQuý khách khoẻ nhé'],
    ['Chào {address}, {we} chờ', 'Chào chị, tiệm chờ', 'Chào quý khách, tiệm chờ'],
    ['Chào {xung ho} {ten}', 'Chào chị Lan', 'Chào quý khách'],
    ['Chào {Xưng_Hô}', 'Chào chị', 'Chào quý khách'],
    ['Có {thích|vài món mới}', 'Có cà phê sữa', 'Có vài món mới'],
    ['Có {thích | vài món mới }', 'Có cà phê sữa', 'Có vài món mới'],
    ['Có {thích} nhé', 'Có cà phê sữa nhé', 'Có món quen nhé'],
    ['{tên tiệm} mời', 'Tiệm Mây mời', 'Tiệm mời'],
    ['Chào {xưng hô|} {tên}, khoẻ không', 'Chào chị Lan, khoẻ không', 'Chào, khoẻ không'],
    ['Chào {tên|}, khoẻ', 'Chào Lan, khoẻ', 'Chào, khoẻ'],
    ['{tên|}, khoẻ không', 'Lan, khoẻ không', 'Khoẻ không'],
    ['Dạ, {tên|}, vâng', 'Dạ, Lan, vâng', 'Dạ, vâng'],
    ['Dạ, {tên|}.', 'Dạ, Lan.', 'Dạ.'],
    ['Dạ {thích|} {dịp|} ạ', 'Dạ cà phê sữa ngày cưới ạ', 'Dạ ạ'],
    ['(nhân {dịp|}) vui', '(nhân ngày cưới) vui', '(nhân) vui'],
    ['Vui nhé :) {tên|}', 'Vui nhé :) Lan', 'Vui nhé :)'],
    ['“{xưng hô} ơi”', '“Chị ơi”', '“Quý khách ơi”'],
    ['Vâng… {xưng hô}', 'Vâng… chị', 'Vâng… quý khách'],
    ['Đã {lâu} rồi', 'Đã 3 tuần rồi', 'Đã một thời gian rồi'],
  ]
  it.each(cases)('C3 %s', (body, known, unknown) => {
    expect(fillTemplate(body, lan, 'vi')).toBe(known)
    expect(fillTemplate(body, {}, 'vi')).toBe(unknown)
  })

  const addresses: [body: string, values: Values, said: string][] = [
    // The neutral form, unless the shop has one of its own; nobody is 'bạn' unless somebody says so.
    ['Chúc {xưng hô} {tên} vui', { name: 'Lan' }, 'Chúc quý khách Lan vui'],
    ['Chúc {xưng hô|bạn} {tên} vui', { name: 'Lan' }, 'Chúc bạn Lan vui'],
    ['Chúc {xưng hô|} {tên} vui', { name: 'Lan' }, 'Chúc Lan vui'],
    // A name that brings its own form of address.
    ['Chúc {xưng hô} {tên} vui', { address: 'cô', name: 'Cô Ba' }, 'Chúc Cô Ba vui'],
    ['Chúc {xưng hô} {tên} vui', { name: 'Cô Ba' }, 'Chúc Cô Ba vui'],
    ['Chúc {xưng hô} {tên} vui', { address: 'anh', name: 'Anh' }, 'Chúc anh Anh vui'],
    // The shop's word for itself is the customer's.
    ['{tiệm} chúc {xưng hô}', { address: 'em', we: 'em' }, 'Tiệm chúc em'],
    ['{tiệm} chúc {xưng hô}', { address: 'chị', we: 'em' }, 'Em chúc chị'],
  ]
  it.each(addresses)('C3 %s with %j', (body, values, said) => {
    expect(fillTemplate(body, values, 'vi')).toBe(said)
  })

  it('C3 leaves Vietnamese forms of address out of English', () => {
    expect(fillTemplate('Dear {address} {name}, {we} thank {address}.', lan, 'en')).toBe('Dear Lan, tiệm thank you.')
    expect(fillTemplate('Hello {name}, {we} wish {address} well. {we}', {}, 'en')).toBe(
      'Hello there, we wish you well. We',
    )
    expect(fillTemplate('Hello {address} {name}', {}, 'en')).toBe('Hello you')
  })

  it('C3 makes harmless text of any value', () => {
    const said = (likes: string) => fillTemplate('A {likes} b', { likes }, 'en')
    expect(said('x{tên}y{')).toBe('A xtêny b')
    expect(said('x\u202Ey\u200B')).toBe('A xy b')
    expect(said('x\r\n\n y')).toBe('A x y b')
    expect(said('<b>x</b>')).toBe('A <b>x</b> b')
    expect(said('x'.repeat(10_000))).toBe(`A ${'x'.repeat(200)} b`)
    expect(said('\u200B\n')).toBe('A your usual b')
    expect(said('Hu\u031Bo\u031B\u0300ng')).toBe('A Hường b')
  })

  it('C3 is not longer than what may be sent', () => {
    const said = fillTemplate('{likes} '.repeat(150), { likes: 'việt '.repeat(40) }, 'vi')
    expect(said.length).toBeLessThanOrEqual(1800)
    expect(said.endsWith('việt')).toBe(true)
  })
})

describe('C3 reading a template', () => {
  const refused: [body: string, code: string, at: number, word: string][] = [
    ['Chào {tuổi}', 'template_hole_unknown', 5, '{tuổi}'],
    ['Chào {}', 'template_hole_unknown', 5, '{}'],
    ['Chào {|x}', 'template_hole_unknown', 5, '{|x}'],
    ['Chào {tên', 'template_hole_open', 5, '{'],
    ['Chào tên}', 'template_hole_open', 8, '}'],
    ['{tên, chào {tiệm}', 'template_hole_open', 0, '{'],
    ['Chào {tên|{tiệm}}', 'template_hole_nested', 5, '{'],
    ['Chào {{tên}}', 'template_hole_nested', 5, '{'],
    [`{tên|${'x'.repeat(60)}}`, 'template_hole_long', 0, `{tên|${'x'.repeat(55)}`],
  ]
  it.each(refused)('C3 refuses %s: %s', (body, code, at, word) => {
    expect(readTemplate(body)).toEqual({ ok: false, code, detail: { at, word } })
  })

  it('C3 knows every hole in both languages, and gives the parts', () => {
    for (const hole of holes) {
      for (const words of [holeWords.vi, holeWords.en]) {
        expect(readTemplate(`{${words[hole]}}`)).toEqual({ ok: true, value: [{ hole, fallback: null }] })
      }
    }
    expect(readTemplate('Có {thích|món mới}, {tên}')).toEqual({
      ok: true,
      value: [
        { text: 'Có ' },
        { hole: 'likes', fallback: 'món mới' },
        { text: ', ' },
        { hole: 'name', fallback: null },
      ],
    })
  })
})

describe('C3 whatever is written', () => {
  const bits = fc.constantFrom(
    '{',
    '}',
    '|',
    '{tên}',
    '{xưng hô}',
    '{thích|}',
    ' ',
    ',',
    '.',
    '\n',
    'chị',
    'a',
    '\uFDD0',
    '\uFDD1',
    '\u202E',
  )
  const body = fc.oneof(
    fc.array(bits, { maxLength: 40 }).map(all => all.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  const values = fc.record(Object.fromEntries(holes.map(hole => [hole, fc.oneof(fc.constant(''), body)])), {
    requiredKeys: [],
  })

  it('C3 filling never throws and leaves no brace, no doubled space, nothing invisible', () => {
    fc.assert(
      fc.property(body, values, fc.constantFrom('vi' as const, 'en' as const), (text, known, language) => {
        const said = fillTemplate(text, known, language)
        expect(said).not.toMatch(/[{}\uFDD0\uFDD1\u202E]| {2}/)
        expect(said).toBe(said.normalize('NFC').trim())
      }),
      { numRuns: 2000 },
    )
  })

  it('C3 a template that is read has no brace outside its holes, and reads the same when written again', () => {
    fc.assert(
      fc.property(body, text => {
        const read = readTemplate(text)
        if (!read.ok) return
        const written = read.value.map(part => {
          if ('text' in part) return part.text
          return `{${holeWords.vi[part.hole]}${part.fallback === null ? '' : `|${part.fallback}`}}`
        })
        expect(readTemplate(written.join(''))).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })
})
