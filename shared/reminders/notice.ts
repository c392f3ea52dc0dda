// Whether the number of the day is told now: once a day, from opening time on.
import { type Day, daysBetween } from '../base/day.ts'

export interface NoticeFacts {
  today: Day
  /** The shop's time of day, and when it opens; both 'HH:mm'. */
  time: string
  openingTime: string
  tellsDue: boolean
  /** The day that was settled last; null: none yet. */
  settledDay: Day | null
  due: number
}

/**
 * 'tell': now; 'settle': there is nothing to tell on this day, and whoever becomes due in the course of it is not announced;
 * 'wait': not now.
 */
export function decideNotice(facts: NoticeFacts): 'tell' | 'settle' | 'wait' {
  const { today, time, openingTime, tellsDue, settledDay, due } = facts
  if (!tellsDue || time < openingTime || isSettled(today, settledDay)) return 'wait'
  return due > 0 ? 'tell' : 'settle'
}

/** Also where the clock was set back to the day before; a settled day further ahead was told by a wrong clock. */
function isSettled(today: Day, settledDay: Day | null): boolean {
  if (settledDay === null) return false
  const ahead = daysBetween(today, settledDay)
  return ahead === 0 || ahead === 1
}
