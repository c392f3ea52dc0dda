// O1 in the real window: the list of a shop program goes in with its balances, its way of reading is kept; an address book goes in.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { bytesOf, shopProgramXlsx, vcards } from '../support/foreignLists.ts'

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('file upload').setInputFiles(file)
}

function counted(page: Page, words: string) {
  return page.locator('dl > div').filter({ hasText: words }).locator('dd')
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

test('the list of a shop program goes in with its balances, and is known the next time', async ({ launch }) => {
  test.slow()
  const shop = await launch()
  const { page } = shop
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách' })
  const list = await shopProgramXlsx()
  await choose(page, 'DanhSachKhachHang.xlsx', list)
  await expect(dialog.getByLabel('Trang tính')).toHaveValue('1')
  await expect(dialog.getByText('Bỏ qua 2 dòng phía trên: DANH SÁCH KHÁCH HÀNG')).toBeVisible()
  await expect(dialog.getByLabel('Cột Điểm hiện tại ghi vào sổ là')).toHaveValue('points')
  await expect(dialog.getByLabel('Cột Tổng bán ghi vào sổ là')).toHaveValue('')
  expect(await violations(page)).toEqual([])

  // A guess is corrected and kept under a name.
  await dialog.getByLabel('Cột Công ty ghi vào sổ là').selectOption('note')
  await dialog.getByRole('button', { name: 'Nhớ cách đọc này cho lần sau' }).press('Enter')
  await expect(dialog.getByLabel('Tên để nhớ')).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Phần mềm cũ')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Đọc như lần trước (Phần mềm cũ)')).toBeVisible()
  await expect(dialog.getByRole('status')).toContainText('Đã nhớ')

  await dialog.getByRole('button', { name: 'Xem trước', exact: true }).press('Enter')
  await expect(counted(page, 'khách mới')).toHaveText('2')
  await expect(counted(page, 'điểm, của 1 khách')).toHaveText('325')
  await expect(counted(page, 'dấu, của 1 khách')).toHaveText('7')
  await expect(dialog.getByText('hạng không có trong các hạng của tiệm')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Đã ghi vào sổ' })).toBeVisible()
  const { rows } = await shop.call('customers.search', { text: 'thu nghiem', limit: 8 })
  expect(rows).toMatchObject([{ code: 'KH000001', phone: '+84901234567', stamps: 7 }])
  await page.keyboard.press('Escape')

  // The next list of this program is read the same way, and balances do not come twice.
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await choose(page, 'thang-sau.xlsx', list)
  await expect(dialog.getByText('Đọc như lần trước (Phần mềm cũ)')).toBeVisible()
  await expect(dialog.getByLabel('Cột Công ty ghi vào sổ là')).toHaveValue('note')
  await dialog.getByRole('button', { name: 'Xem trước', exact: true }).press('Enter')
  await expect(counted(page, 'khách đã có, không đổi')).toHaveText('2')
  await expect(dialog.getByText('khách đã có số dư từ một lần nhập trước')).toBeVisible()
  await dialog.getByRole('button', { name: 'Quay lại' }).press('Enter')

  // The way is let go: guessed afresh, then forgotten.
  await dialog.getByRole('button', { name: 'Đoán lại từ đầu' }).click()
  await expect(dialog.getByLabel('Cột Công ty ghi vào sổ là')).toHaveValue('organisation')
  await dialog.getByLabel('Trang tính').selectOption('Hướng dẫn')
  await expect(dialog.getByText('Hướng dẫn · Mỗi dòng là một khách')).toBeVisible()
})

test('an address book goes in', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách' })
  await choose(page, 'danh-ba.vcf', bytesOf(`${vcards.three}\r\n${vcards.old}\r\n`))
  await expect(dialog.getByLabel('Cột Họ tên ghi vào sổ là')).toHaveValue('name')
  await expect(dialog.getByLabel('Tên các cột nằm ở')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Xem trước', exact: true }).press('Enter')
  await expect(counted(page, 'khách mới')).toHaveText('2')
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Đã ghi vào sổ' })).toBeVisible()
  expect((await shop.call('customers.search', { text: '0901234567', limit: 8 })).rows).toHaveLength(1)
})
