// The time line by keyboard: a note, a change told and undone, one kind of thing, the question of a visit, a contact.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { blankFields } from '../../shared/customers/model.ts'
import { blankProfileToSave } from '../../shared/customers/profile.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer, someStamps } from '../support/shop.ts'

const line = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text })
const message = (page: Page) => page.getByRole('status').last()

async function open(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.keyboard.type(typed)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('#stamp-button')).toBeFocused()
}

async function aShopWithLan(launch: () => Promise<OpenApp>) {
  const shop = await launch()
  await shop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  const lan = await aCustomer(shop, {
    name: 'Nguyễn Thị Lan',
    formOfAddress: 'chị',
    phone: '0901234567',
    note: 'Ít ngọt',
  })
  await shop.page.getByRole('option').first().waitFor()
  return { ...shop, lan }
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

test('K5 a note is written, removed and brought back by keys', async ({ launch }) => {
  const { page } = await aShopWithLan(launch)
  await open(page, 'lan')
  await page.keyboard.press('Alt+G')
  await page.keyboard.type('Đã hứa để dành bánh thứ Bảy')
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã ghi chú về chị Lan')
  const now = page.getByRole('list', { name: 'Điều cần biết' })
  await expect(now.getByRole('listitem')).toHaveText([/^Đã hứa để dành bánh.*22\/11$/, 'Ít ngọt'])
  await expect(page.locator('#stamp-button')).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(line(page, /Ghi chú · Đã hứa.*đã bỏ/)).toBeVisible()
  await line(page, /đã bỏ/)
    .getByRole('button', { name: /^Đưa lại/ })
    .press('Enter')
  await expect(message(page)).toContainText('Đã đưa lại ghi chú')
  await expect(now).toContainText('để dành bánh')
})

test('K5 a change is told and undone; one kind of thing is shown alone', async ({ launch }) => {
  const shop = await aShopWithLan(launch)
  const { page, call, lan } = shop
  await someStamps(shop, lan.id, 1)
  await call('customers.edit', {
    requestId: crypto.randomUUID(),
    customerId: lan.id,
    fields: { ...blankFields, name: lan.name, formOfAddress: 'chị', phone: '0901234567', place: 'Huế' },
    sharePhone: false,
  })
  await open(page, 'lan')
  await expect(line(page, 'nơi ở: chưa biết → Huế')).toBeVisible()
  await page.getByRole('radio', { name: 'Tất cả' }).focus()
  for (const _ of Array(7)) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Thay đổi' })).toBeChecked()
  await expect(line(page, 'Đóng 1 dấu')).toHaveCount(0)
  await line(page, 'Huế')
    .getByRole('button', { name: /^Hoàn tác/ })
    .press('Enter')
  await expect(message(page)).toContainText('Thông tin của chị Lan đã trở lại như trước')
  await expect(line(page, /Huế → chưa biết/)).toBeVisible()
  expect((await call('customers.open', { customerId: lan.id })).place).toBe('')
})

test('K6 a visit asks one thing, answered by one key, and again only on another visit', async ({ launch }) => {
  const shop = await aShopWithLan(launch)
  const { page, call, lan } = shop
  const asked = page.getByRole('region', { name: 'Hỏi thêm một điều' })
  await open(page, 'lan')
  await expect(asked).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(asked).toContainText('Hỏi thêm: sinh nhật chị Lan ngày nào?')
  await expect(page.locator('#stamp-button')).toBeFocused()
  await page.keyboard.press('Alt+A')
  await page.keyboard.type('15/8')
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã ghi ngày sinh của chị Lan')
  await expect(asked).toHaveCount(0)
  expect((await call('customers.open', { customerId: lan.id })).birthday).toMatchObject({ day: 15, month: 8 })
  await expect(line(page, 'Đổi ngày sinh · chưa biết → 15/08')).toBeVisible()
  // Another visit the same day asks nothing more.
  await someStamps(shop, lan.id, 1)
  await expect(asked).toHaveCount(0)
  // Of another customer: the way to be reached, by one key.
  await aCustomer(shop, {
    name: 'Trần Văn Bình',
    phone: '0912345678',
    birthday: { day: 1, month: 2, year: null, calendar: 'solar' },
  })
  await open(page, 'binh')
  await page.keyboard.press('Enter')
  await expect(asked).toContainText('Bình thích được nhắn qua đâu?')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Alt+A')
  await expect(message(page)).toContainText('Đã ghi kênh liên lạc của Bình')
  await page.keyboard.press('Control+Z')
  await expect(line(page, 'Zalo → chưa biết')).toBeVisible()
})

test('K4 K5 the Book shows the people of an organisation, what is known and the whole story', async ({ launch }) => {
  const { page, call } = await aShopWithLan(launch)
  const company = await aCustomer({ call }, { name: 'Công ty Hoa Sen' })
  await call('customers.saveProfile', {
    requestId: crypto.randomUUID(),
    customerId: company.id,
    profile: { ...blankProfileToSave, kind: 'organisation' },
  })
  await page.keyboard.press('Control+3')
  await page.getByText('Công ty Hoa Sen').first().click()
  await page.keyboard.press('Enter')
  const panel = page.locator('[data-side-panel]')
  await expect(panel).toContainText('Biết 0 trên 7 điều')
  await panel.getByRole('button', { name: 'Thêm người liên hệ' }).press('Enter')
  await page.keyboard.type('Nguyễn Thị Lan')
  await page.getByLabel('Chức vụ').fill('kế toán')
  await page.getByRole('checkbox', { name: 'Người mua' }).press('Space')
  await page.getByRole('textbox', { name: 'Số điện thoại', exact: true }).fill('0901234567')
  await page.getByRole('checkbox', { name: 'Cũng là Chị Nguyễn Thị Lan trong sổ' }).press('Space')
  for (const appearance of ['light', 'dark'] as const) {
    await call('settings.save', { appearance })
    expect(await violations(page)).toEqual([])
  }
  await page.keyboard.press('F9')
  await expect(message(page)).toContainText('Đã lưu Nguyễn Thị Lan')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Người mua' })).toContainText('kế toán · 0901 234 567')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await open(page, 'nguyen')
  await expect(page.getByRole('button', { name: 'Người của Công ty Hoa Sen · kế toán' })).toBeVisible()
})
