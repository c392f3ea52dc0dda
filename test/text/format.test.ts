// How values are written: money, days, moments, how long ago, phones, names, the seal.
import { describe, expect, it } from 'vitest'
import {
  ago,
  calledName,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShortDay,
  fullName,
  initialOf,
  nameInSentence,
  phoneTail,
  sealLines,
} from '../../shared/text/format.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
// Intl puts spaces into amounts that never break a line; here they are plain ones.
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('money and numbers', () => {
  it.each([
    [1_250_000, 'VND', 'vi', '1.250.000 ₫'],
    [0, 'VND', 'vi', '0 ₫'],
    [-85_000, 'VND', 'vi', '-85.000 ₫'],
    [1250, 'USD', 'en', 'US$12.50'],
    [1250, 'JPY', 'en', 'JP¥1,250'],
    [1250, 'GBP', 'en', '£12.50'],
  ] as const)('writes %i of the smallest unit of %s in %s', (amount, currency, language, written) => {
    expect(plain(formatMoney(amount, currency, language))).toBe(written)
  })

  it('groups digits as the language does', () => {
    expect([formatNumber(1_250_000, 'vi'), formatNumber(1_250_000, 'en')]).toEqual(['1.250.000', '1,250,000'])
  })
})

describe('days and moments', () => {
  it('writes days as dd/MM/yyyy, and leaves out this year where it is short', () => {
    expect(formatDay('2026-01-05')).toBe('05/01/2026')
    expect(formatShortDay('2026-01-05', '2026-11-22')).toBe('05/01')
    expect(formatShortDay('2025-12-31', '2026-01-01')).toBe('31/12/2025')
  })

  it.each([
    // 07:05 UTC is 14:05 in Viet Nam; 18:30 UTC is already the next day there.
    ['2026-11-22T07:05:00.000Z', '14:05'],
    ['2026-11-21T18:30:00.000Z', '01:30'],
    ['2026-11-16T01:12:00.000Z', '16/11 08:12'],
    ['2025-11-16T01:12:00.000Z', '16/11/2025 08:12'],
  ])('writes the moment %s as %s on 22/11/2026', (at, written) => {
    expect(formatMoment(at, '2026-11-22', timeZone)).toBe(written)
  })

  it.each([
    ['2026-11-22', 'hôm nay', 'today'],
    ['2026-11-21', 'hôm qua', 'yesterday'],
    ['2026-11-16', '6 ngày trước', '6 days ago'],
    ['2026-11-01', '3 tuần trước', '3 weeks ago'],
    ['2026-09-20', '2 tháng trước', '2 months ago'],
    ['2026-01-22', '9 tháng trước', '9 months ago'],
    ['2024-10-22', '2 năm trước', '2 years ago'],
    // A computer whose clock was set back: never 'in 3 days'.
    ['2026-11-25', 'hôm nay', 'today'],
  ])('says of %s on 22/11/2026: %s', (day, vi, en) => {
    expect([ago(day, '2026-11-22', 'vi'), ago(day, '2026-11-22', 'en')]).toEqual([vi, en])
  })
})

describe('phones and names', () => {
  it('shows the last four digits of a phone', () => {
    expect(phoneTail('+84901234567')).toBe('4567')
  })

  it.each([
    [{ name: 'Nguyễn Thị Lan', called: '', formOfAddress: 'chị' }, 'Chị Nguyễn Thị Lan', 'chị Lan', 'Lan', 'L'],
    [{ name: 'Đặng Ánh', called: 'Bống', formOfAddress: 'em' }, 'Em Đặng Ánh', 'em Bống', 'Bống', 'B'],
    [{ name: 'Đức', called: '', formOfAddress: 'ông' }, 'Ông Đức', 'ông Đức', 'Đức', 'Đ'],
    [{ name: 'Trần Thị Thảo', called: 'Bà Cố', formOfAddress: 'bà' }, 'Bà Trần Thị Thảo', 'Bà Cố', 'Bà Cố', 'B'],
    [{ name: 'Ấn', called: '', formOfAddress: '' }, 'Ấn', 'Ấn', 'Ấn', 'Ấ'],
  ] as const)('names %o', (person, full, vietnamese, english, initial) => {
    expect(fullName(person)).toBe(full)
    expect(nameInSentence(person, 'vi')).toBe(vietnamese)
    expect(nameInSentence(person, 'en')).toBe(english)
    expect(calledName(person)).toBe(english)
    expect(initialOf(person)).toBe(initial)
  })

  it('takes the first letter whole, though its marks are apart', () => {
    expect(initialOf({ name: 'ấn'.normalize('NFD'), called: '' })).toBe('Ấ')
  })
})

describe('the seal', () => {
  it.each([
    ['', '', ['KQ']],
    ['', 'Quán cà phê Mây', ['QUÁN', 'CÀ']],
    ['Quán Mây', 'Quán cà phê Mây', ['QUÁN', 'MÂY']],
    ['Mây', '', ['MÂY']],
    ['Tiệm của Mẹ', '', ['TIỆM', 'CỦA MẸ']],
  ])('says for the mark "%s" of the shop "%s": %j', (stampMark, shopName, lines) => {
    expect(sealLines({ stampMark, shopName })).toEqual(lines)
  })
})
