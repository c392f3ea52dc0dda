// Who is due, as the Today page asks: groups and their order, a month, a day, and what is done about one.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { countByDay, countDue, listDay, listDue } from '../../db/reminders/reads.ts'
import type { RemindersTable } from '../../db/reminders/tables.ts'
import { dueGroups, type Occasion, type ReminderDetail } from '../../shared/reminders/model.ts'
import { added, granted } from '../customers/book.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'

// The test shop's day.
const today = '2026-11-22'

const birthday: ReminderDetail = { occasion: 'birthday', date: 22, month: 11, calendar: 'solar', turns: null }
const details: Partial<Record<Occasion, ReminderDetail>> = {
  birthday,
  complaint: { occasion: 'complaint', words: 'Đợi lâu', nextStep: '' },
  away: { occasion: 'away', usual: 7, lastDay: '2026-10-01' },
}

async function planned(shop: TestShop, customerId: string, change: Partial<RemindersTable>): Promise<string> {
  const occasion = change.occasion ?? 'birthday'
  const row: RemindersTable = {
    id: v7(),
    customerId,
    occasion,
    origin: '',
    cycle: '2026',
    day: today,
    dueDay: change.day ?? today,
    untilDay: change.day ?? today,
    nowUntil: change.day ?? today,
    detail: JSON.stringify(details[occasion] ?? birthday),
    laterDay: null,
    turnDay: [change.dueDay ?? change.day ?? today, change.laterDay ?? ''].toSorted()[1] ?? '',
    state: 'open',
    ...change,
  }
  await shop.book.db.insertInto('reminders').values(row).execute()
  return row.id
}

async function aPerson(shop: TestShop, name: string, change: Partial<RemindersTable>) {
  const customer = await added(shop, { name })
  return { customer, reminderId: await planned(shop, customer.id, change) }
}

async function due(shop: TestShop): Promise<string[]> {
  const found = granted(await answer(shop, 'reminders.listDue', {}))
  return dueGroups.flatMap(group => found[group].rows.map(({ name }) => `${group}: ${name}`))
}

describe('C1 who is due', () => {
  it.each<[string, Partial<RemindersTable>, string | null]>([
    ['its day is today', {}, 'now'],
    ['a birthday is to come', { day: '2026-11-25', dueDay: '2026-11-20', untilDay: '2026-11-30' }, 'ahead'],
    [
      'points are to lapse',
      { occasion: 'points', day: '2026-11-25', dueDay: '2026-11-20', untilDay: '2026-11-25' },
      'now',
    ],
    ['its day was missed', { day: '2026-11-20', untilDay: '2026-11-27' }, 'overdue'],
    ['its last day is today', { day: '2026-11-20', untilDay: today }, 'overdue'],
    ['its last day was yesterday', { day: '2026-11-20', untilDay: '2026-11-21' }, null],
    ['it began and goes on', { day: '2026-11-01', untilDay: '2026-11-30', nowUntil: '2026-12-31' }, 'now'],
    ['it is due tomorrow', { day: '2026-11-23' }, 'week'],
    ['it is due in 7 days', { day: '2026-12-09', dueDay: '2026-11-29', untilDay: '2026-12-09' }, 'week'],
    ['it is due in 8 days', { day: '2026-11-30' }, 'month'],
    ['it is due in 30 days', { day: '2026-12-22' }, 'month'],
    ['it is due in 31 days', { day: '2026-12-23' }, null],
    ['it was put off to tomorrow', { untilDay: '2026-11-29', laterDay: '2026-11-23' }, 'week'],
    ['it was put off to today', { day: '2026-11-21', untilDay: '2026-11-29', laterDay: today }, 'overdue'],
    ['it was let be', { state: 'let_be' }, null],
    ['they were greeted', { state: 'greeted' }, null],
  ])('%s', async (_, change, group) => {
    const shop = aShop()
    await aPerson(shop, 'Lan', change)
    expect(await due(shop)).toEqual(group === null ? [] : [`${group}: Lan`])
    const counted = granted(await answer(shop, 'reminders.countDue', {}))
    expect(counted).toEqual({ overdue: group === 'overdue' ? 1 : 0, now: group === 'now' ? 1 : 0 })
  })

  it('orders by day, then occasion, then name; what has been due for a while comes last, the latest first', async () => {
    const shop = aShop()
    await aPerson(shop, 'Bình', { occasion: 'away', day: '2026-11-01', nowUntil: '2026-12-31' })
    await aPerson(shop, 'Bảo', { occasion: 'away', day: '2026-11-20', nowUntil: '2026-12-31' })
    await aPerson(shop, 'Dung', {})
    await aPerson(shop, 'Đào', {})
    await aPerson(shop, 'An', { occasion: 'points', day: '2026-11-23', dueDay: today, untilDay: '2026-11-23' })
    await aPerson(shop, 'Yến', { occasion: 'complaint' })
    await aPerson(shop, 'Cúc', {})
    const names = ['Yến', 'Cúc', 'Dung', 'Đào', 'An', 'Bảo', 'Bình']
    expect(await due(shop)).toEqual(names.map(name => `now: ${name}`))
  })

  it('shows the first 100 of a group and counts all', async () => {
    const shop = aShop()
    const { customer } = await aPerson(shop, 'Lan', {})
    for (let at = 0; at < 210; at += 1) await planned(shop, customer.id, { cycle: `${at}` })
    const { now } = granted(await answer(shop, 'reminders.listDue', {}))
    expect([now.rows.length, now.count]).toEqual([100, 211])
  })

  it('never shows who was put away', async () => {
    const shop = aShop()
    const { customer } = await aPerson(shop, 'Lan', {})
    await answer(shop, 'customers.archive', { requestId: v7(), customerId: customer.id, archived: true })
    expect(await due(shop)).toEqual([])
  })

  it('tells a month with the days of the shop, and a day of it', async () => {
    const shop = aShop()
    await aPerson(shop, 'Lan', { day: '2026-11-30', dueDay: '2026-11-23', untilDay: '2026-12-07' })
    await aPerson(shop, 'Mai', { day: '2026-11-30', dueDay: '2026-11-23', untilDay: '2026-12-07' })
    await aPerson(shop, 'Cúc', { day: '2026-11-30', occasion: 'complaint' })
    expect(await answer(shop, 'reminders.listMonth', { month: '2026-11' })).toEqual({
      ok: true,
      value: {
        plannedUntil: '2027-01-23',
        days: [
          {
            day: '2026-11-30',
            occasions: [
              { occasion: 'complaint', count: 1 },
              { occasion: 'birthday', count: 2 },
            ],
            shopDays: [],
          },
        ],
      },
    })
    const day = granted(await answer(shop, 'reminders.listDay', { day: '2026-11-30' }))
    expect(day.map(({ name }) => name)).toEqual(['Cúc', 'Lan', 'Mai'])
    const february = granted(await answer(shop, 'reminders.listMonth', { month: '2027-02' }))
    expect(february.days).toEqual([
      { day: '2027-02-06', occasions: [], shopDays: [{ key: 'tet', name: 'Tết Nguyên đán', whom: 'everybody' }] },
    ])
  })
})

describe('C1 what is done about a reminder', () => {
  async function done(shop: TestShop, name: 'letBe' | 'bringBack', reminderId: string) {
    return answer(shop, `reminders.${name}`, { requestId: v7(), reminderId })
  }

  it('is let be, and brought back', async () => {
    const shop = aShop()
    const { reminderId } = await aPerson(shop, 'Lan', {})
    expect(await done(shop, 'letBe', reminderId)).toEqual({ ok: true, value: null })
    expect(await done(shop, 'letBe', reminderId)).toEqual({ ok: true, value: null })
    expect(await due(shop)).toEqual([])
    expect(await done(shop, 'bringBack', reminderId)).toEqual({ ok: true, value: null })
    expect(await due(shop)).toEqual(['now: Lan'])
  })

  it.each<[1 | 7, string, string]>([
    [1, '2026-11-29', '2026-11-23'],
    [7, '2026-11-29', '2026-11-29'],
    [7, '2026-11-24', '2026-11-24'],
  ])('waits %i days, with the last day %s until %s', async (days, untilDay, laterDay) => {
    const shop = aShop()
    const { reminderId } = await aPerson(shop, 'Lan', { untilDay })
    const later = () => answer(shop, 'reminders.later', { requestId: v7(), reminderId, days })
    expect(await later()).toEqual({ ok: true, value: { laterDay } })
    expect(await later()).toEqual({ ok: true, value: { laterDay } })
    expect(await due(shop)).toEqual(['week: Lan'])
    shop.setNow(`${laterDay}T03:00:00.000Z`)
    expect(await due(shop)).toEqual(['overdue: Lan'])
    shop.setNow(`${today}T03:00:00.000Z`)
    await done(shop, 'bringBack', reminderId)
    expect(await due(shop)).toEqual(['now: Lan'])
  })

  it('cannot wait beyond its last day, nor change after they were greeted', async () => {
    const shop = aShop()
    const { reminderId } = await aPerson(shop, 'Lan', {})
    const later = await answer(shop, 'reminders.later', { requestId: v7(), reminderId, days: 1 })
    expect(later).toMatchObject({ code: 'last_day' })
    const { reminderId: greeted } = await aPerson(shop, 'Mai', { state: 'greeted' })
    expect(await done(shop, 'letBe', greeted)).toMatchObject({ code: 'already_greeted' })
    expect(await done(shop, 'bringBack', greeted)).toMatchObject({ code: 'already_greeted' })
    expect(await done(shop, 'letBe', v7())).toMatchObject({ code: 'reminder_unknown' })
  })
})

describe('C1 the plans of what is asked often', () => {
  it('looks through the open ones by their index alone', async () => {
    const shop = aShop()
    await aPerson(shop, 'Lan', {})
    const span = { from: today, to: today, today }
    const text = async (question: Promise<string[]>) => (await question).join('\n')
    const list = await text(planOf(shop.book.file, db => listDue(db, today)))
    expect(list).toMatch(/SEARCH r USING COVERING INDEX reminders_day \(day<\?\)/)
    expect(list).not.toMatch(/ USING INDEX reminders_(day|turn)|SCAN (u|customers|reminders)\b/)
    const count = await text(planOf(shop.book.file, db => countDue(db, today)))
    expect(count).toMatch(/SEARCH r USING COVERING INDEX reminders_turn \(turn_day<\?\)/)
    const month = await text(planOf(shop.book.file, db => countByDay(db, span)))
    expect(month).toMatch(/SEARCH r USING COVERING INDEX reminders_day \(day>\? AND day<\?\)/)
    const day = await text(planOf(shop.book.file, db => listDay(db, today, today)))
    expect(day).toMatch(/SEARCH r USING (COVERING )?INDEX reminders_day \(day>\? AND day<\?\)/)
  })
})
