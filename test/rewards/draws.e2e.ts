// A draw from nothing in the real window (L10): announced, entries by real stamps, closed, drawn, checked again by the
// independent script from what the sheet says, a prize given and taken back.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer, someStamps } from '../support/shop.ts'
import { checkList, type PrintedList } from './checkDraw.ts'

const stampsOf: [name: string, phone: string, stamps: number][] = [
  ['Nguyễn Thị Lan', '0901234567', 3],
  ['Đặng Văn Đức', '0912000111', 1],
  ['Dương Thị Đường', '0987654321', 6],
  ['Trần Lan Phương', '0909994502', 2],
]

async function openDraws({ page }: OpenApp): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Rút thăm', exact: true }).click()
}

/** What somebody with the sheet in hand reads on it. */
async function readSheet(page: Page): Promise<PrintedList> {
  const sheet = page.getByRole('region', { name: /^Bảng rút thăm/ })
  const fact = async (name: string) => (await sheet.locator(`[data-fact="${name}"]`).textContent()) ?? ''
  const rows = async (table: string) => {
    const cells = await sheet.getByRole('table', { name: table }).locator('tbody tr').allInnerTexts()
    return cells.map(row => row.split('\t'))
  }
  const entries = (await rows('Danh sách phiếu')).map(([numbers = '', who = '']) => {
    const [first = '', last = first] = numbers.split(' – ')
    return { first: Number(first), count: Number(last) - Number(first) + 1, who }
  })
  const prizes = ['Nồi cơm điện', 'Phiếu mua hàng', 'Phiếu mua hàng']
  const [commitment, secret, publicValue] = [await fact('commitment'), await fact('secret'), await fact('publicValue')]
  return { commitment, secret, publicValue, prizes, entries }
}

test('L10 a draw is announced, filled by stamps, closed, drawn and checked again by anybody', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  for (const [name, phone, stamps] of stampsOf) {
    const customer = await aCustomer(first, { name, phone })
    await someStamps(first, customer.id, stamps)
  }
  await openDraws(first)
  await page.getByRole('button', { name: 'Rút thăm mới' }).press('Enter')
  await page.getByLabel('Tên đợt rút thăm').press('F9')
  await expect(page.getByText('Mời đánh dấu về việc đăng ký')).toBeVisible()
  await page.getByLabel('Tên đợt rút thăm').fill('Quay thưởng Giáng sinh')
  await page.getByRole('radio', { name: 'Dấu' }).press('Space')
  await page.getByLabel('Ngày chốt danh sách').fill('22/12/2026')
  await page.getByLabel('Giờ chốt danh sách').fill('18h')
  await page.getByLabel('Giá trị công khai', { exact: true }).fill('giải đặc biệt xổ số kiến thiết TP.HCM')
  await page.getByLabel('Ngày có giá trị công khai').fill('22/12/2026')
  await page.getByLabel('Phần thưởng 1').fill('Nồi cơm điện')
  await page.getByRole('button', { name: 'Thêm phần thưởng' }).press('Enter')
  await page.getByLabel('Số phần 2').fill('2')
  await page.getByLabel('Phần thưởng 2').fill('Phiếu mua hàng')
  await expect(page.getByText('Đến lúc này 12 phiếu 4 khách')).toBeVisible()
  await expect(page.getByText('Sở Công Thương')).toBeVisible()
  await page.getByRole('checkbox').press('Space')
  await page.getByLabel('Phần thưởng 2').press('F9')
  await expect(page.getByText('Đã công bố Quay thưởng Giáng sinh')).toBeVisible()
  const draw = page.getByRole('article', { name: 'Quay thưởng Giáng sinh' })
  const commitment = (await draw.locator('[data-fact="commitment"]').textContent()) ?? ''
  expect(commitment).toMatch(/^[0-9a-f]{64}$/)
  await expect(draw.getByText('Chốt danh sách được từ 18:00 ngày 22/12/2026.')).toBeVisible()
  await expect(draw.getByRole('button', { name: 'Chốt danh sách' })).toHaveCount(0)
  await first.close()

  const evening = await launch({ folder: first.folder, now: '2026-12-22T19:00' })
  const later = evening.page
  await openDraws(evening)
  await later.getByRole('button', { name: 'Chốt danh sách' }).press('Enter')
  await expect(later.getByText('Đã chốt 12 phiếu 4 khách')).toBeVisible()
  await later.getByLabel(/^Kết quả giải đặc biệt/).fill(' 12345 ')
  await expect(later.getByText('Sẽ dùng đúng như sau: 12345')).toBeVisible()
  await later.getByLabel(/^Kết quả giải đặc biệt/).press('F9')
  await expect(later.getByText('Đã rút thăm Quay thưởng Giáng sinh')).toBeVisible()
  await later.getByRole('button', { name: 'Xem bảng in' }).press('Enter')
  await later.getByRole('button', { name: 'In bảng rút thăm' }).press('Enter')
  await expect.poll(() => readdirSync(join(evening.folder, 'prints'))).toHaveLength(1)
  const list = await readSheet(later)
  expect(list).toMatchObject({ commitment, publicValue: '12345' })
  expect(list.entries.map(({ who, count }) => [who, count])).toEqual(stampsOf.map(([name, , stamps]) => [name, stamps]))
  const winners = later.getByRole('region', { name: 'Người trúng' }).getByRole('listitem')
  const shown = await winners.allInnerTexts()
  const found = checkList(list, evening.folder)
  expect(found).toHaveLength(3)
  for (const [place, [prize, entry, who]] of found.entries()) {
    expect(shown[place]).toContain(prize)
    expect(shown[place]).toContain(`phiếu số ${entry}`)
    expect(shown[place]).toContain(who)
  }

  const [, , who = ''] = found[0] ?? []
  await later.getByRole('button', { name: /^Trao Nồi cơm điện/ }).press('Enter')
  await expect(later.getByText(/^Đã trao Nồi cơm điện cho/)).toBeVisible()
  await expect(winners.filter({ hasText: who })).toContainText('Đã trao')
  await expect(later.getByRole('button', { name: 'Giá trị ghi nhầm, nhập lại' })).toHaveCount(0)
  await later.keyboard.press('Control+Z')
  await expect(winners.filter({ hasText: who })).toContainText('Đang chờ trao')
})
