// The program as a shop gets it: packed, locked down, and true to what it has confirmed even when it is killed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron, expect, type Page, test } from '@playwright/test'
import { v7 } from 'uuid'
import type { AnswerOf, CallName, InputOf } from '../shared/calls.ts'
import { someFields } from './support/build.ts'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'dist/for-test/linux-unpacked')
const program = join(folder, 'khach-quen')

test.skip(process.platform !== 'linux', 'packs for Linux')
test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  test.setTimeout(300_000)
  execFileSync(process.execPath, [join(root, 'build/pack.mjs'), '--dir', '--for-test'], { cwd: root, stdio: 'inherit' })
})

test('is locked down', async () => {
  const fuses = await getCurrentFuseWire(program)
  const on = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE
  expect(on(FuseV1Options.RunAsNode)).toBe(false)
  expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
  expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true)
  expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
  expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
  expect(on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false)
  expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
})

test('holds the built app and one package with native code, and nothing else', () => {
  expect(existsSync(join(folder, 'resources/default_app.asar'))).toBe(false)
  const files = listPackage(join(folder, 'resources/app.asar'), { isPack: false })
  const places = new Set(files.map(file => file.split('/').slice(1, 3).join('/')))
  const known = [
    // The pictures of the program beside the clock and in the task bar.
    'build',
    'build/icon.ico',
    'build/icons',
    'node_modules',
    'node_modules/better-sqlite3',
    'out',
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
  ]
  expect([...places].sort()).toEqual(known)
})

test('keeps a stamp through a kill, and ignores what is for trying things out', async () => {
  test.setTimeout(120_000)
  const data = mkdtempSync(join(tmpdir(), 'khach-quen-packed-'))
  try {
    const first = await start(data)
    await expect(first.page.locator('html')).toHaveAttribute('lang', 'vi')
    expect(await call(first.page, 'settings.about', {})).toMatchObject({ packaged: true })
    const [kind] = await call(first.page, 'stamps.listKinds', { archived: false })
    const fields = someFields({ name: 'Đặng Thị Ánh' })
    const customer = await call(first.page, 'customers.add', { requestId: v7(), fields, sharePhone: false })
    const stamp = {
      requestId: v7(),
      customerId: customer.id,
      kindId: kind?.id ?? '',
      count: 1,
      again: false,
      reason: '',
    }
    const { at } = await call(first.page, 'stamps.add', stamp)
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
    await kill(first)

    const second = await start(data)
    const lines = await call(second.page, 'customers.listHistory', { customerId: customer.id, limit: 10 })
    expect(lines).toMatchObject([{ kind: 'stamps_added', count: 1, requestId: stamp.requestId }])
    await second.app.close()
    expect(readdirSync(data)).toContain('logs')
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

async function start(data: string) {
  const args = [`--data=${data}`, '--lang=en', '--now=2027-02-06T08:00']
  const app = await _electron.launch({ executablePath: program, args })
  const page = await app.firstWindow()
  await page.waitForSelector('main')
  return { app, page }
}

async function kill({ app }: Awaited<ReturnType<typeof start>>) {
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone
}

async function call<N extends CallName>(page: Page, name: N, input: InputOf<N>) {
  const reply = await page.evaluate(([called, given]) => window.khachQuen.call(called as N, given as InputOf<N>), [
    name,
    input,
  ] as const)
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`)
  return reply.value as Extract<AnswerOf<N>, { ok: true }>['value']
}
