// What can be done about requests of a right: noting one, and how far it has come; each with the way back.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { RightsStep } from '../../shared/customers/rightsCalls.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { useCalled } from './called.ts'

export type RequestToAdd = Pick<InputOf<'customers.addRight'>, 'kind' | 'words' | 'askedDay'>

export function useRights(customer: Customer) {
  const { t } = useTranslation('rights')
  const say = useRefusalWords()
  const name = useCalled()(customer)

  const remove = (rightId: Id) => async () => {
    const reply = await call('customers.removeRight', { requestId: newRequestId(), rightId })
    showToast(reply.ok ? { text: t('requests.removed'), tone: 'done' } : { text: say(reply), tone: 'calm' })
  }
  /** What was refused, in words; null: it is stored. */
  const add = async (request: RequestToAdd): Promise<string | null> => {
    const reply = await call('customers.addRight', {
      requestId: newRequestId(),
      customerId: customer.id,
      ...request,
    })
    if (!reply.ok) return say(reply)
    showToast({ text: t('requests.saved', { name }), tone: 'done', undo: remove(reply.value.id) })
    return null
  }
  const store = async (rightId: Id, step: RightsStep, text: string, isUndo = false) => {
    const reply = await call('customers.setRight', { requestId: newRequestId(), rightId, step })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const { before } = reply.value
    const undo = () => store(rightId, before, t('requests.stepUndone'), true)
    showToast({ text, tone: 'done', ...(!isUndo && { undo }) })
  }
  const set = (rightId: Id, step: RightsStep) => store(rightId, step, t('requests.stepSaved', { name }))
  return { add, set }
}
