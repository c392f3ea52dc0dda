// The gestures of feedback: noting, thanking, following, taking back, and what the screen says of each.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Result } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Feedback, FeedbackFields, NextStep } from '../../shared/feedback/model.ts'
import { capital, type Named, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useFeedbackWords } from './useFeedbackWords.ts'

/** Each answers the feedback as it is then; null: it was refused, and the words of that were shown. */
export function useFeedbackGestures(person: Named) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  const { when } = useFeedbackWords()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(person, language)

  function told(reply: Result<Feedback, RefusalCode>, text: string, undo: () => Promise<void>): Feedback | null {
    if (reply.ok) showToast({ text: capital(text), tone: 'done', undo })
    else showToast({ text: refusalWords(reply), tone: 'calm' })
    return reply.ok ? reply.value : null
  }

  /** `isRedo`: what is taken back is itself a taking back. */
  async function takeBack(undoneRequestId: Id, isRedo = false): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('feedback.takeBack', { requestId, undoneRequestId })
    told(reply, t(isRedo ? 'toast.doneAgain' : 'toast.takenBack', { name }), () => takeBack(requestId, !isRedo))
  }

  return {
    takeBack,
    /** `requestId` is that of the form: pressed twice, it is stored once. */
    note: async (requestId: Id, customerId: Id, fields: FeedbackFields) => {
      const reply = await call('feedback.note', { requestId, customerId, fields })
      return told(reply, t(`toast.noted.${fields.kind}`, { name }), () => takeBack(requestId))
    },
    thank: async (feedbackId: Id) => {
      const requestId = newRequestId()
      const reply = await call('feedback.thank', { requestId, feedbackId })
      return told(reply, t('toast.thanked', { name }), () => takeBack(requestId))
    },
    plan: async (requestId: Id, feedbackId: Id, done: string, next: NextStep) => {
      const reply = await call('feedback.plan', { requestId, feedbackId, done, next })
      return told(reply, t('toast.planned', { step: next.words, when: when(next.day) }), () => takeBack(requestId))
    },
    end: async (requestId: Id, feedbackId: Id, outcome: string) => {
      const reply = await call('feedback.end', { requestId, feedbackId, outcome })
      return told(reply, t('toast.ended', { name }), () => takeBack(requestId))
    },
    reopen: async (requestId: Id, feedbackId: Id, reason: string, next: NextStep) => {
      const reply = await call('feedback.reopen', { requestId, feedbackId, reason, next })
      return told(reply, t('toast.reopened', { name }), () => takeBack(requestId))
    },
  }
}
