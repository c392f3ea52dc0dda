// People to ask after for one reason: who, what can be told them, and why now. Enter or a click opens them at the counter.
import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import type { Id } from '../../shared/base/ids.ts'
import doors from '../ui/Doors.module.css'
import styles from './DueSection.module.css'

export interface DueRow {
  customerId: Id
  name: string
  /** What can be told them: 'Còn 180.000 ₫ là giữ hạng Bạc'. */
  what: string
  /** Why now: 'hạng đến 30/11'. */
  why: string
}

interface DueSectionProps {
  title: string
  rows: DueRow[]
  onOpen: (customerId: Id) => void
}

export function DueSection({ title, rows, onOpen }: DueSectionProps) {
  const headingId = useId()
  if (rows.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      <ul className={`${doors.rows} ${styles.rows}`}>
        {rows.map(row => (
          <li key={`${row.customerId} ${row.what}`}>
            <button type="button" className={`${doors.row} ${styles.row}`} onClick={() => onOpen(row.customerId)}>
              <span className={doors.name}>{row.name}</span>
              <span className={styles.what}>{row.what}</span>
              <span className={styles.why}>{row.why}</span>
              <IconChevronRight aria-hidden="true" size={18} stroke={1.7} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
