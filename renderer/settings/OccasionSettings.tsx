// On which occasions somebody comes up on Today, and for those that have a day, how many days before it.
import { NumberInput, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Occasion, occasions } from '../../shared/reminders/model.ts'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

/** These come when they come: there is no day to look ahead to. */
const withoutDay = ['complaint', 'nearReward', 'away'] as const
type WithoutDay = (typeof withoutDay)[number]
const hasNoDay = (occasion: Occasion): occasion is WithoutDay => withoutDay.some(one => one === occasion)

const mostDays = 60

export function OccasionSettings() {
  const { t } = useTranslation('reminders')
  const { reminders } = useSettings()
  const { saving, save } = useSaving()
  const change = (occasion: Occasion, part: { on?: boolean; daysAhead?: number }) =>
    void save({ reminders: { ...reminders, [occasion]: { ...reminders[occasion], ...part } } })
  return (
    <Setting name={t('settings.occasions')} hint={t('settings.occasionsHint')} saving={saving}>
      <ul className={styles.occasions} aria-label={t('settings.occasions')}>
        {occasions.map(occasion => (
          <li key={occasion}>
            <Switch
              size="md"
              label={t(`occasions.${occasion}`)}
              checked={reminders[occasion].on}
              onChange={event => change(occasion, { on: event.currentTarget.checked })}
            />
            {hasNoDay(occasion) ? (
              <span className={styles.unit}>{t(`settings.when.${occasion}`)}</span>
            ) : (
              <DaysAhead
                name={t(`occasions.${occasion}`)}
                stored={reminders[occasion].daysAhead}
                isOn={reminders[occasion].on}
                onChange={daysAhead => change(occasion, { daysAhead })}
              />
            )}
          </li>
        ))}
      </ul>
    </Setting>
  )
}

interface DaysAheadProps {
  name: string
  stored: number
  isOn: boolean
  onChange: (days: number) => void
}

function DaysAhead({ name, stored, isOn, onChange }: DaysAheadProps) {
  const { t } = useTranslation('reminders')
  const typed = useTyped<number | ''>(stored)
  const leave = () => {
    const wanted = typed.value === '' ? stored : Math.min(mostDays, typed.value)
    typed.type(wanted)
    if (wanted !== stored) onChange(wanted)
  }
  return (
    <>
      <span className={styles.unit}>{t('settings.before')}</span>
      <NumberInput
        size="sm"
        className={styles.days}
        aria-label={t('settings.daysAhead', { name })}
        value={typed.value}
        disabled={!isOn}
        min={0}
        max={mostDays}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        onChange={value => typed.type(typeof value === 'number' ? value : '')}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave()
        }}
      />
      <span className={styles.unit}>{t('settings.daysBefore')}</span>
    </>
  )
}
