// The settings: saved at once, seen at once, and still there after the next start.
import { expect, test } from '../support/app.ts'

test('the language and the appearance change at once', async ({ launch }) => {
  const { page, call } = await launch()
  await page.keyboard.press('Control+5')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await call('settings.get', {})).toMatchObject({ language: 'en', appearance: 'dark' })
})

test('what changes while an earlier change is still being asked about is shown, too', async ({ launch }) => {
  const { page, call } = await launch()
  // The window asks again 33 ms after it hears of a change; the second change falls into each moment of that.
  for (let pause = 20; pause < 50; pause += 1) {
    const language = pause % 2 === 0 ? 'en' : 'vi'
    await call('settings.save', { stampMark: `${pause}` })
    await page.waitForTimeout(pause)
    await call('settings.save', { language })
    await expect(page.locator('html')).toHaveAttribute('lang', language, { timeout: 5000 })
  }
})

test('a field is saved when it is left, and is there at the next start', async ({ launch }) => {
  const first = await launch()
  await first.page.keyboard.press('Control+5')
  await first.page.getByLabel('Tên tiệm').fill('  Quán   Mây ')
  await first.page.getByLabel('Số dấu mỗi ngày').fill('99')
  await first.page.keyboard.press('Tab')
  await first.page.getByLabel('Ngày mới của tiệm').selectOption('00:00')
  await expect(first.page.getByText('Ngày mới bắt đầu đúng nửa đêm.')).toBeVisible()
  await expect(first.page.getByText('Đã lưu').first()).toBeVisible()
  await expect(first.page.getByLabel('Tên tiệm')).toHaveValue('Quán Mây')
  await expect(first.page.getByLabel('Số dấu mỗi ngày')).toHaveValue('50')
  await first.kill()
  const second = await launch({ folder: first.folder })
  expect(await second.call('settings.get', {})).toMatchObject({ shopName: 'Quán Mây', stampsPerDay: 50, cutOff: 0 })
})

test('L1 a kind of card is written as sentences, saved, undone, and put away', async ({ launch }) => {
  const { page, call } = await launch()
  const kinds = async () => (await call('stamps.listKinds', { archived: false })).map(kind => kind.name)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('button', { name: 'Cất đi' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Thêm loại thẻ' }).click()
  await page.getByLabel('Tên thẻ').press('F9')
  await expect(page.getByText('Mời đặt tên cho thẻ')).toBeVisible()
  await page.getByLabel('Tên thẻ').fill('Thẻ trà')
  await page.getByLabel('Quà khi đầy thẻ').fill('1 ly trà')
  await page.getByLabel('Số dấu của thẻ').fill('6')
  await expect(page.getByRole('img', { name: 'Thẻ trà: 2 trên 6 dấu. Còn 4 dấu nữa được 1 ly trà.' })).toBeVisible()
  await page.getByLabel('Tên thẻ').press('F9')
  await expect(page.getByText('Đã lưu Thẻ trà')).toBeVisible()
  expect((await kinds()).includes('Thẻ trà')).toBe(true)
  await page.keyboard.press('Control+Z')
  await expect.poll(kinds).not.toContain('Thẻ trà')
})
