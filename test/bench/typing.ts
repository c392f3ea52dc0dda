// Types at the counter as quick hands do, while the window or the book is busy with something else.
import type { Page } from '@playwright/test'
import type { CallName } from '../../shared/calls.ts'
import { inputDelaysOf, startTiming, type Times, timesOf } from '../support/painting.ts'

/** `painted`: from a key to its painted rows; `delays`: until the page heard the key. */
export interface Typed {
  painted: Times
  delays: Times
}

/** Searches for some customers, key by key. */
export async function typing(page: Page): Promise<Typed> {
  await startTiming(page, '[role="listbox"]')
  for (const text of ['nguyen thu lan', '4567', 'tran van', 'hoa 90']) {
    await page.keyboard.type(text, { delay: 120 })
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  }
  return { painted: await timesOf(page), delays: await inputDelaysOf(page) }
}

/** Makes the call over and over, one after the other, for as long as `act` takes. */
export async function meanwhile<T>(page: Page, name: CallName, input: unknown, act: () => Promise<T>): Promise<T> {
  await page.evaluate(
    ([called, given]) => {
      const again = async (): Promise<void> => {
        await Reflect.get(window, 'khachQuen').call(called, JSON.parse(given))
        if (Reflect.get(window, 'busy')) void again()
      }
      Reflect.set(window, 'busy', true)
      void again()
    },
    [name, JSON.stringify(input)] as const,
  )
  const answer = await act()
  await page.evaluate(() => Reflect.set(window, 'busy', false))
  return answer
}
