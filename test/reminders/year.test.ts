// A year is lived through, day by day, with days on which the computer is off: every occasion comes up exactly once, and never
// again once it was seen to.
import { describe, expect, it } from 'vitest'
import { listDue } from '../../db/reminders/reads.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { aLadder } from '../points/tierWords.ts'
import { granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { bigId, inserter } from '../support/bigBookWords.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { calendarOf, later, naiveYear } from './naiveYear.ts'
import { plan, setDay } from './plan.ts'
import { somePeople } from './yearPeople.ts'
import { aYearShop } from './yearShop.ts'

// With a sixth month that comes twice, no 29 February, a last lunar month of 29 days, and two Januaries.
const year = { from: '2024-12-20', to: '2026-01-05' }

/** Every day but Sundays and Wednesdays, a week in March, and 40 days from the first of August. */
function daysOn(): string[] {
  const days: string[] = []
  for (let day = year.from; day <= year.to; day = later(day, 1)) {
    const isClosed = [0, 3].includes(new Date(day).getUTCDay())
    const isAway = (day >= '2025-03-10' && day < '2025-03-17') || (day >= '2025-08-01' && day < '2025-09-10')
    if (!isClosed && !isAway) days.push(day)
  }
  return days
}

interface Shown {
  id: string
  customerId: string
  name: string
  occasion: string
  origin: string
  cycle: string
  day: string
  detail: string
}

/** What is told of on a day: due, or missed. */
function shownOn({ book }: TestShop, day: string): Shown[] {
  const text = `SELECT r.id, r.customer_id AS customerId, u.name, r.occasion, r.origin, r.cycle, r.day, r.detail
    FROM reminders r JOIN customers u ON u.id = r.customer_id
    WHERE r.state = 'open' AND r.due_day <= @day AND r.until_day >= @day AND coalesce(r.later_day, '') <= @day`
  return book.sqlite.prepare<unknown[], Shown>(text).all({ day })
}

/** What it is by itself, however it is stored. */
function nameOf({ name, occasion, cycle, day, detail }: Shown): string {
  const when = occasion === 'points' ? cycle : occasion === 'nearReward' ? 'card' : day
  return [name, occasion, occasion === 'importantDay' ? JSON.parse(detail).label : '', when].join('|')
}

type Deed = 'greeted' | 'let_be' | 'later' | 'nothing'
const deeds: readonly Deed[] = ['greeted', 'let_be', 'later', 'nothing', 'nothing']

/** Always the same for the same reminder, so that a failure can be looked at again. */
function deedFor(name: string): Deed {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return deeds[sum % deeds.length] ?? 'nothing'
}

function staffOf(shop: TestShop) {
  const said = inserter(shop.book.sqlite, 'greetings')
  const update = shop.book.sqlite.prepare(`UPDATE reminders SET state = @state, later_day = @later,
    turn_day = max(due_day, coalesce(@later, '')) WHERE id = @id`)
  let count = 0
  return (deed: Deed, { id, customerId, occasion, origin, cycle, day: occasionDay }: Shown, day: string): void => {
    if (deed === 'let_be') update.run({ state: 'let_be', later: null, id })
    if (deed === 'later') update.run({ state: 'open', later: later(day, 1), id })
    if (deed !== 'greeted') return
    count += 1
    const line = {
      id: bigId('request', count),
      requestId: bigId('request', count),
      part: 0,
      staffId: ownerId,
      day,
      at: day,
    }
    const what = { customerId, kind: 'wish', occasion, origin, cycle, occasionDay }
    said({ ...line, ...what, channel: 'zalo', outcome: 'sent', words: '', note: '' })
    update.run({ state: 'greeted', later: null, id })
  }
}

describe('C1 a year of occasions', () => {
  it('comes up day by day, each once, with the computer off now and then', { timeout: 180_000 }, async () => {
    const people = somePeople(5000, year)
    const days = daysOn()
    const shop = aShop()
    const happen = aYearShop(shop, people)
    const tiers = aLadder().tiers.map((tier, place) => ({
      ...tier,
      from: { ...tier.from, spent: place === 0 ? null : place * 10 ** 9, visits: null },
    }))
    granted(await answer(shop, 'points.saveTierLadder', { requestId: shop.ctx.newId(), ladder: aLadder({ tiers }) }))
    const act = staffOf(shop)
    /** Of everything that came up: whether it may still be shown. */
    const cameUp = new Map<string, 'shown' | 'waits' | 'over'>()
    const wrong: string[] = []
    let before = '2000-01-01'
    for (const [place, day] of days.entries()) {
      happen(before, day)
      setDay(shop, day)
      await plan(shop)
      if (place % 40 === 0) {
        const told = shop.told.length
        await plan(shop)
        await plan(shop, 'quick')
        if (shop.told.length > told) wrong.push(`planned again ${day}`)
      }
      const shown = new Map(shownOn(shop, day).map(one => [nameOf(one), one]))
      const { now, ahead, overdue } = await listDue(shop.book.db, day)
      if (now.count + ahead.count + overdue.count !== shown.size) wrong.push(`counted otherwise ${day}`)
      for (const [name, state] of cameUp) {
        if (state === 'over' && shown.has(name)) wrong.push(`again ${day} ${name}`)
        if (state === 'shown' && !shown.has(name)) cameUp.set(name, 'over')
      }
      shop.book.sqlite.transaction(() => {
        for (const [name, one] of shown) {
          const deed = cameUp.get(name) === undefined ? deedFor(name) : 'nothing'
          act(deed, one, day)
          cameUp.set(name, deed === 'greeted' || deed === 'let_be' ? 'over' : deed === 'later' ? 'waits' : 'shown')
        }
      })()
      before = day
    }
    const calendar = calendarOf(year.from, year.to)
    const expected = people.flatMap(person => naiveYear(person, days, calendar))
    expect(expected.length).toBeGreaterThan(10_000)
    expect([...cameUp.keys()].toSorted()).toEqual(expected.toSorted())
    expect(wrong).toEqual([])
  })
})
