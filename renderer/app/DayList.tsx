// A day of the month: the shop's own days, and the customers who have an occasion on it.
import type { RefObject } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { monthOf } from '../../shared/reminders/calendar.ts'
import { capital, formatDay, formatWeekday } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { DueList } from '../reminders/DueList.tsx'
import { useSettings } from '../ui/settings.ts'
import { useOpenCustomer } from './openCustomer.ts'
import { useReminderWords } from './reminderWords.ts'
import styles from './TodayPage.module.css'

interface DayListProps {
  day: Day
  viewport: RefObject<HTMLDivElement | null>
  onGreet: ((reminderIds: Id[]) => void) | undefined
  onLeave: () => void
}

export function DayList({ day, viewport, onGreet, onLeave }: DayListProps) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const tell = useReminderWords()
  const open = useOpenCustomer()
  const [current, setCurrent] = useState<{ id: Id | null; index: number }>({ id: null, index: 0 })
  const rows = useAnswer('reminders.listDay', { day }).data ?? []
  const month = useAnswer('reminders.listMonth', { month: monthOf(day) }).data
  const shopDays = month?.days.find(one => one.day === day)?.shopDays ?? []
  const title = `${capital(formatWeekday(day, language))} ${formatDay(day)}`
  return (
    <section className={styles.day} aria-label={title}>
      <h2>{title}</h2>
      {shopDays.map(({ key, name, whom }) => (
        <p key={key} className={styles.shopDay}>
          {t(`month.${whom}`, { name })}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className={styles.lead}>{t(month && day > month.plannedUntil ? 'month.unplanned' : 'month.nobody')}</p>
      ) : (
        <div className={styles.list}>
          <DueList
            label={title}
            groups={[{ key: 'day', title: '', rows, count: rows.length }]}
            isNarrow
            tell={tell}
            current={current}
            onCurrent={setCurrent}
            onOpen={customerId => void open(customerId)}
            onGreet={onGreet}
            viewport={viewport}
            onLeave={onLeave}
          />
        </div>
      )}
    </section>
  )
}
