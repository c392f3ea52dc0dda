// Birthdays as they are typed: every spelling that people use, nothing that is no date.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBirthday, typedBirthday, writeBirthday } from '../../shared/customers/birthday.ts'

describe('K1 birthdays as they are typed', () => {
  const readable: [string, { day: number; month: number; year: number | null } | null][] = [
    ['', null],
    ['  ', null],
    ['15/8', { day: 15, month: 8, year: null }],
    ['5/11', { day: 5, month: 11, year: null }],
    ['05-11-1990', { day: 5, month: 11, year: 1990 }],
    ['5.11.90', { day: 5, month: 11, year: 1990 }],
    ['5 11 07', { day: 5, month: 11, year: 2007 }],
    ['1508', { day: 15, month: 8, year: null }],
    ['15081990', { day: 15, month: 8, year: 1990 }],
    ['150890', { day: 15, month: 8, year: 1990 }],
    ['29/2', { day: 29, month: 2, year: null }],
    ['29/2/2000', { day: 29, month: 2, year: 2000 }],
  ]
  it.each(readable)('reads %j', (text, birthday) => {
    expect(readBirthday(text)).toEqual(birthday)
  })

  const unreadable = ['30/2', '29/2/1999', '8/15', '15', '32/1', '0/5', '15/8/1850', 'mai', '15/8/', '1/2/3/4']
  it.each(unreadable)('does not guess %j', text => {
    expect(readBirthday(text)).toBe('unreadable')
    expect(typedBirthday.safeParse(text).success).toBe(false)
  })

  it('reads what it writes, for every day there is', () => {
    const day = fc.integer({ min: 0, max: 365 * 130 }).map(days => new Date(Date.UTC(1900, 0, 1 + days)))
    fc.assert(
      fc.property(day, fc.boolean(), (date, knowsYear) => {
        const year = knowsYear ? date.getUTCFullYear() : null
        const birthday = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year }
        expect(readBirthday(writeBirthday(birthday))).toEqual(birthday)
      }),
    )
  })
})
