// What the shop owes its customers: points, rewards and stamps in money, by the month in which they lapse.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Owed as OwedNow } from '../../shared/reports/model.ts'
import { redemptionRate } from '../../shared/reports/owed.ts'
import { formatMoment, formatMoney } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import figures from '../ui/Figures.module.css'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { OwedCards } from './OwedCards.tsx'
import { OwedMonths } from './OwedMonths.tsx'
import { cardsMoney, owedMoney } from './owedSums.ts'
import styles from './Reports.module.css'

export function Owed() {
  const { t } = useTranslation('reports')
  const { timeZone } = useSettings()
  const today = useToday()
  const owed = useAnswer('reports.listOwed', {}).data
  const print = usePrint()
  if (!owed) return null
  const { points, rewards, cards } = owed
  if (points.months.length + rewards.length + cards.length === 0)
    return <p className={styles.calm}>{t('owed.nothing')}</p>
  return (
    <>
      <OwedNumbers owed={owed} />
      <OwedTables owed={owed} />
      <OwedCards cards={cards} />
      <div className={styles.foot}>
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print(owed)}>
          {t('owed.print')}
        </Button>
        <span className={figures.story}>{t('owed.asOf', { time: formatMoment(owed.asOf, today, timeZone) })}</span>
      </div>
    </>
  )
}

function usePrint(): (owed: OwedNow) => Promise<void> {
  const { t } = useTranslation('reports')
  const words = useRefusalWords()
  return async owed => {
    const sheet = (
      <div className={styles.sheet}>
        <h1>{t('owed.title')}</h1>
        <OwedNumbers owed={owed} />
        <OwedTables owed={owed} />
      </div>
    )
    const reply = await printSheet(t('owed.file'), 'a4', sheet)
    if (!reply.ok) showToast({ text: words(reply), tone: 'calm' })
  }
}

/** What all of it comes to, and what of it will be used if the shop's customers go on as before. */
function OwedNumbers({ owed }: { owed: OwedNow }) {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  const money = (amount: number) => formatMoney(amount, currency, language)
  const { points, rewards } = owedMoney(owed)
  const stamps = cardsMoney(owed.cards)
  const all = points + rewards + stamps
  const rate = redemptionRate(owed.redemption)
  return (
    <dl className={`${figures.figures} ${styles.numbers}`}>
      <div className={figures.tile}>
        <dt className={figures.story}>{t('owed.total')}</dt>
        <dd className={figures.figure}>{money(all)}</dd>
        {owed.unpriced > 0 && <dd className={figures.story}>{t('owed.unpriced', { count: owed.unpriced })}</dd>}
      </div>
      <div className={figures.tile}>
        <dt className={figures.story}>{t('owed.expected')}</dt>
        <dd className={figures.figure}>{rate === null ? t('owed.unknown') : money(Math.round(all * rate))}</dd>
        <dd className={figures.story}>
          {rate === null ? t('owed.rateUnknown') : t('owed.rate', { percent: Math.round(rate * 100) })}
        </dd>
      </div>
      <div className={figures.tile}>
        <dt className={figures.story}>{t('owed.points')}</dt>
        <dd className={figures.figure}>{owed.points.value > 0 ? money(points) : t('owed.unknown')}</dd>
        <dd className={figures.story}>
          {owed.points.value > 0 ? t('owed.pointWorth', { money: money(owed.points.value) }) : t('owed.pointWorthless')}
        </dd>
      </div>
    </dl>
  )
}

function OwedTables({ owed }: { owed: OwedNow }) {
  const { t } = useTranslation('reports')
  return (
    <div className={styles.tables}>
      {owed.points.months.length > 0 && <OwedMonths title={t('owed.points')} months={owed.points.months} />}
      {owed.rewards.length > 0 && <OwedMonths title={t('owed.rewards')} months={owed.rewards} />}
    </div>
  )
}
