// Greetings over a large book: 500 people made ready at once.
import { openReader } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import { mostPrepared } from '../../shared/greetings/queue.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { expect, test } from '../support/app.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday, bigId } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'

const clock = () => new Date(`${bigBookToday}T03:00:00.000Z`)

test('500 greetings are made ready within a second; 100,000 customers and 1,000,000 lines', async () => {
  const book = openReader(bigBookFile())
  const settings = await readSettings(book.db)
  const ctx = createContext({ db: book.db, settings, staffId: ownerId, clock, tell: () => {}, stagingFolder: '' })
  const spread = (round: number) =>
    Array.from({ length: mostPrepared }, (_, at) => bigId('customer', 1 + ((at * 199 + round) % 100_000)))
  const prepare = (customerIds: string[]) =>
    answerAt('background', ctx, 'greetings.prepare', { wish: { kind: 'contact', customerIds } })
  expect(await prepare(spread(0))).toMatchObject({ ok: true, value: { length: mostPrepared } })
  const times = await timed(5, round => prepare(spread(round)))
  report('greetings.prepare, 500 people', times)
  await book.close()
  expect(percentile(times, 50)).toBeLessThanOrEqual(1000)
})
