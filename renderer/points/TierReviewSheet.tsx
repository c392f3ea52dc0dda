// The review on paper: a list to call by.
import { useTranslation } from 'react-i18next'
import type { TierReview } from '../../shared/points/tierModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import { TierRows } from './TierRows.tsx'
import styles from './Tiers.module.css'
import { rowsOf } from './tierGroups.ts'

export function TierReviewSheet({ review }: { review: TierReview }) {
  const { t } = useTranslation('tiers')
  const { shopName } = useSettings()
  return (
    <div className={styles.sheet}>
      <h1>{[t('review.title'), shopName, formatDay(review.day)].filter(part => part !== '').join(' · ')}</h1>
      {rowsOf(review).map(({ name, rows }) => (
        <section key={name}>
          <h2>{t(`review.${name}`)}</h2>
          <TierRows label={t(`review.${name}`)} rows={rows} />
        </section>
      ))}
    </div>
  )
}
