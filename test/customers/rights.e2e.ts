// People's rights by the keyboard: consent at adding and withdrawn, a request with its clock, their data, and erasing.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { blankProfile, blankProfileToSave } from '../../shared/customers/profile.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { canDraw, printedText } from '../support/printed.ts'
import { aCustomer, someStamps } from '../support/shop.ts'

const name = 'Quách Thị Ngọc Khuê'

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** Opens the rights of whom the Book shows first. */
async function openRights(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+3')
  await page.getByRole('row').nth(1).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^(Quyền của khách|Rights of the customer)$/ }).press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  return sheet
}

function saysWhereToSave({ app }: OpenApp, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

test('L1 consent is given at adding, stands in the sheet, and is withdrawn with one press', async ({ launch }) => {
  const shop = await launch()
  const { page, call } = shop
  await aCustomer(shop, { name: 'An' })
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+N')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.type(name)
  const asks = page.getByLabel('Khách đồng ý nhận lời chúc qua Zalo và tin nhắn')
  await expect(asks).not.toBeChecked()
  await asks.press('Space')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name })).toBeVisible()
  const [khue] = (await call('customers.search', { text: 'khue', limit: 8 })).rows
  const customerId = khue?.id ?? ''
  const given = () =>
    call('customers.listConsents', { customerId }).then(lines => lines.map(one => [one.channel, one.given]))
  await expect.poll(given).toEqual([
    ['zalo', true],
    ['sms', true],
  ])
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name }).waitFor()
  await page.keyboard.press('End')
  const sheet = await openRights(page)
  await expect(sheet.getByText('Đồng ý: Zalo')).toBeVisible()
  await sheet.getByRole('button', { name: 'Ghi ý khách: Nhận ưu đãi' }).press('Enter')
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã ghi ý của Khuê')).toBeVisible()
  await sheet.getByRole('button', { name: 'Ngừng nhắn' }).press('Enter')
  await expect(page.getByText('Từ nay không nhắn Khuê nữa')).toBeVisible()
  await expect(sheet.getByText('Đã ngừng từ 22/11/2026')).toHaveCount(2)
  await page.keyboard.press('Control+Z')
  await expect(sheet.getByText('Đồng ý: Zalo')).toHaveCount(2)
  await sheet.getByRole('button', { name: 'Ngừng nhắn' }).press('Enter')
  await expect(sheet.getByText('Đã ngừng từ 22/11/2026')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await expect(page.getByText('Không nhắn: nhận lời chúc, nhận ưu đãi')).toBeVisible()
})

test('L3 a request is noted, shown on Today, and ended with what was done', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  await aCustomer(shop, { name, phone: '0903777123' })
  const sheet = await openRights(page)
  await sheet.getByRole('button', { name: 'Ghi yêu cầu' }).press('Enter')
  await page.keyboard.type('Cho xem tiệm ghi gì')
  await sheet.getByLabel('Ngày khách yêu cầu').fill('19/11/2026')
  await page.keyboard.press('F9')
  await expect(sheet.getByText('Trả lời chậm nhất 23/11/2026')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  await expect(page.getByText('trả lời chậm nhất 23/11')).toBeVisible()
  const again = await openRights(page)
  await again.getByRole('button', { name: 'Đã trả lời khách' }).press('Enter')
  await expect(again.getByText('Làm xong chậm nhất 29/11/2026')).toBeVisible()
  await again.getByRole('button', { name: 'Đã làm xong' }).press('Enter')
  await again.getByLabel('Đã làm gì').fill('Đã in cho khách')
  await page.keyboard.press('F9')
  await expect(again.getByText('Xong ngày 22/11/2026')).toBeVisible()
})

test('S13 L4 their data is shown as a PDF and a file; erased with the name typed, also after an older backup', async ({
  launch,
}) => {
  const shop = await launch()
  const { page, call, folder } = shop
  const khue = await aCustomer(shop, { name, phone: '0903777123', note: 'không đường' })
  await aCustomer(shop, { name: 'Lê Văn Bình' })
  await someStamps(shop, khue.id, 3)
  const tags = [
    { kind: 'interest' as const, name: 'Trà sen' },
    { kind: 'goal' as const, name: 'Học làm bánh' },
  ]
  const worries = `Ngại đông người, ${'rất '.repeat(20)}ngại ồn`
  const profile = { ...blankProfileToSave, tags, fields: { ...blankProfile, worries } }
  await call('customers.saveProfile', { requestId: crypto.randomUUID(), customerId: khue.id, profile })
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name }).waitFor()
  await page.keyboard.press('End')
  const backups = join(folder, 'backups')
  // The backup of the day is made a few seconds after the start; it is the older one later.
  await expect
    .poll(() => readdirSync(folder).includes('backups') && readdirSync(backups).length, { timeout: 30_000 })
    .toBe(1)
  const [older = ''] = readdirSync(backups)
  const asked = { customerId: khue.id, kind: 'see', words: '', askedDay: '2026-11-22' } as const
  for (let times = 0; times < 60; times++)
    await call('customers.addRight', { requestId: crypto.randomUUID(), ...asked })
  const sheet = await openRights(page)
  await expect(sheet.getByText(`Quyền của khách · ${name}`)).toBeVisible()
  // On paper only what is printed stands, on as many pages as it needs.
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeHidden()
  await page.emulateMedia({ media: null })
  await sheet.getByRole('button', { name: 'Xem và in' }).press('Enter')
  const prints = () => readdirSync(folder).includes('prints') && readdirSync(join(folder, 'prints')).length
  await expect.poll(prints).toBe(1)
  const pages = () => {
    const [pdf = ''] = readdirSync(join(folder, 'prints'))
    return readFileSync(join(folder, 'prints', pdf), 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  }
  await expect.poll(pages).toBeGreaterThan(1)
  if (canDraw) {
    const printed = printedText(join(folder, 'prints', readdirSync(join(folder, 'prints'))[0] ?? ''))
    // Among the facts, and as a change of its own.
    for (const told of ['Sở thích Trà sen', 'Mong muốn Học làm bánh', `điều lo lắng: chưa biết → ${worries}`])
      expect(printed).toContain(told)
  }
  const file = join(folder, 'data.json')
  await saysWhereToSave(shop, file)
  await sheet.getByRole('button', { name: 'Lưu thành tệp' }).press('Enter')
  await expect(page.getByText('Đã lưu tệp dữ liệu của Khuê')).toBeVisible()
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  expect(kept).toMatchObject({ format: 'khach-quen-person', version: 1 })
  expect(kept.rows.customers).toMatchObject([{ name, phone: '+84903777123', note: 'không đường' }])
  expect(kept.rows.tags).toMatchObject([{ name: 'Học làm bánh' }, { name: 'Trà sen' }])
  expect(kept.rows.stamp_lines.length).toBeGreaterThan(0)
  await sheet.getByRole('button', { name: 'Xoá hẳn khách này' }).press('Enter')
  await expect(sheet.getByLabel(`Gõ tên ${name} để xoá`)).toBeFocused()
  await page.keyboard.type('quach thi')
  await expect(sheet.getByRole('button', { name: 'Xoá hẳn', exact: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('Tên vừa gõ chưa đúng tên khách. Chưa có gì bị xoá.')).toBeVisible()
  await page.keyboard.type(' ngoc khue')
  await expect(sheet.getByRole('button', { name: 'Xoá hẳn', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xoá hẳn một khách')).toBeVisible()
  expect((await call('customers.search', { text: 'khue', limit: 8 })).rows).toEqual([])
  expect((await call('customers.search', { text: '0903777123', limit: 8 })).rows).toEqual([])
  await shop.close()
  const book = join(folder, 'khach-quen.db')
  const holds = (path: string) => [name, '903777123', 'không đường'].filter(mark => readFileSync(path).includes(mark))
  expect(holds(book)).toEqual([])
  const newest = readdirSync(backups).filter(one => one !== older)
  expect(newest.map(one => holds(join(backups, one)))).toEqual([[]])
  expect(holds(join(folder, 'logs', 'khach-quen.log'))).toEqual([])
  // Only the older backup is left, and the book is lost.
  for (const one of newest) rmSync(join(backups, one))
  writeFileSync(book, 'not a book')
  const again = await launch({ folder })
  await again.page.getByRole('button', { name: 'Dùng bản sao lưu' }).click()
  await expect(again.page.getByRole('combobox')).toBeVisible()
  expect((await again.call('customers.search', { text: 'khue', limit: 8 })).rows).toEqual([])
  expect((await again.call('customers.search', { text: 'binh', limit: 8 })).rows).toHaveLength(1)
  await again.close()
  expect(holds(book)).toEqual([])
})

for (const appearance of ['light', 'dark'] as const) {
  test(`the rights of a customer and privacy, ${appearance}: axe finds nothing`, async ({ launch }) => {
    const shop = await launch()
    const { page, call, folder } = shop
    const language = appearance === 'light' ? 'vi' : 'en'
    await aCustomer(shop, { name })
    await call('settings.save', {
      appearance,
      language,
      shopName: 'Tiệm Trà Hiên Nhà',
      shopContact: '12 Lê Lợi, Huế · 0234 123 456',
    })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const sheet = await openRights(page)
    await sheet.getByRole('button', { name: /Write what they say: Offers|Ghi ý khách: Nhận ưu đãi/ }).press('Enter')
    await sheet.getByRole('button', { name: /Write a request|Ghi yêu cầu/ }).press('Enter')
    await sheet.getByRole('button', { name: /Erase this customer|Xoá hẳn khách này/ }).press('Enter')
    expect(await violations(page)).toEqual([])
    await sheet.getByRole('button', { name: /^(Đóng|Close)$/ }).press('Enter')
    await page.keyboard.press('Control+5')
    await page
      .getByRole('navigation')
      .last()
      .getByRole('button', { name: /Quyền riêng tư|Privacy/ })
      .press('Enter')
    await expect(page.getByText(/1 người từ trước|1 person so far/)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /Xem và in thông báo|See and print the notice/ }).press('Enter')
    const prints = () => readdirSync(folder).includes('prints') && readdirSync(join(folder, 'prints')).length
    await expect.poll(prints).toBe(1)
  })
}
