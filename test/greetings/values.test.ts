// What is known of a customer and an occasion, as it stands in a greeting.
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../shared/greetings/filling.ts'
import { type Known, valuesOf } from '../../shared/greetings/values.ts'

const known: Known = {
  person: { name: 'Nguyễn Thị Lan', called: '', formOfAddress: 'chị' },
  interests: ['Cà phê sữa', 'Huế', 'bánh mì'],
  settings: { selfWord: 'em', shopName: 'Quán Mây' },
  detail: null,
  day: null,
  offer: '',
  today: '2026-11-25',
  language: 'vi',
}
const said = (body: string, more: Partial<Known>) => {
  const whole = { ...known, ...more }
  return fillTemplate(body, valuesOf(whole), whole.language)
}
const birthday = { occasion: 'birthday', date: 3, month: 5, calendar: 'solar', turns: 30 } as const

describe('C3 what fills a greeting', () => {
  it('C3 is the customer’s own and the shop’s', () => {
    expect(said('{xưng hô} {tên}, {tiệm}, {tên tiệm}, {thích}', {})).toBe('Chị Lan, em, Quán Mây, cà phê sữa và Huế')
    expect(said('{address} {name}, {we}, {likes}', { language: 'en' })).toBe('Lan, we, cà phê sữa and Huế')
    expect(said('{tên}', { person: { ...known.person, called: 'Lan ốc' } })).toBe('Lan ốc')
  })

  it.each<[body: string, more: Partial<Known>, vi: string, en: string]>([
    ['{dịp} {ngày}', { detail: birthday, day: '2026-05-03' }, 'Sinh nhật 3 tháng 5', 'Birthday 3 May'],
    [
      'a {dịp} {lâu}',
      { detail: { occasion: 'importantDay', label: 'Ngày cưới', calendar: 'solar', years: 3 } },
      'a ngày cưới 3 năm',
      'a ngày cưới 3 years',
    ],
    [
      'a {dịp}',
      { detail: { occasion: 'importantDay', label: 'Sinh nhật bé Na', calendar: 'solar', years: null } },
      'a Sinh nhật bé Na',
      'a Sinh nhật bé Na',
    ],
    ['a {lâu}', { detail: { occasion: 'firstVisit', years: 1 } }, 'a 1 năm', 'a 1 year'],
    ['a {lâu}', { detail: { occasion: 'away', usual: 7, lastDay: '2026-11-20' } }, 'a 5 ngày', 'a 5 days'],
    ['a {lâu}', { detail: { occasion: 'away', usual: 7, lastDay: '2026-11-03' } }, 'a 3 tuần', 'a 3 weeks'],
    ['a {lâu}', { detail: { occasion: 'away', usual: null, lastDay: '2026-08-01' } }, 'a 3 tháng', 'a 3 months'],
    ['a {lâu}', { detail: { occasion: 'away', usual: null, lastDay: '2026-11-30' } }, 'a một thời gian', 'a a while'],
    ['a {điểm}', { detail: { occasion: 'points', points: 1250 } }, 'a 1.250 điểm', 'a 1,250 points'],
    ['a {hạng}', { detail: { occasion: 'membership', name: 'Hội viên', saved: 0 } }, 'a Hội viên', 'a Hội viên'],
    ['a {quà}', { detail: { occasion: 'reward', title: 'Một ly trà' } }, 'a một ly trà', 'a một ly trà'],
    [
      'a {còn} {quà}',
      { detail: { occasion: 'nearReward', card: 'Thẻ', stamps: 9, size: 10, reward: 'Trà' } },
      'a 1 dấu Trà',
      'a 1 stamp Trà',
    ],
    ['a {dịp}', { detail: { occasion: 'shopDay', name: 'Tết Nguyên đán' } }, 'a Tết Nguyên đán', 'a Tết Nguyên đán'],
    ['a {ưu đãi}', { offer: 'bớt 20.000 ₫' }, 'a bớt 20.000 ₫', 'a bớt 20.000 ₫'],
  ])('C3 %s of %j', (body, more, vi, en) => {
    expect(said(body, more)).toBe(vi)
    expect(said(body, { ...more, language: 'en' })).toBe(en)
  })
})
