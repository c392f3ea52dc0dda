// The shop's logo by keyboard in the real window (C2): chosen, shown on the card, refused where it is none, taken away, undone.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'

const icon = readFileSync(resolve(import.meta.dirname, '../../build/icon.png'))
const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

async function choose(page: Page, button: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).press('Enter')
  await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
}

/** What the example card shows, as a number that another picture does not have. */
const shown = (page: Page) =>
  page
    .getByRole('img', { name: 'Thiệp mẫu' })
    .evaluate(canvas => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''))

test('C2 the logo of the shop is on its cards from the moment it is chosen', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Thiệp chúc' }).press('Enter')
  const withSeal = await shown(page)
  await choose(page, 'Chọn tệp', icon)
  await said(page, 'Đã lưu logo của tiệm')
  await expect.poll(() => shown(page)).not.toBe(withSeal)
  const withLogo = await shown(page)
  await choose(page, 'Đổi logo', Buffer.concat([icon, Buffer.alloc(5_000_000)]))
  await said(page, 'Tệp này nặng 5 MB nên chưa có gì thay đổi')
  await choose(page, 'Đổi logo', icon.subarray(0, 60))
  await said(page, 'Tệp này không phải ảnh đọc được')
  await choose(page, 'Đổi logo', Buffer.from('<svg onload="alert(1)"/>'))
  await said(page, 'Tệp này không phải ảnh đọc được')
  expect(await shown(page)).toBe(withLogo)
  await page.getByRole('button', { name: 'Bỏ logo' }).press('Enter')
  await said(page, 'Đã bỏ logo')
  await expect.poll(() => shown(page)).toBe(withSeal)
  await page.keyboard.press('Control+z')
  await said(page, 'Đã hoàn tác, logo như trước')
  await expect.poll(() => shown(page)).toBe(withLogo)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('#pictures').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
})
