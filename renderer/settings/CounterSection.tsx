// At the counter: how many stamps a day, when a second one is asked about, when the shop's day begins.
import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import { NumberSetting } from './NumberSetting.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'

export function CounterSection() {
  const { t } = useTranslation('settings')
  return (
    <Section id="counter" title={t('counter.title')}>
      <NumberSetting
        setting="stampsPerDay"
        name={t('counter.perDay')}
        unit={t('counter.stamps')}
        hint={t('counter.perDayHint')}
        min={1}
        max={50}
      />
      <NumberSetting
        setting="doubleStampSeconds"
        name={t('counter.double')}
        unit={t('counter.seconds')}
        hint={t('counter.doubleHint')}
        min={0}
        max={3600}
      />
      <CutOff />
    </Section>
  )
}

const latestMinutes = 12 * 60
const halfHour = 30
// A sale at half past one at night shows best what the setting does; with an earlier cut-off a moment before it.
const exampleMinutes = 90

function CutOff() {
  const { t } = useTranslation('settings')
  const id = useId()
  const { cutOff } = useSettings()
  const { saving, save } = useSaving()
  const halfHours = Array.from({ length: latestMinutes / halfHour + 1 }, (_, index) => index * halfHour)
  const choices = [...new Set([...halfHours, cutOff])].sort((one, other) => one - other)
  const example = cutOff > exampleMinutes ? exampleMinutes : Math.floor(cutOff / 2)
  const hint = cutOff === 0 ? t('counter.cutOffMidnight') : t('counter.cutOffExample', { time: clockTime(example) })
  return (
    <Setting fieldId={id} name={t('counter.cutOff')} hint={hint} saving={saving}>
      <NativeSelect
        id={id}
        className={styles.number}
        value={String(cutOff)}
        data={choices.map(minutes => ({ value: String(minutes), label: clockTime(minutes) }))}
        onChange={event => void save({ cutOff: Number(event.currentTarget.value) })}
      />
    </Setting>
  )
}

/** Minutes after midnight as '04:00'. */
function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')
}
