// A box for an amount of money: typed with the shop's separators and sign, kept in the currency's smallest unit.
import { NumberInput, type NumberInputProps } from '@mantine/core'
import { currencies } from '../../shared/settings/model.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { useSettings } from './settings.ts'

interface AmountInputProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** '' while the box is empty or holds no amount. */
  value: number | ''
  onChange: (amount: number | '') => void
}

export function AmountInput({ value, onChange, ...box }: AmountInputProps) {
  const { currency, language } = useSettings()
  const digits = currencies[currency]
  const [prefix = '', suffix = ''] = formatMoney(0, currency, language).split(/0(?:[.,]0+)?/)
  return (
    <NumberInput
      {...box}
      value={value === '' ? '' : value / 10 ** digits}
      decimalScale={digits}
      thousandSeparator={language === 'vi' ? '.' : ','}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      prefix={prefix}
      suffix={suffix}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      onChange={typed => onChange(typeof typed === 'number' ? Math.round(typed * 10 ** digits) : '')}
    />
  )
}
