// Two entries of one customer in the real window, by the keyboard alone: seen, merged, taken apart, told apart.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { blankProfile, blankProfileToSave } from '../../shared/customers/profile.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer, someStamps } from '../support/shop.ts'

const requestId = () => crypto.randomUUID()

/** An in two entries, with points and stamps in both. */
async function twoOfOne(opened: OpenApp): Promise<{ kept: string; merged: string }> {
  const { call } = opened
  await call('settings.save', { shopName: 'Quán Mây' })
  await call('points.saveRules', { requestId: requestId(), rules: firstRules })
  const [phone, email] = ['0901234567', 'an@example.com']
  const kept = await aCustomer(opened, {
    name: 'Nguyễn Thị An',
    phone,
    email,
    birthday: { day: 15, month: 8, year: 1990, calendar: 'solar' as const },
  })
  const fields = {
    name: 'nguyen thi an',
    phone: '0901234576',
    email,
    birthday: { day: 16, month: 8, year: 1990, calendar: 'solar' as const },
    note: 'ít đường',
  }
  const merged = await aCustomer(opened, fields)
  for (const [customerId, occupation] of [
    [kept.id, 'cô giáo'],
    [merged.id, 'bác sĩ'],
  ] as const) {
    const profile = { ...blankProfileToSave, fields: { ...blankProfile, occupation } }
    await call('customers.saveProfile', { requestId: requestId(), customerId, profile })
  }
  const points = { reason: 'thử', beyondLimit: true }
  await call('points.add', { requestId: requestId(), customerId: kept.id, points: 50, ...points })
  await call('points.add', { requestId: requestId(), customerId: merged.id, points: 100, ...points })
  await someStamps(opened, kept.id, 1)
  await someStamps(opened, merged.id, 2)
  await aCustomer(opened, { name: 'Trần Văn Minh', phone: '0912000111' })
  return { kept: kept.id, merged: merged.id }
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

test('K4 two entries of one customer become one, and two again, by the keyboard', async ({ launch }) => {
  const opened = await launch()
  const { page, call } = opened
  const { kept } = await twoOfOne(opened)
  // The one who will be merged stands at the counter.
  await page.getByRole('option').first().waitFor()
  await page.keyboard.type('0901234576')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'nguyen thi an' })).toBeVisible()
  await page.keyboard.press('Control+3')
  const line = page.getByRole('button', { name: 'Có 1 cặp có thể là một người' })
  await line.press('Enter')
  const pair = page.getByRole('button', { name: /^Xem nguyen thi an|^Xem Nguyễn Thị An/ })
  await expect(pair).toBeFocused()
  await page.keyboard.press('Enter')
  const sums = page.getByRole('table', { name: 'Những gì khách đang có' })
  await expect(sums.getByRole('row', { name: 'Điểm 50 100 150' })).toBeVisible()
  await expect(sums.getByRole('row', { name: /3\/10 4\/10 7\/10/ })).toBeVisible()
  const known = page.getByRole('table', { name: 'Thông tin của hai bên' })
  await expect(known.getByRole('row', { name: /^Ghi chú ít đường/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Chọn Nghề nghiệp: bác sĩ' }).press('Space')
  await expect(known.getByRole('row', { name: /^Nghề nghiệp .* bác sĩ$/ })).toBeVisible()
  await page.keyboard.press('F9')
  const birthday = page.getByRole('radio', { name: 'Chọn Ngày sinh: 15/08/1990' })
  await expect(birthday).toBeFocused()
  await birthday.press('Space')
  await expect(birthday).toBeChecked()
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã gộp vào Nguyễn Thị An', { exact: true })).toBeVisible()
  await expect(page.getByText('Không có cặp nào giống nhau')).toBeVisible()
  expect((await call('points.show', { customerId: kept })).points).toBe(150)
  const { fields } = await call('customers.openProfile', { customerId: kept })
  expect(fields.occupation).toBe('bác sĩ')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Nguyễn Thị An' })).toBeVisible()
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Những lần gộp gần đây' }).press('Enter')
  await page.getByRole('button', { name: /^Tách nguyen thi an ra khỏi/ }).press('Enter')
  await expect(page.getByText(/lại là hai khách/)).toBeVisible()
  expect((await call('points.show', { customerId: kept })).points).toBe(50)
  await expect(pair).toBeVisible()
  await pair.press('k')
  await expect(page.getByText(/là hai người$/).first()).toBeVisible()
  await expect(pair).toBeHidden()
})

test('K4 the toast takes a merge back, and a new customer who is very like another is warned of', async ({
  launch,
}) => {
  const opened = await launch()
  const { page, call } = opened
  const { kept } = await twoOfOne(opened)
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Có 1 cặp có thể là một người' }).press('Enter')
  await expect(page.getByRole('button', { name: /^Xem / })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Chọn Ngày sinh: 16/08/1990' }).press('Space')
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã gộp vào Nguyễn Thị An', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/lại là hai khách/)).toBeVisible()
  expect((await call('points.show', { customerId: kept })).points).toBe(50)
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.type('Trần Minh')
  await page.getByLabel('Số điện thoại', { exact: true }).fill('0912000112')
  await expect(page.getByText('Giống với')).toBeHidden()
  await page.getByLabel('Số điện thoại', { exact: true }).fill('0962000111')
  await expect(page.getByText('Giống với Trần Văn Minh đã có trong sổ')).toBeVisible()
  await page.getByRole('button', { name: 'Mở Minh' }).press('Enter')
  await expect(page.getByLabel('Thông tin Trần Văn Minh')).toBeVisible()
})

for (const appearance of ['light', 'dark'] as const) {
  test(`O4 axe finds nothing where duplicates are looked at (${appearance})`, async ({ launch }) => {
    const opened = await launch({ args: appearance === 'dark' ? ['--lang=en'] : [] })
    const { page, call } = opened
    await twoOfOne(opened)
    await call('settings.save', { appearance })
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: /cặp có thể là một người|may be one person/ }).press('Enter')
    await expect(page.getByRole('dialog').getByRole('list').getByRole('button').first()).toBeFocused()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
