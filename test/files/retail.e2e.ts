// A whole real shop in the real window: its invoices go in, a customer is found by code, stamped, undone, rewarded, and all
// of it is there after a restart. Where the invoices are not beside the project, this is skipped.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type OpenApp, test } from '../support/app.ts'

const file = resolve(import.meta.dirname, '../../../shared/data/online-retail-invoices.csv')

/** Through the wizard by keyboard, from an empty book. */
async function bringIn({ page, call }: OpenApp): Promise<void> {
  await call('settings.save', { currency: 'GBP', timeZone: 'Europe/London', phoneRegion: 'GB' })
  await page.getByRole('button', { name: 'Nhập danh sách' }).press('Enter')
  await page.getByLabel('file upload').setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xem trước' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Xem trước khi ghi' })).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText('4.372')).toBeVisible()
  await expect(dialog.getByText('3.722')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Đã ghi vào sổ' })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('a real list of invoices, to the reward and past a restart', async ({ launch }) => {
  test.skip(!existsSync(file), 'the invoices are not beside the project')
  const shop = await launch()
  const { page } = shop
  await bringIn(shop)
  const card = page.getByRole('img', { name: /trên \d+ dấu/ })
  await page.keyboard.press('F4')
  await page.keyboard.type('17850')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('17850')
  await expect(page.getByRole('listitem').filter({ hasText: 'Hoá đơn' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card).toHaveAccessibleName(/3 trên 10 dấu/)
  await page.keyboard.press('Control+z')
  await expect(card).toHaveAccessibleName(/2 trên 10 dấu/)
  await page.keyboard.press('Alt+8')
  await expect(page.getByRole('alert')).toContainText('Vì sao đóng thêm')
  await page.keyboard.type('mua cả năm')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'thẻ đã đầy' })).toBeVisible()
  await page.keyboard.press('F7')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Đã trao' })).toBeVisible()
  if (process.env.KHACH_QUEN_PICTURES) await page.screenshot({ path: `${process.env.KHACH_QUEN_PICTURES}/retail.png` })
  await shop.close()

  const again = await launch({ folder: shop.folder })
  await again.page.keyboard.press('F4')
  await again.page.keyboard.type('17850')
  await again.page.keyboard.press('Enter')
  await expect(again.page.getByRole('listitem').filter({ hasText: 'Trao quà' })).toBeVisible()
  await expect(again.page.getByRole('listitem').filter({ hasText: 'mua cả năm' })).toBeVisible()
  await expect(again.page.getByRole('img', { name: /2 trên 10 dấu/ })).toBeVisible()
  const all = { offset: 0, limit: 1, sort: 'name', descending: false, show: 'active', text: '' } as const
  expect((await again.call('customers.list', all)).total).toBe(4372)
})
