// L8 the life of a cause by keyboard: set up from nothing, a bill's share, donated points, shown, printed, handed over, undone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { firstRules } from '../../shared/points/rules.ts'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

async function openProgramme(page: Page) {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Góp cho việc tốt' }).press('Enter')
}

test('L8 a cause is set up from nothing, gathers, is shown, printed and handed over', async ({ launch }) => {
  const shop = await launch()
  const { page, call } = shop
  await page.setViewportSize({ width: 1366, height: 768 })
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })
  await call('points.saveRules', { requestId: crypto.randomUUID(), rules: firstRules })

  await openProgramme(page)
  await page.getByRole('button', { name: 'Thêm một việc' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mời ghi việc mà tiệm góp')).toBeVisible()
  await page.keyboard.type('Góp sách cho trường làng')
  await page.getByLabel('Phần trăm mỗi hoá đơn').fill('2,5')
  await page.getByLabel('Đến hết ngày').fill('30-2-27')
  await page.keyboard.press('F9')
  await expect(page.getByText('Ngày ghi như 22/11/2026')).toBeVisible()
  await page.getByLabel('Đến hết ngày').fill('')
  await page.keyboard.press('F9')
  await expect(page.getByText('Góp 2,5 % mỗi hoá đơn · từ 22/11/2026')).toBeVisible()

  const bill = { amount: 1_250_000, products: [], channel: 'shop' as const, note: '', points: 0, rewardId: null }
  await call('visits.add', { requestId: crypto.randomUUID(), customerId: lan.id, bill, again: false, reason: '' })
  const cause = page.getByRole('article', { name: 'Góp sách cho trường làng' })
  await expect(cause).toContainText('31.250')

  await page.keyboard.press('F4')
  await page.keyboard.type('4567')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tặng điểm' }).press('Enter')
  await expect(page.getByLabel('Số điểm')).toBeFocused()
  await page.keyboard.type('200')
  await page.keyboard.press('F9')
  await expect(page.getByText(/Khách có 125 điểm/)).toBeVisible()
  await page.getByLabel('Số điểm').fill('60')
  await expect(page.getByText('Góp được 6.000 ₫')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('Chị Lan đã góp 6.000 ₫ cho Góp sách cho trường làng')).toBeVisible()
  expect((await call('points.show', { customerId: lan.id })).points).toBe(65)

  await openProgramme(page)
  await expect(cause).toContainText('37.250')
  await page.getByRole('button', { name: 'Cho khách xem' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('37.250')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'In', exact: true }).press('Enter')
  const printed = () => readdirSync(join(shop.folder, 'prints')).filter(name => name.startsWith('Góp sách'))
  await expect.poll(printed).toHaveLength(1)

  await page.getByRole('button', { name: 'Trao', exact: true }).press('Enter')
  await page.keyboard.type('40000')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mới góp được 37.250 ₫ chưa trao')).toBeVisible()
  await page.getByLabel('Số tiền').fill('30000')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Cô Mai, hiệu trưởng')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã ghi trao 30.000 ₫')).toBeVisible()
  const inBook = async () => (await call('rewards.listCauses', { archived: false }))[0]
  expect(await inBook()).toMatchObject({ fromSales: 31_250, fromPoints: 6000, handedOver: 30_000 })
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await inBook())?.handedOver).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await inBook())?.handedOver).toBe(30_000)
  await page.getByRole('button', { name: /Hoàn tác .*tặng điểm/ }).press('Enter')
  await expect.poll(async () => (await inBook())?.fromPoints).toBe(0)
  expect((await call('points.show', { customerId: lan.id })).points).toBe(125)
  await call('settings.save', { appearance: 'dark', language: 'en' })
  await expect(page.getByText('Gathered so far')).toBeVisible()
})
