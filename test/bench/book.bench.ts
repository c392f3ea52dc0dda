// The book alone, without a window: a stamp against a bare insert on the same disk, and the hot questions.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { type OpenBook, openReader, openWriter } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import type { Reader } from '../../db/tables.ts'
import { type Context, createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import type { CallName } from '../../shared/calls.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigId } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { keyStrokes } from './keyStrokes.ts'
import { report, timed } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function contextOver(db: Reader): Promise<Context> {
  const settings = await readSettings(db)
  return createContext({ db, settings, staffId: ownerId, clock: () => new Date(), tell: () => {}, stagingFolder: '' })
}

const rounds = 1200
/** Customers all over the book, as they come to a counter; every round has two of its own, one for each of the rivals. */
const customerOf = (place: number) => bigId('customer', 1 + ((place * 7919) % 100_000))

/** The one thing a stamp cannot do without: its line in the ledger, in a transaction of its own, nothing asked before. */
function bareInsert({ sqlite }: OpenBook): (customerId: string) => () => void {
  const card = sqlite.prepare('SELECT id FROM cards WHERE customer_id = ? LIMIT 1').pluck()
  const insert = sqlite.prepare(`
    INSERT INTO stamp_lines (id, request_id, part, card_id, customer_id, kind, count, reason, staff_id, at, day)
    VALUES (?, ?, 0, ?, ?, 'stamp', 1, '', ?, ?, '2026-11-22')`)
  return customerId => {
    const cardId = card.get(customerId)
    return () => insert.run(v7(), v7(), cardId, customerId, ownerId, new Date().toISOString())
  }
}

test('a stamp costs at most three bare inserts with the same durability', async () => {
  const file = join(folder, 'book.db')
  copyFileSync(bigBookFile(), file)
  const book = openWriter(file)
  const ctx = await contextOver(book.db)
  const { id: kindId } = await book.db.selectFrom('cardKinds').select('id').executeTakeFirstOrThrow()
  const bare = bareInsert(book)
  const stamp = (round: number) => {
    return answerAt('writer', ctx, 'stamps.add', {
      requestId: v7(),
      customerId: customerOf(2 * round + 1),
      kindId,
      count: 1,
      again: true,
      reason: 'bench',
    })
  }
  // In turn, so that both meet the same disk.
  const bareTimes: number[] = []
  const stampTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bareTimes.push(...(await timed(1, bare(customerOf(2 * round)))))
    stampTimes.push(...(await timed(1, () => stamp(round))))
  }
  report('the line of a stamp alone, durable', bareTimes)
  report('a stamp: asked, decided, stored, committed', stampTimes, bareTimes)
  expect(book.sqlite.pragma('synchronous', { simple: true })).toBe(2)
  await book.close()
  expect(percentile(stampTimes, 50) / percentile(bareTimes, 50)).toBeLessThanOrEqual(3)
})

test('the questions of the counter, 100,000 customers and 1,000,000 lines', async () => {
  const book = openReader(bigBookFile())
  const ctx = await contextOver(book.db)
  const ask = (name: CallName, input: unknown) =>
    answerAt(name === 'customers.list' ? 'background' : 'reader', ctx, name, input)
  const customerId = bigId('customer', 777)
  const texts = keyStrokes()
  const search = await timed(texts.length * 3, round =>
    ask('customers.search', { text: texts[round % texts.length], limit: 8 }),
  )
  report('customers.search, each key stroke', search)
  report('customers.open', await timed(300, () => ask('customers.open', { customerId })))
  report('stamps.listCards', await timed(300, () => ask('stamps.listCards', { customerId })))
  report('customers.listHistory', await timed(300, () => ask('customers.listHistory', { customerId, limit: 50 })))
  const page = { limit: 100, sort: 'name', descending: false, show: 'active', text: '' } as const
  report(
    'customers.list, a page anywhere',
    await timed(60, round => ask('customers.list', { ...page, offset: (round * 7919) % 99_900 })),
  )
  await book.close()
  expect(percentile(search, 95)).toBeLessThanOrEqual(8)
})
