// Feedback by keyboard alone: a complaint is noted, thanked for, followed from Today to its end, and counted for the owner.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { FeedbackFields } from '../../shared/feedback/model.ts'
import { expect, type OpenApp, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

async function violations(page: Page): Promise<string[]> {
  // A colour in the middle of its fading has no contrast of its own.
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** Opens a customer at the counter as a person does. */
async function atCounter({ page }: OpenApp, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await expect(page.locator('#customer-box')).toBeVisible()
  await page.keyboard.press('F4')
  await page.keyboard.type(typed)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('C5 a complaint is noted at the counter, followed from Today, ended, opened again; each step can be undone', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const shop = await launch()
  const { page } = shop
  await page.setViewportSize({ width: 1366, height: 768 })
  await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  await atCounter(shop, 'lan', 'Chị Nguyễn Thị Lan')

  // F12, to the right for a complaint, 2 of 5, the words, F9.
  await page.keyboard.press('F12')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Khen' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('textbox', { name: 'Bước tiếp theo' })).toHaveValue('Gọi hỏi thăm lại')
  await page.keyboard.press('2')
  await expect(dialog.getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await dialog.getByLabel('Khách nói gì').focus()
  await page.keyboard.type('Đợi 40 phút mới có bánh')
  await page.keyboard.press('Tab')
  await page.keyboard.type('phuc')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('option', { name: 'Phục vụ' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Về chuyện gì' })).toHaveValue('Phục vụ')
  await page.keyboard.press('F9')

  // What to say, and Enter once it is said.
  await expect(dialog.getByText('Dạ, cảm ơn chị Lan đã nói cho tiệm biết.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Đã cảm ơn' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const chip = page.getByRole('button', { name: 'Phàn nàn · hẹn 23/11' })
  await expect(chip).toBeVisible()

  // Two days later it is overdue on Today, from where it is opened, moved on and ended.
  await shop.close()
  const later = await launch({ folder: shop.folder, now: '2026-11-25T10:00' })
  await followed(later)
})

async function followed({ page }: OpenApp): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Control+2')
  const due = page.getByRole('row', { name: /Gọi hỏi thăm lại/ })
  await expect(due).toContainText('Gọi hỏi thăm lại · “Đợi 40 phút mới có bánh”', { timeout: 60_000 })
  await expect(due).toContainText('quá 2 ngày')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Phàn nàn · quá hẹn 2 ngày' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Còn bước tiếp theo' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Vừa làm gì, kết quả ra sao').fill('Gọi rồi, chị chưa nghe máy')
  await dialog.getByRole('textbox', { name: 'Bước tiếp theo' }).fill('Nhắn Zalo')
  await dialog.getByLabel('Hẹn ngày').fill('24/11/2026')
  await page.keyboard.press('F9')
  await expect(dialog.getByText('Ngày này đã qua. Mời chọn từ hôm nay trở đi.')).toBeVisible()
  await dialog.getByLabel('Hẹn ngày').fill('25/11/2026')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  const chip = page.getByRole('button', { name: 'Phàn nàn · hôm nay' })
  await chip.press('Enter')
  await dialog.getByRole('radio', { name: 'Còn bước tiếp theo' }).press('ArrowRight')
  await dialog.getByLabel('Đã giải quyết thế nào').fill('Xin lỗi và tặng chị một bánh')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã giải quyết xong cho chị Lan')).toBeVisible()
  await expect(chip).toBeHidden()

  // Undone it is open again; done again it is settled.
  await page.keyboard.press('Control+Z')
  await expect(chip).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(chip).toBeHidden()
  await openedAgain(page)
}

/** On the page of the month, with a reason; the history tells every step and takes the last one back. */
async function openedAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  const dialog = page.getByRole('dialog')
  const row = page.getByRole('region', { name: 'Những lời gần đây' }).getByRole('button', { name: /Đợi 40 phút/ })
  await row.press('Enter')
  await dialog.getByRole('button', { name: 'Mở lại' }).press('Enter')
  await expect(dialog.getByLabel('Vì sao mở lại')).toBeFocused()
  await page.keyboard.type('Chị gọi lại')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Bước tiếp theo: Gọi hỏi thăm lại · hẹn 26/11')
  await row.press('Enter')
  await expect(dialog.getByRole('listitem')).toHaveCount(5)
  await dialog.getByRole('listitem').last().getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect(dialog.getByText('Đã xong ngày 25/11/2026: Xin lỗi và tặng chị một bánh')).toBeVisible()
}

test('S4 the owner sees who is satisfied and what comes up; an undo changes the counts', async ({ launch }) => {
  test.setTimeout(180_000)
  const shop = await launch()
  const { page } = shop
  await page.setViewportSize({ width: 1366, height: 768 })
  const [lan, binh] = [
    await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' }),
    await aCustomer(shop, { name: 'Lê Bình', formOfAddress: 'anh' }),
  ]
  const base = { rating: null, words: '', channel: 'zalo', about: '', next: null } as const
  const note = (customerId: string, fields: Partial<FeedbackFields> & Pick<FeedbackFields, 'kind'>) =>
    shop.call('feedback.note', { requestId: crypto.randomUUID(), customerId, fields: { ...base, ...fields } })
  await note(lan.id, { kind: 'suggestion', words: 'Nên có chỗ để xe cho khách', about: 'Giữ xe' })
  await note(lan.id, { kind: 'praise', rating: 5, words: 'Bánh ngon, nhân viên dễ thương', about: 'product' })
  const next = { ownerId: null, words: 'Gọi hỏi thăm lại', day: '2026-11-22' }
  await note(binh.id, { kind: 'complaint', rating: 2, words: 'Đợi 40 phút', about: 'service', next })

  await page.keyboard.press('Control+4')
  const section = page.getByRole('region', { name: 'Khách nói gì' })
  await expect(section.getByRole('button', { name: 'Hài lòng 1 khách', exact: true })).toBeVisible()
  await expect(section.getByRole('button', { name: 'Điểm trung bình 3,5 2 trong 2 khách có chấm' })).toBeVisible()
  await expect(section.getByRole('row', { name: 'Giữ xe' })).toBeVisible()
  await section.getByRole('radio', { name: 'Tất cả' }).scrollIntoViewIfNeeded()
  await section.getByRole('radio', { name: 'Tất cả' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(section.getByRole('button', { name: /Bánh ngon/ })).toBeVisible()
  await expect(section.getByRole('button', { name: /Đợi 40 phút/ })).toBeHidden()

  // Behind each number stand people.
  const dissatisfied = section.getByRole('button', { name: 'Chưa hài lòng 1 khách' })
  await dissatisfied.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /Anh Lê Bình/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // The complaint is opened from the list and ended there; the counts follow, also an undo.
  await section.getByRole('radio', { name: 'Phàn nàn chưa xong' }).check({ force: true })
  await section.getByRole('button', { name: /Đợi 40 phút/ }).press('Enter')
  await dialog.getByRole('radio', { name: 'Còn bước tiếp theo' }).press('ArrowRight')
  await dialog.getByLabel('Đã giải quyết thế nào').fill('Đã xin lỗi')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(section.getByText('Không có lời nào như vậy.')).toBeVisible()
  await expect(dissatisfied).toBeVisible()
  await note(binh.id, { kind: 'praise', words: 'Gọi lại xin lỗi rất dễ thương' })
  await expect(section.getByRole('button', { name: 'Vừa khen vừa chê 1 khách' })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(dissatisfied).toBeVisible()

  // The Book shows the same people, and nobody else.
  await page.keyboard.press('Control+3')
  const group = page.getByRole('checkbox', { name: 'Chưa hài lòng' })
  await group.press('Space')
  await expect(page.getByRole('row', { name: /Lê Bình/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Nguyễn Thị Lan/ })).toBeHidden()
  await group.press('Space')
  await expect(page.getByRole('row', { name: /Nguyễn Thị Lan/ })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(dissatisfied).toBeVisible()

  for (const appearance of ['light', 'dark'] as const) {
    await shop.call('settings.save', { appearance, language: appearance === 'dark' ? 'en' : 'vi' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance)
    expect(await violations(page)).toEqual([])
  }
  await page.getByRole('button', { name: /Waited|Đợi 40 phút/ }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Complaint from Bình' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await atCounter(shop, 'lan', 'Chị Nguyễn Thị Lan')
  await page.keyboard.press('F12')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F9')
  await expect(dialog.getByText('Please note what they said, or their rating')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

for (const [appearance, language] of [
  ['light', 'vi'],
  ['dark', 'en'],
] as const) {
  test(`O4 axe finds nothing on Today, on the people of a number and on the thanks (${appearance})`, async ({
    launch,
  }) => {
    const shop = await launch()
    const { page, call } = shop
    const lan = await aCustomer(shop, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
    const next = { ownerId: null, words: 'Gọi hỏi thăm lại', day: '2026-11-22' }
    const said = { rating: 2, words: 'Đợi 40 phút', channel: 'zalo', about: 'service' } as const
    const fields = { kind: 'complaint', ...said, next } as const
    await call('feedback.note', { requestId: crypto.randomUUID(), customerId: lan.id, fields })
    await call('settings.save', { appearance, language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await page.keyboard.press('Control+2')
    await expect(page.getByRole('row', { name: /Đợi 40 phút/ })).toBeVisible({ timeout: 60_000 })
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+4')
    const dialog = page.getByRole('dialog')
    for (const behind of [/^(Chưa hài lòng|Dissatisfied)/, /^(Phục vụ|Service)$/]) {
      await page.getByRole('button', { name: behind }).press('Enter')
      await expect(dialog.getByRole('button', { name: /Đợi 40 phút/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await atCounter(shop, 'lan', 'Chị Nguyễn Thị Lan')
    await expect(page.getByRole('button', { name: /^(Phàn nàn|Complaint) · / })).toBeVisible()
    await page.keyboard.press('F12')
    await dialog.getByLabel(/^(Khách nói gì|What they said)/).fill('Bánh ngon')
    await page.keyboard.press('F9')
    await expect(dialog.getByRole('button', { name: /^(Đã cảm ơn|Thanked)/ })).toBeFocused()
    expect(await violations(page)).toEqual([])
  })
}
