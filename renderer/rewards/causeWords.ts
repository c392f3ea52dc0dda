// A cause in words: 'Góp 2,5 % mỗi hoá đơn · từ 22/11/2026', and its amounts as the shop writes them.
import { useTranslation } from 'react-i18next'
import type { Cause, CauseMonth } from '../../shared/rewards/causeModel.ts'
import { formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

export function useCauseWords() {
  const { t } = useTranslation('causes')
  const { currency, language } = useSettings()
  return {
    money: (amount: number) => formatMoney(amount, currency, language),
    sentence: ({ permille, fromDay, toDay }: Cause) => {
      const percent = formatNumber(permille / 10, language)
      const what = permille === 0 ? t('sentence.pointsOnly') : t('sentence.percent', { percent })
      const from = formatDay(fromDay)
      const when = toDay === null ? t('sentence.from', { from }) : t('sentence.between', { from, to: formatDay(toDay) })
      return `${what} · ${when}`
    },
    /** '11/2026' */
    month: ({ month }: CauseMonth) => t('month', { month: month.split('-').reverse().join('/') }),
  }
}
