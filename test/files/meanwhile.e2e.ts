// O1 while a long list is being stored: the counter finds, opens and stamps; the stamp is pale, and in the book afterwards.

import { makePerson } from '../../electron/sample/people.ts'
import { seededRandom } from '../../electron/sample/random.ts'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const count = 20_000
// The writer is busy for seconds; the counter asks another thread. Ten times what it takes on an idle computer.
const soon = 500

function longList(): Buffer {
  const random = seededRandom(5)
  const rows = Array.from(
    { length: count },
    (_, row) => `${makePerson(random, '2026-11-22').name},09${10_000_000 + row * 7}`,
  )
  return Buffer.from(['Họ tên,SĐT', ...rows].join('\n'))
}

test('the counter goes on while a long list is stored', async ({ launch }) => {
  const shop = await launch()
  const { page } = shop
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Quỳnh Lan', formOfAddress: 'chị', phone: '0851234567' })
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  const file = { name: 'khach.csv', mimeType: 'text/csv', buffer: longList() }
  await page.getByLabel('file upload').setInputFiles(file)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await expect(page.getByRole('dialog')).toContainText(/[.\d]+ \/ 20\.000 khách/)
  await page.keyboard.press('Escape')

  await page.keyboard.press('F4')
  await page.keyboard.type('quynh lan 4567')
  const typed = Date.now()
  await page.getByRole('option').filter({ hasText: 'Quỳnh Lan' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chị Nguyễn Thị Quỳnh Lan')
  expect(Date.now() - typed).toBeLessThan(soon)

  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pending]')).toHaveCount(1)
  // It really is still being stored.
  expect(await shop.call('files.listImports', {})).toEqual([])

  await expect(page.getByText('Đã đóng 1 dấu cho chị Lan · còn 7 dấu')).toBeVisible()
  await expect(page.locator('[data-pending]')).toHaveCount(0)
  await expect(page.getByRole('img', { name: /3 trên 10 dấu/ })).toBeVisible()
  expect(await shop.call('files.listImports', {})).toMatchObject([{ customersAdded: count }])
  const cards = await shop.call('stamps.listCards', { customerId: lan.id })
  expect(cards.map(({ stamps }) => stamps)).toEqual([3])

  // The import tells its end when it is opened again.
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Đã ghi vào sổ' })).toBeVisible()
})
