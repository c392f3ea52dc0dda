// The catalogue from nothing in the real window (L6): set up, near, redeemed, printed, used once on a bill, undone.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { firstRules } from '../../shared/points/rules.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

/** The message says it. */
const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
const newId = () => crypto.randomUUID()

/** A shop that gives points for bills, with Lan, who has 18 of them. */
async function aShop(launch: (options?: { args: string[] }) => Promise<OpenApp>): Promise<OpenApp & { lan: string }> {
  const shop = await launch()
  const { id: lan } = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })
  await shop.call('points.saveRules', { requestId: newId(), rules: firstRules })
  await shop.call('points.add', { requestId: newId(), customerId: lan, points: 18, reason: 'mở sổ' })
  await shop.page.getByRole('option').first().waitFor()
  return { ...shop, lan }
}

async function openCatalogue(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Quà đổi điểm' }).press('Enter')
}

async function openLan(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await page.keyboard.type('4567')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chị Nguyễn Thị Lan')
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.keyboard.type(code, { delay: 8 })
  await page.keyboard.press('Enter')
}

/** Fills in a new kind by keyboard: its name, its points, its stock. */
async function addKind(page: Page, name: string, boxes: Record<string, string>, benefit?: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm món quà' }).press('Enter')
  await page.keyboard.type(name)
  if (benefit) await page.getByRole('radio', { name: benefit }).press('Space')
  for (const [label, text] of Object.entries(boxes)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.keyboard.press('F9')
  await said(page, `Đã lưu ${name}`)
}

test('L6 rewards are offered, near, redeemed, handed over and undone, by keyboard alone', async ({ launch }) => {
  const shop = await aShop(launch)
  const { page, lan } = shop
  await openCatalogue(page)
  await expect(page.getByText('Chưa có món nào')).toBeVisible()
  await addKind(page, 'Bánh quy', { 'Số điểm đổi': '20', 'Số phần còn': '1' })
  await openLan(page)
  await expect(page.getByText('còn 2 điểm nữa được Bánh quy')).toBeVisible()
  await page.keyboard.press('F7')
  await expect(page.getByRole('menu')).toContainText('còn 2 điểm nữa')
  await page.keyboard.press('Escape')
  await shop.call('points.add', { requestId: newId(), customerId: lan, points: 4, reason: 'test' })
  await expect(page.getByText('còn 2 điểm nữa')).toHaveCount(0)
  await page.keyboard.press('F7')
  await expect(page.getByRole('menuitem', { name: /Bánh quy/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await said(page, 'Đã đổi 20 điểm, trao Bánh quy cho chị Lan · còn 2 điểm')
  const stock = async () => (await shop.call('rewards.listKinds', { archived: false }))[0]?.stock
  expect([(await shop.call('points.show', { customerId: lan })).points, await stock()]).toEqual([2, 0])
  await page.keyboard.press('Control+z')
  await said(page, 'Đã hoàn tác, Bánh quy chưa đổi')
  expect([(await shop.call('points.show', { customerId: lan })).points, await stock()]).toEqual([22, 1])
})

test('L6 a key that comes right after F7 is for the menu, however fast it comes', async ({ launch }) => {
  const shop = await aShop(launch)
  const { page } = shop
  await openCatalogue(page)
  await addKind(page, 'Giảm 10.000 ₫', { 'Giá trị': '10000', 'Số điểm đổi': '5' }, 'Giảm tiền')
  for (let round = 0; round < 12; round += 1) {
    await openLan(page)
    await page.keyboard.press('F7')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('menuitem')).toContainText('10 điểm')
    await page.keyboard.press('Escape')
  }
})

test('L6 a voucher is printed, scanned, used once on a bill, and comes back with the bill', async ({ launch }) => {
  const shop = await aShop(launch)
  const { page, lan, folder } = shop
  await openCatalogue(page)
  await addKind(
    page,
    'Giảm 10.000 ₫',
    { 'Giá trị': '10000', 'Số điểm đổi': '5', 'Hoá đơn ít nhất': '50000' },
    'Giảm tiền',
  )
  await openLan(page)
  await page.keyboard.press('F7')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('menuitem')).toContainText('10 điểm')
  await page.keyboard.press('F10')
  await said(page, 'Đã đổi 10 điểm lấy phiếu 2 × Giảm 10.000 ₫ cho chị Lan · còn 8 điểm')
  const prints = join(folder, 'prints')
  await expect.poll(() => (existsSync(prints) ? readdirSync(prints) : [])).toHaveLength(1)
  const [voucher] = await shop.call('rewards.listReady', { customerId: lan })
  const code = voucher?.code ?? ''
  await page.keyboard.press('Control+3')
  await scan(page, code)
  await said(page, 'Phiếu 2 × Giảm 10.000 ₫ của chị Lan dùng được')
  await page.keyboard.press('F8')
  await page.keyboard.type('49k')
  const bill = page.getByRole('form', { name: 'Hoá đơn của chị Lan' })
  await expect(bill).toContainText('Quà này dùng cho hoá đơn từ 50.000 ₫ trở lên')
  await bill.getByLabel('Số tiền').fill('60k')
  await expect(bill).toContainText('phải trả 40.000 ₫')
  await page.keyboard.press('Enter')
  await expect(bill).toHaveCount(0)
  await scan(page, code)
  await said(page, 'Phiếu 2 × Giảm 10.000 ₫ của chị Lan đã dùng ngày 22/11/2026')
  const again = {
    amount: 60_000,
    products: [],
    channel: 'shop' as const,
    note: '',
    points: 0,
    rewardId: voucher?.id ?? '',
  }
  const second = shop.call('visits.preview', { customerId: lan, bill: again })
  await expect(second).rejects.toThrow('already_given')
  await page.getByRole('button', { name: /^Hoàn tác: .*60.000/ }).press('Enter')
  await expect(page.getByText('1 quà đang chờ')).toBeVisible()
  await scan(page, code)
  await said(page, 'dùng được')
  await page.keyboard.press('F4')
  await scan(page, `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('L6 what is put away can be brought back; a full card buys, too', async ({ launch }) => {
  const shop = await aShop(launch)
  const { page, lan } = shop
  const [card] = await shop.call('stamps.listKinds', { archived: false })
  await openCatalogue(page)
  await page.getByRole('button', { name: 'Thêm món quà' }).press('Enter')
  await page.keyboard.type('Bình giữ nhiệt')
  await page.getByRole('radio', { name: 'Một thẻ đầy' }).press('Space')
  await page.keyboard.press('F9')
  await expect(page.getByRole('alert')).toContainText('Mời ghi số điểm, hoặc chọn loại thẻ')
  await page.getByLabel('Loại thẻ').selectOption({ label: card?.name ?? '' })
  await page.keyboard.press('F9')
  await expect(page.getByText(`một thẻ đầy (${card?.name})`)).toBeVisible()
  await page.getByRole('button', { name: 'Cất Bình giữ nhiệt' }).press('Enter')
  await said(page, 'Đã cất Bình giữ nhiệt')
  await page.keyboard.press('Control+z')
  await said(page, 'Bình giữ nhiệt được dùng lại')
  const stamps = { customerId: lan, kindId: card?.id ?? '', count: 8, again: true, reason: 'test' }
  await shop.call('stamps.add', { requestId: newId(), ...stamps })
  await openLan(page)
  await page.keyboard.press('F7')
  const offer = page.getByRole('menuitem', { name: /Bình giữ nhiệt/ })
  await expect(offer).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(offer).toBeFocused()
  await page.keyboard.press('Enter')
  await said(page, 'trao Bình giữ nhiệt cho chị Lan')
  const waiting = await shop.call('rewards.listReady', { customerId: lan })
  expect(waiting.map(reward => reward.source)).toEqual(['interim'])
})
