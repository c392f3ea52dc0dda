// Who is due with 100,000 customers: the list of the Today page, its counts, a month, and the plan behind them.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask } from '../../db/ask.ts'
import { openWriter } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import { planDay } from '../../electron/reminders/jobs.ts'
import { addDays } from '../../shared/base/day.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

// What nobody could do with less: as many rows as the list shows, read by their keys.
const bareRows = `SELECT r.detail, u.name FROM (SELECT id FROM reminders LIMIT 800) some
  CROSS JOIN reminders r ON r.id = some.id CROSS JOIN customers u ON u.id = r.customer_id`

test('who is due is told within 20 ms, and the plan runs beside the counter', async () => {
  const file = join(folder, 'book.db')
  copyFileSync(bigBookFile(), file)
  const book = openWriter(file)
  const clock = { day: bigBookToday }
  const ctx = createContext({
    db: book.db,
    settings: await readSettings(book.db),
    staffId: ownerId,
    clock: () => new Date(`${clock.day}T03:00:00.000Z`),
    tell: () => {},
    stagingFolder: '',
  })
  const atPlaces = { background: [] as number[], writer: [] as number[] }
  const plan = (isQuick: boolean) =>
    planDay(async (place, name, input) => {
      const before = performance.now()
      const answered = await answerAt(place, ctx, name, input)
      if (place !== 'reader') atPlaces[place].push(performance.now() - before)
      return answered
    }, isQuick)
  const planned = async (what: string, isQuick = false) => {
    Object.assign(atPlaces, { background: [], writer: [] })
    await plan(isQuick)
    report(`due: ${what}, on the background thread`, atPlaces.background)
    if (atPlaces.writer.length > 0) report(`due: ${what}, each piece stored`, atPlaces.writer)
  }
  await planned('the very first plan')
  const [open] = await ask<{ count: number }>(book.db, 'SELECT count(*) AS count FROM reminders', [])
  await planned('the same day again')
  await planned('a quick plan', true)
  const longestPieces = Math.max(...(await wholeDay(planned, clock, atPlaces)))

  const bare = await timed(100, () => ask(book.db, bareRows, []))
  const list = await timed(200, () => answerAt('reader', ctx, 'reminders.listDue', {}))
  report(`due: today and 30 days, of ${open?.count} planned`, list, bare)
  report('due: how many', await timed(200, () => answerAt('reader', ctx, 'reminders.countDue', {})), bare)
  const month = clock.day.slice(0, 7)
  report('due: a month', await timed(100, () => answerAt('reader', ctx, 'reminders.listMonth', { month })), bare)
  const day = addDays(clock.day, 1)
  report('due: a day', await timed(100, () => answerAt('reader', ctx, 'reminders.listDay', { day })), bare)
  await book.close()
  expect(percentile(list, 95)).toBeLessThanOrEqual(20)
  expect(longestPieces).toBeLessThanOrEqual(500)
})

/** The next day's plan; answers how long each piece kept the writer. */
async function wholeDay(
  planned: (what: string) => Promise<void>,
  clock: { day: string },
  atPlaces: { writer: number[] },
): Promise<number[]> {
  clock.day = addDays(clock.day, 1)
  await planned('the next day')
  return atPlaces.writer
}
