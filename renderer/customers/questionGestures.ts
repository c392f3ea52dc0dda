// What becomes of the question of a visit: answered, put off, or never asked again; the message undoes it.
import { useTranslation } from 'react-i18next'
import type { KnowableField } from '../../shared/customers/knowing.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { capital, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useFieldWords } from './changeWords.ts'
import { useChangeGestures } from './knownGestures.ts'

export function useQuestionGestures(customer: Customer, field: KnowableField) {
  const { t } = useTranslation('timeline')
  const { language } = useSettings()
  const refusalWords = useRefusalWords()
  const changes = useChangeGestures(customer)
  const facts = { field: useFieldWords()(field), name: nameInSentence(customer, language) }
  const place = { customerId: customer.id, field }

  async function forget(): Promise<void> {
    const reply = await call('customers.forgetQuestion', { requestId: newRequestId(), ...place })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showToast({ text: capital(t('ask.askAgain', facts)), tone: 'done', undo: neverAsk })
  }

  /** `isSame`: it confirms what was known. Answers whether it is stored. */
  async function answer(value: string, isSame = false): Promise<boolean> {
    const input = { requestId: newRequestId(), ...place, outcome: 'answered', value } as const
    const reply = await call('customers.answerQuestion', input)
    if (!reply.ok) {
      showToast({ text: refusalWords(reply), tone: 'calm' })
      return false
    }
    const { changeId } = reply.value
    const undo = changeId === null ? forget : () => changes.takeBack(changeId)
    showToast({ text: capital(t(isSame ? 'ask.confirmed' : 'ask.answered', facts)), tone: 'done', undo })
    return true
  }

  /** Says nothing: the message of the stamp before it keeps its way back. */
  async function putOff(): Promise<void> {
    const input = { requestId: newRequestId(), ...place, outcome: 'not_now', value: '' } as const
    const reply = await call('customers.answerQuestion', input)
    if (!reply.ok) showToast({ text: refusalWords(reply), tone: 'calm' })
  }

  async function neverAsk(): Promise<void> {
    const input = { requestId: newRequestId(), ...place, outcome: 'would_not_say', value: '' } as const
    const reply = await call('customers.answerQuestion', input)
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showToast({ text: capital(t('ask.neverAgain', facts)), tone: 'done', undo: forget })
  }

  return { answer, putOff, neverAsk }
}
