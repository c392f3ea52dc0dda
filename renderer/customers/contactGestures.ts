// The gestures on an organisation's people: stored, removed, and each undone by its message.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Contact, ContactFields } from '../../shared/customers/contact.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

type Saved = Pick<Contact, 'id' | 'name'>

function fieldsOf(contact: Contact): ContactFields {
  const { name, called, formOfAddress, phone, email, position, parts, note, personId } = contact
  return { name, called, formOfAddress, phone: phone ?? '', email, position, parts, note, personId }
}

export function useContactGestures(customerId: Id) {
  const { t } = useTranslation('timeline')
  const refusalWords = useRefusalWords()

  /** Answers whether it is stored. */
  async function save(contactId: Id | null, fields: ContactFields): Promise<boolean> {
    const reply = await call('customers.saveContact', { requestId: newRequestId(), customerId, contactId, fields })
    if (!reply.ok) {
      showToast({ text: refusalWords(reply), tone: 'calm' })
      return false
    }
    const { contact, before } = reply.value
    const undo = before ? () => putBack(before) : () => setRemoved(contact, true)
    showToast({ text: t('contacts.saved', { name: contact.name }), tone: 'done', undo })
    return true
  }

  async function putBack(before: Contact): Promise<void> {
    const fields = fieldsOf(before)
    const reply = await call('customers.saveContact', {
      ...{ requestId: newRequestId(), customerId, contactId: before.id, fields },
    })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const after = reply.value.before
    const text = t('contacts.undone', { name: before.name })
    showToast({ text, tone: 'done', ...(after && { undo: () => putBack(after) }) })
  }

  async function setRemoved({ id, name }: Saved, removed: boolean): Promise<void> {
    const reply = await call('customers.removeContact', { requestId: newRequestId(), contactId: id, removed })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = t(removed ? 'contacts.removed' : 'contacts.broughtBack', { name })
    showToast({ text, tone: 'done', undo: () => setRemoved({ id, name }, !removed) })
  }

  return { save, remove: (contact: Contact) => setRemoved(contact, true) }
}
