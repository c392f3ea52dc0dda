// Outside the window: the seal beside the clock, closing and starting hidden, the notification of the day and where it leads.
import type { ElectronApplication } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

declare global {
  /** What the main process showed outside its window. */
  var shown: { menu: Electron.Menu | null; told: string[]; click: (() => void) | null } | undefined
}

/** From now on the main process writes down what it shows, in place of showing it. */
async function watch({ app }: OpenApp): Promise<void> {
  await app.evaluate(({ Notification, Tray }) => {
    const shown: NonNullable<typeof globalThis.shown> = { menu: null, told: [], click: null }
    globalThis.shown = shown
    Tray.prototype.setContextMenu = menu => {
      shown.menu = menu
    }
    Notification.isSupported = () => true
    Notification.prototype.show = function () {
      shown.told.push(this.body)
      shown.click = () => this.emit('click')
    }
  })
}

const menuOf = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis.shown?.menu?.items ?? []).map(({ label }) => label).filter(label => label !== ''))
const told = (app: ElectronApplication) => app.evaluate(() => globalThis.shown?.told ?? [])
const isVisible = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? null)
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('C1 where the shop wants it, closing the window leaves the app beside the clock; else it ends', async ({
  launch,
}) => {
  const shop = await launch()
  const { app, page, call } = shop
  await watch(shop)
  await call('settings.save', { staysInTray: true })
  await expect.poll(() => menuOf(app)).toEqual(['Mở Khách Quen', 'Hôm nay', 'Thoát'])
  await closeWindow(app)
  await expect.poll(() => isVisible(app)).toBe(false)
  // Whoever starts the app again gets the window that is there.
  await app.evaluate(({ app: main }) => main.emit('second-instance'))
  await expect.poll(() => isVisible(app)).toBe(true)
  await closeWindow(app)
  await expect.poll(() => isVisible(app)).toBe(false)
  await app.evaluate(() => globalThis.shown?.menu?.items[1]?.click())
  await expect.poll(() => isVisible(app)).toBe(true)
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  await shop.close()

  const atLogin = await launch({ folder: shop.folder, args: ['--at-login'] })
  await atLogin.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  expect(await isVisible(atLogin.app)).toBe(false)
  await atLogin.app.evaluate(({ app: main }) => main.emit('second-instance'))
  await expect.poll(() => isVisible(atLogin.app)).toBe(true)
  await watch(atLogin)
  await atLogin.call('settings.save', { staysInTray: false })
  // The seal is gone as soon as the number was asked for.
  await atLogin.page.waitForTimeout(1500)
  const gone = atLogin.app.waitForEvent('close')
  await closeWindow(atLogin.app)
  await gone
})

test('C1 the number of the day is told once, without a name, and leads to Today', async ({ launch }) => {
  const shop = await launch()
  await shop.call('settings.save', { tellsDue: false })
  const birthday = { day: 22, month: 11, year: null, calendar: 'solar' as const }
  await aCustomer(shop, { name: 'Nguyễn Thị Lan', birthday })
  await aCustomer(shop, { name: 'Trần Văn Bình', birthday })
  await shop.close()

  const next = await launch({ folder: shop.folder })
  await watch(next)
  await expect(next.page.getByRole('button', { name: /^Hôm nay/ })).toContainText('2', { timeout: 60_000 })
  expect(await told(next.app)).toEqual([])
  await next.call('settings.save', { tellsDue: true })
  await expect.poll(() => told(next.app)).toEqual(['Hôm nay có 2 khách cần hỏi thăm'])
  await next.app.evaluate(() => globalThis.shown?.click?.())
  await expect(next.page.getByRole('row', { name: /Nguyễn Thị Lan/ })).toBeVisible()
  await next.call('settings.save', { openingTime: '09:30' })
  await next.close()

  const again = await launch({ folder: shop.folder, now: '2026-11-22T11:00' })
  await watch(again)
  await expect(again.page.getByRole('button', { name: /^Hôm nay/ })).toContainText('2')
  await again.call('settings.save', { openingTime: '09:00' })
  // Counted and decided anew after each change of the settings.
  await again.page.waitForTimeout(1500)
  expect(await told(again.app)).toEqual([])
})
