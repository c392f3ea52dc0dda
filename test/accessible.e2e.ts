// WCAG 2.2 AA by axe: every page, in both themes and both languages, without one violation.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { firstRules } from '../shared/points/rules.ts'
import { expect, type OpenApp, test } from './support/app.ts'
import { aCustomer } from './support/shop.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, as 'rule: element'. */
async function violations(page: Page): Promise<string[]> {
  // A colour in the middle of its fading has no contrast of its own.
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

const programmes = 10

const pages: [name: string, key: string][] = [
  ['counter', 'Control+1'],
  ['today', 'Control+2'],
  ['book', 'Control+3'],
  ['month', 'Control+4'],
  ['settings', 'Control+5'],
]

/** The programmes stand in the settings' index, below the sections of the shop itself. */
async function everyProgramme(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const doors = page.getByRole('navigation').last().getByRole('button')
  const names = (await doors.allTextContents()).slice(-programmes)
  for (const name of names) {
    await page.getByRole('navigation').last().getByRole('button', { name, exact: true }).press('Enter')
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
    found[name] = await violations(page)
  }
  return found
}

async function everyPage({ page, call }: OpenApp): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [name, key] of pages) {
    await page.keyboard.press(key)
    found[name] = await violations(page)
  }
  Object.assign(found, await everyProgramme(page))
  await page.keyboard.press('Control+2')
  await page.keyboard.press('t')
  await page.getByRole('gridcell').first().waitFor()
  found.todayMonth = await violations(page)
  await page.keyboard.press('t')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('F4')
  await page.keyboard.type('nguyen')
  await page.getByRole('option').first().waitFor()
  found.rows = await violations(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).waitFor()
  found.customer = await violations(page)
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByRole('button').waitFor()
  found.stamped = await violations(page)
  const stamps = [
    {
      cardKindId: (await call('stamps.listKinds', { archived: false }))[0]?.id ?? '',
      count: 1,
      per: null,
      minAmount: 0,
    },
  ]
  await call('points.saveRules', { requestId: crypto.randomUUID(), rules: { ...firstRules, stamps } })
  await page.keyboard.press('F8')
  await page.keyboard.type('185k')
  // How many depends on the tier that the customer has reached.
  await page
    .getByRole('form')
    .getByText(/\d+ (điểm|points)/)
    .first()
    .waitFor()
  found.bill = await violations(page)
  await page.keyboard.press('F9')
  await page.getByRole('form').waitFor({ state: 'detached' })
  await page.keyboard.press('F6')
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  found.why = await violations(page)
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^(Trả hàng, sửa|Return, edit)/ })
    .first()
    .press('Enter')
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  await page.keyboard.type('50k')
  await page.getByRole('row').first().waitFor()
  found.change = await violations(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+N')
  await page.getByRole('dialog').waitFor()
  found.form = await violations(page)
  await page.keyboard.press('Escape')
  return found
}

for (const appearance of ['light', 'dark'] as const) {
  for (const language of ['vi', 'en'] as const) {
    test(`every page of the sample shop, ${appearance}, ${language}`, async ({ launch }) => {
      const shop = await launch({ args: ['--demo'] })
      await shop.call('settings.save', { appearance, language })
      await expect(shop.page.locator('html')).toHaveAttribute('lang', language)
      const found = await everyPage(shop)
      expect(Object.keys(found)).toHaveLength(13 + programmes)
      expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([])
    })
  }

  test(`the welcome and the closed book, ${appearance}`, async ({ launch }) => {
    const shop = await launch()
    await shop.call('settings.save', { appearance })
    expect(await violations(shop.page)).toEqual([])
    await shop.close()
    writeFileSync(join(shop.folder, 'khach-quen.db'), 'not a book')
    const again = await launch({ folder: shop.folder })
    // A closed book has no settings: the page goes by the system.
    await again.page.emulateMedia({ colorScheme: appearance })
    await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance)
    expect(await violations(again.page)).toEqual([])
  })
}

test('nothing is cut off or scrolls sideways from 100 to 200 per cent', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--demo'] })
  for (const zoom of [1, 1.5, 2]) {
    await app.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
    }, zoom)
    for (const [name, key] of pages) {
      await page.keyboard.press(key)
      await page.waitForTimeout(200)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ name, zoom, over }).toEqual({ name, zoom, over: 0 })
    }
  }
})

test('at 200 per cent an open customer shows the name, what can be done and what was done', async ({ launch }) => {
  const shop = await launch()
  const { app, page } = shop
  await aCustomer(shop, { name: 'Nguyễn Thị Lan' })
  await page.getByRole('option').waitFor()
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1366, 768)
    window?.webContents.setZoomFactor(2)
  })
  await page.keyboard.press('F4')
  await page.keyboard.type('lan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
  await expect(page.locator('#stamp-button')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  const done = await page.getByText('Đã đóng 1 dấu').boundingBox()
  const button = await page.locator('#stamp-button').boundingBox()
  expect(done && button && done.y + done.height < button.y).toBe(true)
})

test('at 1366 by 768 the name, what to know, the whole card and what can be done are seen at once', async ({
  launch,
}) => {
  const { app, page, call } = await launch({ args: ['--demo'] })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  const requestId = () => crypto.randomUUID()
  await call('points.saveRules', { requestId: requestId(), rules: firstRules })
  const { rows } = await call('customers.search', { text: '', limit: 50 })
  // Of whom something is left to ask.
  const someone = rows.find(row => row.readyRewards > 0 && row.phone === null)
  const customerId = someone?.id ?? ''
  await call('customers.addNote', { requestId: requestId(), customerId, words: 'Hứa để dành hai hộp bánh' })
  const next = { ownerId: null, words: 'Gọi hỏi thăm lại', day: '2026-11-22' }
  const said = { kind: 'complaint', rating: 2, words: 'Đợi 40 phút', channel: 'zalo', about: '', next } as const
  await call('feedback.note', { requestId: requestId(), customerId, fields: said })
  await page.keyboard.press('F4')
  await page.keyboard.type(someone?.name ?? '')
  await expect(page.getByRole('option').first()).toContainText(someone?.name ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('#stamp-button')).toBeFocused()
  await page.keyboard.press('Enter')
  const asked = page.getByRole('region', { name: 'Hỏi thêm một điều' })
  const card = page.getByRole('img', { name: /trên \d+ dấu/ })
  await expect(asked).toBeVisible()
  for (const seen of [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('list', { name: 'Điều cần biết' }),
    page.getByRole('tablist'),
    card,
    page.locator('#stamp-button'),
  ])
    await expect(seen).toBeInViewport({ ratio: 1 })
  const [above, below] = [await card.boundingBox(), await asked.boundingBox()]
  expect(above && below && above.y + above.height <= below.y).toBe(true)
})
