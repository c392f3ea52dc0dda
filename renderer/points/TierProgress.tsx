// One line about a customer's tier: what keeps it, or what leads to the next.
import { useTranslation } from 'react-i18next'
import type { TierShown } from '../../shared/points/tierModel.ts'
import { useTierWords } from './tierWords.ts'

/** 'Còn 180.000 ₫ là giữ hạng Bạc đến 11/2027', or at the lowest tier 'Còn 2 lần ghé là lên hạng Bạc'. */
export function useProgressWords(): (tier: TierShown) => string {
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

export function TierProgress({ tier }: { tier: TierShown }) {
  const words = useProgressWords()
  return <p>{words(tier)}</p>
}
