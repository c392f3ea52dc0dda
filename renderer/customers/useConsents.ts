// What can be done about consents: noting what somebody said, stopping all messages; each with the way back.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { useCalled } from './called.ts'

export type Said = Pick<InputOf<'customers.setConsent'>, 'how' | 'changes'>

export function useConsents(customer: Customer) {
  const { t } = useTranslation('rights')
  const say = useRefusalWords()
  const called = useCalled()
  const customerId = customer.id

  const undo = (undoneRequestId: Id) => async () => {
    const reply = await call('customers.undoConsent', { requestId: newRequestId(), customerId, undoneRequestId })
    showToast(reply.ok ? { text: t('consents.undone'), tone: 'done' } : { text: say(reply), tone: 'calm' })
  }
  const set = async (said: Said) => {
    const requestId = newRequestId()
    const reply = await call('customers.setConsent', { requestId, customerId, ...said })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text: t('consents.saved', { name: called(customer) }), tone: 'done', undo: undo(requestId) })
  }
  const stop = async () => {
    const requestId = newRequestId()
    const reply = await call('customers.withdrawConsents', { requestId, customerId, how: 'spoken' })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text: t('consents.stopped', { name: called(customer) }), tone: 'done', undo: undo(requestId) })
  }
  return { set, stop }
}
