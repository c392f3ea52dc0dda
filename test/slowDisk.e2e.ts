// A cheap laptop's disk: every commit takes 100 ms to be on it, and typing does not feel it, because SQL runs on threads.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { frameTime, percentile, startTiming, timesOf } from './support/painting.ts'
import { aCustomer, someStamps } from './support/shop.ts'

const waitOfOneSync = 100

function compiler(): string | null {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' })
    return 'cc'
  } catch {
    return null
  }
}

test('typing paints within two frames while every commit takes 100 ms', async ({ launch }) => {
  test.skip(process.platform !== 'linux' || compiler() === null, 'the slow disk is made with a C compiler on Linux')
  const folder = mkdtempSync(join(tmpdir(), 'slowDisk-'))
  const library = join(folder, 'slowDisk.so')
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, join(import.meta.dirname, 'support', 'slowDisk.c')])
  const shop = await launch({ env: { LD_PRELOAD: library } })
  const { app, page } = shop
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan' })
  await page.keyboard.press('F4')
  const frame = await frameTime(page)

  // Stamps without end, so that the disk is always busy; each is a call that waits for its commit.
  let busy = true
  const commits: number[] = []
  const stamping = (async () => {
    while (busy) {
      const before = performance.now()
      await someStamps(shop, lan.id, 1)
      commits.push(performance.now() - before)
    }
  })()
  await app.evaluate(() => {
    const waits: number[] = []
    Reflect.set(globalThis, 'waits', waits)
    let last = performance.now()
    setInterval(() => {
      waits.push(performance.now() - last)
      last = performance.now()
    }, 5)
  })
  await startTiming(page, null)
  await page.keyboard.type('nguyen thi lan 0901234567 ', { delay: 60 })
  const painted = await timesOf(page)
  const waits: number[] = await app.evaluate(() => Reflect.get(globalThis, 'waits'))
  busy = false
  await stamping
  rmSync(folder, { recursive: true, force: true })

  // The disk really was slow, ...
  expect(percentile(commits, 50)).toBeGreaterThanOrEqual(waitOfOneSync)
  expect(painted.length).toBeGreaterThan(20)
  // ... the typed letters did not wait for it, and the main thread did not stand still for the commits: were SQL run
  // there, each one would have stopped it. (Now and then another program of this computer does.)
  expect(percentile(painted, 50)).toBeLessThanOrEqual(2 * Math.max(frame, 16.7))
  expect(percentile(painted, 80)).toBeLessThan(waitOfOneSync)
  expect(waits.filter(wait => wait >= waitOfOneSync).length).toBeLessThan(commits.length / 4)
})
