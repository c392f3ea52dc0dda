// The planning on a real book: what is planned from whom, that a second plan changes nothing, and every clock.
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../shared/settings/model.ts'
import { added } from '../customers/book.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { openReminders, plan, setDay } from './plan.ts'

const birthday = (
  day: number | null,
  month: number,
  year: number | null = null,
  calendar: 'solar' | 'lunar' = 'solar',
) => {
  return { birthday: { day, month, year, calendar } }
}

/** Occasion, day, first and last day on which it is shown. */
async function shown(shop: TestShop): Promise<string[]> {
  const all = await openReminders(shop)
  return all.map(({ name, occasion, day, dueDay, untilDay }) => `${name}: ${occasion} ${day}, ${dueDay} to ${untilDay}`)
}

describe('C1 birthdays', () => {
  it.each<[string, Parameters<typeof birthday>, string, Partial<Settings>, string[]]>([
    ['a day to come', [30, 11], '2026-11-22', {}, ['2026-11-30, 2026-11-23 to 2026-12-07']],
    ['today', [22, 11], '2026-11-22', {}, ['2026-11-22, 2026-11-15 to 2026-11-29']],
    ['7 days ago', [15, 11], '2026-11-22', {}, ['2026-11-15, 2026-11-08 to 2026-11-22']],
    ['8 days ago', [14, 11], '2026-11-22', {}, []],
    ['over the end of the year', [2, 1], '2026-12-28', {}, ['2027-01-02, 2026-12-26 to 2027-01-09']],
    ['missed over the end of the year', [30, 12], '2027-01-03', {}, ['2026-12-30, 2026-12-23 to 2027-01-06']],
    ['29 February in a year without', [29, 2], '2027-02-20', {}, ['2027-02-28, 2027-02-21 to 2027-03-07']],
    ['29 February as 1 March', [29, 2], '2027-02-20', { leapDay: 'mar1' }, ['2027-03-01, 2027-02-22 to 2027-03-08']],
    [
      '29 February in a leap year',
      [29, 2],
      '2028-02-20',
      { leapDay: 'mar1' },
      ['2028-02-29, 2028-02-22 to 2028-03-07'],
    ],
    ['the month alone', [null, 11], '2026-11-22', {}, ['2026-11-01, 2026-10-25 to 2026-11-30']],
    ['the month alone, over', [null, 10], '2026-11-22', {}, []],
    ['a lunar month alone', [null, 10, null, 'lunar'], '2026-11-22', {}, ['2026-11-09, 2026-11-02 to 2026-12-08']],
    ['born this year', [30, 11, 2026], '2026-11-22', {}, []],
    [
      'a lunar 30th in a month of 29 days',
      [30, 12, null, 'lunar'],
      '2027-01-20',
      {},
      ['2027-02-05, 2027-01-29 to 2027-02-12'],
    ],
  ])('%s', async (_, known, today, settings, expected) => {
    const shop = aShop(settings)
    setDay(shop, today)
    await added(shop, { name: 'Lan', ...birthday(...known) })
    await plan(shop)
    expect(await shown(shop)).toEqual(expected.map(days => `Lan: birthday ${days}`))
  })

  it('tells the age only where the year is known', async () => {
    const shop = aShop()
    await added(shop, { name: 'An', ...birthday(23, 11, 1990) })
    await added(shop, { name: 'Bình', ...birthday(24, 11) })
    await plan(shop)
    expect((await openReminders(shop)).map(({ detail }) => detail)).toEqual([
      { occasion: 'birthday', date: 23, month: 11, calendar: 'solar', turns: 36 },
      { occasion: 'birthday', date: 24, month: 11, calendar: 'solar', turns: null },
    ])
  })
})
