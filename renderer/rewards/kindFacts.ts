// What there is to know of a kind of reward, in words: its price, and what limits it.
import { useTranslation } from 'react-i18next'
import type { RewardKind } from '../../shared/rewards/catalogue.ts'
import { formatDay, formatMoney } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'

/** '20 điểm', or '1 thẻ Cà phê đầy'; `count`: of so many. */
export function usePriceWords(): (kind: RewardKind, count?: number) => string {
  const { t } = useTranslation('catalogue')
  const cards = useAnswer('stamps.listKinds', { archived: false }).data ?? []
  const away = useAnswer('stamps.listKinds', { archived: true }).data ?? []
  return ({ cost, cardKindId }, count = 1) => {
    if (cost !== null) return t('facts.points', { count: cost * count })
    return t('facts.card', { name: [...cards, ...away].find(card => card.id === cardKindId)?.name ?? '' })
  }
}

export function useKindFacts(): (kind: RewardKind) => { price: string; limits: string[] } {
  const { t } = useTranslation('catalogue')
  const { currency, language } = useSettings()
  const priceOf = usePriceWords()
  return kind => {
    const { stock, fromDay, toDay, perCustomer: limit, perDays: days, minBill, minLeft } = kind
    const limits = [
      stock !== null && (stock === 0 ? t('facts.out') : t('facts.stock', { count: stock })),
      fromDay !== null && t('facts.from', { day: formatDay(fromDay) }),
      toDay !== null && t('facts.to', { day: formatDay(toDay) }),
      limit !== null && (days === null ? t('facts.perCustomer', { limit }) : t('facts.perDays', { limit, days })),
      minBill > 0 && t('facts.minBill', { amount: formatMoney(minBill, currency, language) }),
      minLeft > 0 && t('facts.minLeft', { count: minLeft }),
    ]
    return { price: priceOf(kind), limits: limits.filter(text => text !== false) }
  }
}
