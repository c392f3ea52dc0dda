// What is said after a customer was added, edited or archived, with the way back.
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { useCalled } from './called.ts'
import { fieldsOf } from './formFields.ts'

export function useSavedToasts() {
  const { t } = useTranslation('customers')
  const say = useRefusalWords()
  const called = useCalled()

  const archive = async (customer: Customer, archived: boolean) => {
    const reply = await call('customers.archive', { requestId: newRequestId(), customerId: customer.id, archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'profile.archived' : 'profile.broughtBack', { name: called(customer) })
    showToast({ text, tone: 'done', undo: () => archive(customer, !archived) })
  }

  const added = (customer: Customer) =>
    showToast({
      text: t('form.added', { name: called(customer) }),
      tone: 'done',
      undo: () => archive(customer, true),
    })

  const edited = (after: Customer, before: Customer) =>
    showToast({
      text: t('form.edited', { name: called(after) }),
      tone: 'done',
      undo: async () => {
        const again = { requestId: newRequestId(), customerId: before.id, fields: fieldsOf(before), sharePhone: true }
        const reply = await call('customers.edit', again)
        const text = reply.ok ? t('form.editUndone', { name: called(before) }) : say(reply)
        showToast({ text, tone: reply.ok ? 'done' : 'calm' })
      },
    })

  return { added, edited, archive }
}
