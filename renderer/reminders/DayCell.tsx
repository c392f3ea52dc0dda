// A day of the month: its number, the shop's own day, and small pictures with how many people each is about.
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/day.ts'
import type { MonthDay } from '../../shared/reminders/model.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './DueMonth.module.css'
import { occasionIcons } from './occasionIcons.ts'

interface DayCellProps {
  id: string
  day: Day
  known: MonthDay | undefined
  isOutside: boolean
  isPlanned: boolean
  isToday: boolean
  isCurrent: boolean
  onDay: (day: Day) => void
}

// More have no room in two lines.
const mostShown = 6

export function DayCell({ id, day, known, isOutside, isPlanned, isToday, isCurrent, onDay }: DayCellProps) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const occasions = known?.occasions ?? []
  const cut = occasions.length > mostShown
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys for all days
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current day
    <td
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be the current one
      role="gridcell"
      aria-selected={isCurrent}
      aria-current={isToday ? 'date' : undefined}
      className={styles.day}
      data-outside={isOutside || undefined}
      data-unplanned={!isPlanned || undefined}
      data-today={isToday || undefined}
      data-current={isCurrent || undefined}
      onClick={() => onDay(day)}
    >
      <span className="spoken">{formatDay(day)}</span>
      <span aria-hidden="true" className={styles.number}>
        {Number(day.slice(8))}
      </span>
      {known?.shopDays.map(({ key, name }) => (
        <span key={key} className={styles.shopDay} title={name}>
          {name}
        </span>
      ))}
      <span className={styles.counts}>
        {occasions.slice(0, cut ? mostShown - 1 : mostShown).map(({ occasion, count }) => {
          const Icon = occasionIcons[occasion]
          return (
            <span key={occasion} className={styles.count} title={t(`occasions.${occasion}`)}>
              <Icon aria-hidden="true" size={15} stroke={1.8} />
              <span className="spoken">{t(`occasions.${occasion}`)}</span>
              {formatNumber(count, language)}
            </span>
          )
        })}
        {cut && <span className={styles.count}>…</span>}
      </span>
    </td>
  )
}
