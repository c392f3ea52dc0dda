// The state of the customer form: what is typed, what is wrong with it, saving it, and the message with the way back.
import { zodResolver } from '@hookform/resolvers/zod'
import { type BaseSyntheticEvent, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import type { ProfileToSave } from '../../shared/customers/profile.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { type FormFields, firstFields, formSchema } from './formFields.ts'
import { useProfileForm } from './useProfileForm.ts'
import { useSavedToasts } from './useSavedToasts.ts'
import { useWording } from './wording.ts'

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
  const settings = useSettings()
  const [shares, setShares] = useState(false)
  const [agrees, setAgrees] = useState(false)
  const wording = useWording()('greetings')
  // Asked for once the birthday turns out to be one that brought a gift.
  const [birthdayReason, setBirthdayReason] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const toasts = useSavedToasts()
  const more = useProfileForm(customer)
  const form = useForm<FormFields, unknown, CustomerFields>({
    resolver: zodResolver(formSchema),
    defaultValues: firstFields(customer, start, settings),
    reValidateMode: 'onBlur',
  })
  const store = async (fields: CustomerFields) => {
    // A phone that was shared before stays shared; only a changed one is asked about.
    const sharePhone = shares || (customer !== undefined && !form.formState.dirtyFields.phone)
    const profile = more.read()
    if (profile === 'mistaken') return requestAnimationFrame(focusMistake)
    const reason = birthdayReason ?? ''
    const agreedTo = agrees ? wording : undefined
    const reply = await send(customer, { fields, sharePhone, profile, agreedTo, birthdayReason: reason })
    if (!reply.ok) {
      if (reply.code === 'birthday_locked') return setBirthdayReason(reason)
      showRefusal(form, reply.code, say(reply))
      return
    }
    const { after, before } = reply.value
    const isPhotoStored = await toasts.storePhoto(after.id, more.photoChange?.after)
    onSaved(after)
    onClose()
    if (!isPhotoStored) return
    if (before) toasts.edited(after, { ...before, photo: more.photoChange?.before, birthdayReason: reason })
    else toasts.added(after)
  }
  const save = async (event?: BaseSyntheticEvent) => {
    if (busy) return event?.preventDefault()
    setBusy(true)
    await form
      .handleSubmit(store)(event)
      .finally(() => setBusy(false))
  }
  return { form, more, save, busy, shares, setShares, agrees, setAgrees, birthdayReason, setBirthdayReason }
}

function showRefusal({ setError }: UseFormReturn<FormFields, unknown, CustomerFields>, type: string, message: string) {
  if (isFieldRefusal(type)) setError(fieldOf[type], { type, message }, { shouldFocus: true })
  else setError('root', { type, message })
}

function isFieldRefusal(code: string): code is keyof typeof fieldOf {
  return code in fieldOf
}

/** What is wrong may stand far below. */
function focusMistake(): void {
  document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus()
}

interface Typed {
  fields: CustomerFields
  sharePhone: boolean
  /** undefined: the further part was not opened. */
  profile: ProfileToSave | undefined
  /** Of somebody who is added: the words by which they agreed to greetings. */
  agreedTo: string | undefined
  birthdayReason: string
}

async function send(customer: Customer | undefined, { profile, agreedTo, birthdayReason, ...typed }: Typed) {
  const gesture = { requestId: newRequestId(), ...typed }
  if (!customer) {
    const reply = await call('customers.add', {
      ...gesture,
      ...(profile && { profile }),
      ...(agreedTo && { agreedTo }),
    })
    return reply.ok ? { ok: true as const, value: { after: reply.value, before: null } } : reply
  }
  const known = profile && { profile: withOldPhone(profile, customer) }
  const reply = await call('customers.edit', { ...gesture, customerId: customer.id, birthdayReason, ...known })
  if (!reply.ok) return reply
  const { customer: after, before, profileBefore } = reply.value
  return { ok: true as const, value: { after, before: { customer: before, profile: profileBefore } } }
}

/** The main phone of before stays among the others; it is left out again where it is still the main one. */
function withOldPhone(profile: ProfileToSave, { phone }: Customer): ProfileToSave {
  return phone === null ? profile : { ...profile, phones: [{ phone, kind: 'old' }, ...profile.phones] }
}
