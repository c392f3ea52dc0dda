// Planning as the app does it, and what is then open.

import { ask } from '../../db/ask.ts'
import { answerAt } from '../../electron/handlers.ts'
import { planDay } from '../../electron/reminders/jobs.ts'
import type { Occasion } from '../../shared/reminders/model.ts'
import type { TestShop } from '../support/context.ts'

/** Plans the shop's day. */
export function plan(shop: TestShop, how: 'whole' | 'quick' = 'whole'): Promise<void> {
  return planDay((place, name, input) => answerAt(place, shop.ctx, name, input), how === 'quick')
}

export interface OpenReminder {
  name: string
  occasion: Occasion
  origin: string
  cycle: string
  day: string
  dueDay: string
  untilDay: string
  detail: unknown
}

/** What is open, by day, occasion and name. */
export async function openReminders(shop: TestShop): Promise<OpenReminder[]> {
  const text = `SELECT u.name, r.occasion, r.origin, r.cycle, r.day, r.due_day, r.until_day, r.detail
    FROM reminders r JOIN customers u ON u.id = r.customer_id WHERE r.state = 'open' ORDER BY r.day, r.occasion, u.name`
  const rows = await ask<OpenReminder & { detail: string }>(shop.book.db, text, [])
  return rows.map(row => ({ ...row, detail: JSON.parse(row.detail) }))
}

/** Sets the shop's clock to ten in the morning of a day. */
export function setDay(shop: TestShop, day: string): void {
  shop.setNow(`${day}T03:00:00.000Z`)
}
