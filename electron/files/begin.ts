// What a new book starts with: its first kind of card; or, for the sample shop, a year of life.
import type { OpenBook } from '../../db/open.ts'
import { insertDefaultKind } from '../../db/stamps/writes.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { createWords } from '../../shared/text/words.ts'
import type { ThreadStart } from '../channel.ts'
import { type Context, createContext } from '../context.ts'
import { fillSampleBook } from '../sample/fill.ts'
import { tellStory } from '../sample/story.ts'

/** A context over a book that nobody sees yet. */
function contextOver(book: OpenBook, staffId: string, clock: () => Date): Context {
  return createContext({ db: book.db, settings: defaultSettings, staffId, clock, tell: () => {}, stagingFolder: '' })
}

/** Fills a new book in one transaction; the story of the sample shop is told after it, call by call. */
export async function beginBook(book: OpenBook, start: ThreadStart, staffId: string, clock: () => Date): Promise<void> {
  const ctx = contextOver(book, staffId, clock)
  const { t } = createWords(start.language ?? defaultSettings.language)
  const words = {
    name: t('stamps:firstKind.name'),
    interimReward: t('stamps:firstKind.interimReward'),
    reward: t('stamps:firstKind.reward'),
  }
  await ctx.write(async trx => {
    if (start.sample) await fillSampleBook(trx, ctx.today(), ctx.newId)
    else await insertDefaultKind(trx, words, ctx.mark(), ctx.newId)
  })
  if (start.sample) await tellStory(at => contextOver(book, staffId, () => new Date(at)), ctx.today())
}
