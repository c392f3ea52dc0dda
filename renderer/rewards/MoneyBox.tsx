// A box for money in the shop's currency, in its smallest unit outside, with the separators of the language inside.
import { NumberInput, type NumberInputProps } from '@mantine/core'
import { currencies } from '../../shared/settings/model.ts'
import { useSettings } from '../ui/settings.ts'

interface MoneyBoxProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** In the smallest unit; '' while nothing is written. */
  value: number | ''
  onChange: (value: number | '') => void
}

export function MoneyBox({ value, onChange, ...props }: MoneyBoxProps) {
  const { currency, language } = useSettings()
  const scale = 10 ** currencies[currency]
  return (
    <NumberInput
      {...props}
      value={value === '' ? '' : value / scale}
      thousandSeparator={language === 'vi' ? '.' : ','}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      decimalScale={currencies[currency]}
      allowNegative={false}
      hideControls
      clampBehavior="none"
      onChange={typed => onChange(typeof typed === 'number' ? Math.round(typed * scale) : '')}
    />
  )
}
