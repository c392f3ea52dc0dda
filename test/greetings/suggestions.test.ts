// Which words are suggested to whom, and when they are an offer.
import { describe, expect, it } from 'vitest'
import { kindOfWords, suggestWords, type WantedWords } from '../../shared/greetings/suggestions.ts'
import { listTemplates } from '../../shared/greetings/templates.ts'

const birthday = { occasion: 'birthday', date: 22, month: 11, calendar: 'solar', turns: 36 } as const
const templates = listTemplates([], false)
const lan: WantedWords = {
  person: { name: 'Nguyễn Thị Lan', called: '', formOfAddress: 'chị' },
  ...{ interests: ['bạc xỉu'], settings: { selfWord: 'tiệm', shopName: 'Tiệm Sen' }, detail: birthday },
  ...{ day: '2026-11-22', today: '2026-11-22', language: 'vi', shopDay: '', age: '', offers: false },
}
const first = (some: Partial<WantedWords>) => suggestWords(templates, { ...lan, ...some })[0]?.words ?? ''

describe('C3 words that are suggested', () => {
  it('call by name, hold no hole and no offer, and are not said twice', () => {
    const words = suggestWords(templates, lan)
    expect(words.length).toBeGreaterThan(2)
    expect(words.length).toBeLessThanOrEqual(8)
    for (const { kind, words: said } of words) {
      expect(kind).toBe('wish')
      expect(said).not.toMatch(/[{}]/)
      expect(kindOfWords(said, 'wish', birthday)).toBe('wish')
    }
    expect(first({})).toContain('chị Lan')
    expect(new Set(words.map(({ words: said }) => said)).size).toBe(words.length)
  })

  it('are in the language of the shop', () => {
    expect(first({ language: 'en' })).toMatch(/^Happy birthday, Lan/)
  })

  it('say that they come late only where they do', () => {
    expect(first({ today: '2026-11-23' })).toContain('muộn')
    expect(first({})).not.toContain('muộn')
    expect(first({ today: '2026-11-20' })).not.toContain('muộn')
  })

  it('congratulate nobody on a day of remembrance', () => {
    const day = { occasion: 'importantDay', calendar: 'lunar', years: null } as const
    const names = (label: string) =>
      suggestWords(templates, { ...lan, detail: { ...day, label } }).map(({ name }) => name)
    expect(names('Giỗ mẹ')[0]).toBe('Ngày tưởng nhớ')
    expect(names('Ngày cưới')[0]).toBe('Ngày vui của khách')
  })

  it('offer something only to whom an offer may go, and after the wishes', () => {
    const kinds = suggestWords(templates, { ...lan, offers: true }).map(({ kind }) => kind)
    expect(kinds[0]).toBe('wish')
    expect(kinds.includes('offer')).toBe(true)
  })
})

describe('C4 an offer is known by its words', () => {
  const reward = { occasion: 'reward', title: 'Miễn phí 1 ly' } as const
  const cases: [string, Parameters<typeof kindOfWords>, string][] = [
    ['a wish', ['Chúc chị vui', 'wish', birthday], 'wish'],
    ['of an offer’s template', ['Chúc chị vui', 'offer', birthday], 'offer'],
    ['with a discount', ['Chúc chị vui, giảm 20% hôm nay', 'wish', birthday], 'offer'],
    ['with what is theirs already', ['Chị còn phần miễn phí 1 ly đợi ở tiệm', 'wish', reward], 'wish'],
    ['with more than what is theirs', ['Chị còn phần miễn phí 1 ly, tặng thêm voucher', 'wish', reward], 'offer'],
  ]
  it.each(cases)('%s', (_, given, kind) => expect(kindOfWords(...given)).toBe(kind))
})
