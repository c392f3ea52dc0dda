// The boxes that stand in the sentences of the catalogue and of the referrals.
import { NumberInput, TextInput } from '@mantine/core'
import { currencies } from '../../shared/settings/model.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Sentences.module.css'

interface BoxProps<Value> {
  label: string
  value: Value
  isWrong: boolean
  /** What an empty box means. */
  empty?: string | undefined
  onChange: (value: Value) => void
}

/** '' while it is empty. */
export function NumberBox({ label, value, isWrong, empty, onChange }: BoxProps<number | ''>) {
  return (
    <NumberInput
      className={styles.number}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      min={0}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={value}
      error={isWrong}
      onChange={typed => onChange(typeof typed === 'number' ? typed : '')}
    />
  )
}

/** An amount as it is written in the shop's currency; `value` is in its smallest unit. */
export function MoneyBox({ label, value, isWrong, empty, onChange }: BoxProps<number | ''>) {
  const { currency, language } = useSettings()
  const decimals = currencies[currency]
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  return (
    <NumberInput
      className={styles.money}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      clampBehavior="none"
      allowNegative={false}
      decimalScale={decimals}
      thousandSeparator={thousands ?? ','}
      decimalSeparator={point ?? '.'}
      hideControls
      rightSection={<span className={styles.unit}>{signOf(currency)}</span>}
      value={value === '' ? '' : value / 10 ** decimals}
      error={isWrong}
      onChange={typed => onChange(typeof typed === 'number' ? Math.round(typed * 10 ** decimals) : '')}
    />
  )
}

function signOf(currency: string): string {
  const parts = new Intl.NumberFormat('vi', { style: 'currency', currency }).formatToParts(0)
  return parts.find(part => part.type === 'currency')?.value ?? currency
}

export function TextBox({ label, value, isWrong, empty, onChange }: BoxProps<string>) {
  return (
    <TextInput
      className={styles.text}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      maxLength={80}
      autoComplete="off"
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** A day as it is typed: '24/12/2026', '24/12/26'. */
export function DayBox({ label, value, isWrong, empty, onChange }: BoxProps<string>) {
  return (
    <TextInput
      className={styles.day}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      maxLength={20}
      autoComplete="off"
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
