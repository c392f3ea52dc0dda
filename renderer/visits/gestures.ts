// The gestures of bills: storing one, changing one, taking a gesture back (a taking back, too), and what is said of it.
import type { Id } from '../../shared/base/ids.ts'
import type { ReplyOf } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import type { BillChange, BillFields } from '../../shared/visits/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { addedWords, changedWords } from './outcomeWords.ts'
import { useSpeech } from './useSpeech.ts'

/** What answers a question: that it is meant, or why. */
export interface Answers {
  again: boolean
  reason: string
}

/** What was earned or changed is said here; refusals go back to the one who asked, who may ask a question. */
export interface BillGestures {
  add: (bill: BillFields, answers: Answers) => Promise<ReplyOf<'visits.add'>>
  change: (visitId: Id, what: BillChange, reason: string) => Promise<ReplyOf<'visits.change'>>
  takeBack: (undoneRequestId: Id) => Promise<void>
}

export function useBillGestures(customer: Customer): BillGestures {
  const speech = useSpeech()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(customer, speech.language)
  const { t } = speech

  async function takeBack(undoneRequestId: Id): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('visits.takeBack', { requestId, undoneRequestId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = changedWords(speech, t('takenBack', { name }), reply.value)
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
  }

  async function add(bill: BillFields, answers: Answers): Promise<ReplyOf<'visits.add'>> {
    const requestId = newRequestId()
    const reply = await call('visits.add', { requestId, customerId: customer.id, bill, ...answers })
    if (!reply.ok) return reply
    const text = addedWords(speech, reply.value, { amount: bill.amount, name })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  async function change(visitId: Id, what: BillChange, reason: string): Promise<ReplyOf<'visits.change'>> {
    const requestId = newRequestId()
    const reply = await call('visits.change', { requestId, visitId, change: what, reason })
    if (!reply.ok) return reply
    const text = changedWords(speech, t(`change.done.${what.kind}`, { name }), reply.value)
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  return { add, change, takeBack }
}
