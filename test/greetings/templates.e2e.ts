// Templates of greetings from nothing, by keyboard alone (C3, C4): a new one, an offer in a wish, the app's words changed and back.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
const words = (page: Page) => page.getByLabel('Lời nhắn')
const preview = (page: Page) => page.getByRole('region', { name: 'Ba khách sẽ đọc thấy' })
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

async function openTemplates({ page }: OpenApp): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Lời chúc', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Lời chúc', exact: true })).toBeVisible()
}

test('C3 C4 a template is written, seen for real customers, saved and undone, by keyboard alone', async ({
  launch,
}) => {
  const shop = await launch()
  const { page } = shop
  await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  await aCustomer(shop, { name: 'Trần Văn Đức' })
  await openTemplates(shop)
  await page.getByRole('button', { name: 'Mẫu mới' }).press('Enter')
  await page.keyboard.type('Sinh nhật của tiệm')
  await words(page).focus()
  await page.keyboard.type('Chào ')
  await page.getByRole('button', { name: /^xưng hô:/ }).press('Enter')
  // The cursor is in the box again, behind what was inserted.
  await page.keyboard.type(' {tên}, ')
  await page.getByRole('button', { name: /^tiệm:/ }).press('Enter')
  await page.keyboard.type(' giảm 20% cho {xưng hô}.')
  await expect(words(page)).toHaveValue('Chào {xưng hô} {tên}, {tiệm} giảm 20% cho {xưng hô}.')
  await expect(preview(page)).toContainText('Chào chị Lan, tiệm giảm 20% cho chị.')
  await expect(preview(page)).toContainText('Chào quý khách Đức, tiệm giảm 20% cho quý khách.')
  await expect(page.getByText('Lời chúc này có ưu đãi: giảm, 20%.')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(words(page)).toBeFocused()
  await page.getByRole('button', { name: 'Đổi thành ưu đãi' }).press('Enter')
  await expect(preview(page)).toContainText('[QC] Chào chị Lan')
  await page.keyboard.press('F9')
  await said(page, 'Đã lưu mẫu Sinh nhật của tiệm')
  await expect(page.getByRole('button', { name: 'Mẫu mới' })).toBeFocused()
  await expect(row(page, 'Sinh nhật của tiệm')).toContainText('Của tiệm')
  await page.keyboard.press('Control+z')
  await said(page, 'Đã cất mẫu Sinh nhật của tiệm')
  await page.getByRole('button', { name: 'Dùng lại mẫu Sinh nhật của tiệm' }).press('Enter')
  await said(page, 'Đã dùng lại mẫu Sinh nhật của tiệm')
})

test('C3 the words of the app are changed, refused at their place, and come back', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  await openTemplates(shop)
  const name = 'Sinh nhật, thân tình'
  await page.getByRole('button', { name: `Sửa mẫu ${name}` }).press('Enter')
  await expect(words(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Chúc {xưng hô} {tuổi} vui.')
  await page.keyboard.press('F9')
  await expect(page.getByText('Chỗ điền {tuổi} chưa có trong các chỗ điền của mẫu.')).toBeVisible()
  // What is wrong is marked: typing puts it right.
  await page.keyboard.type('{tên}')
  await expect(words(page)).toHaveValue('Chúc {xưng hô} {tên} vui.')
  await page.keyboard.press('F9')
  await said(page, `Đã lưu mẫu ${name}`)
  await expect(page.getByRole('button', { name: `Sửa mẫu ${name}` })).toBeFocused()
  await expect(row(page, name)).toContainText('Tiệm đã sửa')
  await page.getByRole('button', { name: `Lấy lại lời gốc của mẫu ${name}` }).press('Enter')
  await said(page, `Mẫu ${name} đã về lời gốc`)
  await expect(row(page, name)).not.toContainText('Tiệm đã sửa')
  await page.keyboard.press('Control+z')
  await expect(row(page, name)).toContainText('Tiệm đã sửa')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: `Sửa mẫu ${name}` }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `Sửa mẫu ${name}` })).toBeFocused()
})

test('C3 an input method composes undisturbed, and a placeholder is taken back by the box’s own undo', async ({
  launch,
}) => {
  const shop = await launch()
  const { page } = shop
  await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  await openTemplates(shop)
  await page.getByRole('button', { name: 'Mẫu mới' }).press('Enter')
  await words(page).focus()
  await page.keyboard.type('Chào ')
  await page.getByRole('button', { name: /^tên:/ }).press('Enter')
  await page.keyboard.press('Control+z')
  await expect(words(page)).toHaveValue('Chào ')
  await page.getByRole('button', { name: /^tên:/ }).press('Enter')
  await page.keyboard.type(' ')
  const input = await page.context().newCDPSession(page)
  // What Telex sends for "đẹp", with the preview answering meanwhile.
  for (const text of ['d', 'đ', 'đe', 'đẹ', 'đẹp']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await expect(words(page)).toHaveValue(`Chào {tên} ${text}`)
  }
  await expect(preview(page)).toContainText('Chào Lan đẹp')
  await input.send('Input.insertText', { text: 'đẹp' })
  await expect(words(page)).toHaveValue('Chào {tên} đẹp')
})

for (const appearance of ['light', 'dark'] as const) {
  test(`C3 the editor can be used by everybody, ${appearance}`, async ({ launch }) => {
    const shop = await launch({ args: ['--demo'] })
    const { page } = shop
    await shop.call('settings.save', { appearance })
    await openTemplates(shop)
    await page.getByRole('button', { name: 'Mẫu mới' }).press('Enter')
    await words(page).fill('Giảm 20% cho {tên}')
    await expect(preview(page).getByRole('listitem')).toHaveCount(3)
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
  })
}
