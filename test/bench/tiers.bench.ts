// Tiers with 100,000 customers and 1,000,000 lines: what every bill asks, the review over everybody, and applying it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { openWriter } from '../../db/open.ts'
import { getMeasures } from '../../db/points/tierReads.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { answerAt } from '../../electron/handlers.ts'
import { mostReviewed } from '../../shared/points/tierCalls.ts'
import type { TierReview } from '../../shared/points/tierModel.ts'
import { windowStart } from '../../shared/points/tiers.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { aLadder } from '../points/tierWords.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigBookToday, bigId } from '../support/bigBookWords.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** By money, visits and points: everything is added up. */
const ladder = aLadder({
  tiers: aLadder().tiers.map((tier, place) =>
    place === 0 ? tier : { ...tier, from: { ...tier.from, points: place * 100 } },
  ),
})

test('the review over everybody takes at most two seconds, and what a bill asks next to nothing', async () => {
  const file = join(folder, 'book.db')
  copyFileSync(bigBookFile(), file)
  const book = openWriter(file)
  const clock = { now: new Date(`${bigBookToday}T03:00:00.000Z`) }
  const settings = await readSettings(book.db)
  const ctx = createContext({
    db: book.db,
    settings,
    staffId: ownerId,
    clock: () => clock.now,
    tell: () => {},
    stagingFolder: '',
  })
  await answerAt('writer', ctx, 'points.saveTierLadder', { requestId: v7(), ladder })
  const start = windowStart(bigBookToday, ladder)
  const asked = await timed(2000, round =>
    getMeasures(book.db, bigId('customer', 1 + ((round * 7919) % 100_000)), start, ladder),
  )
  report('tiers: what a customer has reached', asked)

  const review = async (): Promise<TierReview> =>
    Object(await answerAt('background', ctx, 'points.reviewTiers', {})).value
  const first = await review()
  const placing = await timed(3, review)
  report(`tiers: review, ${first.rises.ids.length} have risen`, placing)
  const applied: number[] = []
  for (let from = 0; from < first.rises.ids.length; from += mostReviewed) {
    const customerIds = first.rises.ids.slice(from, from + mostReviewed)
    applied.push(
      ...(await timed(1, () => answerAt('writer', ctx, 'points.applyTierReview', { requestId: v7(), customerIds }))),
    )
  }
  report(`tiers: applying ${mostReviewed} of it`, applied)

  clock.now = new Date(Date.parse(clock.now.toISOString()) + 430 * 86_400_000)
  const late = await review()
  const dropping = await timed(3, review)
  report(`tiers: review, ${late.drops.ids.length} would fall`, dropping)
  report('tiers: the Today page', await timed(3, () => answerAt('background', ctx, 'points.listTierDrops', {})))
  await book.close()
  expect(percentile(asked, 50)).toBeLessThanOrEqual(1)
  expect(Math.max(percentile(placing, 50), percentile(dropping, 50))).toBeLessThanOrEqual(2000)
  expect(percentile(applied, 95)).toBeLessThanOrEqual(500)
})
