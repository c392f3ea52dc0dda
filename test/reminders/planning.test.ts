// The planning on a real book: what is planned from whom, that a second plan changes nothing, and every clock.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { CustomerFields } from '../../shared/customers/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { added, granted } from '../customers/book.ts'
import { answer } from '../support/answer.ts'
import { someFields } from '../support/build.ts'
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

describe('C1 what the plan does later', () => {
  const lan = { name: 'Lan', ...birthday(25, 11) }
  const open = async (shop: TestShop) => (await openReminders(shop)).map(one => `${one.name}: ${one.day}`)
  const changed = (shop: TestShop) => shop.told.filter(event => JSON.stringify(event).includes('reminders')).length

  it('changes nothing when it is made again, and says so to nobody', async () => {
    const shop = aShop()
    await added(shop, lan)
    await plan(shop)
    expect(changed(shop)).toBe(1)
    await plan(shop)
    await plan(shop, 'quick')
    expect(changed(shop)).toBe(1)
  })

  it('follows a birthday that is corrected, and forgets one that is taken out', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, lan)
    await plan(shop)
    const edit = async (fields: Partial<CustomerFields>) => {
      const all = { ...someFields({ name: 'Lan' }), ...fields }
      granted(await answer(shop, 'customers.edit', { requestId: v7(), customerId, fields: all, sharePhone: false }))
      await plan(shop, 'quick')
    }
    await edit(birthday(28, 11))
    expect(await open(shop)).toEqual(['Lan: 2026-11-28'])
    await edit({ birthday: null })
    expect(await open(shop)).toEqual([])
  })

  it('keeps what was put off, and never brings back what was let be', async () => {
    const shop = aShop()
    await added(shop, lan)
    await added(shop, { name: 'Mai', ...birthday(26, 11) })
    await plan(shop)
    const ahead = async () => granted(await answer(shop, 'reminders.listDue', {})).ahead
    const [first, second] = (await ahead()).rows.map(({ id }) => id)
    await answer(shop, 'reminders.letBe', { requestId: v7(), reminderId: first ?? '' })
    await answer(shop, 'reminders.later', { requestId: v7(), reminderId: second ?? '', days: 1 })
    await plan(shop)
    expect((await ahead()).count).toBe(0)
    setDay(shop, '2026-11-23')
    await plan(shop)
    expect((await ahead()).rows.map(({ id }) => id)).toEqual([second])
  })

  it('is the same again after a clock that was a year ahead, or a year behind', async () => {
    const shop = aShop()
    await added(shop, lan)
    await plan(shop)
    const before = await openReminders(shop)
    for (const day of ['2027-11-22', '2026-11-22', '2025-11-22', '2026-11-22']) {
      setDay(shop, day)
      await plan(shop)
      expect(await open(shop)).toEqual([`Lan: ${day.slice(0, 4)}-11-25`])
    }
    expect(await openReminders(shop)).toEqual(before)
  })

  it('leaves out an occasion that is switched off, and who said no to greetings', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, lan)
    await plan(shop)
    const { reminders } = shop.ctx.settings()
    shop.ctx.followSettings({
      ...shop.ctx.settings(),
      reminders: { ...reminders, birthday: { on: false, daysAhead: 7 } },
    })
    await plan(shop)
    expect(await open(shop)).toEqual([])
    shop.ctx.followSettings({ ...shop.ctx.settings(), reminders })
    await plan(shop)
    expect(await open(shop)).toHaveLength(1)
    const say = async (given: boolean) => {
      const change = {
        purpose: 'greetings',
        channel: 'zalo',
        given,
        wording: given ? 'Xin phép chúc mừng' : '',
      } as const
      granted(
        await answer(shop, 'customers.setConsent', { requestId: v7(), customerId, how: 'spoken', changes: [change] }),
      )
      await plan(shop, 'quick')
    }
    await say(true)
    await say(false)
    expect(await open(shop)).toEqual([])
    await say(true)
    expect(await open(shop)).toHaveLength(1)
  })

  it('writes nothing of somebody who went while it was being made', async () => {
    const shop = aShop()
    const { id: customerId } = await added(shop, lan)
    const planned = granted(await answer(shop, 'reminders.plan', { quick: false }))
    expect(planned.changes.added).toHaveLength(1)
    await answer(shop, 'customers.archive', { requestId: v7(), customerId, archived: true })
    const stored = await answer(shop, 'reminders.store', { ...planned.changes, plannedDay: null })
    expect(stored).toEqual({ ok: true, value: 0 })
  })
})
