// Customers not seen for two and three years: what is not needed any more should not be kept. Each is opened by itself.
import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay, type Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { formatDay, formatNumber, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'

export function UnseenCustomers({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('privacy')
  const { language } = useSettings()
  const counts = useAnswer('customers.countPeople', {}).data?.unseen
  const [months, setMonths] = useState<24 | 36 | null>(null)
  if (!counts) return null
  const some = counts.filter(one => one.count > 0)
  return (
    <Setting name={t('unseen')} hint={t('unseenHint')} saving="nothing">
      <div className={styles.unseen}>
        {some.length === 0 && <span className={styles.plain}>{t('unseenNone')}</span>}
        {some.map(one => (
          <div key={one.months} className={styles.unseenRow}>
            {t('unseenCount', { count: one.count, n: formatNumber(one.count, language), months: one.months })}
            <Button
              variant="default"
              aria-label={months === one.months ? undefined : t('unseenShowFor', { months: one.months })}
              aria-expanded={months === one.months}
              onClick={() => setMonths(shown => (shown === one.months ? null : one.months))}
            >
              {t(months === one.months ? 'unseenHide' : 'unseenShow')}
            </Button>
          </div>
        ))}
        {months !== null && <Unseen months={months} onOpen={onOpen} />}
      </div>
    </Setting>
  )
}

// As many as the call answers at most.
const mostShown = 200

function Unseen({ months, onOpen }: { months: 24 | 36; onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('privacy')
  const { timeZone } = useSettings()
  const rows = useAnswer('customers.listUnseen', { months }).data ?? []
  const dayOf = (at: Instant) => formatDay(calendarDay(at, { timeZone }))
  return (
    <>
      {rows.length === mostShown && <p className={styles.hint}>{t('unseenFirst')}</p>}
      <ul className={styles.unseenList}>
        {rows.map(one => (
          <li key={one.customerId}>
            <UnstyledButton onClick={() => onOpen(one.customerId)}>
              {fullName(one)}
              <span>
                {one.lastVisitAt === null
                  ? t('unseenNever', { day: dayOf(one.addedAt) })
                  : t('unseenLast', { day: dayOf(one.lastVisitAt) })}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}
