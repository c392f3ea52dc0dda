// The life of the tiers in the real window, by keyboard: set up from nothing, a customer rises by a bill, is asked after,
// held and paused, and is let down one step by the review that the owner sees first; every step undone once.

import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { expect, type OpenApp, test } from '../support/app.ts'
import { plainBill } from './shop.ts'

// A plan of the reminders rests half a minute after another.
const planned = { timeout: 60_000 }

async function buys(call: OpenApp['call'], customerId: string, amount: number) {
  const bill = { ...plainBill, amount }
  return call('visits.add', { requestId: v7(), customerId, bill, again: true, reason: '' })
}

async function openTiers(page: Page) {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Hạng khách' }).press('Enter')
}

test('L4 L5 L12 the tiers are set up, raise at once, warn, hold, pause and let down one step', async ({ launch }) => {
  test.setTimeout(300_000)
  const first = await launch()
  const { page, call, folder } = first
  const lan = await call('customers.add', {
    requestId: v7(),
    fields: {
      ...{ name: 'Nguyễn Thị Lan', called: '', formOfAddress: 'chị', phone: '0901234567', code: '' },
      ...{ birthday: null, email: '', place: '', note: 'Uống ít đá.' },
    },
    sharePhone: false,
  })
  await buys(call, lan.id, 1_900_000)

  // Set up from nothing.
  await openTiers(page)
  await page.getByRole('button', { name: 'Đặt các hạng Đồng, Bạc, Vàng' }).press('Enter')
  const silver = page.getByLabel('Số tiền để đạt hạng Bạc')
  await silver.fill('9000000')
  await silver.press('F9')
  await expect(page.getByText('Mức của hạng trên phải cao hơn hạng dưới')).toBeVisible()
  await silver.fill('2000000')
  await page.getByLabel('Quà chào hạng Bạc', { exact: true }).fill('1 bánh chuối')
  await silver.press('F9')
  await expect(page.getByText('Đã lưu các hạng')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Các hạng của tiệm' })).toContainText('Từ 2.000.000 ₫ hoặc 12 lần ghé')

  // A customer rises by a bill, with the welcome gift; taking the bill back takes both back.
  await page.keyboard.press('Control+1')
  await page.keyboard.type('lan')
  await page.keyboard.press('Enter')
  const badge = page.getByRole('button', { name: /^Hạng .*xem và giữ hạng$/ })
  await expect(badge).toHaveText('Hạng Đồng')
  const bill = { ...plainBill, amount: 100_000 }
  const requestId = v7()
  const done = await call('visits.add', { requestId, customerId: lan.id, bill, again: true, reason: '' })
  expect(done.tierReached).toBe('Bạc')
  await expect(badge).toHaveText('Hạng Bạc')
  await expect(page.getByText('1 bánh chuối').first()).toBeVisible()
  const undone = v7()
  await call('visits.takeBack', { requestId: undone, undoneRequestId: requestId })
  await expect(badge).toHaveText('Hạng Đồng')
  await call('visits.takeBack', { requestId: v7(), undoneRequestId: undone })
  await expect(badge).toHaveText('Hạng Bạc')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Chưa có ai cần hỏi thăm' })).toBeVisible()
  await first.close()

  // Near the end: she is on the Today page with what would keep the tier, and Enter opens her.
  const near = await launch({ folder, now: '2027-11-05T10:00' })
  await buys(near.call, lan.id, 1_820_000)
  await near.page.keyboard.press('Control+2')
  const due = near.page.getByRole('row', { name: /Chị Nguyễn Thị Lan.*là giữ hạng/ })
  await expect(due).toContainText('Còn 180.000 ₫ hoặc 11 lần ghé là giữ hạng Bạc', planned)
  await near.page.keyboard.press('Home')
  await near.page.keyboard.press('Enter')
  const badgeNow = near.page.getByRole('button', { name: /^Hạng .*xem và giữ hạng$/ })
  await badgeNow.press('Enter')
  await expect(near.page.getByText('Còn 180.000 ₫ hoặc 11 lần ghé là giữ hạng Bạc đến 11/2028')).toBeVisible()

  // Held, undone, paused: she is no longer asked after.
  const until = near.page.getByLabel('Đến hết ngày')
  await until.fill('31/2/2028')
  await until.press('F9')
  await expect(near.page.getByText('Chưa đọc được ngày này', { exact: false })).toBeVisible()
  await until.fill('1/11/2027')
  await until.press('F9')
  await expect(near.page.getByText('Ngày này đã qua rồi', { exact: false })).toBeVisible()
  await until.fill('15/3/2028')
  await until.press('F9')
  await expect(near.page.getByText('Đã giữ hạng cho chị Lan đến hết 15/03/2028')).toBeVisible()
  await near.page.keyboard.press('Control+2')
  await expect(due).toHaveCount(0, planned)
  await near.page.keyboard.press('Control+Z')
  await expect(due).toBeVisible(planned)
  await due.click()
  await badgeNow.press('Enter')
  await near.page.getByText('Tạm dừng', { exact: true }).click()
  await near.page.getByText('Đi xa', { exact: true }).click()
  await until.fill('20/11/2027')
  await until.press('F9')
  await expect(near.page.getByText('Đã tạm dừng cho chị Lan đến hết 20/11/2027')).toBeVisible()
  await badgeNow.press('Enter')
  await expect(near.page.getByText('Tạm dừng đến hết 20/11/2027 · Đi xa')).toBeVisible()
  await near.page.keyboard.press('Escape')
  await openTiers(near.page)
  await expect(near.page.getByRole('table', { name: 'Đang giữ hoặc tạm dừng' })).toContainText('Đi xa')
  await near.close()

  // Long after: nothing has fallen by itself; the owner sees it first, approves, and takes it back.
  const late = await launch({ folder, now: '2029-01-20T10:00' })
  await openTiers(late.page)
  const drops = late.page.getByRole('table', { name: 'Xuống một bậc' })
  await expect(drops).toContainText('Bạc → Đồng')
  await late.page.getByRole('button', { name: 'Xuống một bậc: Duyệt cho 1 khách' }).press('Enter')
  await expect(late.page.getByText('Đã duyệt hạng cho 1 khách')).toBeVisible()
  await expect(drops).toHaveCount(0)
  await late.page.keyboard.press('Control+Z')
  await expect(drops).toContainText('Bạc → Đồng')
  expect(await late.call('points.showTier', { customerId: lan.id })).toMatchObject({ name: 'Bạc', phase: 'due' })

  // A bill lifts again what the review would have taken.
  await buys(late.call, lan.id, 2_000_000)
  await expect(drops).toHaveCount(0)
  expect(await late.call('points.showTier', { customerId: lan.id })).toMatchObject({ name: 'Bạc', phase: 'safe' })
})
