// The rules in words and in boxes: what is read aloud says all of them, and what was typed comes back as it was saved.
import { describe, expect, it } from 'vitest'
import { draftOf, type RulesDraft, readDraft } from '../../renderer/points/rulesDraft.ts'
import { ruleSentences } from '../../renderer/points/ruleWords.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstRules, noRules } from '../../shared/points/rules.ts'
import { createWords } from '../../shared/text/words.ts'

const id = (number: number) => `0192a000-0000-7000-8000-00000000000${number}`
const always = { weekdays: [], hours: null, fromDay: null, toDay: null, tiers: [], birthdayDays: null }
const everything: EarningRules = {
  ...firstRules,
  perVisit: { points: 2, minAmount: 50_000 },
  perProduct: [{ kindId: id(1), points: 3 }],
  bonuses: [
    { ...always, id: id(3), name: 'Giờ vui', times: 200, weekdays: [3, 2], hours: { from: '14:00', to: '17:00' } },
    { ...always, id: id(4), name: 'Sinh nhật', times: 150, fromDay: '2026-12-01', tiers: ['gold'], birthdayDays: 7 },
  ],
  stamps: [{ cardKindId: id(2), count: 1, per: 50_000, minAmount: 100_000 }],
  actions: [{ id: id(5), name: 'chia sẻ về tiệm', points: 5 }],
  signUp: 10,
  minLeft: 5,
}
const names = {
  products: new Map([[id(1), 'Cà phê']]),
  cards: new Map([[id(2), 'Thẻ trà']]),
  tiers: new Map([['gold', 'Vàng']]),
}

function sentences(rules: EarningRules, language: 'vi' | 'en'): string[] {
  const t = createWords(language).getFixedT(language, 'rules')
  return ruleSentences(rules, t, names, { language, currency: 'VND' }).map(one => one.replace(/\s/g, ' '))
}

describe('L3 rules in words that the owner reads aloud', () => {
  it('say everything', () => {
    expect(sentences(everything, 'vi')).toEqual([
      'Cứ 10.000 ₫ được 1 điểm, phần lẻ để dành cho lần sau.',
      'Mỗi lần mua từ 50.000 ₫ được thêm 2 điểm.',
      'Mỗi Cà phê được thêm 3 điểm.',
      'Điểm tính trên phần trả bằng tiền.',
      'Giờ vui: thứ Ba và thứ Tư, từ 14:00 đến 17:00 nhân đôi điểm.',
      'Sinh nhật: kể từ 01/12/2026, trong 7 ngày trước và sau sinh nhật, cho hạng Vàng nhân 1,5 số điểm.',
      'Nhiều ưu đãi trùng nhau thì lấy mức cao nhất.',
      'Cứ 50.000 ₫ được 1 dấu trên Thẻ trà. Dấu tính cho hoá đơn từ 100.000 ₫.',
      'Chia sẻ về tiệm được 5 điểm.',
      'Khách mới vào sổ được tặng 10 điểm.',
      '1 điểm trả được 100 ₫.',
      'Mỗi lần dùng từ 20 điểm trở lên.',
      'Dùng xong phải còn ít nhất 5 điểm.',
      'Điểm dùng trong 12 tháng kể từ ngày được.',
    ])
    expect(sentences(everything, 'en')).toHaveLength(14)
  })

  it('say of a shop without rules what points are for', () => {
    expect(sentences(noRules, 'vi')).toEqual(['Điểm để đổi quà, không trừ vào tiền.', 'Điểm không có hạn.'])
  })
})

describe('L3 rules in boxes', () => {
  const change = (part: Partial<RulesDraft>) => readDraft({ ...draftOf(everything, 'VND', 'vi'), ...part }, 'VND')

  it.each([
    ['VND', 'vi'],
    ['VND', 'en'],
    ['USD', 'vi'],
    ['USD', 'en'],
  ] as const)('come back as they were, in %s and %s', (currency, language) => {
    for (const rules of [everything, firstRules, noRules]) {
      expect(readDraft(draftOf(rules, currency, language), currency)).toEqual({ ok: true, rules })
    }
  })

  it('take amounts, times and days as people write them', () => {
    const [bonus] = draftOf(everything, 'VND', 'vi').bonuses
    if (!bonus) throw new Error('No bonus')
    const typed = { ...bonus, from: '14h30', to: '17', fromDay: '1/12/2026' }
    const read = change({ perAmount: { points: 1, per: '20k', rounding: 'floor' }, bonuses: [typed] })
    expect(read.ok && read.rules.perAmount?.per).toBe(20_000)
    expect(read.ok && read.rules.bonuses[0]).toMatchObject({
      hours: { from: '14:30', to: '17:00' },
      fromDay: '2026-12-01',
    })
  })

  it.each([
    ['perAmount.per', 'amount', { perAmount: { points: 1, per: 'mười', rounding: 'carry' } }],
    ['perAmount.points', 'number', { perAmount: { points: '', per: '10k', rounding: 'carry' } }],
    ['actions.0.name', 'name', { actions: [{ id: id(5), name: ' ', points: 5 }] }],
    ['value', 'points_without_end', { basis: 'bill', value: '10k' }],
  ] as const)('%s: %s', (place, mistake, part) => {
    const read = change(structuredClone(part) as Partial<RulesDraft>)
    expect(!read.ok && read.mistakes.get(place)).toBe(mistake)
  })
})
