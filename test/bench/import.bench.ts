// A list of 100,000 customers goes into an empty shop in the real window: read, looked at, stored; and typing meanwhile.
import { writeFileSync } from 'node:fs'
import { expect, test } from '../support/app.ts'
import { asCsv, asXlsx } from '../support/dirtyList.ts'
import { percentile } from '../support/painting.ts'
import { report } from './report.ts'
import { typing } from './typing.ts'

const count = 100_000
const header = [
  'Mã KH',
  'Họ và tên',
  'Điện thoại',
  'Ngày sinh',
  'Giới tính',
  'Địa chỉ',
  'Nhóm',
  'Điểm hiện tại',
  'Ghi chú',
]
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Bùi', 'Đỗ', 'Võ']
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hằng', 'Khánh', 'Lan', 'Mỹ', 'Oanh', 'Quỳnh', 'Yến']

/** Row by row the same list every time; every tenth customer has points. */
function rowOf(_: unknown, index: number): string[] {
  const name = `${family[index % 8]} Thử ${given[index % 12]} ${index}`
  const day = `${1 + (index % 28)}/${1 + (index % 12)}/${1950 + (index % 60)}`
  const points = index % 10 === 0 ? String(1 + (index % 500)) : ''
  const who = [`KH${String(index).padStart(6, '0')}`, name, `090${1_000_000 + index}`, day, index % 2 ? 'Nam' : 'Nữ']
  return [...who, 'Quận 1', index % 5 === 0 ? 'Khách quen' : '', points, index % 4 === 0 ? 'ít đường' : '']
}

const list = { header, rows: Array.from({ length: count }, rowOf) }

for (const [name, make, most] of [
  ['khach.csv', async () => asCsv(list), 15_000],
  ['khach.xlsx', () => asXlsx(list), 25_000],
] as const) {
  test(`${name}: 100,000 rows are in the book within ${most / 1000} seconds`, async ({ launch }, info) => {
    test.setTimeout(300_000)
    const file = info.outputPath(name)
    const bytes = await make()
    const { page, call } = await launch()
    writeFileSync(file, bytes)
    await page.getByRole('button', { name: 'Nhập danh sách' }).click()
    const next = page.getByRole('button', { name: 'Xem trước', exact: true })
    const times: number[] = []
    const timedStep = async (act: () => Promise<unknown>) => {
      const before = performance.now()
      await act()
      times.push(performance.now() - before)
    }
    await timedStep(async () => {
      await page.getByLabel('file upload').setInputFiles(file)
      await next.waitFor({ timeout: 120_000 })
    })
    await timedStep(async () => {
      await next.click()
      await page.getByRole('button', { name: 'Ghi vào sổ' }).waitFor({ timeout: 120_000 })
    })
    const before = performance.now()
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await page.getByRole('button', { name: 'Làm việc khác trong lúc ghi' }).click()
    await page.keyboard.press('F4')
    const typed = await typing(page)
    await page.getByText('Đã ghi vào sổ').waitFor({ timeout: 120_000 })
    times.push(performance.now() - before)
    const whole = times.reduce((sum, time) => sum + time, 0)
    report(`${name}: reading, looking, storing`, times)
    report(`${name}: all of it`, [whole])
    report(`${name}: input delay while it is stored`, typed.delays)
    report(`${name}: from a key to its painted rows meanwhile`, typed.painted)
    const { rows } = await call('customers.search', { text: 'KH099999', limit: 8 })
    expect(rows).toHaveLength(1)
    expect(whole).toBeLessThanOrEqual(most)
    expect(percentile(typed.delays, 100)).toBeLessThanOrEqual(50)
  })
}
