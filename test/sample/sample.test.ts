// The sample shop: a year that could have been, by the rules of a real book.
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { fillSampleBook } from '../../electron/sample/fill.ts'
import { makeSampleCustomers } from '../../electron/sample/shop.ts'
import { tellStory } from '../../electron/sample/story.ts'
import { daysBetween } from '../../shared/base/day.ts'
import { bookFeedback } from '../../shared/customers/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'

const today = '2026-11-22'

function parts({ book, ctx }: TestShop) {
  return { db: book.db, settings: ctx.settings(), staffId: ownerId, tell: () => {}, stagingFolder: '' }
}

describe('the sample shop', () => {
  it('is the same for the same day', () => {
    expect(makeSampleCustomers(today)).toEqual(makeSampleCustomers(today))
  })

  it.each(['2027-01-01', '2028-02-29', '2030-12-31'])('can be opened on %s', day => {
    const people = makeSampleCustomers(day)
    const days = people.flatMap(({ visits }) => visits.map(visit => visit.day))
    expect(days.every(visit => visit < day)).toBe(true)
    expect(people.every(({ since, visits }) => visits.every(visit => visit.day >= since))).toBe(true)
    expect(daysBetween(days.toSorted()[0] ?? day, day)).toBeGreaterThan(340)
  })

  it('has a year of life whose balances its lines explain', async () => {
    const shop = aShop()
    await shop.ctx.write(trx => fillSampleBook(trx, today, shop.ctx.newId))
    const one = (query: string) => Number(shop.book.sqlite.prepare(query).pluck().get())
    expect(one('SELECT count(*) FROM customers')).toBe(180)
    expect(one('SELECT count(*) FROM stamp_lines')).toBeGreaterThan(3000)
    expect(one("SELECT count(*) FROM rewards WHERE state = 'ready'")).toBeGreaterThan(10)
    expect(one("SELECT count(*) FROM rewards WHERE state = 'given'")).toBeGreaterThan(100)
    expect(one('SELECT count(*) FROM cards WHERE full_at IS NULL AND stamps = 9')).toBeGreaterThan(3)
    expect(one('SELECT count(*) FROM customers WHERE visit_count = 0')).toBeGreaterThan(2)
    expect(one(`SELECT count(*) FROM customers WHERE last_visit_at < '2026-10-10'`)).toBeGreaterThan(10)
    const sums = 'SELECT sum(count) FROM stamp_lines WHERE card_id = cards.id'
    expect(one(`SELECT count(*) FROM cards WHERE stamps <> (${sums})`)).toBe(0)
    expect(one(`SELECT count(*) FROM stamp_lines WHERE at >= '${today}'`)).toBe(0)
    expect(
      one(
        'SELECT count(*) FROM stamp_lines later JOIN stamp_lines line ON later.seq = line.seq + 1 WHERE later.at < line.at',
      ),
    ).toBe(0)
    expect(one('SELECT count(*) FROM visits')).toBeGreaterThan(3000)
    expect(one("SELECT count(*) FROM point_lines WHERE kind = 'spent'")).toBeGreaterThan(30)
    expect(await answer(shop, 'points.check', {})).toMatchObject({ ok: true, value: { wrong: [] } })
    expect(shop.book.sqlite.prepare('SELECT * FROM pragma_foreign_key_check').all()).toEqual([])
  })

  it('has a story beside the visits: something on every page, told by the rules of a shop, and nothing later than yesterday', async () => {
    const shop = aShop()
    const { ctx, book } = shop
    await ctx.write(trx => fillSampleBook(trx, today, ctx.newId))
    await tellStory(at => createContext({ ...parts(shop), clock: () => new Date(at) }), today)
    const one = (query: string) => Number(book.sqlite.prepare(query).pluck().get())
    expect(one("SELECT count(*) FROM feedback WHERE kind = 'complaint' AND ended_day IS NULL")).toBe(2)
    expect(one('SELECT count(*) FROM feedback')).toBe(10)
    for (const feedback of bookFeedback) {
      const page = { offset: 0, limit: 9, sort: 'name', descending: false, show: 'active', text: '', feedback } as const
      expect(await answer(shop, 'customers.list', page)).toMatchObject({ value: { total: expect.any(Number) } })
    }
    expect(one("SELECT count(*) FROM memberships WHERE state = 'active'")).toBe(4)
    expect(await answer(shop, 'points.listMembershipsEnding', {})).toMatchObject({
      value: [{ untilDay: '2026-12-02' }],
    })
    expect(one("SELECT count(*) FROM referrals WHERE state = 'waiting'")).toBe(2)
    expect(one('SELECT count(*) FROM contacts')).toBe(3)
    expect(one('SELECT count(*) FROM partners')).toBe(2)
    expect(await answer(shop, 'rewards.listPartnerMonth', { month: '2026-11' })).toMatchObject({
      value: [{ honoured: { count: 1 } }, { honoured: { count: 1 } }],
    })
    expect(await answer(shop, 'rewards.listDraws', {})).toMatchObject({
      value: [{ state: 'open' }, { state: 'drawn' }],
    })
    expect(one('SELECT count(*) FROM draw_winners')).toBe(6)
    expect(await answer(shop, 'customers.listDuplicates', { limit: 9 })).toMatchObject({ value: { total: 2 } })
    for (const table of [
      'feedback',
      'feedback_steps',
      'membership_lines',
      'cause_lines',
      'draw_steps',
      'partner_lines',
    ])
      expect(one(`SELECT count(*) FROM ${table} WHERE day >= '${today}'`)).toBe(0)
    expect(await answer(shop, 'points.check', {})).toMatchObject({ ok: true, value: { wrong: [] } })
  })

  it.each(['2027-01-01', '2028-02-29', '2030-12-31'])('has a story that can be told on %s', async day => {
    const shop = aShop()
    await shop.ctx.write(trx => fillSampleBook(trx, day, shop.ctx.newId))
    await tellStory(at => createContext({ ...parts(shop), clock: () => new Date(at) }), day)
    const latest = shop.book.sqlite.prepare('SELECT max(day) FROM feedback_steps').pluck().get()
    expect(daysBetween(String(latest), day)).toBeGreaterThan(0)
  })

  it('works at the counter at once', async () => {
    const shop = aShop()
    await shop.ctx.write(trx => fillSampleBook(trx, today, shop.ctx.newId))
    expect(await readSettings(shop.book.db)).toMatchObject({ shopName: 'Quán Mây', stampMark: 'QUÁN MÂY' })
    const found = await answer(shop, 'customers.search', { text: 'nguyen', limit: 20 })
    const rows = found.ok ? found.value.rows : []
    expect(rows).toHaveLength(20)
    expect(rows.every(row => row.size === 10 && row.stamps >= 2)).toBe(true)
    const kinds = await answer(shop, 'stamps.listKinds', { archived: false })
    expect(kinds.ok && kinds.value.map(kind => kind.name)).toEqual(['Thẻ cà phê', 'Thẻ bánh'])
  })
})
