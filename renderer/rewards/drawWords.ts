// A draw in words: its rule, its period, its prizes; the same on the screen and on paper.
import { useTranslation } from 'react-i18next'
import { calendarDay, type Instant, timeOfDay } from '../../shared/base/day.ts'
import type { Draw, EntryPeriod, Prize } from '../../shared/rewards/drawModel.ts'
import { formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

export function useDrawWords() {
  const { t } = useTranslation('draws')
  const { language, currency, timeZone } = useSettings()
  const number = (value: number) => formatNumber(value, language)
  const dayOf = (at: Instant) => formatDay(calendarDay(at, { timeZone }))
  const momentParts = (at: Instant) => ({ day: dayOf(at), time: timeOfDay(at, timeZone) })
  /** '18:00 30/12/2026' */
  const moment = (at: Instant) => `${timeOfDay(at, timeZone)} ${dayOf(at)}`
  const rule = ({ rule: { per, ...rest }, mostEntries }: Pick<EntryPeriod, 'rule' | 'mostEntries'>) => {
    const amount = 'amount' in rest ? formatMoney(rest.amount, currency, language) : ''
    const isAny = 'amount' in rest && rest.amount === 0
    const main = t(isAny ? 'rule.visitAny' : `rule.${per}`, { amount })
    return mostEntries === null ? main : `${main}, ${t('rule.most', { count: mostEntries })}`
  }
  const period = ({ fromDay, closesAt }: EntryPeriod) => {
    const { day: to, time } = momentParts(closesAt)
    return t('facts.fromTo', { from: formatDay(fromDay), time, to })
  }
  const prizes = (list: readonly Prize[]) => list.map(({ title, count }) => `${number(count)} × ${title}`).join(' · ')
  const value = ({ publicValueName: name, publicValueDay }: Draw) =>
    t('facts.valueOf', { name, day: formatDay(publicValueDay) })
  return { number, dayOf, moment, momentParts, rule, period, prizes, value }
}
