// Odd things of a week, each one sentence that opens the customer; a week without any says so.
import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { OddKind, OddWeek } from '../../shared/reports/model.ts'
import { formatDay, formatNumber, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import figures from '../ui/Figures.module.css'
import { Refused } from '../ui/Refused.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { useOddWords } from './oddWords.ts'
import styles from './Reports.module.css'

const kinds: readonly OddKind[] = ['samePair', 'often', 'byHand', 'usedAfter', 'split', 'closed']

interface OdditiesProps {
  onOpen: (customerId: Id) => void
  onSetHours: () => void
}

export function Oddities({ onOpen, onSetHours }: OdditiesProps) {
  const { t } = useTranslation('reports')
  const thisWeek = mondayOf(useToday())
  const [from, setFrom] = useState(thisWeek)
  const { data, error, isPlaceholderData } = useAnswer('reports.listOddities', { from })
  return (
    <>
      <div className={styles.week}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowLeft aria-hidden size={16} />}
          onClick={() => setFrom(addDays(from, -7))}
        >
          {t('odd.before')}
        </Button>
        <strong>{t('odd.week', { from: formatDay(from), to: formatDay(addDays(from, 6)) })}</strong>
        {from < thisWeek && (
          <Button
            variant="default"
            size="compact-md"
            rightSection={<IconArrowRight aria-hidden size={16} />}
            onClick={() => setFrom(addDays(from, 7))}
          >
            {t('odd.after')}
          </Button>
        )}
      </div>
      {error && <Refused error={error} />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <Week week={data} onOpen={onOpen} />
          <Limits week={data} onSetHours={onSetHours} />
        </div>
      )}
    </>
  )
}

/** The Monday of a day's week. */
function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return addDays(day, 1 - weekday)
}

function Week({ week, onOpen }: { week: OddWeek; onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('reports')
  const words = useOddWords()
  if (week.oddities.length === 0) {
    return (
      <p className={styles.calm}>
        <IconCircleCheck aria-hidden="true" size={20} style={{ verticalAlign: 'text-bottom' }} /> {t('odd.nothing')}
      </p>
    )
  }
  return (
    <>
      {kinds.map(kind => {
        const own = week.oddities.filter(one => one.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} className={styles.group} aria-label={t(`odd.kinds.${kind}`)}>
            <h3>{t(`odd.kinds.${kind}`)}</h3>
            {own.map(one => (
              <UnstyledButton
                key={words(one)}
                className={styles.oddity}
                title={t('odd.open', { who: fullName(one.who) })}
                onClick={() => onOpen(one.who.customerId)}
              >
                {words(one)}
              </UnstyledButton>
            ))}
          </section>
        )
      })}
      {week.more > 0 && <p className={figures.story}>{t('odd.more', { count: week.more })}</p>}
    </>
  )
}

/** What was looked at, and what could not be. */
function Limits({ week, onSetHours }: { week: OddWeek; onSetHours: () => void }) {
  const { t } = useTranslation('reports')
  const { language } = useSettings()
  const { gestures, severalStaff, hoursKnown } = week
  return (
    <div className={figures.story}>
      <p>{t('odd.looked', { count: gestures, n: formatNumber(gestures, language) })}</p>
      {!severalStaff && gestures > 0 && <p>{t('odd.oneStaff')}</p>}
      {!hoursKnown && (
        <p>
          {t('odd.noHours')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={onSetHours}>
            {t('odd.setHours')}
          </Button>
        </p>
      )}
    </div>
  )
}
