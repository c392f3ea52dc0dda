// Bills at the counter by keyboard alone (L3): seen before Enter, earned, explained, returned, corrected, undone and redone.
import type { Page } from '@playwright/test'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const points = (page: Page) => page.getByRole('region', { name: 'Điểm', exact: true })
const card = (page: Page) => page.getByRole('img', { name: /trên \d+ dấu/ })
const message = (page: Page) => page.getByRole('status').filter({ hasText: 'Ctrl Z' })
const bill = (page: Page) => page.getByRole('form', { name: 'Hoá đơn của chị Lan' })
const line = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text })

/** A shop of 1 point for 10,000, a stamp for a bill and 2 points for a coffee, with Lan at the counter. */
async function lanAtCounter(
  launch: () => Promise<OpenApp>,
  rules: Partial<EarningRules> = {},
): Promise<OpenApp & { lan: string }> {
  const shop = await launch()
  const { page, call } = shop
  const [kind] = await call('stamps.listKinds', { archived: false })
  const stamps = [{ cardKindId: kind?.id ?? '', count: 1, per: null, minAmount: 0 }]
  const saved = []
  for (const name of ['Cà phê', 'Bánh'])
    saved.push(await call('visits.saveProductKind', { requestId: crypto.randomUUID(), kindId: null, fields: { name } }))
  const perProduct = [{ kindId: saved[0]?.id ?? '', points: 2 }]
  const actions = [{ id: crypto.randomUUID(), name: 'Chia sẻ với bạn bè', points: 5 }]
  const all = { ...firstRules, minSpend: 1, stamps, perProduct, actions, ...rules }
  await call('points.saveRules', { requestId: crypto.randomUUID(), rules: all })
  const { id: lan } = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('F4')
  await page.keyboard.type('lan')
  await page.keyboard.press('Enter')
  await expect(points(page)).toContainText('Vì sao 0?')
  return { ...shop, lan }
}

async function write(page: Page, amount: string, shown: string | RegExp): Promise<void> {
  await page.keyboard.press('F8')
  await page.keyboard.type(amount)
  await expect(bill(page)).toContainText(shown)
  await page.keyboard.press('Enter')
  await expect(bill(page)).toHaveCount(0)
}

/** Opens the newest bill of the history for a change. */
async function change(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Trả hàng, sửa hoặc huỷ/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Số tiền trả lại')).toBeFocused()
}

test('what it will earn is seen before Enter, and is there afterwards with why', async ({ launch }) => {
  const { page, call } = await lanAtCounter(launch)
  await page.keyboard.press('F8')
  await expect(bill(page).getByLabel('Số tiền')).toBeFocused()
  await page.keyboard.type('85k')
  await expect(bill(page)).toContainText('Sẽ được 8 điểm, 1 dấu · còn 7 dấu nữa')
  await expect(bill(page)).toContainText(/phải trả 85\.000\s₫/)
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+1')
  await expect(bill(page)).toContainText('Cà phê ×2')
  await expect(bill(page)).toContainText('Sẽ được 12 điểm, 1 dấu')
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText(/Đã ghi 85\.000\s₫ cho chị Lan · \+12 điểm, 1 dấu/)
  await expect(card(page)).toHaveAccessibleName(/3 trên 10 dấu/)
  await expect(line(page, /Hoá đơn 85\.000\s₫ · \+12 điểm, 1 dấu/)).toHaveCount(1)
  // One Enter too many opens the next bill rather than stamping.
  await page.keyboard.press('Enter')
  await expect(bill(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  const why = page.getByRole('dialog', { name: 'Vì sao chị Lan có 12 điểm?' })
  await expect(why).toContainText('Được 12, bớt 0, còn 12.')
  await expect(why).toContainText(/Mỗi 10\.000\s₫ được 1 điểm, nên phần tiền được 8 điểm\./)
  await expect(why).toContainText('Cà phê ×2 được 4 điểm. Kèm 1 dấu. Theo luật đặt ngày 22/11/2026.')
  await expect(why).toContainText('Dùng được đến hết 22/11/2027. Chủ tiệm ghi lúc 10:00 ngày 22/11/2026.')
  await page.keyboard.press('Escape')
  await expect(why).toHaveCount(0)
  expect(await call('points.check', {})).toEqual({ customers: 1, wrong: [] })
})

test('a part is returned with before → after, undone, done again; a correction and a void, too', async ({ launch }) => {
  const { page, call } = await lanAtCounter(launch)
  await write(page, '85k', 'Sẽ được 8 điểm')
  await change(page)
  const dialog = page.getByRole('dialog')
  await page.keyboard.type('100k')
  await expect(dialog).toContainText(/Hoá đơn chỉ còn 85\.000\s₫ có thể trả\. Sổ không thay đổi\./)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('50k')
  await expect(dialog.getByRole('row', { name: /Điểm 8 → 3/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã ghi trả hàng của chị Lan · Điểm 8 → 3')
  await expect(points(page)).toContainText('Vì sao 3?')
  await page.keyboard.press('Control+z')
  await expect(message(page)).toContainText('Đã hoàn tác cho chị Lan · Điểm 3 → 8')
  await page.keyboard.press('Control+z')
  await expect(message(page)).toContainText('Điểm 8 → 3')
  await page.keyboard.press('Control+z')
  await expect(points(page)).toContainText('Vì sao 8?')
  await change(page)
  await page.keyboard.press('Alt+2')
  await expect(dialog.getByLabel('Số tiền')).toBeFocused()
  await page.keyboard.type('95k')
  await expect(dialog.getByRole('row', { name: /Điểm 8 → 9/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line(page, /Sửa hoá đơn thành 95\.000\s₫/)).toHaveCount(1)
  await expect(line(page, /Hoá đơn 85\.000\s₫.*đã sửa/)).toHaveCount(1)
  await change(page)
  await page.keyboard.press('Alt+3')
  await expect(dialog.getByRole('row', { name: /Thẻ tích dấu 3 \/ 10 dấu → 2 \/ 10 dấu/ })).toBeVisible()
  await page.keyboard.type('khách đổi ý')
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã huỷ hoá đơn của chị Lan · Điểm 9 → 0')
  await expect(card(page)).toHaveAccessibleName(/2 trên 10 dấu/)
  await expect(line(page, /Bỏ hoá đơn 95\.000\s₫.*khách đổi ý/)).toHaveCount(1)
  await line(page, /Bỏ hoá đơn 95/)
    .getByRole('button', { name: /^Hoàn tác/ })
    .press('Enter')
  await expect(points(page)).toContainText('Vì sao 9?')
  expect(await call('points.check', {})).toEqual({ customers: 1, wrong: [] })
})

test('points pay a part; what was spent and then returned is owed by later bills, in kind words', async ({
  launch,
}) => {
  const { page, call } = await lanAtCounter(launch, { stamps: [] })
  await write(page, '1tr', 'Sẽ được 100 điểm')
  await expect(points(page)).toContainText('Vì sao 100?')
  await page.keyboard.press('F8')
  await page.keyboard.type('9k')
  await page.keyboard.press('Alt+d')
  await expect(bill(page)).toContainText(/điểm và quà trả 9\.000\s₫ · phải trả 0\s₫/)
  await page.keyboard.press('Enter')
  await expect(points(page)).toContainText('Vì sao 10?')
  await page.getByRole('button', { name: /hoặc huỷ: Hoá đơn 1\.000\.000/ }).press('Enter')
  await page.getByRole('button', { name: 'Cả hoá đơn' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: /Điểm 10 → 0/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Điểm bù cho lần trả hàng 0 → 90/ })).toBeVisible()
  await dialog.getByLabel('Số tiền trả lại').press('Enter')
  await expect(points(page)).toContainText('90 điểm tới bù cho lần trả hàng 22/11')
  await expect(points(page)).toContainText('Vì sao 0?')
  await write(page, '2tr', 'Sẽ được 200 điểm · 90 điểm bù lần trả hàng trước')
  await expect(points(page)).toContainText('Vì sao 110?')
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog')).toContainText('90 điểm bù cho lần trả hàng trước.')
  expect(await call('points.check', {})).toEqual({ customers: 1, wrong: [] })
})

test('what cannot be an amount is refused in words, and nothing changes', async ({ launch }) => {
  const { page, call, lan } = await lanAtCounter(launch)
  const refused: [typed: string, said: string][] = [
    ['-85k', 'Số tiền phải từ 0 trở lên'],
    ['85,5', 'lẻ hơn đồng tiền nhỏ nhất'],
    ['11 tỷ', 'Số tiền này lớn quá'],
    ['85k trà đá', 'Chưa đọc được số tiền này'],
    ['', 'Mời ghi số tiền, hoặc chọn món khách mua'],
  ]
  for (const [typed, said] of refused) {
    await page.keyboard.press('F8')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(bill(page)).toContainText(said)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('F8')
  await page.keyboard.type('85k')
  await page.keyboard.press('Tab')
  await expect(bill(page)).toContainText('Sẽ được 8 điểm')
  expect(await call('customers.listHistory', { customerId: lan, limit: 10 })).toEqual([])
})

test('the same amount again is asked in place; points for an action and by hand, undone', async ({ launch }) => {
  const { page, call, lan } = await lanAtCounter(launch)
  await write(page, '85k', 'Sẽ được 8 điểm')
  await page.keyboard.press('F8')
  await page.keyboard.type('85k')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Vừa ghi một hoá đơn cùng số tiền lúc 10:0')
  await page.keyboard.press('Escape')
  await expect(bill(page).getByLabel('Số tiền')).toHaveValue('85k')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await page.keyboard.press('Enter')
  await expect(points(page)).toContainText('Vì sao 17?')
  await page.keyboard.press('F3')
  await page.getByRole('menuitem', { name: /Chia sẻ với bạn bè/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã cộng 5 điểm cho chị Lan')
  await expect(points(page)).toContainText('Vì sao 22?')
  await page.keyboard.press('F3')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('-2')
  await page.keyboard.press('Enter')
  await expect(points(page).getByRole('alert')).toContainText('Mời ghi lý do')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ghi nhầm')
  await page.keyboard.press('Enter')
  await expect(message(page)).toContainText('Đã trừ 2 điểm của chị Lan')
  await page.keyboard.press('Control+z')
  await expect(message(page)).toContainText('Đã hoàn tác, chị Lan có 22 điểm')
  await page.keyboard.press('Control+z')
  await expect(message(page)).toContainText('chị Lan có 20 điểm')
  expect((await call('points.show', { customerId: lan })).points).toBe(20)
})
