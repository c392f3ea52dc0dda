// Donating a customer's points to a cause, as a chip that opens a small question.
import { Button, Modal, NumberInput, TextInput } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Cause } from '../../shared/rewards/causeModel.ts'
import { capital, formatNumber, nameInSentence } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './Causes.module.css'
import { useCauseGestures } from './causeGestures.ts'
import { useCauseWords } from './causeWords.ts'

/** Nothing where no cause takes points today, a point is worth nothing, or the customer has none. */
export function DonatePoints({ customer, points }: { customer: Customer; points: number }) {
  const { t } = useTranslation(['causes', 'common'])
  const { language } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const donating = useAnswer('rewards.donating', {}).data
  const [first] = donating?.causes ?? []
  if (!donating || !first || donating.value === 0 || points === 0) return null
  const close = () => setOpen(false)
  return (
    <>
      <Chip icon={IconHeartHandshake} tone="plain" onClick={() => setOpen(true)}>
        {t('donate.open')}
      </Chip>
      <Modal
        opened={isOpen}
        onClose={close}
        title={capital(t('donate.title', { name: nameInSentence(customer, language) }))}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Question customer={customer} has={points} first={first} {...donating} onDone={close} />
      </Modal>
    </>
  )
}

interface QuestionProps {
  customer: Customer
  /** Points in the account. */
  has: number
  causes: Cause[]
  first: Cause
  /** What a point is worth. */
  value: number
  onDone: () => void
}

function Question({ customer, has, causes, first, value, onDone }: QuestionProps) {
  const { t } = useTranslation('causes')
  const { language } = useSettings()
  const { money } = useCauseWords()
  const { donate } = useCauseGestures()
  const [causeId, setCauseId] = useState<Id>(first.id)
  const [points, setPoints] = useState<number | ''>('')
  const [reason, setReason] = useState('')
  const [asksWhy, setAsksWhy] = useState(false)
  const [tried, setTried] = useState(false)
  const isMissing = points === '' || points < 1
  const act = async () => {
    setTried(true)
    if (points === '' || isMissing) return
    const reply = await donate(customer, causeId, points, reason)
    if (reply.ok) onDone()
    else setAsksWhy(reply.code === 'clock_set_back')
  }
  return (
    <form
      className={styles.question}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void act()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) void act()
      }}
    >
      <Choice
        label={t('donate.to')}
        value={causeId}
        choices={causes.map(cause => ({ value: cause.id, label: cause.name }))}
        onChange={setCauseId}
      />
      <NumberInput
        label={t('donate.points')}
        description={t('donate.has', { points: formatNumber(has, language) })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data-autofocus
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        hideControls
        value={points}
        error={tried && isMissing && t('donate.missing')}
        onChange={typed => setPoints(typeof typed === 'number' ? typed : '')}
      />
      {asksWhy && (
        <TextInput
          label={t('clock')}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
      <p className={styles.worth}>{t('donate.worth', { amount: money((points || 0) * value) })}</p>
      <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
        {t('donate.store')}
      </Button>
    </form>
  )
}
