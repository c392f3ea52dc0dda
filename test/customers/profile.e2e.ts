// The whole person by the keyboard: filled in, seen in the Book, undone, and still there after a start.
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const picture = resolve(import.meta.dirname, '../../build/pictures/counter.png')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe finds nothing, in the dark and in the light. */
async function inBothThemes({ page, call }: OpenApp) {
  for (const appearance of ['dark', 'light'] as const) {
    await call('settings.save', { appearance })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance)
    // A colour in the middle of its fading has no contrast of its own.
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))).toEqual([])
  }
}

/** Opens the form of the customer at the counter, with its further part. */
async function openMore(page: Page) {
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.getByRole('button', { name: 'Thêm về khách' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Điều quan trọng' })).toBeVisible()
}

async function fillProfile(page: Page) {
  await page.getByRole('textbox', { name: 'Ngày sinh' }).focus()
  await page.keyboard.type('ÂL 15/8')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn ảnh' }).press('Enter')
  await (await choosing).setFiles(picture)
  await expect(page.getByRole('button', { name: 'Đổi ảnh' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Nghề nghiệp' }).focus()
  await page.keyboard.type('Cô giáo')
  await page.getByRole('dialog').getByLabel('Hôn nhân').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('combobox', { name: 'Sở thích' }).focus()
  await page.keyboard.type('Cà phê muối')
  await page.keyboard.press('Enter')
  // One that is not ended with Enter counts, too.
  await page.keyboard.type('Trà sen')
  await page.getByRole('button', { name: 'Thêm ngày' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Dịp gì' })).toBeFocused()
  await page.keyboard.type('Ngày cưới')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20/10/2015')
  await page.getByRole('button', { name: 'Thêm số' }).press('Enter')
  await page.keyboard.type('0912 345 678')
}

/** What Ctrl+V does where the clipboard holds a picture. */
async function pastePicture(page: Page) {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')?.fillRect(2, 2, 4, 4)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'picture.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
}

test('K1 the whole person is filled in, seen, undone and kept', async ({ launch }) => {
  const opened = await launch()
  const lan = await aCustomer(opened, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
  const { page, call, folder } = opened
  const known = () => call('customers.openProfile', { customerId: lan.id })
  await page.getByRole('option').waitFor()
  await page.keyboard.press('F4')
  await page.keyboard.type('lan')
  await expect(page.getByRole('combobox')).toHaveValue('lan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nguyễn Thị Lan' })).toBeVisible()
  await openMore(page)
  await fillProfile(page)
  await inBothThemes(opened)
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã lưu Lan')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Ảnh của Lan' })).toBeVisible()

  await page.keyboard.press('Control+Z')
  await expect(page.getByText('Lan đã trở lại như trước')).toBeVisible()
  expect(await known()).toMatchObject({ fields: { occupation: '' }, tags: [], days: [], phones: [], hasPhoto: false })
  await expect(page.getByRole('img', { name: 'Ảnh của Lan' })).toBeHidden()
  await openMore(page)
  await fillProfile(page)
  await page.keyboard.type('9')
  await page.getByRole('combobox', { name: 'Mong muốn' }).focus()
  await page.keyboard.press('F9')
  await expect(page.getByText('Chưa đọc được số này')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Liên hệ khác' }).getByLabel('Số điện thoại')).toBeFocused()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã lưu Lan')).toBeVisible()
  await opened.close()

  const again = await launch({ folder })
  await again.page.keyboard.press('Control+3')
  await again.page.getByRole('grid').press('Enter')
  const panel = again.page.getByRole('region', { name: /Nguyễn Thị Lan/ })
  const facts = ['15/08 âm lịch', 'Cô giáo', 'Đã lập gia đình', 'Cà phê muối · Trà sen', '20/10/2015', '0912 345 678']
  for (const fact of facts) await expect(panel.getByText(fact, { exact: true })).toBeVisible()
  await expect(panel.getByRole('img', { name: 'Ảnh của Lan' })).toBeVisible()
  await inBothThemes(again)
  expect((await again.call('customers.search', { text: '0912345678', limit: 8 })).exactId).toBe(lan.id)
})

test('K1 a field that the shop has switched off is neither shown nor lost', async ({ launch }) => {
  const opened = await launch()
  const lan = await aCustomer(opened, { name: 'Nguyễn Thị Lan' })
  const { page, call } = opened
  const of = { customerId: lan.id }
  const { fields, ...profile } = await call('customers.openProfile', of)
  const { kind, phones, tags, days, organisation } = profile
  const known = { kind, phones, tags, days, organisation, fields: { ...fields, incomeBand: 'high' as const } }
  await call('customers.saveProfile', { requestId: crypto.randomUUID(), ...of, profile: known })
  await page.keyboard.press('Control+5')
  await page.getByLabel('Thu nhập mỗi tháng').press('Space')
  await expect.poll(async () => (await call('settings.get', {})).hiddenFields).toEqual(['incomeBand'])
  await page.getByLabel('Tiệm xưng là').fill('em')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Em cảm ơn chị Lan', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+3')
  await page.getByRole('grid').press('Enter')
  await expect(page.getByRole('region', { name: /Nguyễn Thị Lan/ })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Trên 40 triệu' })).toHaveCount(0)
  await openMore(page)
  await expect(page.getByLabel('Thu nhập mỗi tháng')).toBeHidden()
  await page.getByRole('button', { name: 'Chọn ảnh' }).focus()
  await pastePicture(page)
  await expect(page.getByRole('button', { name: 'Đổi ảnh' })).toBeVisible()
  await page.getByLabel('Khách này là một tổ chức').press('Space')
  await page.getByLabel('Ngành').focus()
  await page.keyboard.type('In ấn')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã lưu Lan')).toBeVisible()
  expect(await call('customers.openProfile', of)).toMatchObject({
    kind: 'organisation',
    organisation: { industry: 'In ấn' },
    fields: { incomeBand: 'high' },
    hasPhoto: true,
  })
})
