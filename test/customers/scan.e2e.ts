// Scans that come at a bad moment: into an open form, on another page. No note is spoiled, nobody is made of a code.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 8 })
  await page.keyboard.press('Enter')
}

test('K1 a scan into an open form changes nothing; from another page it opens the customer', async ({ launch }) => {
  const shop = await launch()
  const { page, call } = shop
  const { cardNumber } = await aCustomer(shop, { name: 'Nguyễn Thị Lan' })
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+N')
  const name = page.getByLabel('Họ và tên')
  await expect(name).toBeFocused()
  await page.keyboard.type('Lê Bình')
  await scan(page, cardNumber)
  await expect(name).toHaveValue('Lê Bình')
  await page.locator('textarea[name="note"]').focus()
  await page.keyboard.type('ít đường')
  await page.waitForTimeout(150)
  await scan(page, cardNumber)
  await expect(page.locator('textarea[name="note"]')).toHaveValue('ít đường')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã thêm Bình')).toBeVisible()
  expect((await call('customers.search', { text: '', limit: 8 })).rows).toHaveLength(2)
  await page.keyboard.press('Control+2')
  await scan(page, cardNumber)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nguyễn Thị Lan')
})
