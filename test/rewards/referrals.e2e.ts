// Referrals from nothing in the real window (L11): turned on, somebody named, both sides rewarded, and taken back.
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const newId = () => crypto.randomUUID()
/** The message says it. */
const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

async function open(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** Turns the programme on by keyboard: 30 points and a coffee for who brings somebody, 10 points for who comes. */
async function turnOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Giới thiệu khách' }).press('Enter')
  await expect(page.getByText('Đang tắt')).toBeVisible()
  await page.getByRole('switch').press('Space')
  await page.getByLabel('Điểm của người giới thiệu').fill('30')
  await page.getByLabel('Quà của người giới thiệu', { exact: true }).fill('Một ly cà phê')
  await page.getByLabel('Hoá đơn đầu ít nhất').fill('50000')
  await page.keyboard.press('F9')
  await said(page, 'Đã lưu luật giới thiệu khách')
}

async function pointsOf({ call }: OpenApp, customerId: string): Promise<number> {
  return (await call('points.show', { customerId })).points
}

test('L11 who brought whom is asked, seen on both sides, rewarded by the first purchase and taken back with it', async ({
  launch,
}) => {
  const shop = await launch()
  const { page, call } = shop
  const lan = (await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })).id
  const an = (await aCustomer(shop, { name: 'Trần Văn An', formOfAddress: 'anh', phone: '0909994502' })).id
  await page.getByRole('option').first().waitFor()
  await open(page, '4502', 'Anh Trần Văn An')
  await expect(page.getByRole('button', { name: 'Ai giới thiệu khách này?' })).toHaveCount(0)
  await turnOn(page)

  await open(page, '4502', 'Anh Trần Văn An')
  await page.getByRole('button', { name: 'Ai giới thiệu khách này?' }).press('Enter')
  await page.keyboard.type('lan')
  await expect(page.getByRole('option', { name: 'Chị Nguyễn Thị Lan •• 4567' })).toBeVisible()
  await page.keyboard.press('Enter')
  await said(page, 'Đã ghi: anh An do chị Lan giới thiệu')
  await expect(page.getByText('Do chị Lan giới thiệu', { exact: true })).toBeVisible()
  await expect(page.getByText('đang chờ lần mua đầu')).toBeVisible()
  await page.keyboard.press('Control+z')
  await said(page, 'Đã bỏ người giới thiệu của anh An')
  await call('rewards.setReferrer', { requestId: newId(), customerId: an, referrerId: lan })

  await open(page, '4567', 'Chị Nguyễn Thị Lan')
  await expect(page.getByText('Đã giới thiệu 1 khách')).toBeVisible()
  await page.getByRole('button', { name: 'Ai giới thiệu khách này?' }).press('Enter')
  await page.keyboard.type('4502')
  await expect(page.getByRole('option', { name: /Trần Văn An/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await said(page, 'Người này do chính khách giới thiệu đến')

  await open(page, '4502', 'Anh Trần Văn An')
  await page.keyboard.press('F8')
  await page.keyboard.type('60k')
  await expect(page.getByRole('form', { name: 'Hoá đơn của anh An' })).toContainText('phải trả 60.000 ₫')
  await page.keyboard.press('Enter')
  await said(page, 'Đã ghi 60.000 ₫ cho anh An')
  expect([await pointsOf(shop, lan), await pointsOf(shop, an)]).toEqual([30, 10])
  await open(page, '4567', 'Chị Nguyễn Thị Lan')
  await expect(page.getByText('1 đã mua')).toBeVisible()
  await expect(page.getByText('Một ly cà phê').first()).toBeVisible()
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('row', { name: 'Chị Nguyễn Thị Lan 1 1' })).toBeVisible()

  await open(page, '4502', 'Anh Trần Văn An')
  await page.keyboard.press('Control+z')
  await expect.poll(() => Promise.all([pointsOf(shop, lan), pointsOf(shop, an)])).toEqual([0, 0])
  await expect(page.getByText('đang chờ lần mua đầu')).toBeVisible()
})
