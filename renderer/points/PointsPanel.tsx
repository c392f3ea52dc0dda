// A customer's points beside the card: how many, what they are worth, why, what lapses next, what is owed first.
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { PointsShown } from '../../shared/points/model.ts'
import { formatMoney, formatNumber, formatShortDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { GivePoints } from './GivePoints.tsx'
import classes from './PointsPanel.module.css'
import { usePointSpeech } from './usePointSpeech.ts'
import { WhyDialog } from './WhyDialog.tsx'
import { pointWords } from './whyWords.ts'

interface PointsPanelProps {
  customer: Customer
  points: PointsShown
  /** What other programmes can do with the points. */
  children?: ReactNode
}

export function PointsPanel({ customer, points, children }: PointsPanelProps) {
  const { t } = useTranslation('points')
  const { language, currency } = useSettings()
  const [isWhyOpen, setWhyOpen] = useState(false)
  const openWhy = () => setWhyOpen(true)
  useKeys({ F6: openWhy })
  const n = formatNumber(points.points, language)
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <div className={classes.head}>
        <p className={classes.title}>{t('title')}</p>
        <GivePoints customer={customer} actions={points.actions} />
      </div>
      <div className={classes.has}>
        <p className={classes.number}>{n}</p>
        {points.value > 0 && points.points > 0 && (
          <p className={classes.soft}>
            {t('worth', { money: formatMoney(points.points * points.value, currency, language) })}
          </p>
        )}
      </div>
      <button type="button" className={classes.why} aria-keyshortcuts="F6" onClick={openWhy}>
        <span>{t('whyButton', { n })}</span> <Key>F6</Key>
      </button>
      {children}
      {points.claim > 0 && <ClaimLine customerId={customer.id} claim={points.claim} />}
      <NextLapse points={points} />
      <WhyDialog customer={customer} points={points} opened={isWhyOpen} onClose={() => setWhyOpen(false)} />
    </section>
  )
}

function NextLapse({ points: { expiring } }: { points: PointsShown }) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  const today = useToday()
  const [next] = expiring
  if (!next) return null
  const day = formatShortDay(next.day, today)
  return <p className={classes.lapses}>{t('lapses', { points: pointWords(speech, next.points), day })}</p>
}

const linesToLookAt = 100

/** '9 điểm tới bù cho lần trả hàng 16/11': never a balance below zero. */
function ClaimLine({ customerId, claim }: { customerId: Id; claim: number }) {
  const { t } = useTranslation('points')
  const { language } = useSettings()
  const today = useToday()
  const lines = useAnswer('points.explain', { customerId, limit: linesToLookAt }).data ?? []
  const cause = lines.find(line => line.claim > 0 && !line.undone)
  const known = { count: claim, n: formatNumber(claim, language) }
  return (
    <p className={classes.claim}>
      {cause ? t('claimOf', { ...known, day: formatShortDay(cause.day, today) }) : t('claim', known)}
    </p>
  )
}
