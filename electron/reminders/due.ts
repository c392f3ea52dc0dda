// How many customers are due, for what the main process shows of it.
import { z } from 'zod'
import type { Books } from '../books.ts'

const counted = z.object({ ok: z.literal(true), value: z.object({ overdue: z.int(), now: z.int() }) })

/** Those who are due today and those who were missed. */
export async function countDue(books: Books): Promise<number> {
  const { value } = counted.parse(await books.ask('reader', 'reminders.countDue', {}))
  return value.overdue + value.now
}
