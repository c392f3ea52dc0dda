// The shop's day: tells the window when the calendar day has changed, also after the computer slept over midnight.
import { powerMonitor } from 'electron'
import { calendarDay, type Day } from '../shared/base/day.ts'
import type { AppEvent } from '../shared/events.ts'
import type { Books } from './books.ts'

const minute = 60_000

/** Looks once a minute and on waking: a timer set for midnight would not fire in a sleeping laptop. */
export function startSchedule(books: Books, tell: (event: AppEvent) => void): void {
  const today = (): Day => calendarDay(books.now(), books.settings)
  let known = today()
  const look = (): void => {
    if (today() === known) return
    known = today()
    tell({ kind: 'dayChanged' })
  }
  setInterval(look, minute)
  powerMonitor.on('resume', look)
}
