// The settings of what is reminded of: saved at once, the shop's own days with a way back, axe in both themes and languages.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/app.ts'

test('C1 occasions, days ahead and opening time are saved when they are left', async ({ launch }) => {
  const { page, call } = await launch()
  await page.keyboard.press('Control+5')
  const before = (await call('settings.get', {})).reminders
  await page.getByRole('switch', { name: 'Lâu chưa ghé' }).press('Space')
  await page.getByRole('textbox', { name: 'Sinh nhật: nhắc trước mấy ngày' }).fill('99')
  await page.keyboard.press('Enter')
  await page.getByLabel('Khách mới ghé một hai lần, vắng quá').fill('30')
  await page.keyboard.press('Tab')
  await page.getByText('01/03', { exact: true }).click()
  await page.getByLabel('Giờ mở cửa').fill('06:30')
  await page.keyboard.press('Tab')
  await page.getByRole('switch', { name: 'Mỗi ngày một lần, báo có bao nhiêu khách' }).press('Space')
  const settings = () => call('settings.get', {})
  await expect.poll(settings).toMatchObject({
    reminders: { ...before, away: { on: false, daysAhead: 0 }, birthday: { on: true, daysAhead: 60 } },
    awayDays: 30,
    leapDay: 'mar1',
    openingTime: '06:30',
    tellsDue: false,
    startsWithComputer: false,
    staysInTray: false,
  })
  await expect(page.getByRole('textbox', { name: 'Sinh nhật: nhắc trước mấy ngày' })).toHaveValue('60')
})

test('C1 a day of the shop is added, changed and removed by the keyboard, each with a way back', async ({ launch }) => {
  const { page, call } = await launch()
  const days = async () => (await call('settings.get', {})).shopDays
  const names = async () => (await days()).map(({ name }) => name)
  const all = await names()
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Thêm ngày' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mời đặt tên cho ngày này')).toBeVisible()
  await page.keyboard.type('Ngày nhà giáo')
  await page.keyboard.press('Tab')
  await page.keyboard.type('31/2')
  await page.keyboard.press('F9')
  await expect(page.getByText('Mời ghi ngày và tháng, như 20/10 hoặc 15/8 âm lịch')).toBeVisible()
  await page.getByLabel('Ngày và tháng').fill('20/11')
  await page.keyboard.press('F9')
  await expect(page.getByText('20/11 · mọi khách · lần tới thứ Bảy 20/11/2027')).toBeVisible()
  expect(await names()).toEqual([...all, 'Ngày nhà giáo'])
  await page.getByRole('button', { name: 'Sửa Ngày nhà giáo' }).press('Enter')
  await page.getByLabel('Ngày và tháng').fill('15/8 âm')
  await page.getByRole('radio', { name: 'Khách nữ' }).press('Space')
  await page.keyboard.press('F9')
  // The full moon of the eighth month, by the Vietnamese calendar.
  await expect(page.getByText('15/08 âm lịch · khách nữ · lần tới thứ Tư 15/09/2027')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByText('20/11 · mọi khách', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ Ngày nhà giáo' }).press('Enter')
  await expect(page.getByText('Đã bỏ Ngày nhà giáo')).toBeVisible()
  expect(await names()).toEqual(all)
  await page.keyboard.press('Control+Z')
  await expect.poll(names).toEqual([...all, 'Ngày nhà giáo'])
})

for (const [appearance, language] of [
  ['light', 'vi'],
  ['dark', 'en'],
] as const) {
  test(`C1 axe finds nothing in the form of a day (${appearance}, ${language})`, async ({ launch }) => {
    const { page, call } = await launch()
    await call('settings.save', { appearance, language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: /^(Sửa|Change) Tết Trung thu/ }).press('Enter')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^(Thêm ngày|Add a day)/ }).press('Enter')
    await page.keyboard.press('F9')
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
  })
}
