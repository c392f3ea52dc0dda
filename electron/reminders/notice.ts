// Tells the number of the day once, by the system's own notification; on which day it did is kept in a file beside the book.
import { readFileSync } from 'node:fs'
import { writeDurably } from '../../db/durable.ts'
import { calendarDay, type Day, day, type Instant, timeOfDay } from '../../shared/base/day.ts'
import { decideNotice } from '../../shared/reminders/notice.ts'
import type { Settings } from '../../shared/settings/model.ts'

export interface NoticeParts {
  now: Instant
  settings: Pick<Settings, 'timeZone' | 'openingTime' | 'tellsDue'>
  /** Keeps the day that was settled last. */
  file: string
  show(due: number): void
}

/** To be asked whenever the day, the settings or the number may have changed; shows the notification where it is time. */
export function tellDueWhenTime(due: number, { now, settings, file, show }: NoticeParts): void {
  const { timeZone, openingTime, tellsDue } = settings
  const today = calendarDay(now, settings)
  const time = timeOfDay(now, timeZone)
  const decision = decideNotice({ today, time, openingTime, tellsDue, settledDay: readDay(file), due })
  if (decision === 'wait') return
  // Kept first: what cannot be kept would be told again every minute.
  if (keepDay(file, today) && decision === 'tell') show(due)
}

/** null where no day was kept, or what was kept is no day. */
function readDay(file: string): Day | null {
  try {
    return day.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function keepDay(file: string, today: Day): boolean {
  try {
    writeDurably(file, today)
    return true
  } catch {
    return false
  }
}
