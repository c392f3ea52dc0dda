// A day at the counter by keyboard and scanner alone (L1, L2): find, stamp, undo, be asked, give the reward.
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer, someStamps } from '../support/shop.ts'

const message = (page: Page) => page.getByRole('status').filter({ hasText: 'Hoàn tác' })
const card = (page: Page) => page.getByRole('img', { name: /trên \d+ dấu/ })
const name = (page: Page) => page.getByRole('heading', { level: 1 })

/** A shop that knows Lan and three others. */
async function aShop(launch: () => Promise<OpenApp>): Promise<OpenApp & { lan: string; cardNumber: string }> {
  const shop = await launch()
  const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234567' })
  await aCustomer(shop, { name: 'Đặng Văn Đức', formOfAddress: 'anh', phone: '0912000111' })
  await aCustomer(shop, { name: 'Dương Thị Đường', phone: '0987654321' })
  await aCustomer(shop, { name: 'Trần Lan Phương', formOfAddress: 'cô', phone: '0909994502' })
  await shop.page.getByRole('option').first().waitFor()
  return { ...shop, lan: lan.id, cardNumber: lan.cardNumber }
}

/** Types as a scanner does: digits a few milliseconds apart, ended by Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 8 })
  await page.keyboard.press('Enter')
}

test.describe('find', () => {
  const questions: [typed: string, first: string][] = [
    ['lan ng', 'Chị Nguyễn Thị Lan'],
    ['ntl', 'Chị Nguyễn Thị Lan'],
    ['4567', 'Chị Nguyễn Thị Lan'],
    ['+84 901 234 567', 'Chị Nguyễn Thị Lan'],
    ['dang duc', 'Anh Đặng Văn Đức'],
    ['Đường', 'Dương Thị Đường'],
    ['lan 45', 'Cô Trần Lan Phương'],
  ]

  test('by part of a name without accents, initials, the end of the phone, the whole phone', async ({ launch }) => {
    const { page } = await aShop(launch)
    for (const [typed, first] of questions) {
      await page.keyboard.press('F4')
      await page.keyboard.type(typed)
      await expect(page.getByRole('option').filter({ hasText: first })).toBeVisible()
    }
  })

  test('Enter opens, Enter again stamps, Esc clears, F4 comes back from anywhere', async ({ launch }) => {
    const { page } = await aShop(launch)
    await page.keyboard.press('Control+5')
    await page.keyboard.press('F4')
    await page.keyboard.type('4567')
    await page.keyboard.press('Enter')
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await page.keyboard.press('Enter')
    await expect(message(page)).toContainText('Đã đóng 1 dấu cho chị Lan · còn 7 dấu')
    await expect(card(page)).toHaveAccessibleName(/3 trên 10 dấu/)
    await page.keyboard.press('F4')
    await page.keyboard.type('duc')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toHaveValue('')
  })

  test('arrows choose among the rows', async ({ launch }) => {
    const { page } = await aShop(launch)
    await page.keyboard.press('F4')
    await page.keyboard.type('lan')
    await expect(page.getByRole('option')).toHaveCount(2)
    const second = await page.getByRole('option').nth(1).locator('strong').first().textContent()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(name(page)).toHaveText(second ?? '')
  })

  test('nobody found: Enter adds whom was typed, name or phone', async ({ launch }) => {
    const { page, call } = await aShop(launch)
    await page.keyboard.press('F4')
    await page.keyboard.type('Phạm Thu Hà')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog')
    await expect(form.getByLabel('Họ và tên')).toHaveValue('Phạm Thu Hà')
    await page.keyboard.press('F9')
    await expect(name(page)).toHaveText('Phạm Thu Hà')
    await page.keyboard.press('F4')
    await page.keyboard.type('0933 444 555')
    await page.keyboard.press('Enter')
    await expect(form.getByLabel('Số điện thoại')).toHaveValue('0933 444 555')
    await form.getByLabel('Họ và tên').fill('Lê Minh')
    await form.getByLabel('Số điện thoại').fill('0901234567')
    await expect(form.getByText('Số này là của')).toBeVisible()
    await page.keyboard.press('Escape')
    expect((await call('customers.search', { text: 'le minh', limit: 8 })).rows).toEqual([])
  })
})

test.describe('scan', () => {
  test('a scanner types fast and ends with Enter, wherever the focus is', async ({ launch }) => {
    const { page, cardNumber } = await aShop(launch)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await page.keyboard.press('F4')
    await page.keyboard.type('duc')
    await page.keyboard.press('Enter')
    await expect(name(page)).toHaveText('Anh Đặng Văn Đức')
    // The focus is on the stamp button now.
    await scan(page, cardNumber)
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await expect(card(page)).toHaveAccessibleName(/2 trên 10 dấu/)
  })

  test('a second stamp within a minute asks in place', async ({ launch }) => {
    const { page, cardNumber } = await aShop(launch)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await page.keyboard.press('Enter')
    await expect(message(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText(/Vừa đóng dấu lúc 10:\d\d, đóng nữa\?/)
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveAccessibleName(/3 trên 10 dấu/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(card(page)).toHaveAccessibleName(/4 trên 10 dấu/)
  })

  test('a held Enter stamps once', async ({ launch }) => {
    const { page, cardNumber } = await aShop(launch)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await page.keyboard.down('Enter')
    for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await expect(card(page)).toHaveAccessibleName(/3 trên 10 dấu/)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('stamp', () => {
  test('several with one key; more than the day allows needs a reason; undo with one key', async ({ launch }) => {
    const { page, cardNumber } = await aShop(launch)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(name(page)).toHaveText('Chị Nguyễn Thị Lan')
    await page.keyboard.press('Alt+3')
    await expect(card(page)).toHaveAccessibleName(/5 trên 10 dấu/)
    await page.keyboard.press('Control+z')
    await expect(card(page)).toHaveAccessibleName(/2 trên 10 dấu/)
    await page.keyboard.press('Alt+5')
    await expect(page.getByRole('alert')).toContainText('Vì sao đóng thêm')
    await page.keyboard.type('mua cho cả văn phòng')
    await page.keyboard.press('Enter')
    await expect(card(page)).toHaveAccessibleName(/7 trên 10 dấu/)
    await expect(page.getByRole('listitem').filter({ hasText: 'mua cho cả văn phòng' })).toBeVisible()
  })

  test('a full card becomes a reward, which is given, undone, given; all of it is there after a restart', async ({
    launch,
  }) => {
    const shop = await aShop(launch)
    const { page, lan, cardNumber } = shop
    await someStamps(shop, lan, 7)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(card(page)).toHaveAccessibleName(/9 trên 10 dấu/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('đóng nữa')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Vì sao đóng thêm')
    await page.keyboard.type('bù')
    await page.keyboard.press('Enter')
    await expect(message(page)).toContainText('thẻ đã đầy')
    await page.keyboard.press('F7')
    await page.getByRole('menuitem').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(message(page)).toContainText('Đã trao')
    expect(await shop.call('rewards.listReady', { customerId: lan })).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: 'lại chờ chị Lan' })).toBeVisible()
    expect(await shop.call('rewards.listReady', { customerId: lan })).toHaveLength(2)
    await shop.kill()
    const again = await launch({ folder: shop.folder })
    expect(await again.call('rewards.listReady', { customerId: lan })).toHaveLength(2)
    await again.page.keyboard.press('F4')
    await scan(again.page, cardNumber)
    await expect(card(again.page)).toHaveAccessibleName(/2 trên 10 dấu/)
    await expect(again.page.getByRole('listitem').filter({ hasText: 'Hoàn tác trao quà' })).toBeVisible()
  })

  test('an old gesture is undone from the history', async ({ launch }) => {
    const shop = await aShop(launch)
    const { page, lan, cardNumber } = shop
    await someStamps(shop, lan, 2)
    await someStamps(shop, lan, 1)
    await page.keyboard.press('F4')
    await scan(page, cardNumber)
    await expect(card(page)).toHaveAccessibleName(/5 trên 10 dấu/)
    await page.getByRole('button', { name: /^Hoàn tác: Đóng 2 dấu/ }).press('Enter')
    await expect(card(page)).toHaveAccessibleName(/3 trên 10 dấu/)
    await expect(page.getByRole('listitem').filter({ hasText: 'đã hoàn tác' })).toHaveCount(1)
  })
})

test('an input method composes undisturbed: no key of a composition opens, clears or stamps', async ({ launch }) => {
  const { page } = await aShop(launch)
  await page.keyboard.press('F4')
  const input = await page.context().newCDPSession(page)
  // What Telex sends for "đặng": the text is rewritten while it is composed, Enter confirms the composition.
  for (const text of ['d', 'đ', 'đa', 'đă', 'đăn', 'đăng', 'đặng']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await page.evaluate(() => {
    const composing = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', composing))
  })
  await expect(page.getByRole('combobox')).toHaveValue('đặng')
  await input.send('Input.insertText', { text: 'đặng' })
  await expect(page.getByRole('combobox')).toHaveValue('đặng')
  await expect(page.getByRole('option').filter({ hasText: 'Đặng Văn Đức' })).toBeVisible()
  await expect(name(page)).not.toHaveText('Anh Đặng Văn Đức')
})
