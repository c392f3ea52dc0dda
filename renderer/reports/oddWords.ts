// Odd things in words: one sentence each, with names and numbers.
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../shared/base/day.ts'
import type { Oddity, OddPerson } from '../../shared/reports/model.ts'
import { capital, formatMoment, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'

/** 'chị Nguyễn Thị Lan': whole, for a page where many people have the same name. */
function inSentence({ name, formOfAddress }: OddPerson): string {
  return formOfAddress === '' ? name : `${formOfAddress} ${name}`
}

export function useOddWords(): (oddity: Oddity) => string {
  const { t } = useTranslation('reports')
  const { currency, language, timeZone } = useSettings()
  const today = useToday()
  const n = (count: number) => formatNumber(count, language)
  const time = (at: Instant) => formatMoment(at, today, timeZone)
  const sentence = (oddity: Oddity): string => {
    const who = inSentence(oddity.who)
    if (oddity.kind === 'often') return t('odd.often', { who, n: n(oddity.count), usual: n(oddity.usual) })
    // Until somebody gives a name, it is the owner who stands at the counter.
    const people = { who, staff: oddity.staffName === '' ? t('odd.owner') : oddity.staffName }
    if (oddity.kind === 'samePair') {
      return t('odd.samePair', { ...people, n: n(oddity.count), share: oddity.share, usual: oddity.usual })
    }
    const when = { ...people, time: time(oddity.at) }
    if (oddity.kind === 'byHand') return t('odd.byHand', { ...when, n: n(oddity.points), reason: oddity.reason })
    if (oddity.kind === 'split') {
      return t('odd.split', { ...when, n: n(oddity.count), money: formatMoney(oddity.amount, currency, language) })
    }
    if (oddity.kind === 'closed') return t(oddity.what === 'bill' ? 'odd.closedBill' : 'odd.closedStamp', when)
    const { after, points, title } = oddity
    const minutes = Math.max(1, oddity.minutes)
    const used = title === '' ? 'Points' : 'Reward'
    return t(`odd.usedAfter.${after}${used}`, { ...when, minutes, n: n(points), title })
  }
  return oddity => capital(sentence(oddity))
}
