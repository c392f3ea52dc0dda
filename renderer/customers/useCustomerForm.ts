// The state of the customer form: what is typed, what is wrong with it, saving it, and the message with the way back.
import { zodResolver } from '@hookform/resolvers/zod'
import { type BaseSyntheticEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { type FormFields, firstFields, formSchema } from './formFields.ts'
import { useSavedToasts } from './useSavedToasts.ts'

interface Wanted {
  start: Partial<CustomerFields>
  customer: Customer | undefined
  onClose: () => void
  onSaved: (customer: Customer) => void
}

export type CustomerSheetState = ReturnType<typeof useCustomerForm>

/** At what field a refusal is shown. */
const fieldOf = { phone_taken: 'phone', phone_unreadable: 'phone', code_taken: 'code' } as const

export function useCustomerForm({ start, customer, onClose, onSaved }: Wanted) {
  const say = useRefusalWords()
  const { phoneRegion } = useSettings()
  const [shares, setShares] = useState(false)
  const [busy, setBusy] = useState(false)
  const toasts = useSavedToasts()
  const form = useForm<FormFields, unknown, CustomerFields>({
    resolver: zodResolver(formSchema),
    defaultValues: firstFields(customer, start, phoneRegion),
    reValidateMode: 'onBlur',
  })
  const store = async (fields: CustomerFields) => {
    // A phone that was shared before stays shared; only a changed one is asked about.
    const sharePhone = shares || (customer !== undefined && !form.formState.dirtyFields.phone)
    const reply = await send(customer, fields, sharePhone)
    if (!reply.ok) {
      const message = say(reply)
      const field = isFieldRefusal(reply.code) ? fieldOf[reply.code] : null
      if (field) form.setError(field, { type: reply.code, message }, { shouldFocus: true })
      else form.setError('root', { type: reply.code, message })
      return
    }
    const { after, before } = reply.value
    onSaved(after)
    onClose()
    if (before) toasts.edited(after, before)
    else toasts.added(after)
  }
  const save = async (event?: BaseSyntheticEvent) => {
    if (busy) return event?.preventDefault()
    setBusy(true)
    await form
      .handleSubmit(store)(event)
      .finally(() => setBusy(false))
  }
  return { form, save, busy, shares, setShares }
}

function isFieldRefusal(code: string): code is keyof typeof fieldOf {
  return code in fieldOf
}

async function send(customer: Customer | undefined, fields: CustomerFields, sharePhone: boolean) {
  const requestId = newRequestId()
  if (!customer) {
    const reply = await call('customers.add', { requestId, fields, sharePhone })
    return reply.ok ? { ok: true as const, value: { after: reply.value, before: null } } : reply
  }
  const reply = await call('customers.edit', { requestId, customerId: customer.id, fields, sharePhone })
  if (!reply.ok) return reply
  return { ok: true as const, value: { after: reply.value.customer, before: reply.value.before } }
}
