// Today by the keyboard alone: the list, later, not this time, each with its way back; the month and its days; axe on both.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

// A plan rests half a minute after another; a busy computer takes longer.
const planned = { timeout: 60_000 }

async function born(shop: OpenApp, name: string, day: number, calendar: 'solar' | 'lunar' = 'solar', month = 11) {
  const birthday = { day, month, year: calendar === 'solar' ? 1990 : null, calendar }
  return aCustomer(shop, { name, formOfAddress: 'chị', birthday })
}

/** Lan today, Mai the day before yesterday, Hoa in three days, Sen by the lunar calendar in two weeks. */
async function someAreDue(shop: OpenApp): Promise<OpenApp['page']> {
  await born(shop, 'Nguyễn Thị Lan', 22)
  await born(shop, 'Lê Thị Mai', 20)
  await born(shop, 'Trần Thị Hoa', 25)
  // The 1st of the eleventh lunar month is the 9th of December 2026.
  await born(shop, 'Phạm Thị Sen', 1, 'lunar')
  await shop.page.keyboard.press('Control+2')
  await expect(shop.page.getByRole('row', { name: /Phạm Thị Sen/ })).toBeVisible(planned)
  return shop.page
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const current = (page: Page) => page.locator('[role=row][data-current]')

test('C1 who is due is listed by how pressing it is, and opened, put off or let be by the keyboard', async ({
  launch,
}) => {
  const shop = await launch()
  const page = await someAreDue(shop)
  await expect(page.getByRole('rowheader')).toHaveText([
    'Quá hạn 1',
    'Hôm nay 1',
    'Sắp đến ngày 1',
    'Đến lượt trong 30 ngày tới 1',
  ])
  await expect(row(page, 'Lan')).toContainText('Sinh nhật 22/11 · tròn 36 tuổi')
  await expect(row(page, 'Lan')).toContainText('hôm nay')
  await expect(row(page, 'Mai')).toContainText('quá 2 ngày')
  await expect(row(page, 'Hoa')).toContainText('3 ngày nữa · thứ Tư 25/11')
  await expect(row(page, 'Sen')).toContainText('Sinh nhật 01/11 âm lịch')
  await expect(row(page, 'Sen')).toContainText('17 ngày nữa · thứ Tư 09/12')

  // The first row has the keyboard; the next one takes its place when it is let be.
  await expect(current(page)).toContainText('Lê Thị Mai')
  await page.keyboard.press('x')
  await expect(page.getByText('Lần này bỏ qua chị Mai')).toBeVisible()
  await expect(row(page, 'Mai')).toHaveCount(0)
  await expect(current(page)).toContainText('Nguyễn Thị Lan')
  await page.keyboard.press('Control+Z')
  await expect(row(page, 'Mai')).toBeVisible()

  await page.keyboard.press('End')
  await expect(current(page)).toContainText('Phạm Thị Sen')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('l')
  await expect(page.getByText('Để chị Lan đến 23/11')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveText([
    'Quá hạn 1',
    'Sắp đến ngày 1',
    'Đến lượt trong 7 ngày tới 1',
    'Đến lượt trong 30 ngày tới 1',
  ])
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('rowheader').nth(1)).toHaveText('Hôm nay 1')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('Để chị Lan đến 29/11')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('rowheader').nth(1)).toHaveText('Hôm nay 1')

  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chị Lê Thị Mai')
  // The place is kept.
  await page.keyboard.press('Control+2')
  await expect(current(page)).toContainText('Lê Thị Mai')
})

test('C1 the month shows whose day it is and the days of the shop, by the keyboard', async ({ launch }) => {
  const shop = await launch()
  await shop.call('settings.save', {
    shopDays: [{ key: 'opened', name: 'Ngày mở tiệm', day: 1, month: 11, calendar: 'lunar', whom: 'women' }],
  })
  const page = await someAreDue(shop)
  await page.keyboard.press('t')
  const day = page.locator('[role=gridcell][aria-selected=true]')
  await expect(day).toHaveAttribute('aria-current', 'date')
  await expect(day).toContainText('Sinh nhật1')
  await expect(page.getByRole('region', { name: 'Chủ Nhật 22/11/2026' })).toContainText('Chị Nguyễn Thị Lan')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(page.getByRole('region', { name: 'Thứ Tư 25/11/2026' })).toContainText('Chị Trần Thị Hoa')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Tháng 12/2026' })).toBeVisible()
  await expect(day).toContainText('Ngày mở tiệm')
  const beside = page.getByRole('region', { name: 'Thứ Tư 09/12/2026' })
  await expect(beside).toContainText('Ngày mở tiệm · khách nữ')
  await expect(beside).toContainText('Chị Phạm Thị Sen')

  // Enter goes into the day's list, where the same keys do the same; Esc comes back.
  await page.keyboard.press('Enter')
  await expect(beside.getByRole('grid')).toBeFocused()
  await page.keyboard.press('x')
  await expect(beside).toContainText('Không có khách nào đến dịp trong ngày này.')
  await page.keyboard.press('Control+Z')
  await expect(beside).toContainText('Chị Phạm Thị Sen')
  await page.keyboard.press('t')
  await expect(page.getByRole('grid', { name: 'Khách cần hỏi thăm' })).toBeFocused()
})

test('C1 while nobody is due the page says what will be here and leads to the settings', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Chưa có ai cần hỏi thăm' })).toBeVisible()
  await page.getByRole('button', { name: 'Chọn dịp cần nhắc' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nhắc việc' })).toBeInViewport()
})

for (const [appearance, language] of [
  ['light', 'vi'],
  ['dark', 'en'],
  ['dark', 'vi'],
  ['light', 'en'],
] as const) {
  test(`C1 axe finds nothing on the list and on the month (${appearance}, ${language})`, async ({ launch }) => {
    const shop = await launch()
    const page = await someAreDue(shop)
    await shop.call('settings.save', { appearance, language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const key of ['ArrowDown', 't', 'Enter']) {
      await page.keyboard.press(key)
      // A colour in the middle of its fading has no contrast of its own.
      await page.waitForTimeout(400)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
    }
  })
}
