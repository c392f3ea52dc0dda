// What the shop gives on a birthday: nothing, a voucher, points, or points that count double for some days.
import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BirthdayGift } from '../../shared/settings/model.ts'
import { isComposing } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

const kinds = ['none', 'voucher', 'points', 'doublePoints'] as const

export function BirthdayGiftSection() {
  const { t } = useTranslation('gifts')
  const { birthdayGift: gift } = useSettings()
  const { saving, save } = useSaving()
  const change = (next: BirthdayGift) => void save({ birthdayGift: next })
  const first: Record<BirthdayGift['kind'], BirthdayGift> = {
    none: { kind: 'none' },
    voucher: { kind: 'voucher', title: t('settings.title'), days: 30 },
    points: { kind: 'points', points: 50 },
    doublePoints: { kind: 'doublePoints', days: 3 },
  }
  return (
    <Section id="gift" title={t('settings.title')} lead={t('settings.lead')}>
      <Setting name={t('settings.kind')} saving={saving}>
        <SegmentedControl
          size="md"
          aria-label={t('settings.kind')}
          value={gift.kind}
          data={kinds.map(value => ({ value, label: t(`settings.kinds.${value}`) }))}
          onChange={kind => change(first[kind])}
        />
      </Setting>
      <GiftFields gift={gift} onChange={change} />
    </Section>
  )
}

interface GiftFieldsProps {
  gift: BirthdayGift
  onChange: (gift: BirthdayGift) => void
}

function GiftFields({ gift, onChange }: GiftFieldsProps) {
  const { t } = useTranslation('gifts')
  const days = t('settings.days')
  if (gift.kind === 'none') return null
  if (gift.kind === 'points') {
    const ofPoints = { stored: gift.points, most: 100_000, unit: '' }
    return <Count name={t('settings.points')} {...ofPoints} onChange={points => onChange({ ...gift, points })} />
  }
  if (gift.kind === 'doublePoints') {
    const ofDays = { stored: gift.days, most: 31, unit: days }
    return <Count name={t('settings.doubleDays')} {...ofDays} onChange={count => onChange({ ...gift, days: count })} />
  }
  const ofDays = { stored: gift.days, most: 366, unit: days }
  return (
    <>
      <VoucherTitle stored={gift.title} onChange={title => onChange({ ...gift, title })} />
      <Count name={t('settings.voucherDays')} {...ofDays} onChange={count => onChange({ ...gift, days: count })} />
    </>
  )
}

function VoucherTitle({ stored, onChange }: { stored: string; onChange: (title: string) => void }) {
  const { t } = useTranslation('gifts')
  const id = useId()
  const typed = useTyped(stored)
  const leave = () => {
    if (typed.value.trim() === '') typed.type(stored)
    else if (typed.value.trim() !== stored) onChange(typed.value)
  }
  return (
    <Setting fieldId={id} name={t('settings.voucherTitle')} saving="nothing">
      <TextInput
        id={id}
        className={styles.text}
        value={typed.value}
        maxLength={80}
        autoComplete="off"
        onChange={event => typed.type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) leave()
        }}
      />
    </Setting>
  )
}

interface CountProps {
  name: string
  stored: number
  most: number
  unit: string
  onChange: (count: number) => void
}

function Count({ name, stored, most, unit, onChange }: CountProps) {
  const id = useId()
  const typed = useTyped<number | ''>(stored)
  const leave = () => {
    const wanted = typed.value === '' ? stored : Math.min(most, Math.max(1, typed.value))
    typed.type(wanted)
    if (wanted !== stored) onChange(wanted)
  }
  return (
    <Setting fieldId={id} name={name} saving="nothing">
      <NumberInput
        id={id}
        className={styles.number}
        value={typed.value}
        min={1}
        max={most}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        onChange={value => typed.type(typeof value === 'number' ? value : '')}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave()
        }}
      />
      {unit && <span className={styles.unit}>{unit}</span>}
    </Setting>
  )
}
