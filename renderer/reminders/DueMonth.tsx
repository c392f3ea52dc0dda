// Who is due as a month: of each day how many by occasion, and the shop's own days. The keyboard moves by day, week and month.
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, type Day } from '../../shared/base/day.ts'
import { dayAfterKey, monthOf, weeksOf } from '../../shared/reminders/calendar.ts'
import type { MonthDay } from '../../shared/reminders/model.ts'
import { capital, formatWeekday } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { DayCell } from './DayCell.tsx'
import styles from './DueMonth.module.css'

interface DueMonthProps {
  day: Day
  onDay: (day: Day) => void
  /** Enter on a day: its list is to have the focus. */
  onOpen: () => void
  viewport: RefObject<HTMLTableElement | null>
}

export function DueMonth({ day, onDay, onOpen, viewport }: DueMonthProps) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const today = useToday()
  const prefix = useId()
  const month = monthOf(day)
  const weeks = weeksOf(month)
  const answer = useAnswer('reminders.listMonth', { month })
  const known = new Map<Day, MonthDay>((answer.data?.days ?? []).map(one => [one.day, one]))
  const plannedUntil = answer.data?.plannedUntil ?? day
  const keyPressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayAfterKey(event.key, day)
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) onOpen()
    else onDay(next)
  }
  return (
    <section className={styles.month} aria-label={t('month.title', { month: written(month) })}>
      <MonthHead month={month} onMonth={by => onDay(addMonths(day, by))} onToday={() => onDay(today)} />
      <table
        ref={viewport}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of which one cell is current is a grid
        role="grid"
        aria-label={t('month.title', { month: written(month) })}
        aria-activedescendant={`${prefix}-${day}`}
        tabIndex={0}
        className={styles.grid}
        onKeyDown={keyPressed}
      >
        <thead>
          <tr className={styles.weekdays}>
            {weeks[0]?.map(one => (
              <th key={one} scope="col">
                {capital(formatWeekday(one, language))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.weeks}>
          {weeks.map(week => (
            <tr key={week[0]} className={styles.week}>
              {week.map(one => (
                <DayCell
                  key={one}
                  id={`${prefix}-${one}`}
                  day={one}
                  known={monthOf(one) === month ? known.get(one) : undefined}
                  isOutside={monthOf(one) !== month}
                  isPlanned={one <= plannedUntil}
                  isToday={one === today}
                  isCurrent={one === day}
                  onDay={onDay}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** '2026-11' → '11/2026'. */
function written(month: string): string {
  return month.split('-').reverse().join('/')
}

interface MonthHeadProps {
  month: string
  onMonth: (by: -1 | 1) => void
  onToday: () => void
}

function MonthHead({ month, onMonth, onToday }: MonthHeadProps) {
  const { t } = useTranslation('reminders')
  const today = useToday()
  return (
    <div className={styles.head}>
      <h2>{t('month.title', { month: written(month) })}</h2>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconChevronLeft aria-hidden size={18} />}
        rightSection={<Key>PgUp</Key>}
        aria-keyshortcuts="PageUp"
        onClick={() => onMonth(-1)}
      >
        {t('month.before')}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconChevronRight aria-hidden size={18} />}
        rightSection={<Key>PgDn</Key>}
        aria-keyshortcuts="PageDown"
        onClick={() => onMonth(1)}
      >
        {t('month.after')}
      </Button>
      {monthOf(today) !== month && (
        <Button variant="default" size="sm" onClick={onToday}>
          {t('month.today')}
        </Button>
      )}
    </div>
  )
}
