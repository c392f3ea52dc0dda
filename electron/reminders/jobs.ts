// Has the reminders planned: as a whole on a new day and for another book, quickly after changes of the book.
import type { Place } from '../../shared/base/call.ts'
import type { CallName } from '../../shared/calls.ts'
import type { AppEvent, Topic } from '../../shared/events.ts'
import { mostStored } from '../../shared/reminders/planCalls.ts'
import { type PlanChanges, piecesOf } from '../../shared/reminders/planning.ts'
import { type Books, ClosedBookError } from '../books.ts'
import { logBug } from '../log.ts'

/** Asks the thread where a call runs. */
type Ask = (place: Exclude<Place, 'main'>, name: CallName, input: unknown) => Promise<unknown>

// After these, somebody may be due who was not, or the other way round.
const quickTopics: readonly Topic[] = ['customers', 'points', 'rewards', 'stamps', 'visits', 'feedback']
// A list that came in, other settings: everybody may be.
const wholeTopics: readonly Topic[] = ['files', 'settings']

/** What of the answer is stored. The book's threads are ours. */
interface Planned {
  value: { changes: PlanChanges; plannedDay: string | null }
}

/** Plans, and stores what changes piece by piece. */
export async function planDay(ask: Ask, isQuick: boolean): Promise<void> {
  const { changes, plannedDay } = ((await ask('background', 'reminders.plan', { quick: isQuick })) as Planned).value
  const pieces = piecesOf(changes, mostStored)
  for (const piece of pieces) await ask('writer', 'reminders.store', { ...piece, plannedDay: null })
  if (plannedDay !== null) await ask('writer', 'reminders.store', { ...noChanges, plannedDay })
}

const noChanges: PlanChanges = { added: [], changed: [], dropped: [] }

export interface Planning {
  /** Plans the whole day, now or as soon as the present plan is done. */
  plan(): void
  /** To be told everything that the window is told. */
  hear(event: AppEvent): void
}

// A quick plan, a whole one, or a whole one at once: what is asked for later never makes it less.
const urgency = ['quick', 'whole', 'now'] as const
type Wanted = (typeof urgency)[number]

/**
 * One plan at a time. After each it rests, so that a busy counter causes at most one every so many milliseconds; a new day
 * does not wait. `bookOpen`: how to ask the book that is open now, and no other.
 */
export function createPlanning(
  bookOpen: () => Ask,
  { planned, failed }: { planned: () => void; failed: (error: unknown) => void },
  restMilliseconds = 30_000,
): Planning {
  let wanted: Wanted | null = null
  let isAtWork = false
  let rest: NodeJS.Timeout | null = null

  const work = async (): Promise<void> => {
    if (isAtWork || wanted === null || (rest !== null && wanted !== 'now')) return
    const isQuick = wanted === 'quick'
    wanted = null
    isAtWork = true
    await planDay(bookOpen(), isQuick).then(planned, failed)
    isAtWork = false
    if (rest) clearTimeout(rest)
    rest = setTimeout(() => {
      rest = null
      void work()
    }, restMilliseconds)
    void work()
  }
  const want = (what: Wanted): void => {
    if (wanted === null || urgency.indexOf(what) > urgency.indexOf(wanted)) wanted = what
    void work()
  }
  return {
    plan: () => want('now'),
    hear: event => {
      if (event.kind === 'bookChanged') want('now')
      if (event.kind !== 'changed') return
      if (event.topics.some(topic => wholeTopics.includes(topic))) want('whole')
      else if (event.topics.some(topic => quickTopics.includes(topic))) want('quick')
    },
  }
}

/** The planning of whichever book is open; `planned` is called after each plan. */
export function planningOf(books: Books, planned: () => void): Planning {
  const bookOpen = (): Ask => {
    const { book } = books.place()
    return async (place, name, input) => {
      if (books.place().book !== book) throw new ClosedBookError()
      return books.ask(place, name, input)
    }
  }
  // A book that was closed in the middle is planned when it is open again.
  const failed = (error: unknown): void => {
    if (!(error instanceof ClosedBookError)) logBug('planning the reminders', error)
  }
  return createPlanning(bookOpen, { planned, failed })
}
