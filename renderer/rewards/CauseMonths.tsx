// What each month brought, the newest twelve, as quiet bars with their amounts.
import { useTranslation } from 'react-i18next'
import type { CauseMonth } from '../../shared/rewards/causeModel.ts'
import { gathered } from '../../shared/rewards/causes.ts'
import styles from './Causes.module.css'
import { useCauseWords } from './causeWords.ts'

const shownMonths = 12

export function CauseMonths({ months }: { months: CauseMonth[] }) {
  const { t } = useTranslation('causes')
  const words = useCauseWords()
  const newest = months.slice(0, shownMonths)
  const most = Math.max(1, ...newest.map(gathered))
  return (
    <section aria-label={t('months')}>
      <h4 className={styles.title}>{t('months')}</h4>
      <ul className={styles.months}>
        {newest.map(month => (
          <li key={month.month}>
            <span>{words.month(month)}</span>
            <span className={styles.bar}>
              <span style={{ width: `${Math.max(0, (gathered(month) / most) * 100)}%` }} />
            </span>
            <span className={styles.right}>{words.money(gathered(month))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
