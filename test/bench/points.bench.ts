// Points with 100,000 customers and 1,000,000 lines: a bill against a bare insert, a balance, and the day's work.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { syncFile } from '../../db/durable.ts'
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
  // Or the first commit waits for the whole copy to reach the disk.
  syncFile(file)
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

/** The line of a bill alone, in a transaction of its own, nothing asked before. */
function bareLine({ sqlite }: OpenBook): (customerId: string) => () => void {
  const insert = sqlite.prepare(`
    INSERT INTO visits (id, request_id, part, customer_id, kind, amount, bill, staff_id, at, day)
    VALUES (?, ?, 0, ?, 'purchase', 85000, '', ?, ?, ?)`)
  return customerId => () => insert.run(v7(), v7(), customerId, ownerId, new Date().toISOString(), bigBookToday)
}

/** All the rows that such a bill cannot do without, in one transaction: its line, points with their lot, a stamp, the sums. */
function bareRows(book: OpenBook): (customerId: string) => () => void {
  const { sqlite } = book
  const line = bareLine(book)
  const card = sqlite.prepare('SELECT id FROM cards WHERE customer_id = ? ORDER BY number DESC LIMIT 1').pluck()
  const points = sqlite.prepare(`
    INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, label, reason, staff_id, at, day)
    VALUES (?, ?, 0, ?, 'earned', 8, 0, 5000, '', '', ?, ?, ?)`)
  const lot = sqlite.prepare(`
    INSERT INTO point_lots (id, customer_id, points, remaining, earned_day, expires_day) VALUES (?, ?, 8, 8, ?, '2027-11-22')`)
  const moved = sqlite.prepare('INSERT INTO lot_lines (line_seq, part, lot_seq, points) VALUES (?, 0, ?, 8)')
  const account = sqlite.prepare(
    'UPDATE point_accounts SET points = points + 8, remainder = 5000 WHERE customer_id = ?',
  )
  const stamp = sqlite.prepare(`
    INSERT INTO stamp_lines (id, request_id, part, card_id, customer_id, kind, count, reason, staff_id, at, day)
    VALUES (?, ?, 0, ?, ?, 'stamp', 1, '', ?, ?, ?)`)
  const visitor = sqlite.prepare('UPDATE customers SET last_visit_at = ?, visit_count = visit_count + 1 WHERE id = ?')
  return customerId => {
    const cardId = card.get(customerId)
    return sqlite.transaction(() => {
      const [lineId, lotId, requestId, at] = [v7(), v7(), v7(), new Date().toISOString()]
      line(customerId)()
      const { lastInsertRowid: lineSeq } = points.run(lineId, requestId, customerId, ownerId, at, bigBookToday)
      const { lastInsertRowid: lotSeq } = lot.run(lotId, customerId, bigBookToday)
      moved.run(lineSeq, lotSeq)
      account.run(customerId)
      if (cardId !== undefined) stamp.run(v7(), requestId, cardId, customerId, ownerId, at, bigBookToday)
      visitor.run(at, customerId)
    })
  }
}

test('earning a visit costs at most three times its bare rows with the same durability', async () => {
  const open = await openCopy('bills')
  const { id: cardKindId } = await open.book.db.selectFrom('cardKinds').select('id').executeTakeFirstOrThrow()
  const kindId = await saveFiveRules(open, cardKindId)
  const [line, rows] = [bareLine(open.book), bareRows(open.book)]
  const bill = { amount: 85_000, channel: 'shop', note: '', points: 0, rewardId: null }
  const add = (round: number) =>
    answerAt('writer', open.ctx, 'visits.add', {
      ...{ requestId: v7(), customerId: customerOf(3 * round + 2), again: true, reason: 'bench' },
      bill: { ...bill, products: round % 3 === 0 ? [{ kindId, count: 1 }] : [] },
    })
  const [lineTimes, rowsTimes, billTimes]: [number[], number[], number[]] = [[], [], []]
  // In turn, so that all meet the same disk.
  for (let round = 0; round < rounds; round += 1) {
    lineTimes.push(...(await timed(1, line(customerOf(3 * round)))))
    rowsTimes.push(...(await timed(1, rows(customerOf(3 * round + 1)))))
    billTimes.push(...(await timed(1, () => add(round))))
  }
  report('the line of a bill alone, durable', lineTimes)
  report('the rows of a bill alone, durable', rowsTimes, lineTimes)
  report('a bill with points and a stamp, five rules, beside its line', billTimes, lineTimes)
  report('the same beside its rows', billTimes, rowsTimes)
  expect(open.book.sqlite.pragma('synchronous', { simple: true })).toBe(2)
  await open.book.close()
  expect(percentile(billTimes, 95) / percentile(rowsTimes, 95)).toBeLessThanOrEqual(3)
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
