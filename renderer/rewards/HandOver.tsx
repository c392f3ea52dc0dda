// Handing over what a cause has gathered: how much, and to whom.
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cause } from '../../shared/rewards/causeModel.ts'
import { inHand } from '../../shared/rewards/causes.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Key } from '../ui/Key.tsx'
import styles from './Causes.module.css'
import { useCauseGestures } from './causeGestures.ts'
import { useCauseWords } from './causeWords.ts'

export function HandOver({ cause, onDone }: { cause: Cause; onDone: () => void }) {
  const { t } = useTranslation('causes')
  const { money } = useCauseWords()
  const { handOver } = useCauseGestures()
  const [amount, setAmount] = useState<number | ''>(inHand(cause))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = amount === '' || amount < 1
  const act = async () => {
    setTried(true)
    if (amount === '' || isMissing) return
    const reply = await handOver(cause, amount, reason)
    if (reply.ok) onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('handing.title', { name: cause.name })}
      onSubmit={event => {
        event.preventDefault()
        void act()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) void act()
        if (event.key === 'Escape') onDone()
      }}
    >
      <AmountInput
        label={t('handing.amount')}
        description={t('handing.hint', { amount: money(inHand(cause)) })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        ref={selectOnce}
        value={amount}
        error={tried && isMissing && t('handing.amountMissing')}
        onChange={setAmount}
      />
      <TextInput
        label={t('handing.to')}
        maxLength={200}
        autoComplete="off"
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('handing.store')}
        </Button>
        <Button variant="default" size="md" onClick={onDone} rightSection={<Key>Esc</Key>}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}

// The same function each time: React calls it once, when the box appears.
function selectOnce(box: HTMLInputElement | null): void {
  box?.select()
}
