// Pictures only, not committed.
import { v7 } from 'uuid'
import { test } from '../support/app.ts'
import { plainBill } from './shop.ts'
import { aLadder } from './tierWords.ts'

test('look', async ({ launch }) => {
  const first = await launch()
  const blank = { called: '', code: '', birthday: null, email: '', place: '', note: '' }
  const names = ['Nguyễn Thị Lan', 'Trần Văn Bình', 'Lê Thị Hồng Nhung', 'Phạm Minh Tuấn', 'Đặng Thu Hà', 'Võ Thị Sáu']
  const ids: string[] = []
  for (const [n, name] of names.entries()) {
    const c = await first.call('customers.add', {
      requestId: v7(),
      fields: { ...blank, name, formOfAddress: n % 2 ? 'anh' : 'chị', phone: `090123456${n}` },
      sharePhone: false,
    })
    ids.push(c.id)
  }
  const buy = (call: typeof first.call, id: string, amount: number) =>
    call('visits.add', { requestId: v7(), customerId: id, bill: { ...plainBill, amount }, again: true, reason: '' })
  await buy(first.call, ids[4] ?? '', 3_000_000)
  await first.call('points.saveTierLadder', { requestId: v7(), ladder: aLadder() })
  for (const [n, id] of ids.entries()) if (n !== 4) await buy(first.call, id, n === 1 ? 6_500_000 : 2_100_000)
  await first.page.waitForTimeout(200)
  await first.close()
  const mid = await launch({ folder: first.folder, now: '2027-08-01T10:00' })
  await buy(mid.call, ids[2] ?? '', 2_400_000)
  await buy(mid.call, ids[3] ?? '', 1_400_000)
  await mid.close()
  const late = await launch({ folder: first.folder, now: '2028-01-05T10:00' })
  const { page, call } = late
  await page.setViewportSize({ width: 1366, height: 768 })
  await call('points.holdTier', {
    requestId: v7(),
    customerId: ids[5] ?? '',
    kind: 'paused',
    reason: 'ill',
    note: 'mổ chân',
    untilDay: '2028-06-30',
  })
  const shot = (name: string) => page.screenshot({ path: `/tmp/team/tiers-shots/look-${name}.png` })
  for (const [language, appearance] of [
    ['vi', 'light'],
    ['en', 'dark'],
  ] as const) {
    await call('settings.save', { language, appearance })
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: language === 'vi' ? 'Hạng khách' : 'Tiers', exact: true }).click()
    await page.waitForTimeout(500)
    await shot(`review-${language}`)
    await page.mouse.move(600, 500)
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(200)
    await shot(`review2-${language}`)
    await page.getByRole('button', { name: language === 'vi' ? 'Sửa các hạng' : 'Change the tiers' }).click()
    await page.waitForTimeout(200)
    await shot(`form-${language}`)
    await page.mouse.wheel(0, 1500)
    await page.waitForTimeout(200)
    await shot(`form2-${language}`)
    await page.getByRole('textbox').first().press('Escape')
    await page.keyboard.press('Control+2')
    await page.waitForTimeout(300)
    await shot(`today-${language}`)
    await page.getByRole('button', { name: /Nguyễn Thị Lan/ }).press('Enter')
    await page.getByRole('button', { name: language === 'vi' ? /xem và giữ hạng/ : /see and hold/ }).press('Enter')
    await page.waitForTimeout(300)
    await shot(`badge-${language}`)
    await page.keyboard.press('Escape')
  }
})
