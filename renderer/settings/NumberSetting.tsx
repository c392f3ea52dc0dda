// A setting that is a whole number with its unit; saved when the field is left or Enter is pressed.
import { NumberInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'

interface NumberSettingProps {
  setting: 'stampsPerDay' | 'doubleStampSeconds'
  name: string
  unit: string
  hint: string
  min: number
  max: number
}

export function NumberSetting({ setting, name, unit, hint, min, max }: NumberSettingProps) {
  const id = useId()
  const stored = useSettings()[setting]
  const [typed, setTyped] = useState<number | null>(null)
  const { saving, save } = useSaving()
  const leave = async () => {
    if (typed !== null && typed !== stored) await save({ [setting]: Math.min(max, Math.max(min, typed)) })
    setTyped(null)
  }
  return (
    <Setting fieldId={id} name={name} hint={hint} saving={saving}>
      <NumberInput
        id={id}
        className={styles.number}
        value={typed ?? stored}
        min={min}
        max={max}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        onChange={value => setTyped(typeof value === 'number' ? value : null)}
        onBlur={() => void leave()}
        onKeyDown={event => {
          if (event.key === 'Enter') void leave()
        }}
      />
      <span className={styles.unit}>{unit}</span>
    </Setting>
  )
}
