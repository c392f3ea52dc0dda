// The work of the day that nobody clicks: what has lapsed lapses, and every balance is compared with its lines.
import type { Books } from '../books.ts'
import { logBug, logEvent } from '../log.ts'

/** The part of an answer that says whether balances and lines agree. */
function wrongAccounts(reply: unknown): number {
  const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : null
  const wrong = typeof value === 'object' && value !== null && 'wrong' in value ? value.wrong : []
  return Array.isArray(wrong) ? wrong.length : 0
}

/** Runs on opening and once a day; a second run of the same day finds nothing to do. Never throws. */
export async function doTheDaysWork(books: Books): Promise<void> {
  try {
    await books.ask('writer', 'points.expire', {})
    const wrong = wrongAccounts(await books.ask('background', 'points.check', {}))
    if (wrong > 0) logEvent(`points: ${wrong} balances differ from their lines`)
  } catch (error) {
    logBug("the day's work", error)
  }
}
