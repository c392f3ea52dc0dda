// The gestures of points by hand and for actions: giving, taking off, undoing, and what is said of it.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { ReplyOf } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { usePointSpeech } from './usePointSpeech.ts'
import { pointWords } from './whyWords.ts'

/** What gives points without a bill: by hand (below zero: takes some off), or one of the rules' actions. */
export type Giving = { kind: 'by_hand'; points: number } | { kind: 'action'; actionId: Id; points: number }

export function usePointGestures(customer: Customer) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(customer, speech.language)

  async function takeBack(undoneRequestId: Id): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('visits.takeBack', { requestId, undoneRequestId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = t('give.undone', { name, points: pointWords(speech, reply.value.after.points) })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
  }

  /** What was given is said here; a refusal goes back to the one who asked. */
  async function give(giving: Giving, reason: string, beyondLimit: boolean): Promise<ReplyOf<'points.act'>> {
    const requestId = newRequestId()
    const whose = { requestId, customerId: customer.id, reason }
    const reply =
      giving.kind === 'action'
        ? await call('points.act', { ...whose, actionId: giving.actionId })
        : await call('points.add', { ...whose, points: giving.points, beyondLimit })
    if (!reply.ok) return reply
    const text = t(giving.points > 0 ? 'give.given' : 'give.taken', { name, points: pointWords(speech, giving.points) })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  return { give }
}
