// Cancelling a draw: the reason first, for customers will be told.
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draw } from '../../shared/rewards/drawModel.ts'
import styles from './Draws.module.css'
import { useDrawActions } from './useDrawActions.ts'

export function CancelDraw({ draw }: { draw: Draw }) {
  const { t } = useTranslation(['draws', 'common'])
  const { cancel } = useDrawActions()
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null) {
    return (
      <Button variant="subtle" onClick={() => setReason('')}>
        {t('cancelDraw')}
      </Button>
    )
  }
  return (
    <form
      className={styles.cancel}
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() !== '') void cancel(draw, reason)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') setReason(null)
      }}
    >
      <TextInput
        label={t('cancelReason')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        {reason.trim() !== '' && <Button type="submit">{t('cancelNow')}</Button>}
        <Button variant="default" onClick={() => setReason(null)}>
          {t('common:cancel')}
        </Button>
      </Group>
    </form>
  )
}
