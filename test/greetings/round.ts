// What whole-app tests of greetings need: people whose birthday is today, links that are kept, the clipboard, axe.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { CustomerFields } from '../../shared/customers/model.ts'
import type { OpenApp } from '../support/app.ts'
import { aCustomer } from '../support/shop.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function violations(page: Page): Promise<string[]> {
  // A colour in the middle of its fading has no contrast of its own.
  await page.waitForTimeout(400)
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** Other programs are not opened in a test: their links are kept. The clipboard is the real one. */
export async function keepLinks({ app }: OpenApp, opens = true): Promise<() => Promise<string[]>> {
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

export const clipboardOf = ({ app }: OpenApp) => app.evaluate(async ({ clipboard }) => clipboard.readText())

/** Adds people whose birthday is today, and has the day planned. */
export async function birthdays(
  shop: OpenApp,
  people: (Partial<CustomerFields> & { name: string })[],
): Promise<string[]> {
  const ids: string[] = []
  const birthday = { day: 22, month: 11, year: null, calendar: 'solar' } as const
  for (const fields of people) ids.push((await aCustomer(shop, { birthday, ...fields })).id)
  const { changes, plannedDay } = await shop.call('reminders.plan', { quick: false })
  await shop.call('reminders.store', { ...changes, plannedDay })
  return ids
}
