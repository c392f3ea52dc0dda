// Today as a month, and beside it the list of the day that is chosen.
import { useRef } from 'react'
import type { Id } from '../../shared/base/ids.ts'
import { DueMonth } from '../reminders/DueMonth.tsx'
import { useDue } from '../reminders/store.ts'
import { useToday } from '../ui/settings.ts'
import { DayList } from './DayList.tsx'
import styles from './TodayPage.module.css'
import { useFirstPlace } from './useFirstPlace.ts'

export function TodayMonth({ onGreet }: { onGreet: ((reminderIds: Id[]) => void) | undefined }) {
  const today = useToday()
  const day = useDue(state => state.day) ?? today
  const month = useRef<HTMLTableElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useFirstPlace(month, true)
  return (
    <div className={styles.month}>
      <DueMonth
        day={day}
        onDay={chosen => useDue.setState({ day: chosen })}
        onOpen={() => list.current?.focus()}
        viewport={month}
      />
      <DayList key={day} day={day} viewport={list} onGreet={onGreet} onLeave={() => month.current?.focus()} />
    </div>
  )
}
