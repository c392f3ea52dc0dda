// What becomes of the open reminders when the day is planned: new ones, changed ones, and those that are over. Pure.
import type { Day } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { nowUntil } from './days.ts'
import { type Occurrence, type Planned, reminderDetail } from './model.ts'

/** A reminder as it is stored; its detail as text, which is how two are compared. */
export interface StoredPlan extends Omit<Planned, 'detail'> {
  /** After this day it was missed. */
  nowUntil: Day
  detail: string
}

export interface OpenPlan extends StoredPlan {
  id: Id
}

/** What is to be stored. */
export interface PlanChanges {
  added: StoredPlan[]
  changed: OpenPlan[]
  dropped: Id[]
}

/** With the customer, what a reminder is about. A cycle is a year or a day, so nothing runs into one another. */
export const keyOf = ({ customerId, occasion, origin, cycle }: Omit<Occurrence, 'day' | 'detail'>): string =>
  [customerId, occasion, cycle, origin].join('|')

function toStored(planned: Planned): StoredPlan {
  return { ...planned, nowUntil: nowUntil(planned), detail: JSON.stringify(planned.detail) }
}

// Of a card there is one reminder, which begins when it is first noticed: later visits do not move it.
function asStored(planned: Planned, open: OpenPlan): OpenPlan {
  const stored = toStored(planned)
  const { id, day, dueDay, untilDay, nowUntil: until } = open
  return planned.occasion === 'nearReward'
    ? { ...stored, id, day, dueDay, untilDay, nowUntil: until }
    : { ...stored, id }
}

function isSame(one: StoredPlan, other: StoredPlan): boolean {
  const { day, dueDay, untilDay, nowUntil: until, detail } = other
  const isSameTime = one.day === day && one.dueDay === dueDay && one.untilDay === untilDay
  return isSameTime && one.nowUntil === until && one.detail === detail
}

/**
 * Lays what should be open beside what is. `open`: every open reminder of the occasions that were gathered; one that nobody
 * should be told of any more goes. Planning again changes nothing.
 */
export function planReminders(planned: readonly Planned[], open: readonly OpenPlan[], today: Day): PlanChanges {
  const left = new Map(open.map(one => [keyOf(one), one]))
  const added: StoredPlan[] = []
  const changed: OpenPlan[] = []
  for (const one of planned) {
    const known = left.get(keyOf(one))
    if (known) {
      left.delete(keyOf(one))
      const wanted = asStored(one, known)
      if (!isSame(known, wanted)) changed.push(wanted)
    } else if (one.untilDay >= today) added.push(toStored(one))
  }
  return { added, changed, dropped: [...left.values()].map(({ id }) => id) }
}

/** The same in pieces of at most so many rows, which are stored one after another. */
export function piecesOf({ added, changed, dropped }: PlanChanges, most: number): PlanChanges[] {
  const none: PlanChanges = { added: [], changed: [], dropped: [] }
  return [
    ...chunks(dropped, most).map(rows => ({ ...none, dropped: rows })),
    ...chunks(changed, most).map(rows => ({ ...none, changed: rows })),
    ...chunks(added, most).map(rows => ({ ...none, added: rows })),
  ]
}

function chunks<T>(rows: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => rows.slice(at * most, (at + 1) * most))
}

/** An open reminder as it was planned; its detail is known to be one. */
export function plannedOf({ id: _, nowUntil: __, detail, ...plan }: OpenPlan): Planned {
  return { ...plan, detail: reminderDetail.parse(JSON.parse(detail)) }
}
