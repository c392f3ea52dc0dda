// Feedback at the counter: each open complaint with its next step, and the way to note what is said now.
import { IconMessage2, IconMessage2Exclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { useKeys } from '../ui/keys.ts'
import { KnownFeedback, NewFeedback, useShownFeedback } from './FeedbackDialog.tsx'
import { useFeedbackWords } from './useFeedbackWords.ts'

export function CustomerFeedback({ customer }: { customer: Customer }) {
  const { t } = useTranslation('feedback')
  const words = useFeedbackWords()
  const open = useAnswer('feedback.listOpen', { customerId: customer.id }).data ?? []
  const [isNoting, setNoting] = useState(false)
  const known = useShownFeedback()
  const startNoting = () => setNoting(true)
  useKeys({ F12: startNoting })
  return (
    <>
      {open.map(({ id, nextDay }) => (
        <Chip key={id} icon={IconMessage2Exclamation} tone="look" onClick={() => void known.show(id)}>
          {t('chip', { when: nextDay === null ? '' : words.when(nextDay) })}
        </Chip>
      ))}
      <Chip icon={IconMessage2} tone="plain" shortcut="F12" onClick={startNoting}>
        {t('note')}
      </Chip>
      <NewFeedback customer={customer} opened={isNoting} onClose={() => setNoting(false)} />
      <KnownFeedback feedbackId={known.shownId} onClose={known.close} />
    </>
  )
}
