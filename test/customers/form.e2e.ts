// Adding, editing, archiving customers and leafing through the Book, by the keyboard alone.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

async function typeNext(page: Page, ...fields: string[]) {
  for (const text of fields) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
}

function names(rows: { name: string }[]): string[] {
  return rows.map(row => row.name)
}

test('K1 the first customer is added from the welcome and stands at the counter', async ({ launch }) => {
  const { page, call } = await launch()
  await page.getByLabel('Tên tiệm của bạn').fill('Quán Mây')
  await page.keyboard.press('Alt+2')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.type('Nguyễn Thị Lan')
  await typeNext(page, '', '+84 901 234 567', '15.8.90')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã thêm Lan')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nguyễn Thị Lan' })).toBeVisible()
  const [lan] = (await call('customers.search', { text: '4567', limit: 8 })).rows
  const stored = await call('customers.open', { customerId: lan?.id ?? '' })
  expect(stored).toMatchObject({ phone: '+84901234567', birthday: { day: 15, month: 8, year: 1990 } })
  expect((await call('settings.get', {})).shopName).toBe('Quán Mây')
})

test('K1 a phone that exists already is shown while it is typed, and can be shared', async ({ launch }) => {
  const opened = await launch()
  await aCustomer(opened, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
  const { page, call } = opened
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+N')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.type('Trần Văn Minh')
  await typeNext(page, '', '0084 901234567')
  await expect(page.getByText('Số này là của Lan', { exact: true })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('Số này là của Nguyễn Thị Lan', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Dùng chung số' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã thêm Minh')).toBeVisible()
  expect((await call('customers.search', { text: '4567', limit: 8 })).rows).toHaveLength(2)
})

test('K1 what was typed is not lost by Esc', async ({ launch }) => {
  const opened = await launch()
  await aCustomer(opened, { name: 'Nguyễn Thị Lan' })
  const { page } = opened
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+N')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.type('Lê Bình')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Những gì vừa viết chưa được lưu.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lê Bình')
})

test('K1 the Book: edit, undo, archive, undo without the mouse', async ({ launch }) => {
  const opened = await launch()
  for (const name of ['Trần Yến', 'Nguyễn An', 'Lê Đạt']) await aCustomer(opened, { name })
  const { page, call } = opened
  const listed = async () => names((await call('customers.search', { text: '', limit: 8 })).rows).sort()
  await page.keyboard.press('Control+3')
  const row = (name: string) => page.getByRole('row', { name })
  await expect(page.getByRole('row').nth(1)).toContainText('Nguyễn An')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row('Lê Đạt')).toHaveAttribute('data-current', 'true')
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' Em')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã lưu Em')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+Z')
  await expect.poll(listed).toEqual(['Lê Đạt', 'Nguyễn An', 'Trần Yến'])
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await expect(row('Trần Yến')).toHaveAttribute('data-current', 'true')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Đã cất Yến')).toBeVisible()
  await expect.poll(listed).toEqual(['Lê Đạt', 'Nguyễn An'])
  await page.keyboard.press('Control+Z')
  await expect.poll(listed).toEqual(['Lê Đạt', 'Nguyễn An', 'Trần Yến'])
})

test('K1 no letter is lost while the form comes and goes', async ({ launch }) => {
  const opened = await launch()
  await aCustomer(opened, { name: 'Nguyễn Thị Lan' })
  const { page } = opened
  await page.getByRole('option').waitFor()
  for (const name of ['Trần Văn An', 'Lê Bình']) {
    await page.keyboard.press('F4')
    await page.keyboard.press('Control+N')
    await page.keyboard.type(name)
    await page.keyboard.press('F9')
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await page.keyboard.press('F4')
    await page.keyboard.type('0933 444 555')
    await expect(page.getByRole('combobox')).toHaveValue('0933 444 555')
    await page.keyboard.press('Escape')
  }
})
