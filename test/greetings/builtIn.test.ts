// The greetings that come with the app: each is a template that can be saved, and reads well for anybody.
import { describe, expect, it } from 'vitest'
import { en } from '../../shared/greetings/builtIn/en.ts'
import { vi } from '../../shared/greetings/builtIn/vi.ts'
import { fillTemplate } from '../../shared/greetings/filling.ts'
import type { Values } from '../../shared/greetings/holes.ts'
import { greetingOccasions, templateFields } from '../../shared/greetings/model.ts'
import { asOffer } from '../../shared/greetings/offerLint.ts'
import { checkTemplate } from '../../shared/greetings/templates.ts'

const everything: Values = {
  address: 'chị',
  name: 'Lan',
  we: 'em',
  shop: 'Quán Mây',
  likes: 'cà phê sữa và bánh mì',
  occasion: 'ngày cưới',
  date: '20 tháng 10',
  since: '3 tuần',
  reward: 'một ly trà đào',
  points: '120 điểm',
  tier: 'Bạc',
  left: '2 dấu',
  offer: 'một ly trà đào',
}
const templates = [...vi, ...en]

describe('C3 the greetings that come with the app', () => {
  it('C3 are told apart, and there is a wish for every occasion in both languages', () => {
    expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length)
    expect(new Set(templates.map(({ language, name }) => `${language} ${name}`)).size).toBe(templates.length)
    expect(en.map(({ key }) => key.slice(3))).toEqual(vi.map(({ key }) => key.slice(3)))
    for (const occasion of ['', ...greetingOccasions]) {
      expect(vi.some(one => one.occasion === occasion && one.kind === 'wish' && one.age === '')).toBe(true)
    }
  })

  it.each(templates.map(template => [template.key, template] as const))('C3 %s', (_, { key, ...template }) => {
    expect(templateFields.parse(template)).toEqual(template)
    expect(checkTemplate(template)).toEqual({ ok: true, value: null })
    expect(template.body).not.toMatch(/!/)
    for (const values of [everything, {}, { name: 'Lan' }, { name: 'Cô Ba', shop: 'Quán Mây' }]) {
      const said = fillTemplate(template.body, values, template.language)
      expect(said).toMatch(/^\p{Lu}/u)
      expect(said).not.toMatch(/[{}|]|\s{2}|\s[,.?]|[,.?]{2}|[.?] \p{Ll}/u)
      // Nothing is said twice in a row: 'quý khách quý khách', 'tiệm tiệm'.
      expect(said).not.toMatch(/(?<!\p{L})(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/iu)
      const sent = template.kind === 'offer' ? asOffer(said, template.language) : said
      expect(sent.length).toBeLessThanOrEqual(300)
    }
  })
})
