// The lunar calendar, held against known days and against the sky.
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../shared/base/day.ts'
import { lunarDayIn } from '../shared/base/lunar.ts'
import { lunarDayFromSky } from './support/sky.ts'

// The first day of the year, as calendars printed in Vietnam have it. By China's it was another day in 1968, 1969, 1985, 2007
// and 2030.
const newYears = `
  1968-01-29 1969-02-16 1970-02-06 1971-01-27 1972-02-15 1973-02-03 1974-01-23 1975-02-11 1976-01-31 1977-02-18
  1978-02-07 1979-01-28 1980-02-16 1981-02-05 1982-01-25 1983-02-13 1984-02-02 1985-01-21 1986-02-09 1987-01-29
  1988-02-17 1989-02-06 1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07
  1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17
  2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28
  2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06
  2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15`
  .trim()
  .split(/\s+/)

const known: [lunar: [day: number, month: number, year: number], solar: string, what: string][] = [
  [[10, 3, 2020], '2020-04-02', 'the kings’ day'],
  [[10, 3, 2021], '2021-04-21', 'the kings’ day'],
  [[10, 3, 2022], '2022-04-10', 'the kings’ day'],
  [[10, 3, 2023], '2023-04-29', 'the kings’ day, after the second month came twice'],
  [[10, 3, 2024], '2024-04-18', 'the kings’ day'],
  [[10, 3, 2025], '2025-04-07', 'the kings’ day'],
  [[10, 3, 2026], '2026-04-26', 'the kings’ day'],
  [[15, 4, 2023], '2023-06-02', 'Buddha’s birthday'],
  [[15, 4, 2024], '2024-05-22', 'Buddha’s birthday'],
  [[15, 4, 2025], '2025-05-12', 'Buddha’s birthday'],
  [[5, 5, 2023], '2023-06-22', 'the fifth of the fifth'],
  [[5, 5, 2024], '2024-06-10', 'the fifth of the fifth'],
  [[5, 5, 2025], '2025-05-31', 'the fifth of the fifth'],
  [[15, 7, 2023], '2023-08-30', 'Vu Lan'],
  [[15, 7, 2024], '2024-08-18', 'Vu Lan'],
  [[15, 7, 2025], '2025-09-06', 'Vu Lan, after the sixth month came twice'],
  [[15, 8, 2017], '2017-10-04', 'Mid-Autumn, after the sixth month came twice'],
  [[15, 8, 2019], '2019-09-13', 'Mid-Autumn'],
  [[15, 8, 2020], '2020-10-01', 'Mid-Autumn, after the fourth month came twice'],
  [[15, 8, 2021], '2021-09-21', 'Mid-Autumn'],
  [[15, 8, 2022], '2022-09-10', 'Mid-Autumn'],
  [[15, 8, 2023], '2023-09-29', 'Mid-Autumn'],
  [[15, 8, 2024], '2024-09-17', 'Mid-Autumn'],
  [[15, 8, 2025], '2025-10-06', 'Mid-Autumn'],
  [[15, 8, 2026], '2026-09-25', 'Mid-Autumn'],
  [[23, 12, 2023], '2024-02-02', 'the kitchen gods leave'],
  [[23, 12, 2024], '2025-01-22', 'the kitchen gods leave'],
  [[23, 12, 2025], '2026-02-10', 'the kitchen gods leave'],
  // Of a month that comes twice the first is meant.
  [[1, 6, 2025], '2025-06-25', 'the sixth month, before it came again'],
  [[1, 7, 2025], '2025-08-23', 'the month after both'],
  // From 2025 to 2032 no year ends with a 30th; its 29th stands for it.
  [[30, 12, 2023], '2024-02-09', 'a last day that is a 30th'],
  ...[2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year): (typeof known)[number] => {
    const next = newYears.find(day => day.startsWith(`${year + 1}`)) ?? ''
    return [[30, 12, year], addDays(next, -1), 'a last day that is a 29th']
  }),
  [[30, 12, 2032], '2033-01-30', 'a last day that is a 30th again'],
]

describe('C1 lunar days', () => {
  it.each(newYears)('the first day of the year is %s', solar => {
    const year = Number(solar.slice(0, 4))
    expect(lunarDayIn(year, { day: 1, month: 1 })).toBe(solar)
    expect(lunarDayFromSky(solar)).toEqual({ day: 1, month: 1, year, isLeap: false })
  })

  it.each(known)('%j is %s: %s', ([day, month, year], solar) => {
    expect(lunarDayIn(year, { day, month })).toBe(solar)
    expect(lunarDayFromSky(solar)).toMatchObject({ month, year, isLeap: false })
  })

  it('are those of the sky, every day from 1968 to 2050', () => {
    const wrong: string[] = []
    for (let solar = '1968-01-29'; solar < '2051-01-01'; solar = addDays(solar, 1)) {
      const { day, month, year, isLeap } = lunarDayFromSky(solar)
      if (!isLeap && lunarDayIn(year, { day, month }) !== solar) wrong.push(solar)
    }
    expect(wrong).toEqual([])
  })

  it('follow each other, and a year of 12 months has 353 to 385 days', () => {
    for (let year = 1950; year < 2100; year++) {
      const firsts = Array.from({ length: 13 }, (_, at) => lunarDayIn(year, { day: 1, month: (at % 12) + 1 }))
      firsts[12] = lunarDayIn(year + 1, { day: 1, month: 1 })
      const lengths = firsts.slice(1).map((day, at) => daysBetween(firsts[at] ?? '', day))
      expect(lengths.every(days => [29, 30, 58, 59, 60].includes(days))).toBe(true)
      const days = lengths.reduce((sum, one) => sum + one)
      expect([353, 354, 355, 383, 384, 385]).toContain(days)
    }
  })
})
