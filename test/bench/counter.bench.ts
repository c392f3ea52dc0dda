// The counter in the real window with 100,000 customers and 1,000,000 lines: from a key to what it paints.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallName, InputOf } from '../../shared/calls.ts'
import { expect, test } from '../support/app.ts'
import { bigBookFile } from '../support/bigBook.ts'
import { bigId } from '../support/bigBookWords.ts'
import { percentile, startTiming, type Times, timesOf } from '../support/painting.ts'
import { keyStrokes } from './keyStrokes.ts'
import { report } from './report.ts'

/** Times of a call as the window sees it: two hops between processes, two between threads, and the work itself. */
function callTimes<N extends CallName>(page: Page, name: N, inputs: InputOf<N>[]): Promise<Times> {
  return page.evaluate(
    async ([called, given]) => {
      const times: number[] = []
      for (const input of JSON.parse(given)) {
        const before = performance.now()
        await Reflect.apply(window.khachQuen.call, window.khachQuen, [called, input])
        times.push(performance.now() - before)
      }
      return times
    },
    [name, JSON.stringify(inputs)] as const,
  )
}

const texts = ['nguyen thi lan', 'dang duc', '4567', 'tran van', 'hoa 90', 'nta']

/** Types as quick hands do; `watched`: whose change is waited for, null for the next frame alone. */
async function typing(page: Page, watched: string | null): Promise<Times> {
  await startTiming(page, watched)
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 120 })
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  }
  return timesOf(page)
}

/** Stamps one customer after the other, at a counter's pace; between them the least durable change there is. */
async function stampSome(page: Page, cardNumbers: string[]): Promise<{ stamped: Times; durable: Times }> {
  const stamped: Times = []
  const durable: Times = []
  for (const cardNumber of cardNumbers) {
    await page.keyboard.press('F4')
    await page.keyboard.type(cardNumber)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Đóng dấu' }).first().waitFor()
    await page.waitForTimeout(200)
    await startTiming(page, 'div[role="status"]')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    stamped.push(...(await timesOf(page)))
    durable.push(...(await callTimes(page, 'settings.save', [{ ownerName: cardNumber }])))
    await page.waitForTimeout(300)
  }
  return { stamped, durable }
}

test('the counter answers within a frame or two', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bench-app-'))
  copyFileSync(bigBookFile(), join(folder, 'khach-quen.db'))
  const { page, call } = await launch({ folder })
  await page.getByRole('option').first().waitFor()
  // The look over all pages after the start would be measured too.
  await page.waitForTimeout(12_000)

  const strokes = keyStrokes().map(text => ({ text, limit: 8 }))
  await callTimes(page, 'customers.search', strokes)
  const hop = await callTimes(page, 'settings.get', Array(300).fill({}))
  const search = await callTimes(page, 'customers.search', strokes)
  report('a call that does nothing, from the window and back', hop)
  report('customers.search, from the window and back', search, hop)

  await page.keyboard.press('F4')
  const bare = await typing(page, null)
  const painted = await typing(page, '[role="listbox"]')
  report('a key to the next frame, whatever it shows', bare)
  report('a key to painted rows', painted, bare)

  const numbers: string[] = []
  for (let number = 1; number <= 30; number += 1) {
    numbers.push((await call('customers.open', { customerId: bigId('customer', number * 101) })).cardNumber)
  }
  const { stamped, durable } = await stampSome(page, numbers)
  report('a small durable change, from the window and back', durable)
  report('the stamp key to committed and painted', stamped, durable)
  rmSync(folder, { recursive: true, force: true })

  // On a quiet computer p95 is below 8, 33 and 50 ms. On a busy one all is slower alike, so what is held is what each
  // takes beyond what the same computer needs, in the same run, for a call, a frame and a commit alone.
  expect(percentile(search, 95) - percentile(hop, 50)).toBeLessThanOrEqual(8 + percentile(hop, 95))
  expect(percentile(painted, 95)).toBeLessThanOrEqual(33 + percentile(bare, 95))
  expect(stamped.length).toBeGreaterThanOrEqual(25)
  expect(percentile(stamped, 95)).toBeLessThanOrEqual(50 + percentile(bare, 95) + percentile(durable, 95))
})
