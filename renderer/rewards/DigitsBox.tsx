// The digits of a code or a card, to be copied: one click marks them all.
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Partners.module.css'

export function DigitsBox({ label, digits }: { label: string; digits: string }) {
  const { t } = useTranslation('partners')
  return (
    <Textarea
      readOnly
      rows={3}
      label={label}
      description={t('card.digitsHint')}
      classNames={{ input: styles.digits ?? '' }}
      value={digits}
      onFocus={event => event.currentTarget.select()}
      onClick={event => event.currentTarget.select()}
    />
  )
}
