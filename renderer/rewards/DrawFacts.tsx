// What is fixed of a draw and what became of it, as names and values; the same on the screen and on paper.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import type { Draw } from '../../shared/rewards/drawModel.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Draws.module.css'
import { useDrawWords } from './drawWords.ts'

export function DrawFacts({ draw, onPaper = false }: { draw: Draw; onPaper?: boolean }) {
  const { t } = useTranslation('draws')
  const { rule, period, prizes, value } = useDrawWords()
  return (
    <dl className={styles.facts}>
      <Fact name={t('facts.rule')}>{rule(draw)}</Fact>
      <Fact name={t('facts.period')}>{period(draw)}</Fact>
      <Fact name={t('facts.prizes')}>{prizes(draw.prizes)}</Fact>
      <Fact name={t('facts.value')}>{value(draw)}</Fact>
      <Fact name={t('facts.commitment')}>
        <code data-fact="commitment">{draw.commitment}</code>
        {!onPaper && draw.state === 'open' && <span className={styles.hint}>{t('facts.commitmentHint')}</span>}
      </Fact>
      <Steps draw={draw} />
    </dl>
  )
}

function Steps({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const { moment, number, dayOf } = useDrawWords()
  const { timeZone } = useSettings()
  const { closed, drawn, cancelled, secret, correctedValues } = draw
  const isLate = closed !== null && calendarDay(closed.at, { timeZone }) > draw.publicValueDay
  const size = closed
    ? `${number(closed.entries)} ${t('count.entries')}, ${number(closed.customers)} ${t('count.customers')}`
    : ''
  return (
    <>
      <Fact name={t('facts.announced')}>
        {moment(draw.announcedAt)} · {t('facts.registered', { day: dayOf(draw.registrationConfirmedAt) })}
      </Fact>
      {closed && (
        <Fact name={t('facts.closed')}>
          {moment(closed.at)} · {size}
          {isLate && ` · ${t('facts.closedLate')}`}
        </Fact>
      )}
      {correctedValues.length > 0 && <Fact name={t('facts.corrected')}>{correctedValues.join(' · ')}</Fact>}
      {drawn && <Fact name={t('facts.drawn')}>{moment(drawn.at)}</Fact>}
      {drawn && (
        <Fact name={t('facts.usedValue')}>
          <code data-fact="publicValue">{drawn.publicValue}</code>
        </Fact>
      )}
      {secret && (
        <Fact name={t('facts.secret')}>
          <code data-fact="secret">{secret}</code>
        </Fact>
      )}
      {cancelled && (
        <Fact name={t('facts.cancelled')}>
          {moment(cancelled.at)} · {cancelled.reason}
        </Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
