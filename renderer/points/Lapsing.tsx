// What of a customer's points lapses and when.
import { useTranslation } from 'react-i18next'
import type { PointsShown } from '../../shared/points/model.ts'
import { formatDay } from '../../shared/text/format.ts'
import { usePointSpeech } from './usePointSpeech.ts'
import classes from './WhyDialog.module.css'
import { pointWords } from './whyWords.ts'

export function Lapsing({ points: { expiring } }: { points: PointsShown }) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  if (expiring.length === 0) return null
  return (
    <section className={classes.lapsing}>
      <h3>{t('why.lapsing')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <ul tabIndex={0} aria-label={t('why.lapsing')}>
        {expiring.map(({ day, points }) => (
          <li key={day}>{t('lapses', { points: pointWords(speech, points), day: formatDay(day) })}</li>
        ))}
      </ul>
    </section>
  )
}
