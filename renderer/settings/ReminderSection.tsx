// Reminders: on which occasions and how far ahead, the shop's own days, and how the number of the day is told.
import { SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../shared/base/day.ts'
import { leapDays } from '../../shared/base/yearly.ts'
import { useSettings } from '../ui/settings.ts'
import { NumberSetting } from './NumberSetting.tsx'
import { OccasionSettings } from './OccasionSettings.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { ShopDays } from './ShopDays.tsx'
import { SwitchSetting } from './SwitchSetting.tsx'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

const switches = ['tellsDue', 'startsWithComputer', 'staysInTray'] as const

export function ReminderSection() {
  const { t } = useTranslation('reminders')
  return (
    <Section id="reminders" title={t('settings.title')} lead={t('settings.lead')}>
      <OccasionSettings />
      <NumberSetting
        setting="awayDays"
        name={t('settings.awayDays')}
        unit={t('settings.days')}
        hint={t('settings.awayDaysHint')}
        min={7}
        max={366}
      />
      <LeapDaySetting />
      <ShopDays />
      <OpeningTime />
      {switches.map(setting => (
        <SwitchSetting
          key={setting}
          setting={setting}
          name={t(`settings.${setting}.name`)}
          label={t(`settings.${setting}.label`)}
          hint={t(`settings.${setting}.hint`)}
        />
      ))}
    </Section>
  )
}

function LeapDaySetting() {
  const { t } = useTranslation('reminders')
  const { leapDay } = useSettings()
  const { saving, save } = useSaving()
  return (
    <Setting name={t('settings.leapDay')} hint={t('settings.leapDayHint')} saving={saving}>
      <SegmentedControl
        size="md"
        aria-label={t('settings.leapDay')}
        value={leapDay}
        data={leapDays.map(value => ({ value, label: t(`settings.leapDays.${value}`) }))}
        onChange={value => void save({ leapDay: value })}
      />
    </Setting>
  )
}

function OpeningTime() {
  const { t } = useTranslation('reminders')
  const id = useId()
  const { openingTime } = useSettings()
  const typed = useTyped(openingTime)
  const { saving, save } = useSaving()
  const leave = () => {
    const isTime = clockTime.safeParse(typed.value).success
    // A time that was only begun is no time yet.
    if (!isTime) typed.type(openingTime)
    else if (typed.value !== openingTime) void save({ openingTime: typed.value })
  }
  return (
    <Setting fieldId={id} name={t('settings.openingTime')} hint={t('settings.openingTimeHint')} saving={saving}>
      <TextInput
        id={id}
        type="time"
        className={styles.time}
        value={typed.value}
        onChange={event => typed.type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave()
        }}
      />
    </Setting>
  )
}
