// Who is greeted and why now, what they like, when they came last.
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { ago, fullName } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Queue.module.css'

export function QueuePerson({ person, reason }: { person: Prepared; reason: string }) {
  const { t } = useTranslation('greetings')
  const { language, timeZone } = useSettings()
  const today = useToday()
  const { lastVisitAt, likes } = person
  const last = lastVisitAt && ago(calendarDay(lastVisitAt, { timeZone }), today, language)
  const facts = [
    ...(likes.length === 0 ? [] : [t('likes', { likes: likes.join(', ') })]),
    last === null ? t('neverCame') : t('lastVisit', { ago: last }),
  ]
  return (
    <div>
      <h3 className={styles.name}>{fullName(person)}</h3>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </div>
  )
}
