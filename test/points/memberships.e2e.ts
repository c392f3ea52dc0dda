// L7 the life of a membership by keyboard: a plan from nothing, joining, a cheaper bill, renewal, ending, and every way back.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

async function atCounter(page: Page, typed: string) {
  await page.keyboard.press('F4')
  await page.keyboard.type(typed)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lan')
}

async function openProgramme(page: Page) {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Thẻ hội viên', exact: true }).press('Enter')
}

test('L7 a membership is set up from nothing, joined, used, renewed, ended and undone', async ({ launch }) => {
  const shop = await launch()
  const { page, call } = shop
  await page.setViewportSize({ width: 1366, height: 768 })
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })
  const member = () => call('points.showMembership', { customerId: lan.id })

  await openProgramme(page)
  await page.getByRole('button', { name: 'Thêm loại thẻ hội viên' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mời đặt tên cho thẻ hội viên')).toBeVisible()
  await page.keyboard.type('Hội viên năm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('300000')
  await expect(page.getByLabel('Phí', { exact: true })).toHaveValue(/^300\.000/)
  await page.getByLabel('Điểm nhân mấy lần').fill('1,5')
  await page.getByLabel('Ưu đãi khác').fill('nước mời mỗi lần ghé')
  await page.keyboard.press('F9')
  await expect(page.getByText('Bớt 10 % mỗi hoá đơn · điểm nhân 1,5 · nước mời mỗi lần ghé')).toBeVisible()
  await expect(page.getByText('300.000 ₫ cho 12 tháng')).toBeVisible()

  await atCounter(page, '4567')
  await page.keyboard.press('F5')
  await expect(page.getByText('Từ 22/11/2026 đến hết 22/11/2027')).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByText('Chị Lan là hội viên đến 22/11/2027')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hội viên đến 22/11/2027' })).toBeVisible()
  const printed = () => readdirSync(join(shop.folder, 'prints')).filter(name => name.startsWith('Thẻ hội viên'))
  await expect.poll(printed).toHaveLength(1)

  await page.keyboard.press('F8')
  await page.keyboard.type('200k')
  await expect(page.getByText('180.000 ₫').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hội viên đến 22/11/2027 · đã được bớt 20.000 ₫' })).toBeVisible()

  await page.keyboard.press('F5')
  await expect(page.getByText('Từ 23/11/2027 đến hết 22/11/2028')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã gia hạn cho chị Lan đến 22/11/2028')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText('Đã hoàn tác thẻ hội viên của chị Lan')).toBeVisible()
  expect((await member()).last?.untilDay).toBe('2027-11-22')
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await member()).last?.untilDay).toBe('2028-11-22')

  await page.keyboard.press('F5')
  await page.getByRole('button', { name: 'Kết thúc sớm' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mời ghi lý do')).toBeVisible()
  await page.keyboard.type('khách chuyển nhà')
  await page.keyboard.press('Tab')
  await page.keyboard.type('700000')
  await expect(page.getByLabel('Hoàn lại cho khách')).toHaveValue(/^700\.000/)
  await page.keyboard.press('F9')
  await expect(page.getByText('Hoàn lại nhiều nhất 600.000 ₫')).toBeVisible()
  await page.getByLabel('Hoàn lại cho khách').fill('500000')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã kết thúc thẻ hội viên của chị Lan')).toBeVisible()
  expect(await member()).toMatchObject({ present: null, paid: 100_000 })
  await page.keyboard.press('F5')
  await page
    .getByRole('button', { name: /Hoàn tác Kết thúc/ })
    .first()
    .press('Enter')
  await expect.poll(async () => (await member()).paid).toBe(600_000)
  await page.keyboard.press('Escape')
  await openProgramme(page)
})

test('L7 who is a member, whose membership ends, and how it is renewed late', async ({ launch }) => {
  const first = await launch()
  const fields = { name: 'Hội viên tháng', fee: 50_000, months: 1, percent: 5, times: 100, benefit: '' }
  const { id: planId } = await first.call('points.savePlan', { requestId: crypto.randomUUID(), planId: null, fields })
  const lan = await aCustomer(first, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })
  const sale = { customerId: lan.id, planId, reason: '' }
  await first.call('points.join', { requestId: crypto.randomUUID(), ...sale })
  const bill = { amount: 200_000, products: [], channel: 'shop' as const, note: '', points: 0, rewardId: null }
  const written = { requestId: crypto.randomUUID(), customerId: lan.id, bill, again: false, reason: '' }
  expect((await first.call('visits.add', written)).saved).toBe(10_000)
  await first.close()

  const { page, call } = await launch({ folder: first.folder, now: '2026-12-30T10:00', args: ['--lang=en'] })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Control+5')
  await page.getByText('Dark', { exact: true }).click()
  await page.keyboard.press('Control+2')
  const due = page.getByRole('row', { name: /Hội viên tháng · has saved ₫10,000.*8 days ago/ })
  await expect(due).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Membership', exact: true }).press('Enter')
  await expect(page.getByText('Ending soon or just over')).toBeVisible()
  await page.getByRole('button', { name: /Nguyễn Thị Lan/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Membership ended 22/12/2026' })).toBeVisible()
  await page.keyboard.press('F5')
  await expect(page.getByText('From 30/12/2026 until 30/01/2027')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Member until 30/01/2027' })).toBeVisible()
  expect(await call('points.listMembershipsEnding', {})).toHaveLength(0)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A plan rests half a minute after another.
  await expect(due).toHaveCount(0, { timeout: 60_000 })
})
