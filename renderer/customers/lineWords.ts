// What a line of the history says.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '../../shared/customers/model.ts'
import type { Language } from '../../shared/settings/model.ts'
import { formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import { useChangeWords } from './changeWords.ts'

/** 'Đóng 1 dấu · Thẻ cà phê', 'Hoá đơn 85.000 ₫ · +8 điểm, 1 dấu', 'Đổi nơi ở · Huế → Đà Nẵng'. `mostLetters`: of a value that was changed. */
export function useLineWords(mostLetters?: number): (line: HistoryLine) => string {
  const { t } = useTranslation('customers')
  const { currency, language } = useSettings()
  const changeWords = useChangeWords(mostLetters)
  return line => {
    const { count, amount, label } = line
    if (line.kind === 'change') {
      const source = label === '' ? [] : [t('history.fromList', { name: label })]
      return [changeWords(line.changes), ...source].join(' · ')
    }
    if (line.kind.startsWith('feedback')) return feedbackWords(line, t)
    const money = amount === null ? '' : ` ${formatMoney(Math.abs(amount), currency, language)}`
    const what = t(`history.${nameOf(line)}`, { count: count || 1 }) + money
    const changes = changesOf(line, t, language).join(', ')
    return [what, label, changes].filter(part => part !== '').join(' · ')
  }
}

function feedbackWords({ kind, count, label }: HistoryLine, t: TFunction<'customers'>): string {
  const rating = count === 0 ? '' : t('history.rating', { count })
  return [t(`history.${kind}`, { count: 1 }), rating, label].filter(part => part !== '').join(' · ')
}

function nameOf({ kind, amount }: HistoryLine) {
  if (kind === 'visit' && amount !== null && amount < 0) return 'return'
  return kind === 'visit_taken_back' && amount !== null && amount > 0 ? 'return_taken_back' : kind
}

/** What a bill or another gesture changed: '+8 điểm', '1 dấu'; stamps of their own are said already. */
function changesOf(
  { kind, count, points, spent }: HistoryLine,
  t: TFunction<'customers'>,
  language: Language,
): string[] {
  const size = (value: number) => ({ count: Math.abs(value), n: formatNumber(Math.abs(value), language) })
  const signed = (value: number, words: string) => (value > 0 ? `+${words}` : `−${words}`)
  const stamps = (value: number) => {
    const words = t('history.stamps', { count: Math.abs(value) })
    return value > 0 ? words : signed(value, words)
  }
  return [
    ...(points === 0 ? [] : [signed(points, t('history.points', size(points)))]),
    ...(spent === 0
      ? []
      : [spent < 0 ? t('history.spent', size(spent)) : signed(spent, t('history.points', size(spent)))]),
    ...(count === 0 || kind.startsWith('stamps') ? [] : [stamps(count)]),
  ]
}
