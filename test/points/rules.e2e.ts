// The rules of earning from nothing, by keyboard (L3): read aloud, tried on real bills, saved, changed back, never endless.
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const aloud = (page: Page) => page.getByRole('region', { name: 'Đọc lên cho khách nghe' })
const trial = (page: Page) => page.getByRole('region', { name: 'Thử trước khi lưu' })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter')

/** A shop without rules where Lan has bought for 95,000 and Mai twice for 16,000; the settings show its points. */
async function aShopWithBills(launch: () => Promise<OpenApp>): Promise<OpenApp> {
  const shop = await launch()
  const bill = (customerId: string, amount: number) =>
    shop.call('visits.add', {
      requestId: crypto.randomUUID(),
      customerId,
      bill: { amount, products: [], channel: 'shop', note: '', points: 0, rewardId: null },
      again: true,
      reason: '',
    })
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  const mai = await aCustomer(shop, { name: 'Trần Thị Mai', formOfAddress: 'cô' })
  await bill(lan.id, 95_000)
  await bill(mai.id, 16_000)
  await bill(mai.id, 16_000)
  await shop.page.keyboard.press('Control+5')
  await press(shop.page, 'Tích điểm')
  return shop
}

test('set up from nothing, tried on the last 90 days, saved and read back', async ({ launch }) => {
  const { page, call } = await aShopWithBills(launch)
  await expect(aloud(page)).toContainText('Cứ 10.000 ₫ được 1 điểm, phần lẻ để dành cho lần sau.')
  await expect(aloud(page)).toContainText('được 8 điểm · để dành 5.000 ₫')
  await press(page, 'điểm mỗi lần mua')
  const visit = page.getByLabel('Hoá đơn ít nhất')
  await visit.fill('15k')
  await press(page, 'ngày giờ nhân điểm')
  await page.getByLabel('Tên ưu đãi').fill('Chủ nhật vui')
  await page.getByLabel('thứ Ba').press('Space')
  await page.getByLabel('Chủ nhật', { exact: true }).press('Space')
  await page.getByLabel('Từ giờ').fill('09:00')
  await expect(aloud(page)).toContainText('Mỗi lần mua từ 15.000 ₫ được thêm 1 điểm.')
  await expect(aloud(page)).toContainText('Chủ nhật vui: Chủ nhật, từ 09:00 đến 17:00 nhân đôi điểm.')
  await press(page, 'Thử trên 90 ngày qua')
  // Lan 19 and 2 for the visit, Mai 6 and 2 for each visit.
  await expect(trial(page)).toContainText('31 điểm')
  await expect(trial(page)).toContainText('2 khách được nhiều hơn · 0 khách được ít hơn')
  await expect(trial(page)).toContainText('Chị Nguyễn Thị Lan')
  await page.keyboard.press('F9')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu luật' })).toBeVisible()
  await expect(aloud(page)).toContainText('Chủ nhật vui')
  const [version] = await call('points.listRuleVersions', {})
  expect(version?.rules.perVisit).toEqual({ points: 1, minAmount: 15_000 })
})

test('changed, undone with one key, and an earlier version used again', async ({ launch }) => {
  const { page, call } = await aShopWithBills(launch)
  await press(page, /^Lưu và bắt đầu/)
  await press(page, 'Sửa luật')
  await page.getByLabel('Một điểm trả được bao nhiêu tiền').fill('200')
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Sửa luật' })).toBeVisible()
  await expect(aloud(page)).toContainText('1 điểm trả được 200 ₫.')
  await page.keyboard.press('Control+z')
  await expect(aloud(page)).toContainText('1 điểm trả được 100 ₫.')
  expect(await call('points.listRuleVersions', {})).toHaveLength(3)
  const versions = page.getByRole('region', { name: 'Các lần đổi luật' })
  await versions.locator('summary').nth(1).press('Enter')
  await versions.getByRole('button', { name: 'Dùng lại luật này' }).first().press('Enter')
  await expect(aloud(page)).toContainText('1 điểm trả được 200 ₫.')
})

test('rules that would make points without end are explained beside the box and cannot be saved', async ({
  launch,
}) => {
  const { page, call } = await aShopWithBills(launch)
  await page.getByLabel('Điểm tính trên phần nào').selectOption('bill')
  const value = page.getByLabel('Một điểm trả được bao nhiêu tiền')
  await value.fill('10k')
  await expect(page.getByRole('alert').filter({ hasText: 'không bao giờ hết' })).toBeVisible()
  await value.fill('mười')
  await expect(page.getByRole('alert').filter({ hasText: 'Có ô tiền chưa đọc được' })).toBeVisible()
  await page.keyboard.press('F9')
  expect(await call('points.listRuleVersions', {})).toEqual([])
  await value.fill('900')
  await page.keyboard.press('F9')
  await expect(aloud(page)).toContainText('1 điểm trả được 900 ₫.')
})
