// Points with 100,000 customers and 1,000,000 lines: a bill against a bare insert, a balance, and the day's work.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { type OpenBook, openWriter } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday, bigId } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rounds = 1200
const customerOf = (place: number) => bigId('customer', 1 + ((place * 7919) % 100_000))

async function openCopy(name: string) {
  const file = join(folder, `${name}.db`)
  copyFileSync(bigBookFile(), file)
  const book = openWriter(file)
  const clock = { now: new Date(`${bigBookToday}T03:00:00.000Z`) }
  const settings = await readSettings(book.db)
  const parts = { db: book.db, settings, staffId: ownerId, tell: () => {}, stagingFolder: '' }
  const ctx = createContext({ ...parts, clock: () => clock.now })
  return { book, ctx, clock }
}

/** Five rules: for the amount, for coming, for a product, two bonuses, and a stamp. */
async function saveFiveRules({ ctx }: Awaited<ReturnType<typeof openCopy>>, cardKindId: string): Promise<string> {
  const saved = await answerAt('writer', ctx, 'visits.saveProductKind', {
    requestId: v7(),
    kindId: null,
    fields: { name: 'Cà phê' },
  })
  const kindId: string = Object(saved).value.id
  const bonus = { times: 200, hours: null, fromDay: null, toDay: null, tiers: [], birthdayDays: null }
  const rules = {
    ...firstRules,
    perVisit: { points: 1, minAmount: 50_000 },
    perProduct: [{ kindId, points: 2 }],
    bonuses: [
      { ...bonus, id: v7(), name: 'Thứ Ba', weekdays: [2] },
      { ...bonus, id: v7(), name: 'Sinh nhật', weekdays: [], birthdayDays: 3 },
    ],
    stamps: [{ cardKindId, count: 1, per: null, minAmount: 30_000 }],
  }
  await answerAt('writer', ctx, 'points.saveRules', { requestId: v7(), rules })
  return kindId
}

function bareInsert({ sqlite }: OpenBook): (customerId: string) => () => void {
  const insert = sqlite.prepare(`
    INSERT INTO visits (id, request_id, part, customer_id, kind, amount, bill, staff_id, at, day)
    VALUES (?, ?, 0, ?, 'purchase', 85000, '', ?, ?, ?)`)
  return customerId => () => insert.run(v7(), v7(), customerId, ownerId, new Date().toISOString(), bigBookToday)
}

test('earning a visit costs at most three bare inserts with the same durability', async () => {
  const open = await openCopy('bills')
  const { id: cardKindId } = await open.book.db.selectFrom('cardKinds').select('id').executeTakeFirstOrThrow()
  const kindId = await saveFiveRules(open, cardKindId)
  const bare = bareInsert(open.book)
  const bill = { amount: 85_000, channel: 'shop', note: '', points: 0, rewardId: null }
  const add = (round: number) =>
    answerAt('writer', open.ctx, 'visits.add', {
      ...{ requestId: v7(), customerId: customerOf(2 * round + 1), again: true, reason: 'bench' },
      bill: { ...bill, products: round % 3 === 0 ? [{ kindId, count: 1 }] : [] },
    })
  const bareTimes: number[] = []
  const billTimes: number[] = []
  // In turn, so that both meet the same disk.
  for (let round = 0; round < rounds; round += 1) {
    bareTimes.push(...(await timed(1, bare(customerOf(2 * round)))))
    billTimes.push(...(await timed(1, () => add(round))))
  }
  report('the line of a bill alone, durable', bareTimes)
  report('a bill with points and a stamp, five rules', billTimes, bareTimes)
  expect(open.book.sqlite.pragma('synchronous', { simple: true })).toBe(2)
  await open.book.close()
  expect(percentile(billTimes, 95) / percentile(bareTimes, 95)).toBeLessThanOrEqual(3)
})

test('a balance with its lots, and why', async () => {
  const { book, ctx } = await openCopy('balances')
  const show = await timed(1000, round => answerAt('reader', ctx, 'points.show', { customerId: customerOf(round) }))
  report('points.show, balance and lots', show)
  report(
    'points.explain, 50 lines',
    await timed(300, round => answerAt('reader', ctx, 'points.explain', { customerId: customerOf(round), limit: 50 })),
  )
  await book.close()
  expect(percentile(show, 95)).toBeLessThanOrEqual(2)
})

test("the day's work over everybody", async () => {
  const { book, ctx, clock } = await openCopy('days')
  const commits: number[] = []
  const write = ctx.write
  ctx.write = async (change, ...topics) => {
    const before = performance.now()
    const answer = await write(change, ...topics)
    commits.push(performance.now() - before)
    return answer
  }
  const expire = async (day: string): Promise<number> => {
    clock.now = new Date(`${day}T03:00:00.000Z`)
    commits.length = 0
    const [time = 0] = await timed(1, () => answerAt('writer', ctx, 'points.expire', {}))
    return time
  }
  report('points.expire, a year of lapses that nobody ran before', [await expire(bigBookToday)])
  report('one of its transactions, which a stamp may have to wait for', commits)
  const day = await expire('2026-11-23')
  report('points.expire, the next day', [day])
  const month = await expire('2026-12-23')
  report('points.expire, after a month in which the shop was shut', [month])
  const [checking = 0] = await timed(1, () => answerAt('background', ctx, 'points.check', {}))
  report('points.check, everybody', [checking])
  const left = book.sqlite.prepare("SELECT count(*) FROM point_lots WHERE remaining > 0 AND expires_day < '2026-12-23'")
  expect(left.pluck().get()).toBe(0)
  await book.close()
  expect(month).toBeLessThanOrEqual(2000)
})
