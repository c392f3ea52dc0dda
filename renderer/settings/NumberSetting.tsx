// A setting that is a whole number with its unit; saved when the field is left or Enter is pressed.
import { NumberInput } from '@mantine/core'
import { useId } from 'react'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

interface NumberSettingProps {
  setting: 'stampsPerDay' | 'doubleStampSeconds' | 'awayDays'
  name: string
  unit: string
  hint: string
  min: number
  max: number
}

export function NumberSetting({ setting, name, unit, hint, min, max }: NumberSettingProps) {
  const id = useId()
  const stored = useSettings()[setting]
  const typed = useTyped<number | ''>(stored)
  const { saving, save } = useSaving()
  const leave = () => {
    const wanted = typed.value === '' ? stored : Math.min(max, Math.max(min, typed.value))
    typed.type(wanted)
    if (wanted !== stored) void save({ [setting]: wanted })
  }
  return (
    <Setting fieldId={id} name={name} hint={hint} saving={saving}>
      <NumberInput
        id={id}
        className={styles.number}
        value={typed.value}
        min={min}
        max={max}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        onChange={value => typed.type(typeof value === 'number' ? value : '')}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave()
        }}
      />
      <span className={styles.unit}>{unit}</span>
    </Setting>
  )
}
