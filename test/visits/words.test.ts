// What a bill will do and did, in words; and what stands in the boxes of a bill, read.
import { describe, expect, it } from 'vitest'
import { readChange } from '../../renderer/points/changeByHand.ts'
import { addProduct, blankBill, readDraft } from '../../renderer/visits/billDraft.ts'
import { draftOf, readChangeDraft } from '../../renderer/visits/changeDraft.ts'
import {
  addedWords,
  changedWords,
  changeRows,
  payWords,
  type Speech,
  willWords,
} from '../../renderer/visits/outcomeWords.ts'
import type { Language } from '../../shared/settings/model.ts'
import { createWords } from '../../shared/text/words.ts'
import type { BillOutcome, OpenBill, Standing } from '../../shared/visits/model.ts'

function speechIn(language: Language): Speech {
  return { t: createWords(language).getFixedT(null, 'visits'), language, currency: 'VND' }
}

const card = { kindId: 'k', kindName: 'Thẻ cà phê', number: 1, stamps: 6, size: 10 }
const before: Standing = { points: 129, claim: 0, cards: [card], rewards: [], tier: 'Đồng' }
const after: Standing = { ...before, points: 137, cards: [{ ...card, stamps: 7 }] }
const outcome: BillOutcome = {
  ...{ visitId: 'v', before, after, earned: 8, claimed: 0, stamps: [{ kindName: 'Thẻ cà phê', count: 1 }] },
  ...{ toPay: 85_000, saved: 0, covered: 0, times: 100, timesName: '', rewards: [], tierReached: null },
  backAfterDays: null,
}

describe('L3 a bill in words', () => {
  const vi = speechIn('vi')
  const bill = { amount: 85_000, name: 'chị Lan' }

  it('says before Enter what it will earn and cost', () => {
    expect(willWords(vi, outcome)).toBe('Sẽ được 8 điểm, 1 dấu · còn 3 dấu nữa')
    expect(willWords(vi, { ...outcome, earned: 0, stamps: [] })).toBe('Hoá đơn này không thêm điểm hay dấu')
    expect(willWords(speechIn('en'), outcome)).toBe('Will earn 8 points, 1 stamp · 3 to go')
    expect(payWords(vi, { ...outcome, saved: 5000, covered: 2000, toPay: 78_000 }).replace(/\u00a0/g, ' ')).toBe(
      'thẻ hội viên bớt 5.000 ₫ · điểm và quà trả 2.000 ₫ · phải trả 78.000 ₫',
    )
  })

  it('says after it what was earned, and what else came of it', () => {
    const more = { claimed: 3, times: 150, timesName: 'Chủ nhật vui', rewards: ['1 ly'], tierReached: 'Bạc' }
    expect(addedWords(vi, { ...outcome, ...more, backAfterDays: 90 }, bill).replace(/\u00a0/g, ' ')).toBe(
      'Đã ghi 85.000 ₫ cho chị Lan · +8 điểm, 1 dấu · nhân 1,5 vì Chủ nhật vui · 3 điểm bù lần trả hàng trước · ' +
        'được 1 ly · lên hạng Bạc · khách trở lại sau 90 ngày',
    )
  })

  it('names the card where a full one gave way to the next, and does not count what is left', () => {
    const next = { ...after, cards: [{ ...card, number: 2, stamps: 2 }], rewards: ['1 ly'] }
    expect(willWords(vi, { ...outcome, after: next })).toBe('Sẽ được 8 điểm, 1 dấu')
    expect(changeRows(vi, { before, after: next })[1]).toEqual({
      what: 'Thẻ cà phê',
      before: 'thẻ 1: 6 / 10 dấu',
      after: 'thẻ 2: 2 / 10 dấu',
    })
  })

  it('shows before → after of what changed only', () => {
    expect(changedWords(vi, 'Đã hoàn tác', { ...outcome, before: after, after: before })).toBe(
      'Đã hoàn tác · Điểm 137 → 129 · Thẻ cà phê 7 / 10 dấu → 6 / 10 dấu',
    )
    const worse = { ...after, claim: 9, rewards: ['1 ly'], tier: 'Bạc' }
    expect(changeRows(vi, { before: after, after: worse }).map(row => row.what)).toEqual([
      'Điểm bù cho lần trả hàng',
      'Quà đang chờ',
      'Hạng',
    ])
    expect(changeRows(vi, { before, after: before })).toEqual([])
  })
})

describe('a bill that is being written', () => {
  const said = (part: Partial<typeof blankBill>) => {
    const read = readDraft({ ...blankBill, ...part }, 'VND')
    return read.ok ? read.value : read.code
  }

  it('is read when there is an amount or a product, and refused otherwise', () => {
    expect(said({})).toBe('nothing_yet')
    expect(said({ amount: '85k' })).toMatchObject({ amount: 85_000, points: 0 })
    expect(said({ products: [{ kindId: 'k', count: 1 }] })).toMatchObject({ amount: 0 })
    expect(said({ amount: '85k', points: '1.200' })).toMatchObject({ points: 1200 })
    expect(said({ amount: '-5' })).toBe('amount_negative')
    for (const points of ['-5', 'abc', '1e3', '5k']) expect(said({ amount: '85k', points })).toBe('points_unreadable')
  })

  it('counts products up and down', () => {
    const two = addProduct(addProduct([], 'k', 1), 'k', 1)
    expect(two).toEqual([{ kindId: 'k', count: 2 }])
    expect(addProduct(addProduct(two, 'k', -1), 'k', -1)).toEqual([])
    expect(addProduct([], 'k', -1)).toEqual([])
    expect(addProduct([{ kindId: 'k', count: 999 }], 'k', 1)).toEqual([{ kindId: 'k', count: 999 }])
  })
})

describe('a change that is being written', () => {
  const opened: OpenBill = {
    ...{ id: 'v', requestId: 'r', at: '2026-11-22T03:00:00.000Z', day: '2026-11-22', amount: 85_000, saved: 0 },
    ...{ covered: 0, returned: 0, channel: 'online', note: 'ít đá', products: [] },
  }
  const draft = draftOf(opened, 'VND', 'vi')

  it('begins with what the bill says', () => {
    expect(readChangeDraft(draft, 'VND')).toMatchObject({ code: 'nothing_yet' })
    expect(readChangeDraft({ ...draft, returned: '0' }, 'VND')).toMatchObject({ code: 'nothing_yet' })
    expect(readChangeDraft({ ...draft, returned: '50k' }, 'VND')).toMatchObject({
      value: { kind: 'return', amount: 50_000 },
    })
    expect(readChangeDraft({ ...draft, kind: 'void' }, 'VND')).toMatchObject({ value: { kind: 'void' } })
    expect(readChangeDraft({ ...draft, kind: 'edit' }, 'VND')).toMatchObject({
      value: { kind: 'edit', amount: 85_000, channel: 'online', note: 'ít đá' },
    })
  })
})

describe('points by hand', () => {
  it.each([
    ['20', 20],
    ['+20', 20],
    ['−5', -5],
    ['- 5', -5],
    ['1.000', 1000],
    ['0', null],
    ['', null],
    ['5,5k', null],
    ['12345678', null],
  ])('%s', (text, points) => expect(readChange(text)).toBe(points))
})
