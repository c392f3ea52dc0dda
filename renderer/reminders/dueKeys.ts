// The keys of the list of who is due: arrows move the row, Enter opens it, a letter does something about it.
import type { KeyboardEvent } from 'react'
import type { DueReminder } from '../../shared/reminders/model.ts'
import { rowAfterKey } from '../ui/rowAfterKey.ts'
import type { DueListProps } from './DueList.tsx'
import type { DueActions } from './useDueActions.ts'

interface Pressed extends DueListProps {
  rows: DueReminder[]
  /** The current row. */
  at: number
  actions: DueActions
}

const rowHeight = 52

export function dueKeyPressed(event: KeyboardEvent<HTMLDivElement>, pressed: Pressed): void {
  const { viewport, rows, at, onCurrent } = pressed
  if (event.target !== viewport.current || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 1)
  const next = rowAfterKey(event.key, at, { total: rows.length, page })
  const reached = next === null ? undefined : rows[next]
  if (next !== null && reached) {
    event.preventDefault()
    onCurrent({ id: reached.id, index: next })
    return
  }
  const reminder = rows[at]
  const act = reminder && actOf(event, reminder, pressed)
  if (!act) return
  event.preventDefault()
  // A held key acts once.
  if (!event.repeat) act()
}

function actOf(event: KeyboardEvent, reminder: DueReminder, pressed: Pressed): (() => void) | undefined {
  const { actions, onOpen, onGreet, onLeave } = pressed
  switch (event.key.toLowerCase()) {
    case 'enter':
      return () => onOpen(reminder.customerId)
    case 'l':
      return () => void actions.later(reminder, event.shiftKey ? 7 : 1)
    case 'x':
      return () => void actions.letBe(reminder)
    case 'g':
      return onGreet && (() => onGreet([reminder.id]))
    case 'escape':
      return onLeave
    default:
      return undefined
  }
}
