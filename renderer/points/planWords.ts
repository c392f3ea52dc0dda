// A membership plan in words: 'Bớt 10 % mỗi hoá đơn · điểm nhân 1,5 · nước mời'.
import { useTranslation } from 'react-i18next'
import type { PlanFields } from '../../shared/points/membershipModel.ts'
import { capital, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

type Benefits = Pick<PlanFields, 'percent' | 'times' | 'benefit'>

export function usePlanWords() {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  const benefits = ({ percent, times, benefit }: Benefits): string[] =>
    [
      percent > 0 ? t('sentence.percent', { percent }) : '',
      times > 100 ? t('sentence.times', { times: formatNumber(times / 100, language) }) : '',
      benefit,
    ].filter(words => words !== '')
  return {
    /** '300.000 ₫ cho 12 tháng' */
    price: ({ fee, months }: Pick<PlanFields, 'fee' | 'months'>) =>
      fee === 0
        ? t('sentence.free', { count: months })
        : t('sentence.price', { count: months, fee: formatMoney(fee, currency, language) }),
    /** Each benefit for itself. */
    benefits,
    /** All of them as one line. */
    line: (plan: Benefits) => capital(benefits(plan).join(' · ')),
  }
}
