// The words for a refusal: what happened, whether the data is safe, what to do next.
import { useTranslation } from 'react-i18next'
import type { Detail, No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import { limitRules } from '../../shared/reports/limits.ts'
import { formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from './settings.ts'

// Which facts a refusal carries depends on its code; the words ask for those only.
const noFacts = {
  ...{
    customers: '',
    day: '',
    days: '',
    least: '',
    left: '',
    limit: '',
    line: '',
    log: '',
    name: '',
    points: '',
    rule: '',
    time: '',
    today: '',
    word: '',
    words: '',
  },
}

// The facts of a refusal that are amounts of money; the same names are plain numbers elsewhere.
const moneyFacts: Partial<Record<RefusalCode, string>> = {
  bill_too_small: 'least',
  return_too_large: 'left',
  refund_too_large: 'left',
  more_than_collected: 'left',
}

/** Gives the function that puts what a limit of the shop asks into words; '' where the detail names no limit. */
export function useLimitWords(): (detail: Detail) => string {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  return ({ rule, limit, today }) => {
    const known = limitRules.find(one => one === rule)
    if (known === undefined) return ''
    const write = (count: number) =>
      known === 'largestBill' ? formatMoney(count, currency, language) : formatNumber(count, language)
    return t(`limit.${known}`, { count: Number(today), today: write(Number(today)), limit: write(Number(limit)) })
  }
}

/** Gives the function that puts a refusal into words of the present language. */
export function useRefusalWords(): (refusal: No<RefusalCode>) => string {
  const { t } = useTranslation('refusals')
  const { currency, language } = useSettings()
  const written = (code: RefusalCode, detail: Detail = {}): Detail =>
    Object.fromEntries(
      Object.entries(detail).map(([name, fact]) => {
        if (name === 'day' && typeof fact === 'string') return [name, formatDay(fact)]
        const isMoney = name === moneyFacts[code] && typeof fact === 'number'
        return [name, isMoney ? formatMoney(fact, currency, language) : fact]
      }),
    )
  const limitWords = useLimitWords()
  return ({ code, detail }) => {
    const asked = code === 'reason_wanted' && detail ? limitWords(detail) : ''
    return asked || t(code, { ...noFacts, ...written(code, detail) })
  }
}
