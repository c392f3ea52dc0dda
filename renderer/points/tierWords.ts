// How the window says what belongs to tiers: what is missing, a factor, a month.
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/day.ts'
import { type Hold, type Missing, measureNames, type Thresholds } from '../../shared/points/tierModel.ts'
import { formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

export interface TierWords {
  /** '180.000 ₫ hoặc 2 lần ghé'. */
  amounts(amounts: Missing | Thresholds): string
  /** 150 → 'Điểm nhân 1,5'. */
  times(hundredths: number): string
  /** '2027-11-30' → '11/2027'. */
  month(day: Day): string
}

export function useTierWords(): TierWords {
  const { t } = useTranslation('tiers')
  const { currency, language } = useSettings()
  return {
    amounts: amounts =>
      measureNames
        .flatMap(name => {
          const count = amounts[name]
          if (count === null) return []
          if (name === 'spent') return [t('measure.spent', { amount: formatMoney(count, currency, language) })]
          return [t(`measure.${name}`, { count, n: formatNumber(count, language) })]
        })
        .join(` ${t('or')} `),
    times: hundredths =>
      hundredths === 100 ? t('timesNone') : t('times', { times: formatNumber(hundredths / 100, language) }),
    month: day => `${day.slice(5, 7)}/${day.slice(0, 4)}`,
  }
}

/** 'Tạm dừng đến hết 20/11/2027 · Đi xa · về quê' */
export function useHoldWords(): (hold: Hold) => string {
  const { t } = useTranslation('tiers')
  return ({ kind, untilDay, reason, note }) => {
    const said = t(`shown.${kind}`, { day: formatDay(untilDay), reason: t(`hold.reasons.${reason}`) })
    return note === '' ? said : `${said} · ${note}`
  }
}
