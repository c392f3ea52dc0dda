// "Why 137 points?": every kind of line is told in both languages, with every blank filled.
import { describe, expect, it } from 'vitest'
import { factSentences, mainSentence, type Speech, sumOf } from '../../renderer/points/whyWords.ts'
import { type ExplainedLine, pointKinds, type Working } from '../../shared/points/model.ts'
import { type Language, languages } from '../../shared/settings/model.ts'
import { createWords } from '../../shared/text/words.ts'

function speechIn(language: Language): Speech {
  const t = createWords(language).getFixedT(null, 'points')
  return { t, language, currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', owner: language === 'vi' ? 'Chủ tiệm' : 'Owner' }
}

const working: Working = {
  ...{ eligible: 65_000, rate: { points: 1, per: 10_000, rounding: 'carry' }, times: 150, timesName: 'Chủ nhật vui' },
  ...{ carriedIn: 4000, carriedOut: 1500, forAmount: 10, forVisit: 2, minAmount: 50_000 },
  forProducts: [{ kindId: 'k', count: 2, points: 6 }],
  stamps: [{ cardKindId: 'c', count: 1, per: null, minAmount: 0, given: 1 }],
}

/** Money is written with a space that does not break. */
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

const plain: ExplainedLine = {
  ...{ id: 'a', requestId: 'r', at: '2026-11-22T03:00:00.000Z', day: '2026-11-22', staffName: 'Mai', kind: 'earned' },
  ...{ points: 18, claim: 0, remainder: -2500, balance: 137, label: '', reason: '', working, bill: 85_000 },
  ...{ products: [{ name: 'Bánh', count: 2, points: 6 }], rulesAt: '2026-11-01T03:00:00.000Z', undone: false },
  lots: [{ points: 18, earnedDay: '2026-11-22', expiresDay: '2027-11-22' }],
}

/** A line without a bill behind it. */
const bare: ExplainedLine = { ...plain, working: null, bill: null, products: [], rulesAt: null, remainder: 0, lots: [] }

const cases: Partial<ExplainedLine>[] = pointKinds.flatMap(kind => [
  { kind, label: 'Chia sẻ', points: 5 },
  { kind, label: '', points: -5, claim: 3, remainder: -700, reason: 'ghi nhầm', staffName: '' },
  { kind, points: 0, claim: -3, remainder: 700 },
  { kind, bill: 85_000, working, rulesAt: plain.rulesAt, products: plain.products },
  { kind, working: { ...working, times: 100, rate: null, carriedIn: -4000, carriedOut: -1, minAmount: 0 } },
  { kind, working: { ...working, stamps: working.stamps.map(stamp => ({ ...stamp, given: -1 })) } },
  {
    kind,
    lots: [
      { points: -4, earnedDay: '2026-01-02', expiresDay: '2027-01-02' },
      { points: -4, earnedDay: '2026-01-02', expiresDay: null },
      { points: 4, earnedDay: '2026-01-02', expiresDay: '2027-01-02' },
      { points: 4, earnedDay: '2026-01-02', expiresDay: null },
      { points: 4, earnedDay: '2026-11-22', expiresDay: null },
    ],
  },
])

describe.each(languages)('L3 why so many points, in %s', language => {
  const speech = speechIn(language)

  it.each(cases)('every sentence is whole: $kind', part => {
    // What an action or a gift to a cause was for is always known.
    const isNamed = part.kind === 'action' || part.kind === 'donated'
    const line = { ...bare, ...part, ...(isNamed && { label: 'Chia sẻ' }) }
    for (const sentence of [mainSentence(speech, line), ...factSentences(speech, line)]) {
      expect(sentence).toMatch(/^[\p{Lu}\d₫].*\.$/u)
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined|null|NaN|(line|fact)\.|--| {2}|: \.|cho \.|to \./)
    }
  })
})

describe('L3 why so many points', () => {
  it('says rule, bill, factor, rest, product, stamps, lot and staff, one sentence each', () => {
    const speech = speechIn('vi')
    expect(plainSpaces(mainSentence(speech, plain))).toBe('Hoá đơn 85.000 ₫ được 18 điểm.')
    expect(factSentences(speech, plain).map(plainSpaces)).toEqual([
      'Phần được tính điểm là 65.000 ₫.',
      'Nhân 1,5 vì Chủ nhật vui.',
      'Cộng thêm 4.000 ₫ lẻ để dành từ lần trước.',
      'Mỗi 10.000 ₫ được 1 điểm, nên phần tiền được 10 điểm.',
      'Còn lẻ 1.500 ₫, để dành cho lần sau.',
      'Mỗi lần ghé từ 50.000 ₫ được 2 điểm.',
      'Bánh ×2 được 6 điểm.',
      'Kèm 1 dấu.',
      'Theo luật đặt ngày 01/11/2026.',
      'Dùng được đến hết 22/11/2027.',
      'Mai ghi lúc 10:00 ngày 22/11/2026.',
    ])
  })

  it('adds up: before, gained, lost, left', () => {
    const line = (points: number, balance: number): ExplainedLine => ({ ...bare, points, balance })
    expect(sumOf([line(-3, 15), line(8, 18), line(10, 10)])).toEqual({ before: 0, gained: 18, lost: 3, balance: 15 })
    expect(sumOf([line(8, 108)])).toEqual({ before: 100, gained: 8, lost: 0, balance: 108 })
    expect(sumOf([])).toEqual({ before: 0, gained: 0, lost: 0, balance: 0 })
  })
})
