// Twenty people are greeted by the keyboard alone, as somebody does it in the morning; and somebody out of the Book.
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'
import { birthdays, clipboardOf, keepLinks, violations } from './round.ts'

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
  expect(await violations(page)).toEqual([])
  for (let at = 1; at <= 20; at++) {
    await expect(round.getByRole('heading', { level: 2 })).toContainText(`${at} trên 20`)
    const name = (await round.getByRole('heading', { level: 3 }).textContent()) ?? ''
    const words = await round.getByRole('textbox').inputValue()
    expect(words).toContain(`chị ${name.replace(/^Chị /, '').split(' ').at(-1)}`)
    await press('Enter')
    await expect(round.getByRole('alert')).toContainText('qua Zalo chưa?')
    expect(await clipboardOf(shop)).toBe(words)
    await press('Enter')
  }
  await expect(round.getByText('Đã gửi lời tới 20 khách.')).toBeVisible()
  await press('Enter')
  await expect(round).toBeHidden()
  expect(presses).toBeLessThanOrEqual(20 * 2 + 3)
  expect(new Set(await links()).size).toBe(20)
  expect((await links())[0]).toMatch(/^https:\/\/zalo\.me\/09012345\d\d$/)
  for (const customerId of ids) {
    expect(await shop.call('greetings.listOf', { customerId })).toMatchObject([{ channel: 'zalo', outcome: 'sent' }])
  }
})

test('C4 from the Book somebody is asked after without an occasion, and it is told in the history with the way back', async ({
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
  await expect(page.locator('#customer-box')).toBeVisible()
  await keyboard.press('Control+3')
  await page.getByText('Nguyễn Thị Lan').first().click()
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
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toBeVisible()
  // This computer has no Zalo: the words are on the clipboard all the same.
  await expect(round.getByText('Máy này chưa mở được Zalo.', { exact: false })).toBeVisible()
  expect(await clipboardOf(shop)).toMatch(/^\[QC\] Giảm 20% cho chị hôm nay\n/)
  expect(await links()).toEqual(['https://zalo.me/0901234501'])
  await keyboard.press('Enter')
  await expect(round).toBeHidden()

  await page.getByRole('radio', { name: 'Lời chúc' }).check({ force: true })
  const line = page.getByRole('listitem').filter({ hasText: 'Nhắn Zalo · [QC] Giảm 20%' })
  await expect(line).toBeVisible()
  await line.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect(line).toContainText('đã hoàn tác')
  expect(await shop.call('greetings.listOf', { customerId: id })).toEqual([])

  // In the dark and in English, for axe and for the eye.
  await shop.call('settings.save', { appearance: 'dark', language: 'en' })
  await expect(page.getByRole('button', { name: 'Get in touch' })).toBeVisible()
  await page.getByRole('button', { name: 'Get in touch' }).press('Enter')
  await expect(round.getByText('Just asking how they are')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await keyboard.press('Escape')
  await expect(round).toBeHidden()
})
