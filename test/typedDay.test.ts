// Days and times as people type them.
import { describe, expect, it } from 'vitest'
import { readDay, readTime } from '../shared/base/typedDay.ts'

describe('a typed day', () => {
  const days: [typed: string, read: string | null][] = [
    ['30/12/2026', '2026-12-30'],
    [' 1/2/26 ', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['1 2 2026', '2026-02-01'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2027', null],
    ['31/4/2026', null],
    ['2026-12-30', null],
    ['30/12', null],
    ['', null],
    ['hôm nay', null],
  ]
  it.each(days)('%j is %j', (typed, read) => {
    expect(readDay(typed)).toBe(read)
  })
})

describe('a typed time', () => {
  const times: [typed: string, read: string | null][] = [
    ['18:00', '18:00'],
    ['8:05', '08:05'],
    ['18h', '18:00'],
    ['18h30', '18:30'],
    ['18g30', '18:30'],
    ['18', '18:00'],
    ['24:00', null],
    ['18:60', null],
    ['18:3', null],
    ['', null],
    ['tối', null],
  ]
  it.each(times)('%j is %j', (typed, read) => {
    expect(readTime(typed)).toBe(read)
  })
})
