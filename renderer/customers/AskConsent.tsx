// When somebody is added: one line, unticked, by which they agree to greetings, with the words to ask by.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Rights.module.css'
import { useWording } from './wording.ts'

interface AskConsentProps {
  agrees: boolean
  onChange: (agrees: boolean) => void
}

export function AskConsent({ agrees, onChange }: AskConsentProps) {
  const { t } = useTranslation('rights')
  const words = useWording()('greetings')
  return (
    <Checkbox
      className={styles.ask}
      label={t('consents.atAdding')}
      description={t('consents.atAddingHint', { words })}
      checked={agrees}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  )
}
