// The app as a whole: it starts, starts again with everything there, stays offline, and cannot be led astray.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { test as plain } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { aCustomer, someStamps } from './support/shop.ts'

const root = resolve(import.meta.dirname, '..')

test('a shop starts with an empty book and three doors', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const door of ['Nhập danh sách', 'Thêm khách đầu tiên', 'Xem tiệm mẫu']) {
    await expect(page.getByRole('button', { name: door })).toBeVisible()
  }
})

test('what was confirmed is there after the app was killed', async ({ launch }) => {
  const first = await launch()
  const lan = await aCustomer(first, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
  const stamped = await someStamps(first, lan.id, 1)
  await first.kill()
  const second = await launch({ folder: first.folder })
  const [after] = await second.call('stamps.listCards', { customerId: lan.id })
  expect(after?.stamps).toBe(stamped.card.stamps)
  expect((await second.call('customers.search', { text: '4567', limit: 8 })).rows.map(row => row.id)).toEqual([lan.id])
})

test('the sample shop is a book of its own and says so', async ({ launch }) => {
  const shop = await launch()
  await aCustomer(shop, { name: 'Khách thật' })
  await shop.page.evaluate(() => window.khachQuen.call('files.openSample', {}))
  await expect(shop.page.getByText('Cửa hàng mẫu').or(shop.page.getByText('Tiệm mẫu')).first()).toBeVisible()
  expect((await shop.call('customers.search', { text: 'khach that', limit: 8 })).rows).toEqual([])
  await shop.call('files.openShop', {})
  expect((await shop.call('customers.search', { text: 'khach that', limit: 8 })).rows).toHaveLength(1)
})

test('the page cannot be led away, open windows, attach pages or ask for permissions', async ({ launch }) => {
  const { app, page } = await launch()
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  )
  expect(page.url()).toBe(address)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('no request leaves the app, not even to this computer', async ({ launch }) => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { app, page } = await launch()
  const reached = await page.evaluate(
    url =>
      fetch(url, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    `http://127.0.0.1:${port}/`,
  )
  // Past the page's own rules, from the main process, the session refuses as well.
  const fetched = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => true,
        () => false,
      ),
    `http://127.0.0.1:${port}/`,
  )
  server.close()
  expect({ reached, fetched, asked }).toEqual({ reached: false, fetched: false, asked: 0 })
})

test('the protocol serves the listed files and nothing else', async ({ launch }) => {
  const { page } = await launch()
  const paths = [
    '/../main/main.js',
    '/..%2fmain%2fmain.js',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cmain.js',
    '/nothing.js',
    '//etc/passwd',
  ]
  const statuses = await page.evaluate(
    all => Promise.all(all.map(path => fetch(`app://khach-quen${path}`).then(({ status }) => status))),
    paths,
  )
  expect(statuses).toEqual(paths.map(() => 404))
})

test('every answer to nonsense is a refusal, and the app goes on', async ({ launch }) => {
  const { page } = await launch()
  const codes = await page.evaluate(async () => {
    const call = (name: unknown, input: unknown): Promise<{ ok: boolean; code?: string }> =>
      Reflect.apply(window.khachQuen.call, window.khachQuen, [name, input])
    const nonsense: [unknown, unknown][] = [
      ['__proto__', {}],
      ['constructor', {}],
      [null, null],
      ['stamps.add', null],
      ['stamps.add', { __proto__: { count: 1 } }],
      ['customers.search', { text: 'x'.repeat(10_000_000), limit: 8 }],
      ['customers.search', { text: 'lan', limit: 8, more: true }],
      ['customers.add', { requestId: 'not one', fields: {}, sharePhone: false }],
    ]
    const answers = []
    for (const [name, input] of nonsense) answers.push((await call(name, input)).code)
    return answers
  })
  expect(codes).toEqual(['unknown_call', 'unknown_call', 'unknown_call', ...Array(5).fill('bad_input')])
  await expect(page.locator('main')).toBeVisible()
})

test('a page that is not our window is told that it may not', async ({ launch }) => {
  const { app, page } = await launch()
  const address = page.url()
  const preload = join(root, 'out', 'preload', 'preload.cjs')
  const code = await app.evaluate(
    async ({ BrowserWindow }, given) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: given.preload, sandbox: true } })
      await stranger.loadURL(given.address)
      const answer = await stranger.webContents.executeJavaScript("window.khachQuen.call('files.bookState', {})")
      stranger.destroy()
      return answer.code
    },
    { preload, address },
  )
  expect(code).toBe('not_allowed')
})

test('the log names nobody', async ({ launch }) => {
  const shop = await launch()
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567', note: 'thích bánh chuối' })
  await someStamps(shop, lan.id, 1)
  // A bug that quotes what it was given: two stamps of different customers with the same gesture.
  const duc = await aCustomer(shop, { name: 'Đặng Văn Đức', phone: '0912000111' })
  const [kind] = await shop.call('stamps.listKinds', { archived: false })
  const gesture = {
    requestId: crypto.randomUUID(),
    kindId: kind?.id ?? '',
    count: 1,
    again: true,
    reason: 'bù cho Lan',
  }
  await shop.call('stamps.add', { ...gesture, customerId: lan.id })
  await expect(shop.call('stamps.add', { ...gesture, customerId: duc.id })).rejects.toThrow('unexpected')
  await shop.close()
  const log = readFileSync(join(shop.folder, 'logs', 'khach-quen.log'), 'utf8')
  expect(log).toContain('stamps.add')
  expect(log).not.toMatch(/Lan|Đức|901234567|912000111|chuối|bù/)
})

test('the window runs with the guards of a browser, and without a warning', async ({ launch }) => {
  const { app, page } = await launch()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = Object(BrowserWindow.getAllWindows()[0]?.webContents)
    return Reflect.apply(contents.getLastWebPreferences, contents, [])
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined')
  const inline = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return Reflect.get(window, 'ran') ?? false
  })
  expect(inline).toBe(false)
})

test('window size and place are remembered', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 })
  })
  await first.close()
  expect(existsSync(join(first.folder, 'window.json'))).toBe(true)
  const second = await launch({ folder: first.folder })
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 1100, height: 700 })
})

test('a second start shows the first window and leaves', async ({ launch }) => {
  const first = await launch()
  const electron = await first.app.evaluate(() => process.execPath)
  const code = await new Promise<number | null>(ended => {
    const second = spawn(electron, ['--no-sandbox', '.', `--data=${first.folder}`], { cwd: root, stdio: 'ignore' })
    second.on('exit', ended)
  })
  expect(code).toBe(0)
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

plain('the sources start no other channel than the one', () => {
  const preload = readFileSync(join(root, 'electron', 'preload.ts'), 'utf8')
  expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke', 'ipcRenderer.on'])
})
