// Ending a membership before its time: what is given back, and why.
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './MembershipSheet.module.css'
import { useMembershipGestures } from './membershipGestures.ts'

interface EndMembershipProps {
  customer: Customer
  /** The most that can be given back. */
  refundable: number
  onDone: () => void
  onCancel: () => void
}

export function EndMembership({ customer, refundable, onDone, onCancel }: EndMembershipProps) {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  const { end } = useMembershipGestures(customer)
  const [refund, setRefund] = useState<number | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const reply = await end(refund === '' ? 0 : refund, reason)
    if (reply.ok) onDone()
  }
  return (
    <form
      className={styles.sale}
      noValidate
      aria-label={t('sheet.endTitle')}
      onSubmit={event => {
        event.preventDefault()
        void act()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) void act()
      }}
    >
      <h3>{t('sheet.endTitle')}</h3>
      <TextInput
        label={t('sheet.reason')}
        ref={focusOnce}
        maxLength={200}
        autoComplete="off"
        value={reason}
        error={tried && reason.trim() === '' && t('sheet.reasonMissing')}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <AmountInput
        label={t('sheet.refund')}
        description={t('sheet.refundHint', { amount: formatMoney(refundable, currency, language) })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={refund}
        onChange={setRefund}
      />
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('sheet.endNow')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          {t('plans.cancel')}
        </Button>
      </Group>
    </form>
  )
}

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLInputElement | null): void {
  box?.focus()
}
