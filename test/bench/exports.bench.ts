// O1 in the benchmark: 100,000 customers go out as a spreadsheet and as CSV, and the counter's questions meanwhile.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openReader } from '../../db/open.ts'
import { readSettings } from '../../db/settings/reads.ts'
import { createContext } from '../../electron/context.ts'
import { exportFile } from '../../electron/files/exportFile.ts'
import { answerAt } from '../../electron/handlers.ts'
import type { ExportKind } from '../../shared/files/exportModel.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { expect, test } from '../support/app.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { percentile } from '../support/painting.ts'
import { report, timed } from './report.ts'
import { meanwhile, typing } from './typing.ts'

const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Seconds that the shop is promised. */
const promised: Record<ExportKind, number> = { xlsx: 5, csv: 2, vcf: 5 }

for (const kind of ['xlsx', 'csv', 'vcf'] as const) {
  test(`100,000 customers as ${kind}`, async () => {
    const { db, close } = openReader(bigBookFile())
    const ctx = createContext({
      ...{ db, settings: await readSettings(db), staffId: ownerId, clock: () => new Date() },
      ...{ tell: () => {}, stagingFolder: folder },
    })
    let file = ''
    const times = await timed(3, async () => {
      const exportId = v7()
      file = exportFile(folder, exportId, kind)
      const reply = await answerAt('background', ctx, 'files.writeExport', { exportId, kind, scope: { kind: 'all' } })
      expect(reply).toMatchObject({ ok: true, value: { customers: 100_000 } })
    })
    await close()
    report(`export of 100,000 customers as ${kind} (${(statSync(file).size / 1e6).toFixed(1)} MB)`, times)
    expect(Math.min(...times)).toBeLessThan(promised[kind] * 1000)
  })
}

test('the counter hears every key at once while a list goes out', async ({ launch }) => {
  const own = join(folder, 'app')
  mkdirSync(own)
  copyFileSync(bigBookFile(), join(own, 'khach-quen.db'))
  const { page } = await launch({ folder: own })
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('F4')
  // The look over all pages after the start would be measured too.
  await page.waitForTimeout(12_000)
  const quiet = await typing(page)
  const wanted = { exportId: v7(), kind: 'xlsx', scope: { kind: 'all' } }
  const exporting = await meanwhile(page, 'files.writeExport', wanted, () => typing(page))
  report('input delay, nothing else going on', quiet.delays)
  report('input delay, a list going out', exporting.delays)
  report('a key to painted rows, nothing else going on', quiet.painted)
  report('a key to painted rows, a list going out', exporting.painted, quiet.painted)
  expect(percentile(exporting.delays, 100)).toBeLessThanOrEqual(50)
})
