// What a new book starts with: the shop's language and its first kind of card; or, for the sample, a year of a whole shop.
import type { OpenBook } from '../../db/open.ts'
import { writeSettings } from '../../db/settings/writes.ts'
import { insertDefaultKind } from '../../db/stamps/writes.ts'
import { calendarDay } from '../../shared/base/day.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { createWords } from '../../shared/text/words.ts'
import { createContext } from '../context.ts'
import type { ThreadStart } from '../channel.ts'
import { fillSampleBook } from '../sample/fill.ts'

/** Fills a new book in one transaction. */
export async function beginBook(book: OpenBook, start: ThreadStart, clock: () => Date): Promise<void> {
}
