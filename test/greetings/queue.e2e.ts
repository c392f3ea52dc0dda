// Twenty people are greeted by the keyboard alone, as somebody does it in the morning; and what else a round knows.
import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  // A colour in the middle of its fading has no contrast of its own.
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** Other programs are not opened in a test: their links are kept. The clipboard is the real one. */
async function keepLinks({ app }: OpenApp, opens = true): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }, isOpening) => {
    const links: string[] = []
    Object.assign(globalThis, { links })
    shell.openExternal = async link => {
      links.push(link)
      if (!isOpening) throw new Error('no program')
    }
  }, opens)
  return () => app.evaluate(() => Reflect.get(globalThis, 'links'))
}

const clipboardOf = ({ app }: OpenApp) => app.evaluate(async ({ clipboard }) => clipboard.readText())

/** Adds people whose birthday is today, and has the day planned. */
async function birthdays(shop: OpenApp, people: (Partial<CustomerFields> & { name: string })[]): Promise<string[]> {
  const ids: string[] = []
  const birthday = { day: 22, month: 11, year: null, calendar: 'solar' } as const
  for (const fields of people) ids.push((await aCustomer(shop, { birthday, ...fields })).id)
  const { changes, plannedDay } = await shop.call('reminders.plan', { quick: false })
  await shop.call('reminders.store', { ...changes, plannedDay })
  return ids
}

const shots = '/tmp/team/queue-shots'
mkdirSync(shots, { recursive: true })

test('C4 twenty people are greeted by the keyboard alone, two keys each', async ({ launch }) => {
  test.setTimeout(240_000)
  const shop = await launch()
  const { page } = shop
  await page.setViewportSize({ width: 1366, height: 768 })
  await shop.call('settings.save', { shopName: 'Tiệm Sen' })
  const names = ['Lan', 'Hoa', 'Mai', 'Cúc', 'Trúc', 'Đào', 'Quế', 'Sen', 'Huệ', 'Liên']
  const people = Array.from({ length: 20 }, (_, at) => ({
    name: `Nguyễn Thị ${names[at % 10]}${at < 10 ? '' : ' Anh'}`,
    formOfAddress: 'chị' as const,
    phone: `09012345${String(at).padStart(2, '0')}`,
  }))
  const ids = await birthdays(shop, people)
  const links = await keepLinks(shop)
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }

  await press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  await expect(page.getByText('Nguyễn Thị Lan', { exact: false }).first()).toBeVisible()
  await press('Control+Enter')
  const round = page.getByRole('dialog')
  await expect(round.getByRole('heading', { level: 3 })).toBeVisible()
  await page.screenshot({ path: `${shots}/ready-light.png` })
  expect(await violations(page)).toEqual([])
  for (let at = 1; at <= 20; at++) {
    await expect(round.getByRole('heading', { level: 2 })).toContainText(`${at} trên 20`)
    const name = (await round.getByRole('heading', { level: 3 }).textContent()) ?? ''
    const words = await round.getByRole('textbox').inputValue()
    expect(words).toContain(`chị ${name.replace(/^Chị /, '').split(' ').at(-1)}`)
    await press('Enter')
    await expect(round.getByRole('alert')).toContainText('qua Zalo chưa?')
    expect(await clipboardOf(shop)).toBe(words)
    if (at === 3) await page.screenshot({ path: `${shots}/asking-light.png` })
    await press('Enter')
  }
  await expect(round.getByText('Đã gửi lời tới 20 khách.')).toBeVisible()
  await page.screenshot({ path: `${shots}/summary-light.png` })
  await press('Enter')
  await expect(round).toBeHidden()
  expect(presses).toBeLessThanOrEqual(20 * 2 + 3)
  expect(new Set(await links()).size).toBe(20)
  expect((await links())[0]).toMatch(/^https:\/\/zalo\.me\/09012345\d\d$/)
  for (const customerId of ids) {
    expect(await shop.call('greetings.listOf', { customerId })).toMatchObject([{ channel: 'zalo', outcome: 'sent' }])
  }
  await page.screenshot({ path: `${shots}/today-after.png` })
})

test('C4 each way of a round: other words, a text message, a call, no thank you; all of it can be undone', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const shop = await launch()
  const { page } = shop
  const { keyboard } = page
  await page.setViewportSize({ width: 1366, height: 768 })
  const chị = { formOfAddress: 'chị' as const }
  const [an, binh, cuc] = await birthdays(shop, [
    { name: 'Nguyễn Thị An', ...chị, phone: '0901234501', email: 'an@example.com' },
    { name: 'Lê Văn Bình', formOfAddress: 'anh', phone: '0901234502' },
    { name: 'Trần Thị Cúc', ...chị, phone: '0901234503' },
    { name: 'Phạm Thị Dung', ...chị, phone: '0901234504' },
  ])
  const links = await keepLinks(shop)
  await keyboard.press('Control+2')
  await expect(page.getByText('Nguyễn Thị An').first()).toBeVisible()
  await keyboard.press('Control+Enter')
  const round = page.getByRole('dialog')
  const who = round.getByRole('heading', { level: 3 })
  const words = round.getByRole('textbox', { name: /^Lời gửi/ })
  await expect(who).toHaveText('Chị Nguyễn Thị An')

  // Other words, then words of one's own: letters are letters while they are written. Esc leaves the words, then the round.
  const first = await words.inputValue()
  await keyboard.press('t')
  await expect(words).not.toHaveValue(first)
  await keyboard.press('e')
  await expect(words).toBeFocused()
  await keyboard.press('Control+A')
  await keyboard.type('Chúc chị An vui, khỏe. SXKNTE 123')
  await keyboard.press('Escape')
  await expect(words).not.toBeFocused()
  await keyboard.press('Escape')
  await expect(round).toBeHidden()
  await keyboard.press('Control+Enter')
  await expect(words).toHaveValue('Chúc chị An vui, khỏe. SXKNTE 123')

  // A text message: its length, without marks. Not sent; then sent.
  await keyboard.press('3')
  await expect(round.getByText('33 ký tự · 1 tin')).toBeVisible()
  await round.getByRole('switch', { name: 'Bỏ dấu' }).click()
  await page.screenshot({ path: `${shots}/sms-light.png` })
  await round.getByRole('button', { name: 'Chép lời và mở tin nhắn' }).press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã gửi cho chị An qua SMS chưa?')
  expect(await clipboardOf(shop)).toBe('Chuc chi An vui, khoe. SXKNTE 123')
  expect((await links()).at(-1)).toBe('sms:+84901234501?body=Chuc%20chi%20An%20vui%2C%20khoe.%20SXKNTE%20123')
  await keyboard.press('n')
  await expect(round.getByRole('alert')).toBeHidden()
  expect(await shop.call('greetings.listOf', { customerId: an ?? '' })).toEqual([])
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toBeVisible()
  await keyboard.press('Enter')
  await expect(who).toHaveText('Anh Lê Văn Bình')

  // Undone: it is her turn again.
  await keyboard.press('Control+Z')
  await expect(who).toHaveText('Chị Nguyễn Thị An')
  expect(await shop.call('greetings.listOf', { customerId: an ?? '' })).toEqual([])
  await keyboard.press('5')
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã gửi cho chị An qua E-mail chưa?')
  expect((await links()).at(-1)).toMatch(/^mailto:an@example\.com\?subject=[^&]+&body=Ch%C3%BAc%20ch%E1%BB%8B%20An/)
  await keyboard.press('Enter')

  // A call that is not answered, with a line of note.
  await expect(who).toHaveText('Anh Lê Văn Bình')
  await keyboard.press('2')
  await page.screenshot({ path: `${shots}/phone-light.png` })
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã gặp anh Bình chưa?')
  expect((await links()).at(-1)).toBe('tel:+84901234502')
  await round.getByRole('textbox', { name: 'Ghi một dòng' }).fill('máy bận')
  await page.screenshot({ path: `${shots}/called-light.png` })
  expect(await violations(page)).toEqual([])
  await round.getByRole('button', { name: 'Chưa gặp' }).click()
  expect(await shop.call('greetings.listOf', { customerId: binh ?? '' })).toMatchObject([
    { channel: 'phone', outcome: 'not_reached', note: 'máy bận' },
  ])

  // No, thank you; undone; then not this time. One is left for later, and taken up again.
  await expect(who).toHaveText('Chị Trần Thị Cúc')
  await keyboard.press('k')
  await expect(who).toHaveText('Chị Phạm Thị Dung')
  await keyboard.press('Control+Z')
  await expect(who).toHaveText('Chị Trần Thị Cúc')
  await expect(round.getByRole('button', { name: 'Chép lời và mở Zalo' })).toBeFocused()
  await keyboard.press('x')
  await expect(who).toHaveText('Chị Phạm Thị Dung')
  await keyboard.press('s')
  await expect(round.getByText('1 khách để sau.')).toBeVisible()
  await expect(round.getByText('1 khách bỏ qua lần này.')).toBeVisible()
  await page.screenshot({ path: `${shots}/summary-mixed.png` })
  await keyboard.press('s')
  await expect(who).toHaveText('Chị Phạm Thị Dung')
  await keyboard.press('6')
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã nói với chị Dung chưa?')
  await keyboard.press('Enter')
  await expect(round.getByText('Đã gửi lời tới 2 khách.')).toBeVisible()
  await keyboard.press('Escape')
  await expect(round).toBeHidden()
  expect(await shop.call('greetings.listOf', { customerId: cuc ?? '' })).toEqual([])
})

test('C4 at the counter somebody is asked after without an occasion, and it is told in the history with the way back', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const shop = await launch()
  const { page } = shop
  const { keyboard } = page
  await page.setViewportSize({ width: 1366, height: 768 })
  const { id } = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', phone: '0901234501' })
  const consent = { purpose: 'offers', channel: 'zalo', given: true, wording: '' } as const
  await shop.call('customers.setConsent', {
    requestId: crypto.randomUUID(),
    customerId: id,
    how: 'spoken',
    changes: [consent],
  })
  const links = await keepLinks(shop, false)
  await keyboard.press('F4')
  await keyboard.type('lan')
  await expect(page.getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Hỏi thăm' }).press('Enter')
  const round = page.getByRole('dialog')
  await expect(round.getByText('Một lời hỏi thăm, không cần dịp gì')).toBeVisible()
  // An offer carries its mark, and goes only where it was allowed.
  const words = round.getByRole('textbox', { name: /^Lời gửi/ })
  await keyboard.press('e')
  await expect(words).toBeFocused()
  await keyboard.press('Control+A')
  await keyboard.type('Giảm 20% cho chị hôm nay')
  await keyboard.press('Escape')
  await expect(round.getByText('Lời này có ưu đãi', { exact: false })).toBeVisible()
  await expect(round.getByRole('button', { name: /^SMS/ })).toBeDisabled()
  await page.screenshot({ path: `${shots}/offer-light.png` })
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toBeVisible()
  // This computer has no Zalo: the words are on the clipboard all the same.
  await expect(round.getByText('Máy này chưa mở được Zalo.', { exact: false })).toBeVisible()
  expect(await clipboardOf(shop)).toMatch(/^\[QC\] Giảm 20% cho chị hôm nay\n/)
  expect(await links()).toEqual(['https://zalo.me/0901234501'])
  await page.screenshot({ path: `${shots}/not-opened-light.png` })
  await keyboard.press('Enter')
  await expect(round).toBeHidden()

  await page.getByRole('radio', { name: 'Lời chúc' }).check({ force: true })
  const line = page.getByRole('listitem').filter({ hasText: 'Nhắn Zalo · [QC] Giảm 20%' })
  await expect(line).toBeVisible()
  await page.screenshot({ path: `${shots}/history-light.png` })
  await line.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect(line).toContainText('đã hoàn tác')
  expect(await shop.call('greetings.listOf', { customerId: id })).toEqual([])

  // In the dark and in English, for axe and for the eye.
  await shop.call('settings.save', { appearance: 'dark', language: 'en' })
  await expect(page.getByRole('button', { name: 'Get in touch' })).toBeVisible()
  await page.getByRole('button', { name: 'Get in touch' }).press('Enter')
  await expect(round.getByText('Just asking how they are')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: `${shots}/contact-dark-en.png` })
  await keyboard.press('Escape')
  await keyboard.press('Control+3')
  await page.getByText('Nguyễn Thị Lan').first().click()
  await expect(page.getByRole('button', { name: 'Get in touch' })).toBeVisible()
  await page.screenshot({ path: `${shots}/book-dark-en.png` })
})
