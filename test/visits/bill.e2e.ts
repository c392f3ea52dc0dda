// A bill at the counter by keyboard alone (L3): what it will earn is seen first, then earned, explained, returned, undone.
import type { Page } from '@playwright/test'
import { firstRules } from '../../shared/points/rules.ts'
import { expect, test } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const shots = '/tmp/team/counter-shots'
const shot = (page: Page, name: string) => page.screenshot({ path: `${shots}/${name}.png` })

test('look', async ({ launch }) => {
  const shop = await launch()
  const { app, page, call } = shop
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  const [kind] = await call('stamps.listKinds', { archived: false })
  const coffee = await call('visits.saveProductKind', {
    requestId: crypto.randomUUID(),
    kindId: null,
    fields: { name: 'Cà phê' },
  })
  await call('visits.saveProductKind', { requestId: crypto.randomUUID(), kindId: null, fields: { name: 'Bánh' } })
  await call('visits.saveProductKind', { requestId: crypto.randomUUID(), kindId: null, fields: { name: 'Trà' } })
  await call('points.saveRules', {
    requestId: crypto.randomUUID(),
    rules: {
      ...firstRules,
      minSpend: 5,
      perProduct: [{ kindId: coffee.id, points: 2 }],
      stamps: [{ cardKindId: kind?.id ?? '', count: 1, per: null, minAmount: 0 }],
      actions: [{ id: crypto.randomUUID(), name: 'Chia sẻ trên Facebook', points: 5 }],
      bonuses: [
        {
          id: crypto.randomUUID(),
          name: 'Chủ nhật vui',
          times: 150,
          weekdays: [7],
          hours: null,
          fromDay: null,
          toDay: null,
          tiers: [],
          birthdayDays: null,
        },
      ],
    },
  })
  const lan = await aCustomer(shop, {
    name: 'Nguyễn Thị Lan',
    formOfAddress: 'chị',
    phone: '0901234567',
    note: 'Uống ít đá, thích bánh chuối.',
  })
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('F4')
  await page.keyboard.type('lan')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shot(page, '1-open')
  await page.keyboard.press('F8')
  await page.keyboard.type('85k')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+1')
  await page.waitForTimeout(400)
  await shot(page, '2-bill')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByRole('button').waitFor()
  await page.waitForTimeout(300)
  await shot(page, '3-stored')
  await page.keyboard.press('F8')
  await page.keyboard.type('120k')
  await page.keyboard.press('Alt+d')
  await page.waitForTimeout(400)
  await shot(page, '4-points')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
  await page.keyboard.press('F6')
  await page.waitForTimeout(500)
  await shot(page, '5-why')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Trả hàng, sửa/ })
    .last()
    .press('Enter')
  await page.waitForTimeout(300)
  await page.keyboard.type('50k')
  await page.waitForTimeout(400)
  await shot(page, '6-return')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(600)
  await shot(page, '7-returned')
  await page.keyboard.press('F3')
  await page.waitForTimeout(300)
  await shot(page, '8-menu')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  await page.keyboard.type('-3')
  await page.keyboard.press('Enter')
  await shot(page, '9-byhand')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await page.keyboard.type('85k')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  await shot(page, '10-same')
  await page.keyboard.press('Escape')
  await page.keyboard.type('abc')
  await page.waitForTimeout(300)
  await shot(page, '11-bad')
  await call('settings.save', { appearance: 'dark', language: 'en' })
  await page.waitForTimeout(500)
  await shot(page, '12-dark-en')
  expect(lan.id).not.toBe('')
})
