// What only the window knows of Today: list or month, and the place in each; kept while another page is shown.
import { create } from 'zustand'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

export const dueViews = ['list', 'month'] as const
export type DueView = (typeof dueViews)[number]

interface Due {
  view: DueView
  /** The current row of the list, and where it stood: when it is gone, the one that came in its place is current. */
  current: { id: Id | null; index: number }
  /** The current day of the month; null: today. */
  day: Day | null
}

const atFirst: Due = { view: 'list', current: { id: null, index: 0 }, day: null }

export const useDue = create<Due>()(() => atFirst)

export function showDueAs(view: DueView): void {
  useDue.setState({ view })
}

export function toggleDueView(): void {
  showDueAs(useDue.getState().view === 'list' ? 'month' : 'list')
}

/** Another book is open. */
export function forgetDue(): void {
  useDue.setState(atFirst)
}
