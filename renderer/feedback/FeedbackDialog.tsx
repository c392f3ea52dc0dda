// The dialog of feedback: a form for what is said now, then thanks for it; or one that is known, to follow it.
import { Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Feedback } from '../../shared/feedback/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { answerFor, newRequestId, RefusedError, useAnswer } from '../api.ts'
import { Refused } from '../ui/Refused.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import { FeedbackSheet } from './FeedbackSheet.tsx'
import { Thanks } from './Thanks.tsx'
import { useFeedbackGestures } from './useFeedbackGestures.ts'

interface NewFeedbackProps {
  customer: Customer
  opened: boolean
  onClose: () => void
}

/** For somebody at the counter: what they say, and then thanks. */
export function NewFeedback({ customer, opened, onClose }: NewFeedbackProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const { language } = useSettings()
  const title = t('form.title', { name: nameInSentence(customer, language) })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={640}
      closeOnClickOutside={false}
      // There at once: the key after F12 is for the form.
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Noting customer={customer} title={title} onClose={onClose} />
    </Modal>
  )
}

function Noting({ customer, title, onClose }: Omit<NewFeedbackProps, 'opened'> & { title: string }) {
  const gestures = useFeedbackGestures(customer)
  const requestId = useRef(newRequestId())
  const [noted, setNoted] = useState<Feedback | null>(null)
  if (noted === null) {
    return (
      <FeedbackForm
        label={title}
        onSave={async fields => setNoted(await gestures.note(requestId.current, customer.id, fields))}
        onCancel={onClose}
      />
    )
  }
  const thank = async () => {
    if (await gestures.thank(noted.id)) onClose()
  }
  return <Thanks person={customer} kind={noted.kind} onThank={() => void thank()} onLater={onClose} />
}

/** Which known feedback is shown, opened only once everything about it is there. */
export function useShownFeedback() {
  const words = useRefusalWords()
  const [shownId, setShownId] = useState<Id | null>(null)
  return {
    shownId,
    close: () => setShownId(null),
    show: async (feedbackId: Id): Promise<void> => {
      try {
        await answerFor('feedback.tell', { feedbackId })
        setShownId(feedbackId)
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error
        showToast({ text: words(error.refusal), tone: 'calm' })
      }
    },
  }
}

interface KnownFeedbackProps {
  feedbackId: Id | null
  onClose: () => void
  onOpen?: (customerId: Id) => void
}

export function KnownFeedback({ feedbackId, onClose, onOpen }: KnownFeedbackProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const { language } = useSettings()
  const { data, error } = useAnswer('feedback.tell', { feedbackId: feedbackId ?? '' }, { enabled: feedbackId !== null })
  const told = feedbackId === null ? undefined : data
  const name = told ? nameInSentence(told.feedback, language) : ''
  return (
    <Modal
      opened={feedbackId !== null}
      onClose={onClose}
      title={told ? t(`sheet.titles.${told.feedback.kind}`, { name }) : ''}
      size={640}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {error && <Refused error={error} />}
      {told && !error && <FeedbackSheet told={told} onDone={onClose} {...(onOpen && { onOpen })} />}
    </Modal>
  )
}
