// Beginning a blank book where another one was: small, last, and only after it has said what happens to the old file.
import { Button, Group, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ClosedBook.module.css'

export function BeginNewBook({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation('files')
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <UnstyledButton className={styles.begin} onClick={() => setAsks(true)}>
        {t('closed.begin')}
      </UnstyledButton>
    )
  }
  return (
    <div className={styles.question} role="alert">
      <p>{t('closed.beginHint')}</p>
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsks(false)}>
          {t('closed.beginCancel')}
        </Button>
        <Button variant="outline" onClick={onBegin}>
          {t('closed.beginConfirm')}
        </Button>
      </Group>
    </div>
  )
}
