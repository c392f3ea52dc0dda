// Asks why, where a redemption goes beyond a limit of the shop.
import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RedeemWish } from './redeeming.ts'

interface RedeemReasonProps {
  /** The wish that waits for a reason; null: none does. */
  asked: RedeemWish | null
  onReason: (wish: RedeemWish) => void
  onClose: () => void
}

export function RedeemReason({ asked, onReason, onClose }: RedeemReasonProps) {
  const { t } = useTranslation('catalogue')
  const [reason, setReason] = useState('')
  return (
    <Modal opened={asked !== null} onClose={onClose} title={t('why')}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (asked && reason.trim() !== '') onReason({ ...asked, reason })
        }}
      >
        <TextInput
          data-autofocus
          label={t('whyLabel')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" size="md">
          {t('goOn')}
        </Button>
      </form>
    </Modal>
  )
}
