// What is said after a customer was added, edited or archived, with the way back.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Photo, ProfileToSave } from '../../shared/customers/profile.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { useCalled } from './called.ts'
import { fieldsOf } from './formFields.ts'

/** What an edit is undone with; the photo only where it was changed. */
interface Before {
  customer: Customer
  profile: ProfileToSave
  photo: Photo | null | undefined
  /** Why the birthday was changed; undoing it is for the same reason. */
  birthdayReason: string
}

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

  /** null takes it away, undefined leaves it. False, and said, where it could not be stored. */
  const storePhoto = async (customerId: Id, photo: Photo | null | undefined): Promise<boolean> => {
    if (photo === undefined) return true
    const gesture = { requestId: newRequestId(), customerId }
    const reply = photo
      ? await call('customers.savePhoto', { ...gesture, bytes: photo.bytes })
      : await call('customers.removePhoto', gesture)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    return reply.ok
  }

  const edited = (after: Customer, before: Before) =>
    showToast({
      text: t('form.edited', { name: called(after) }),
      tone: 'done',
      undo: async () => {
        const { customer, profile, photo, birthdayReason } = before
        const gesture = { requestId: newRequestId(), customerId: customer.id, sharePhone: true }
        const reply = await call('customers.edit', { ...gesture, fields: fieldsOf(customer), profile, birthdayReason })
        if (reply.ok && !(await storePhoto(customer.id, photo))) return
        const text = reply.ok ? t('form.editUndone', { name: called(customer) }) : say(reply)
        showToast({ text, tone: reply.ok ? 'done' : 'calm' })
      },
    })

  return { added, edited, archive, storePhoto }
}
