// A number within a sentence; '' while the box is empty.
import { NumberInput } from '@mantine/core'
import { useSettings } from '../ui/settings.ts'
import styles from './Tiers.module.css'

interface NumberBoxProps {
  label: string
  value: number | ''
  onChange: (value: number | '') => void
  /** Digits after the point. */
  digits?: number
  /** What stands in it while it is empty. */
  empty?: string
  wide?: boolean
}

export function NumberBox({ label, value, onChange, digits = 0, empty, wide = false }: NumberBoxProps) {
  const { language } = useSettings()
  const [point, thousands] = language === 'vi' ? [',', '.'] : ['.', ',']
  return (
    <NumberInput
      className={wide ? styles.amount : styles.number}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      decimalSeparator={point}
      thousandSeparator={thousands}
      allowedDecimalSeparators={digits > 0 ? [point] : []}
      decimalScale={digits}
      allowDecimal={digits > 0}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      value={value}
      onChange={typed => onChange(typeof typed === 'number' ? typed : '')}
    />
  )
}
