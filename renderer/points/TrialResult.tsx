// What a trial found: three numbers, who gains and who loses, and when it was worked out.
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import type { Trial, TrialPerson, TrialSide } from '../../shared/points/trial.ts'
import { formatDay, formatMoment, formatMoney, formatNumber, fullName } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Rules.module.css'

/** With fewer bills the numbers are a hint only. */
const fewBills = 30

interface TrialResultProps {
  rules: EarningRules
  trial: Trial
  onOpen: (customerId: Id) => void
}

export function TrialResult({ rules, trial, onOpen }: TrialResultProps) {
  const { t } = useTranslation('rules')
  const { language, timeZone } = useSettings()
  const today = useToday()
  const number = (count: number) => formatNumber(count, language)
  if (trial.bills === 0) return <p>{t('trial.none')}</p>
  const { gain, lose, same, tierMoves } = trial
  const bills = t('trial.bills', { count: trial.bills, n: number(trial.bills) })
  const when = { time: formatMoment(trial.asOf, today, timeZone), from: formatDay(trial.from), to: formatDay(trial.to) }
  return (
    <div className={styles.trial}>
      <TrialNumbers trial={trial} pays={rules.value > 0} />
      <p>{t('trial.who', { gain: number(gain), lose: number(lose), same: number(same) })}</p>
      {tierMoves && <p>{tierMoves.up + tierMoves.down === 0 ? t('trial.tiersSame') : t('trial.tiers', tierMoves)}</p>}
      {gain + lose > 0 && (
        <div className={styles.people}>
          <People title={t('trial.gainers')} people={trial.gainers} onOpen={onOpen} />
          <People title={t('trial.losers')} people={trial.losers} onOpen={onOpen} />
        </div>
      )}
      <p className={styles.hint}>
        {t('trial.asOf', { ...when, bills })} {trial.bills < fewBills && t('trial.few')}
      </p>
    </div>
  )
}

/** What a side comes to, in words: points, and stamps where there are any. */
function useSideWords(): (side: TrialSide) => string {
  const { t } = useTranslation('rules')
  const { language } = useSettings()
  return ({ points, stamps }) => {
    const said = t('points', { count: points, n: formatNumber(points, language) })
    return stamps === 0 ? said : t('trial.points', { points: said, stamps: t('stamps', { count: stamps }) })
  }
}

function TrialNumbers({ trial, pays }: { trial: Trial; pays: boolean }) {
  const { t } = useTranslation('rules')
  const { currency, language } = useSettings()
  const words = useSideWords()
  const { present, tried } = trial
  const change = {
    points: tried.points - present.points,
    cost: tried.cost - present.cost,
    stamps: tried.stamps - present.stamps,
  }
  const shown = { present, tried, difference: change }
  const money = (amount: number, isChange: boolean) => {
    const sign = isChange && amount > 0 ? '+' : ''
    return `${sign}${formatMoney(amount, currency, language)}`
  }
  return (
    <>
      <dl className={styles.numbers}>
        {(['present', 'tried', 'difference'] as const).map(side => (
          <div key={side} className={styles.number}>
            <dt>{t(`trial.${side}`)}</dt>
            <dd>
              {pays && <strong>{money(shown[side].cost, side === 'difference')}</strong>}
              {words(shown[side])}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t(pays ? 'trial.cost' : 'trial.noCost')}</p>
    </>
  )
}

interface PeopleProps {
  title: string
  people: TrialPerson[]
  onOpen: (customerId: Id) => void
}

function People({ title, people, onOpen }: PeopleProps) {
  const { t } = useTranslation('rules')
  const words = useSideWords()
  return (
    <div>
      <h4>{title}</h4>
      {people.length === 0 && <p className={styles.hint}>{t('trial.nobody')}</p>}
      {people.map(person => (
        <UnstyledButton key={person.customerId} className={styles.person} onClick={() => onOpen(person.customerId)}>
          <span>{fullName(person)}</span>
          <span>{t('trial.person', { before: words(person.present), after: words(person.tried) })}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
