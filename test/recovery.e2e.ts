// A book that cannot be opened: the page says so in plain words, nothing is written over, and every way out keeps the old file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type OpenApp, test } from './support/app.ts'
import { aCustomer } from './support/shop.ts'

const rubbish = 'not a book at all, but somebody may need it'

/** A shop with one customer and the backup of the day, closed, whose book was then scrambled. */
async function aScrambledShop(
  launch: (options?: { folder?: string }) => Promise<OpenApp>,
  withBackup: boolean,
): Promise<OpenApp> {
  const first = await launch()
  await aCustomer(first, { name: 'Nguyễn Thị Lan' })
  const backups = join(first.folder, 'backups')
  const made = () =>
    readdirSync(first.folder).includes('backups') && readdirSync(backups).some(name => name.endsWith('.db'))
  // The backup of the day is made a few seconds after the start.
  if (withBackup) await expect.poll(made, { timeout: 30_000 }).toBe(true)
  await first.close()
  writeFileSync(join(first.folder, 'khach-quen.db'), rubbish)
  return launch({ folder: first.folder })
}

test('a book that is not ours is left as it is, and the page says so', async ({ launch }) => {
  const second = await aScrambledShop(launch, false)
  const file = join(second.folder, 'khach-quen.db')
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Mở lại' })).toBeVisible()
  expect(await second.page.getByPlaceholder(/./).count()).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(rubbish)
})

test('the page speaks the language of the shop, though its settings cannot be read', async ({ launch }) => {
  const first = await launch()
  await aCustomer(first, { name: 'Lan' })
  await first.call('settings.save', { language: 'en' })
  await first.close()
  writeFileSync(join(first.folder, 'khach-quen.db'), rubbish)
  const { page } = await launch({ folder: first.folder })
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
})

test('the newest backup takes its place, and the scrambled file is kept', async ({ launch }) => {
  const { page, call, folder } = await aScrambledShop(launch, true)
  await page.getByRole('button', { name: 'Dùng bản sao lưu' }).click()
  await expect(page.getByRole('combobox')).toBeVisible()
  expect((await call('customers.search', { text: 'lan', limit: 8 })).rows).toHaveLength(1)
  const aside = readdirSync(folder).find(name => name.startsWith('aside-') && name.endsWith('khach-quen.db')) ?? ''
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(rubbish)
})

test('a new book can be begun, and the scrambled file is kept', async ({ launch }) => {
  const { page, call, folder } = await aScrambledShop(launch, false)
  await page.getByRole('button', { name: 'Bắt đầu sổ mới' }).click()
  await page.getByRole('button', { name: 'Bắt đầu sổ trắng' }).click()
  await expect(page.getByRole('button', { name: 'Thêm khách đầu tiên' })).toBeVisible()
  expect((await call('customers.search', { text: '', limit: 8 })).rows).toEqual([])
  const aside = readdirSync(folder).find(name => name.startsWith('aside-') && name.endsWith('khach-quen.db')) ?? ''
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(rubbish)
})
