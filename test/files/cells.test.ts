// What single cells of a list mean: dates, amounts, forms of address, several phones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessDay, instantOf } from '../../shared/base/day.ts'
import { times, toSmallestUnit } from '../../shared/base/decimal.ts'
import { decimalSign, readDecimal } from '../../shared/files/amounts.ts'
import { cellText, phoneParts, readForm } from '../../shared/files/cells.ts'
import { orderFromVotes, readDate, voteOnDates } from '../../shared/files/dates.ts'
import type { DateOrder } from '../../shared/files/model.ts'
import { momentReader } from '../../shared/files/moments.ts'

const today = '2026-11-22'

function read(cell: string | number, order: DateOrder = 'dayFirst'): string | null {
  const date = readDate(cell, order, today)
  return date && `${date.year ?? '----'}-${date.month}-${date.day}${date.time ? ` ${date.time}` : ''}`
}

describe('O1 dates of a list', () => {
  it.each([
    ['5/3/1990', '1990-3-5'],
    ['05.03.1990', '1990-3-5'],
    ['5-3-90', '1990-3-5'],
    ['5/3/26', '2026-3-5'],
    ['5/3/27', '1927-3-5'],
    ['5/3', '-----3-5'],
    ['1990-03-05', '1990-3-5'],
    ['2020-03-05T14:30:00Z', '2020-3-5 14:30'],
    ['20200305', '2020-3-5'],
    ['5/3/2020 2:05 CH', '2020-3-5 14:05'],
    ['5/3/2020 12:05 AM', '2020-3-5 00:05'],
    ['5/3/2020 14h30', '2020-3-5 14:30'],
    ['Thứ Hai, 05/01/2026', '2026-1-5'],
    ['5 tháng 3 năm 1990', '1990-3-5'],
    ['05-Mar-90', '1990-3-5'],
    ['March 5, 2020', '2020-3-5'],
    ['29/2/2024', '2024-2-29'],
    [44927, '2023-1-1'],
    [44927.25, '2023-1-1 06:00'],
  ])('reads %s', (cell, expected) => {
    expect(read(cell)).toBe(expected)
  })

  it.each([
    ['29/2/2023'],
    ['31/4/2020'],
    ['0/1/2020'],
    ['1990'],
    ['3/1990'],
    ['hôm qua'],
    ['1/2/3/4'],
    ['5/3/2020 25:00'],
    [7],
    [''],
  ])('does not make a date of %s', cell => {
    expect(read(cell)).toBeNull()
  })

  it('lets the order decide only where both are possible', () => {
    expect(read('12/1/2010', 'monthFirst')).toBe('2010-12-1')
    expect(read('12/1/2010', 'dayFirst')).toBe('2010-1-12')
    expect(read('25/12/2010', 'monthFirst')).toBe('2010-12-25')
    expect(read('2010-12-01', 'monthFirst')).toBe('2010-12-1')
  })

  it('votes over a column', () => {
    const votes = voteOnDates([
      '12/1/2010',
      '12/25/2010',
      '1/31/2010',
      '13/1/2010',
      '2010-05-06',
      '',
      'none',
      '3/3/2010',
    ])
    expect(votes).toEqual({ dayFirst: 1, monthFirst: 2, yearFirst: 1, unclear: 2 })
    expect(orderFromVotes(votes)).toBe('monthFirst')
    expect(orderFromVotes({ dayFirst: 0, monthFirst: 0, yearFirst: 0, unclear: 9 })).toBe('dayFirst')
  })

  it('reads back every day that can be written, in the order it was written in', () => {
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (at, sign) => {
        const [year, month, date] = at.toISOString().slice(0, 10).split('-').map(Number)
        const expected = `${year}-${month}-${date}`
        expect(read([date, month, year].join(sign), 'dayFirst')).toBe(expected)
        expect(read([month, date, year].join(sign), 'monthFirst')).toBe(expected)
        expect(read([year, month, date].join(sign), 'yearFirst')).toBe(expected)
      }),
    )
  })

  it('gives the same instants as one at a time, in shops with and without summer time', () => {
    const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/London', 'America/New_York', 'Australia/Sydney')
    const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 1439 }), (timeZone, at, minute) => {
        const clock = { timeZone, cutOff: 240 }
        const date = at.toISOString().slice(0, 10)
        const time = [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':')
        const expected = instantOf(date, time, timeZone)
        expect(momentReader(clock)(date, time)).toEqual({ at: expected, day: businessDay(expected, clock) })
      }),
    )
  })
})

function amount(text: string | number, digits = 0, sign: '.' | ',' | null = null) {
  const decimal = readDecimal(text, sign)
  return decimal && toSmallestUnit(decimal, digits)?.amount
}

describe('O1 amounts of a list', () => {
  it.each([
    ['1.250.000', 0, 1_250_000],
    ['1,250,000', 0, 1_250_000],
    ['120.000 ₫', 0, 120_000],
    ['120.000đ', 0, 120_000],
    ['50k', 0, 50_000],
    ['1.5tr', 0, 1_500_000],
    ['2 triệu', 0, 2_000_000],
    ['120 nghìn', 0, 120_000],
    ['1,250.50', 2, 125_050],
    ['1.250,50 €', 2, 125_050],
    ['$4.5', 2, 450],
    ['(120.000)', 0, -120_000],
    ['-120.000', 0, -120_000],
    ['120.000-', 0, -120_000],
    ['0,5', 0, 1],
    ['-0,5', 0, -1],
    ['1.250', 0, 1250],
    ['1.250', 2, 125_000],
    [1.25, 2, 125],
    [1.005, 2, 101],
    [0.1 + 0.2, 2, 30],
    ['', 0, null],
    ['miễn phí', 0, null],
    ['12 quả trứng', 0, null],
  ])('reads %s with %i digits', (cell, digits, expected) => {
    expect(amount(cell, digits)).toBe(expected)
  })

  it('lets the column tell a point from a thousand', () => {
    expect(decimalSign(['3.91', '4.775', '1.85'])).toBe('.')
    expect(decimalSign(['3,91', '4,775'])).toBe(',')
    expect(decimalSign(['1.250', '3.000'])).toBeNull()
    expect(amount('4.775', 2, '.')).toBe(478)
    expect(amount('1.250.000', 0, '.')).toBe(1_250_000)
  })

  it('multiplies without losing a cent', () => {
    const [quantity, price] = [readDecimal('83', '.'), readDecimal('4.8533', '.')]
    expect(quantity && price && toSmallestUnit(times(quantity, price), 2)).toEqual({ amount: 40_282, rounded: true })
  })

  it('reads back every amount of đồng, however it is grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('vi-VN', 'en-US', 'fr-FR'), (dong, locale) => {
        expect(amount(new Intl.NumberFormat(locale).format(dong))).toBe(dong)
        expect(amount(String(dong))).toBe(dong)
        expect(amount(dong)).toBe(dong)
      }),
    )
  })
})

describe('O1 other cells of a list', () => {
  it.each([
    ['Chị', 'chị'],
    ['ANH', 'anh'],
    ['c.', 'chị'],
    ['Ông', 'ông'],
    ['Nam', null],
    ['Mr', null],
    ['', null],
  ])('takes %s for the form of address %s', (text, form) => {
    expect(readForm(text)).toBe(form)
  })

  it('finds nothing in cells that say nothing', () => {
    for (const blank of ['', '  ', '(blank)', 'NULL', '#N/A', '-']) expect(cellText(blank)).toBe('')
    expect(cellText('Na')).toBe('Na')
  })

  it('takes off the quote that guards a formula, and no other', () => {
    expect(cellText("'=1+1")).toBe('=1+1')
    expect(cellText("'+84901234567")).toBe('+84901234567')
    expect(cellText("'Tám")).toBe("'Tám")
  })

  it('takes several phones apart', () => {
    expect(phoneParts('0901 234 567 / 0912-345-678')).toEqual(['0901 234 567', '0912-345-678'])
    expect(phoneParts('0901234567;0912345678')).toHaveLength(2)
  })

  it('makes one harmless line of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(cellText(text)).not.toMatch(/\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })
})
