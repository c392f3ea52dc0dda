// One line about a customer's tier: what keeps it, or what leads to the next.
import { IconMedal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { TierShown } from '../../shared/points/tierModel.ts'
import { useAnswer } from '../api.ts'
import styles from './TierBadge.module.css'
import { useTierWords } from './tierWords.ts'

/** 'Còn 180.000 ₫ là giữ hạng Bạc đến 11/2027', or at the lowest tier 'Còn 2 lần ghé là lên hạng Bạc'. */
function useProgressWords(): (tier: TierShown) => string {
  const { t } = useTranslation('tiers')
  const words = useTierWords()
  return ({ name, keptUntilDay, missingToKeep, next }) => {
    if (keptUntilDay !== null) {
      const month = words.month(keptUntilDay)
      return missingToKeep === null
        ? t('shown.kept', { name, month })
        : t('shown.keep', { what: words.amounts(missingToKeep), name, month })
    }
    if (next === null) return t('shown.top')
    return next.missing === null
      ? t('shown.nextReached', { name: next.name })
      : t('shown.next', { what: words.amounts(next.missing), name: next.name })
  }
}

/** Says nothing while the shop has no ladder in use. */
export function TierProgress({ customerId }: { customerId: Id }) {
  const words = useProgressWords()
  const tier = useAnswer('points.showTier', { customerId }).data
  if (!tier) return null
  return (
    <p className={styles.progress}>
      <IconMedal aria-hidden="true" size={18} stroke={1.7} />
      {words(tier)}
    </p>
  )
}
