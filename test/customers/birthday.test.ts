// Birthdays as they are typed: every spelling that people use, nothing that is no date.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBirthday, typedBirthday, writeBirthday } from '../../shared/customers/birthday.ts'
import { blankFields, isDayOf } from '../../shared/customers/model.ts'
import { birthdayOf, columnsFor, fieldKeys } from '../../shared/customers/rules.ts'

describe('K1 birthdays as they are typed', () => {
  type Born = [day: number | null, month: number | null, year: number | null, calendar?: 'lunar']
  const readable: [string, Born | null][] = [
    ['', null],
    ['  ', null],
    ['15/8', [15, 8, null]],
    ['5/11', [5, 11, null]],
    ['05-11-1990', [5, 11, 1990]],
    ['5.11.90', [5, 11, 1990]],
    ['5 11 07', [5, 11, 2007]],
    ['1508', [15, 8, null]],
    ['15081990', [15, 8, 1990]],
    ['150890', [15, 8, 1990]],
    ['29/2', [29, 2, null]],
    ['29/2/2000', [29, 2, 2000]],
    ['ngày 15 tháng 8 năm 1990', [15, 8, 1990]],
    ['15 Aug 1990', [15, 8, 1990]],
    ['8/1990', [null, 8, 1990]],
    ['T8.1990', [null, 8, 1990]],
    ['tháng 8', [null, 8, null]],
    ['THÁNG 12', [null, 12, null]],
    ['th.8', [null, 8, null]],
    ['August', [null, 8, null]],
    ['sept 1990', [null, 9, 1990]],
    ['1990', [null, null, 1990]],
    ['năm 2012', [null, null, 2012]],
    ['2012', [20, 12, null]],
    ['ÂL 15/8', [15, 8, null, 'lunar']],
    ['âl 30/2/1990', [30, 2, 1990, 'lunar']],
    ['15/8 (ÂL)', [15, 8, null, 'lunar']],
    ['15/08/1990 âm lịch', [15, 8, 1990, 'lunar']],
    ['mùng 5 tháng 5 âm lịch', [5, 5, null, 'lunar']],
    ['ÂL: tháng 1', [null, 1, null, 'lunar']],
    ['15/8 lunar', [15, 8, null, 'lunar']],
  ]
  it.each(readable)('reads %j', (text, born) => {
    const [day, month, year, calendar = 'solar'] = born ?? []
    expect(readBirthday(text)).toEqual(born && { day, month, year, calendar })
  })

  const unreadable = [
    '30/2',
    '29/2/1999',
    '8/15',
    '15',
    '32/1',
    '0/5',
    '15/8/1850',
    'mai',
    '15/8/',
    '1/2/3/4',
    '13/1990',
    'tháng 13',
  ]
  unreadable.push('1850', 'ÂL 31/1', 'ÂL', 'năm 90', '29/2/1900')
  it.each(unreadable)('does not guess %j', text => {
    expect(readBirthday(text)).toBe('unreadable')
    expect(typedBirthday.safeParse(text).success).toBe(false)
  })

  const born = fc
    .record({
      day: fc.option(fc.integer({ min: 1, max: 31 })),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      year: fc.option(fc.integer({ min: 1900, max: 2200 })),
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    })
    .filter(isDayOf)

  it('reads what it writes, whatever is known, in both languages', () => {
    fc.assert(
      fc.property(born, fc.constantFrom('vi' as const, 'en' as const), (known, language) => {
        expect(readBirthday(writeBirthday(known, language))).toEqual(known)
      }),
    )
  })

  it('keeps in the book what was known', () => {
    fc.assert(
      fc.property(born, known => {
        expect(birthdayOf(columnsFor({ ...blankFields, birthday: known }, fieldKeys(blankFields)))).toEqual(known)
      }),
    )
  })

  it('is shown in the words of the language', () => {
    const shown = (text: string, language: 'vi' | 'en') => writeBirthday(typedBirthday.parse(text), language)
    expect(
      ['15/8', '8/90', 't8', '8-1990', '1990', 'al 1/2', 'năm 2011'].map(
        text => readBirthday(text) !== 'unreadable' && shown(text, 'vi'),
      ),
    ).toEqual(['15/08', false, 'tháng 8', '08/1990', '1990', '01/02 âm lịch', 'năm 2011'])
    expect(['t8', 'al 1/2/1990', 'năm 2011'].map(text => shown(text, 'en'))).toEqual([
      'August',
      '01/02/1990 lunar',
      'year 2011',
    ])
  })
})
