// The weeks of a month as a calendar shows them, Monday first, and where a key leads in it. Pure.
import { addDays, addMonths, type Day } from '../base/day.ts'

/** 0: Monday. */
function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7
}

/** '2026-11-25' → '2026-11'. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** Whole weeks: days of the months before and after fill the first and the last. */
export function weeksOf(month: string): Day[][] {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const start = addDays(first, -weekdayOf(first))
  const weeks: Day[][] = []
  for (let monday = start; monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** The day after a key: arrows by a day and a week, Home and End within the week, Page keys by a month; null: another key. */
export function dayAfterKey(key: string, day: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}
