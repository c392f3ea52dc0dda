// The greeting picture and the card of paper in a round, and the gift on a birthday at the counter, by keyboard (C1, C2).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'
import { birthdays, violations } from './round.ts'

const lan = { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' } as const

/** How large the picture on the clipboard is. */
const copied = ({ app }: OpenApp) => app.evaluate(({ clipboard }) => Reflect.get(clipboard, 'readImage')().getSize())

test('C2 a picture is copied and kept, and a card is printed and written down, by keys', async ({ launch }) => {
  const shop = await launch()
  const { app, page, folder } = shop
  const { keyboard } = page
  const [customerId = ''] = await birthdays(shop, [lan])
  const file = join(folder, 'thiep.png')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await keyboard.press('Control+2')
  await expect(page.getByText('Nguyễn Thị Lan').first()).toBeVisible()
  await keyboard.press('Control+Enter')
  const round = page.getByRole('dialog').first()
  await expect(round.getByRole('img', { name: 'Thiệp gửi chị Lan: Chúc mừng sinh nhật' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await keyboard.press('p')
  await expect(page.getByText('Đã chép hình')).toBeVisible()
  expect(await copied(shop)).toEqual({ width: 1080, height: 1350 })
  await keyboard.press('Control+s')
  await expect(page.getByText(`Đã lưu hình vào ${file}`)).toBeVisible()
  expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG')
  await keyboard.press('6')
  await keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: 'Thiệp giấy gửi chị Lan' })
  await expect(card.getByRole('img')).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(card.getByRole('article')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await keyboard.press('F9')
  await expect(round.getByRole('alert')).toHaveText('Đã gửi cho chị Lan qua Thiệp in chưa?')
  await expect
    .poll(() => (existsSync(join(folder, 'prints')) ? readdirSync(join(folder, 'prints')) : []))
    .toHaveLength(1)
  await keyboard.press('Enter')
  await expect
    .poll(async () => (await shop.call('greetings.listOf', { customerId })).map(({ channel }) => channel))
    .toEqual(['card'])
})

test('C1 a gift is given at the counter by one key, and the date stays what it was', async ({ launch }) => {
  const before = await launch({ now: '2026-09-22T10:00' })
  await aCustomer(before, { ...lan, birthday: { day: 22, month: 11, year: null, calendar: 'solar' } })
  await before.call('settings.save', { birthdayGift: { kind: 'voucher', title: '1 ly tuỳ chọn', days: 30 } })
  await before.close()
  const { page } = await launch({ folder: before.folder })
  const { keyboard } = page
  await page.getByRole('option').first().waitFor()
  await keyboard.press('F4')
  await keyboard.type('4567')
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tặng quà sinh nhật' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await keyboard.press('Alt+q')
  await expect(page.getByText('Đã tặng 1 ly tuỳ chọn, dùng đến 22/12/2026')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(page.getByText('Đã hoàn tác, quà sinh nhật chưa tặng')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tặng quà sinh nhật', exact: true })).toBeVisible()
  await keyboard.press('Alt+q')
  await expect(page.getByText('Đã tặng 1 ly tuỳ chọn')).toBeVisible()
  await expect(page.getByText('Tặng quà sinh nhật · 1 ly tuỳ chọn')).toHaveCount(2)
  await keyboard.press('F2')
  const form = page.getByRole('dialog')
  await form.getByLabel('Ngày sinh', { exact: true }).fill('23/11')
  await keyboard.press('F9')
  await expect(form.getByText('Ngày này đã được tặng quà sinh nhật')).toBeVisible()
  await form.getByLabel('Vì sao sửa ngày sinh').fill('xem lại căn cước')
  await keyboard.press('F9')
  await expect(form).toHaveCount(0)
  await expect(page.getByText('xem lại căn cước')).toBeVisible()
  await keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Quà sinh nhật' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Phiếu quà là' })).toHaveValue('1 ly tuỳ chọn')
  expect(await violations(page)).toEqual([])
})
