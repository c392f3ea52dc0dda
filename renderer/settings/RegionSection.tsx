// Region: currency, phones and time zone, with what they make of an amount, a number and the present moment.
import { NativeSelect, Select } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay, timeOfDay } from '../../shared/base/day.ts'
import { examplePhone, phoneRegions } from '../../shared/base/phone.ts'
import { settingsSchema } from '../../shared/settings/model.ts'
import { capital, formatDay, formatMoney } from '../../shared/text/format.ts'
import { useNow } from '../ui/clock.ts'
import { useSettings } from '../ui/settings.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { timeZones } from './timeZones.ts'
import { useSaving } from './useSaving.ts'

export function RegionSection() {
  const { t } = useTranslation('settings')
  return (
    <Section id="region" title={t('region.title')}>
      <CurrencySetting />
      <PhoneSetting />
      <TimeZoneSetting />
    </Section>
  )
}

// 1.250.000 ₫ and $12,500.00: enough digits to see how they are grouped.
const exampleAmount = 1_250_000

function CurrencySetting() {
  const { t } = useTranslation('settings')
  const id = useId()
  const { currency, language } = useSettings()
  const { saving, save } = useSaving()
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = settingsSchema.shape.currency.options
  return (
    <Setting
      fieldId={id}
      name={t('region.currency')}
      hint={<Example text={formatMoney(exampleAmount, currency, language)} />}
      saving={saving}
    >
      <NativeSelect
        id={id}
        className={styles.text}
        value={currency}
        data={codes.map(value => ({ value, label: `${capital(names.of(value) ?? value)} (${value})` }))}
        onChange={event => {
          const chosen = codes.find(code => code === event.currentTarget.value)
          if (chosen) void save({ currency: chosen })
        }}
      />
    </Setting>
  )
}

function PhoneSetting() {
  const { t } = useTranslation('settings')
  const id = useId()
  const { phoneRegion, language } = useSettings()
  const { saving, save } = useSaving()
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const order = new Intl.Collator(language)
  const choices = phoneRegions
    .map(value => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => order.compare(one.label, other.label))
  return (
    <Setting
      fieldId={id}
      name={t('region.phoneRegion')}
      hint={<Example text={examplePhone(phoneRegion)} />}
      saving={saving}
    >
      <Select
        id={id}
        className={styles.text}
        searchable
        allowDeselect={false}
        value={phoneRegion}
        data={choices}
        onChange={value => value && void save({ phoneRegion: value })}
      />
    </Setting>
  )
}

function TimeZoneSetting() {
  const { t } = useTranslation('settings')
  const id = useId()
  const { timeZone, language } = useSettings()
  const { saving, save } = useSaving()
  const now = useNow()
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(new Date(now))
  const moment = `${capital(weekday)}, ${formatDay(calendarDay(now, { timeZone }))} · ${timeOfDay(now, timeZone)}`
  return (
    <Setting fieldId={id} name={t('region.timeZone')} hint={<Example text={moment} />} saving={saving}>
      <Select
        id={id}
        className={styles.text}
        searchable
        allowDeselect={false}
        limit={200}
        value={timeZone}
        data={timeZones(timeZone)}
        onChange={value => value && void save({ timeZone: value })}
      />
    </Setting>
  )
}

function Example({ text }: { text: string }) {
  return <output className={styles.example}>{text}</output>
}
