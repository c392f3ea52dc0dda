// O1 by keyboard, from nothing: rows are chosen in the Book and go out as a spreadsheet; cards are printed and found again by
// their code; names that are markup stay names.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { readSheet } from 'read-excel-file/node'
import { expect, type OpenApp, test } from '../support/app.ts'
import { markup } from '../support/dirtyNames.ts'
import { canDraw, printedCode } from '../support/printed.ts'
import { aCustomer } from '../support/shop.ts'

/** Answers the system's dialog: here, or not at all. Nothing that is made is opened. */
async function answerDialogs({ app }: OpenApp, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog, shell }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
    shell.openPath = async () => ''
  }, filePath)
}

async function threePeople(opened: OpenApp): Promise<void> {
  await aCustomer(opened, {
    ...{ name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567', code: '0012', note: 'ít đường' },
    ...{ birthday: { day: 15, month: 8, year: 1990, calendar: 'solar' }, place: '5 Hàng Bạc, Hà Nội' },
  })
  await aCustomer(opened, { name: 'Trần Minh', birthday: { day: 1, month: 2, year: null, calendar: 'solar' } })
  await aCustomer(opened, { name: '=HYPERLINK("x")' })
}

test('O1 rows are chosen and go out as a spreadsheet', async ({ launch }) => {
  const opened = await launch()
  const { page, folder } = opened
  await threePeople(opened)
  const file = join(folder, 'khach.xlsx')
  await answerDialogs(opened, file)
  await page.keyboard.press('Control+3')
  const grid = page.getByRole('grid', { name: 'Sổ khách' })
  await expect(grid).toBeFocused()
  const isChosen = (name: string) => page.getByRole('row', { name }).getAttribute('aria-selected')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('Đã chọn 2')).toBeVisible()
  expect(await isChosen('Nguyễn Thị Lan')).toBe('true')
  expect(await isChosen('Trần Minh')).toBe('false')
  await page.keyboard.press('F9')
  await expect(page.getByRole('radio', { name: 'Đã chọn · 2 khách' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Excel' })).toBeFocused()
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  await page.keyboard.press('F9')
  await expect(page.getByText(`Đã xuất 2 khách vào ${file}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mở thư mục' })).toBeVisible()
  const [headings, ...rows] = await readSheet(readFileSync(file))
  expect(headings?.slice(0, 5)).toEqual(['Họ và tên', 'Tên gọi', 'Xưng hô', 'Số điện thoại', 'Mã số'])
  expect(rows.map(row => row.slice(0, 6))).toEqual([
    ['=HYPERLINK("x")', null, null, null, null, null],
    ['Nguyễn Thị Lan', null, 'chị', '0901234567', '0012', new Date('1990-08-15T00:00:00Z')],
  ])
  // Nothing is left where the list waited.
  expect(readdirSync(join(folder, 'staging'))).toEqual([])

  await page.keyboard.press('Control+A')
  await expect(page.getByText('Đã chọn 3')).toBeVisible()
  await page.keyboard.press('Control+A')
  await expect(page.getByText(/Đã chọn/)).toBeHidden()
})

test('O1 closing the dialog exports nothing; CSV goes out from the whole view', async ({ launch }) => {
  const opened = await launch()
  const { page, folder } = opened
  await threePeople(opened)
  await page.keyboard.press('Control+3')
  await answerDialogs(opened, null)
  await page.keyboard.press('F9')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'CSV' })).toBeChecked()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Xuất', exact: true })).toBeEnabled()
  const file = join(folder, 'khach')
  await answerDialogs(opened, file)
  await page.keyboard.press('F9')
  await expect(page.getByText(`Đã xuất 3 khách vào ${file}.csv`)).toBeVisible()
  const lines = readFileSync(`${file}.csv`, 'utf8').split('\r\n')
  expect(lines[0]?.startsWith('\uFEFFHọ và tên;Tên gọi;Xưng hô;')).toBe(true)
  expect(lines[1]?.startsWith(`"'=HYPERLINK(""x"")";`)).toBe(true)
  expect(lines).toHaveLength(5)
})

function printsOf({ folder }: OpenApp): string[] {
  const prints = join(folder, 'prints')
  return existsSync(prints) ? readdirSync(prints).map(name => join(prints, name)) : []
}

for (const paper of ['Khổ nhỏ A7', 'Hoá đơn 58 mm', 'Hoá đơn 80 mm', 'Tờ A4, mười thẻ']) {
  test(`O1 a member card is printed, and finds its customer: ${paper}`, async ({ launch }) => {
    test.skip(!canDraw, 'pdftoppm (poppler) is not installed')
    const opened = await launch()
    const { page, call } = opened
    await answerDialogs(opened, null)
    await threePeople(opened)
    await page.keyboard.press('Control+3')
    await page.getByRole('row', { name: 'Nguyễn Thị Lan' }).getByRole('checkbox').click()
    await page.getByRole('button', { name: 'In thẻ' }).click()
    await page.getByRole('radio', { name: paper }).check()
    await page.keyboard.press('F9')
    await expect.poll(() => printsOf(opened)).toHaveLength(1)
    const code = printedCode(printsOf(opened)[0] ?? '')
    expect(code).toMatch(/^\d{8}$/)
    expect(await call('customers.search', { text: code ?? '', limit: 8 })).toMatchObject({
      rows: [{ name: 'Nguyễn Thị Lan' }],
      exactId: expect.any(String),
    })
  })
}

test('O1 names that are markup stay names: in the list, on cards, labels and lists', async ({ launch }) => {
  const opened = await launch()
  const { page } = opened
  const dialogs: string[] = []
  page.on('dialog', dialog => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await answerDialogs(opened, null)
  for (const name of markup) await aCustomer(opened, { name, place: name })
  await page.keyboard.press('Control+3')
  for (const name of markup) await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Control+A')
  await page.getByRole('button', { name: 'In thẻ' }).click()
  await expect(
    page
      .getByRole('dialog')
      .getByText(/onload|onerror|script|javascript|7\*7|h1|CDATA/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('F9')
  await expect.poll(() => printsOf(opened)).toHaveLength(1)
  await expect(page.getByRole('dialog')).toBeHidden()
  for (const way of ['In danh sách', 'Nhãn thư']) {
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: way }).check()
    await page.keyboard.press('F9')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await expect.poll(() => printsOf(opened)).toHaveLength(3)
  expect(dialogs).toEqual([])
  expect(await page.title()).not.toContain('hacked')
  expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0)
})
