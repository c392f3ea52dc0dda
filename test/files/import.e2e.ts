// O1 in the real window: a list is chosen, looked at, stored, found at the counter, taken back; a broken one costs a message.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { zipUnpacked } from '../../electron/files/unzip.ts'
import { expect, test } from '../support/app.ts'
import { asCsv, asXlsx, dirtyList } from '../support/dirtyList.ts'

const list = dirtyList(11, 400, 60)
const { facts } = list
const written = (count: number): string => new Intl.NumberFormat('vi-VN').format(count)

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('file upload').setInputFiles(file)
}

function counted(page: Page, words: string) {
  return page.locator('dl > div').filter({ hasText: words }).locator('dd')
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** A sheet that is small as a file and wants gigabytes of memory: every row has a cell in the last of 16,384 columns. */
function monster(): Uint8Array {
  const rows = Array.from({ length: 40_000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`)
  const open = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const entries = {
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${open}${rows.join('')}</sheetData></worksheet>`,
  }
  return new Uint8Array(
    zipUnpacked(Object.entries(entries).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))),
  )
}

test('a list goes into the book and out of it again', async ({ launch }) => {
  test.slow()
  const shop = await launch()
  const { page } = shop
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách' })
  await expect(dialog.getByRole('button', { name: 'Chọn tệp' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await choose(page, 'hoa-don.xlsx', await asXlsx(list))

  await expect(dialog.getByRole('heading', { name: 'Mỗi cột là gì?' })).toBeFocused()
  await expect(dialog.getByLabel('Cột Mã KH ghi vào sổ là')).toHaveValue('code')
  await expect(dialog.getByLabel('Tháng trước, ngày sau')).toBeChecked()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Xem trước' }).press('Enter')

  await expect(dialog.getByRole('heading', { name: 'Xem trước khi ghi' })).toBeFocused()
  await expect(counted(page, 'khách mới')).toHaveText(written(facts.customers))
  await expect(counted(page, 'lần mua mới')).toHaveText(written(facts.purchases))
  await expect(dialog.getByText('dòng không cho biết khách là ai')).toContainText(written(facts.withoutCustomer))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter')

  await expect(dialog.getByRole('heading', { name: 'Đã ghi vào sổ' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  const found = await shop.call('customers.search', { text: facts.regular.code, limit: 8 })
  expect(found.rows.map(({ code }) => code)).toEqual([facts.regular.code])

  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Đã hoàn tác lần nhập' })).toBeVisible()
  expect((await shop.call('customers.search', { text: facts.regular.code, limit: 8 })).rows).toEqual([])
})

test('a wrong guess is corrected, and what is in the book already is known', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  const rows = [
    ['Nguyễn Thị Lan', '0901234567', 'Bạn của chị Hoa'],
    ['Trần Văn Hùng', '0912345678', ''],
  ]
  const bytes = asCsv({ header: ['A', 'B', 'C'], rows }, ';')
  for (const expected of [
    { fresh: '2', same: '0' },
    { fresh: '0', same: '2' },
  ]) {
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: 'Nhập danh sách' }).click()
    await choose(page, 'khach.csv', bytes)
    await page.getByLabel('Cột C ghi vào sổ là').selectOption('note')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await expect(counted(page, 'khách mới')).toHaveText(expected.fresh)
    await expect(counted(page, 'khách đã có, không đổi')).toHaveText(expected.same)
    if (expected.fresh === '2') {
      await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
      await page.getByRole('button', { name: 'Xem sổ khách' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(page.getByText('Trần Văn Hùng')).toBeVisible()
      await expect(page.getByRole('grid')).toBeFocused()
    } else await expect(page.getByRole('button', { name: 'Ghi vào sổ' })).toBeDisabled()
  }
})

test('a broken, a foreign and a monstrous file cost a message and nothing else', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  const alert = page.getByRole('dialog').getByRole('alert')
  await choose(page, 'hong.csv', Buffer.from('Tên,SĐT\nLan,0901234567\n"Hùng,0912345678\nMai,0933333333\n'))
  await expect(alert).toContainText('dòng 3')
  await choose(page, 'anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  await expect(alert).toContainText('Chưa đọc được loại tệp này')
  await choose(page, 'dai.csv', Buffer.from(`Tên\n${'Lan\n'.repeat(200_500)}`))
  await expect(alert).toContainText('quá nhiều dòng')
  await choose(page, 'khong-lo.xlsx', monster())
  await expect(alert).toContainText('phần đọc tệp dừng lại', { timeout: 45_000 })
  await choose(page, 'khach.csv', Buffer.from('Tên,SĐT\nLan,0901234567\n'))
  await expect(page.getByRole('heading', { name: 'Mỗi cột là gì?' })).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await shop.call('customers.search', { text: '', limit: 8 })).rows).toEqual([])
})
