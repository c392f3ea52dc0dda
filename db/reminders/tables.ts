// The rows of reminders, as TypeScript sees them.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Occasion } from '../../shared/reminders/model.ts'

export interface RemindersTable {
  id: Id
  customerId: Id
  occasion: Occasion
  origin: string
  cycle: string
  day: Day
  dueDay: Day
  untilDay: Day
  /** After this day it was missed. */
  nowUntil: Day
  /** JSON, checked by the schema of shared/reminders/model.ts whenever it is read. */
  detail: string
  laterDay: Day | null
  /** The later of `dueDay` and `laterDay`, written with them. */
  turnDay: Day
  state: 'open' | 'greeted' | 'let_be'
}

export interface RemindersPlannedTable {
  id: 1
  day: Day
}
