// A draw over a large book: counting entries, freezing them, drawing a hundred prizes.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { openWriter } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import type { Place } from '../../shared/base/call.ts'
import { addDays } from '../../shared/base/day.ts'
import type { CallName } from '../../shared/calls.ts'
import type { DrawFields, EntryRule } from '../../shared/rewards/drawModel.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fields: DrawFields = {
  ...{ name: 'Tết', mostEntries: null, fromDay: '2020-01-01', closesAt: '2026-12-30T11:00:00.000Z' },
  ...{ rule: { per: 'visit', amount: 0 }, prizes: [{ title: 'Ly', count: 100 }] },
  ...{ publicValueName: 'giải đặc biệt', publicValueDay: '2026-12-30' },
}
// 200,000 lines each: the purchases of two years, the stamps of half a year.
const rules: [EntryRule, fromDay: string][] = [
  [{ per: 'visit', amount: 20_000 }, '2020-01-01'],
  [{ per: 'spent', amount: 10_000 }, '2020-01-01'],
  [{ per: 'stamp' }, addDays(bigBookToday, -180)],
]

test('a draw over 100,000 customers and 200,000 lines takes at most two seconds a step (L10)', async () => {
  const file = join(folder, 'book.db')
  copyFileSync(bigBookFile(), file)
  const book = openWriter(file)
  let now = '2026-12-01T03:00:00.000Z'
  const settings = await readSettings(book.db)
  const parts = { db: book.db, settings, staffId: ownerId, tell: () => {}, stagingFolder: '' }
  const ctx = createContext({ ...parts, clock: () => new Date(now) })
  const ask = (place: Exclude<Place, 'main'>, name: CallName, input: object) => answerAt(place, ctx, name, input)
  const { mostEntries, closesAt } = fields
  const worst: number[] = []
  for (const [rule, fromDay] of rules) {
    const period = { rule, mostEntries, fromDay, closesAt }
    const count = await timed(3, () => ask('background', 'rewards.countEntries', period))
    report(`entries counted, one per ${rule.per}`, count)
    now = '2026-12-01T03:00:00.000Z'
    await ask('writer', 'rewards.announceDraw', {
      requestId: v7(),
      fields: { ...fields, rule, fromDay },
      registered: true,
    })
    const drawId = String(book.sqlite.prepare('SELECT id FROM draws ORDER BY seq DESC LIMIT 1').pluck().get())
    now = '2026-12-30T12:00:00.000Z'
    const close = await timed(1, () => ask('writer', 'rewards.closeDraw', { requestId: v7(), drawId }))
    report('the list closed', close)
    const drawing = { requestId: v7(), drawId, publicValue: '45' }
    const draw = await timed(1, () => ask('writer', 'rewards.drawWinners', drawing))
    report('a hundred winners drawn', draw)
    report('the list read for printing', await timed(1, () => ask('background', 'rewards.listEntries', { drawId })))
    expect(book.sqlite.prepare('SELECT count(*) FROM draw_winners WHERE draw_id = ?').pluck().get(drawId)).toBe(100)
    worst.push(...[count, close, draw].map(times => percentile(times, 100)))
  }
  await book.close()
  expect(Math.max(...worst)).toBeLessThanOrEqual(2000)
})
