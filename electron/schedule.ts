// The shop's day: tells the window when the calendar day has changed, also after the computer slept over midnight or its clock
// was set, has the reminders planned then, and the work of a business day done on opening and when it begins.
import { powerMonitor } from 'electron'
import { businessDay, calendarDay, type Day } from '../shared/base/day.ts'
import type { AppEvent } from '../shared/events.ts'
import type { Books } from './books.ts'
import { doTheDaysWork } from './points/jobs.ts'
import type { Planning } from './reminders/jobs.ts'

const minute = 60_000
// After the first paint and the first key strokes: nobody waits for it.
const afterOpening = 3000

/** Looks once a minute and on waking: a timer set for midnight would not fire in a sleeping laptop. `onLook`: each time, then. */
export function startSchedule(
  books: Books,
  tell: (event: AppEvent) => void,
  planning: Planning,
  onLook: () => void,
): void {
  const today = (): Day => calendarDay(books.now(), books.settings)
  // A book that was opened anew has its own days.
  const workDay = (): string => `${books.place().book} ${businessDay(books.now(), books.settings)}`
  const planDay = (): string => `${books.place().book} ${today()}`
  let known = today()
  let worked = ''
  let planned = ''
  const look = (): void => {
    if (today() !== known) {
      known = today()
      tell({ kind: 'dayChanged' })
    }
    if (books.state().state !== 'open') return
    if (planDay() !== planned) planning.plan()
    planned = planDay()
    onLook()
    if (workDay() === worked) return
    worked = workDay()
    void doTheDaysWork(books)
  }
  setTimeout(look, afterOpening)
  setInterval(look, minute)
  powerMonitor.on('resume', look)
}
