// What else a round of greetings knows: other words, each channel, no thank you, later; all of it by keys and with undo.
import { expect, test } from '../support/app.ts'
import { birthdays, clipboardOf, keepLinks, violations } from './round.ts'

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
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã gặp anh Bình chưa?')
  expect((await links()).at(-1)).toBe('tel:+84901234502')
  await round.getByRole('textbox', { name: 'Ghi một dòng' }).fill('máy bận')
  expect(await violations(page)).toEqual([])
  await round.getByRole('button', { name: 'Chưa gặp' }).click()
  await expect(who).toHaveText('Chị Trần Thị Cúc')
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
  await keyboard.press('s')
  await expect(who).toHaveText('Chị Phạm Thị Dung')
  await keyboard.press('7')
  await keyboard.press('Enter')
  await expect(round.getByRole('alert')).toHaveText('Đã nói với chị Dung chưa?')
  await keyboard.press('Enter')
  await expect(round.getByText('Đã gửi lời tới 2 khách.')).toBeVisible()
  await keyboard.press('Escape')
  await expect(round).toBeHidden()
  expect(await shop.call('greetings.listOf', { customerId: cuc ?? '' })).toEqual([])
})
