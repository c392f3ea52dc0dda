// A context over a test book: the clock, the ids and what the window is told are set and can be looked at.
import { type Context, createContext } from '../../electron/context.ts'
import { readyBatches } from '../../electron/files/ready.ts'
import type { AppEvent } from '../../shared/events.ts'
import { defaultSettings, type Settings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { aFolder, openTestBook, type TestBook } from './book.ts'

export interface TestShop {
  book: TestBook
  ctx: Context
  /** Everything that the window was told, in order. */
  told: AppEvent[]
  /** Sets the clock to an instant such as '2026-11-22T03:00:00.000Z'. */
  setNow(at: string): void
  /** Moves the clock on. */
  pass(seconds: number): void
}

/** A shop with an empty book; 22 November 2026, 10:00 in Ho Chi Minh City, unless told otherwise. */
export function aShop(settings: Partial<Settings> = {}): TestShop {
  const book = openTestBook()
  const told: AppEvent[] = []
  let now = Date.parse('2026-11-22T03:00:00.000Z')
  const parts = {
    db: book.db,
    settings: { ...defaultSettings, ...settings },
    staffId: ownerId,
    clock: () => new Date(now),
    tell: (event: AppEvent) => told.push(event),
    stagingFolder: aFolder(),
  }
  const background = createContext({ ...parts, db: book.reader.db })
  const ctx = createContext({ ...parts, ahead: gesture => readyBatches(background, gesture) })
  return {
    book,
    ctx,
    told,
    setNow: at => {
      now = Date.parse(at)
    },
    pass: seconds => {
      now += seconds * 1000
    },
  }
}
