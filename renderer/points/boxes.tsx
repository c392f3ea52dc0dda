// The boxes within a sentence of the rules: a number, an amount, a text, a choice from the shop's own lists.
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useSettings } from '../ui/settings.ts'
import styles from './Rules.module.css'
import type { Count } from './rulesDraft.ts'

interface BoxProps<V> {
  label: string
  value: V
  isWrong?: boolean
  /** What stands in an empty box. */
  empty?: string
  onChange: (value: V) => void
}

export function NumberBox({
  label,
  value,
  isWrong = false,
  empty,
  onChange,
  decimals = false,
}: BoxProps<Count> & { decimals?: boolean }) {
  const { language } = useSettings()
  return (
    <NumberInput
      className={styles.count}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      allowDecimal={decimals}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      value={value}
      error={isWrong}
      onChange={typed => onChange(typeof typed === 'number' ? typed : '')}
    />
  )
}

/** Takes what `readAmount` takes: 10k, 1tr2, 85.000. */
export function AmountBox({ label, value, isWrong = false, empty, onChange }: BoxProps<string>) {
  return (
    <TextInput
      className={styles.amount}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      autoComplete="off"
      maxLength={24}
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

export function NameBox({ label, value, isWrong = false, onChange }: BoxProps<string>) {
  return (
    <TextInput
      className={styles.name}
      aria-label={label}
      autoComplete="off"
      maxLength={60}
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

export function ChoiceBox<V extends string>({
  label,
  value,
  choices,
  onChange,
}: BoxProps<V> & { choices: { value: V; label: string }[] }) {
  return (
    <NativeSelect
      className={styles.select}
      aria-label={label}
      data={choices}
      value={value}
      onChange={event => {
        const chosen = choices.find(one => one.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}

/** A time of day or a day, as the shop writes them: 14:00, 14h30, 24/12/2026. */
export function WhenBox({ label, value, isWrong = false, empty, onChange }: BoxProps<string>) {
  return (
    <TextInput
      className={styles.amount}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      autoComplete="off"
      maxLength={12}
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
