// The gestures on what is known of a customer: a note added, removed, brought back; a change taken back.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export function useNoteGestures(customer: Customer) {
  const { t } = useTranslation('timeline')
  const { language } = useSettings()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(customer, language)

  /** Answers whether it is stored. */
  async function add(words: string): Promise<boolean> {
    const reply = await call('customers.addNote', { requestId: newRequestId(), customerId: customer.id, words })
    if (!reply.ok) showToast({ text: refusalWords(reply), tone: 'calm' })
    else showToast({ text: t('note.added', { name }), tone: 'done', undo: () => remove(reply.value.noteId) })
    return reply.ok
  }

  async function remove(noteId: Id): Promise<void> {
    const reply = await call('customers.removeNote', { requestId: newRequestId(), noteId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showToast({ text: t('note.removed', { name }), tone: 'done', undo: () => bringBack(noteId) })
  }

  async function bringBack(noteId: Id): Promise<void> {
    const reply = await call('customers.bringBackNote', { requestId: newRequestId(), noteId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showToast({ text: t('note.broughtBack', { name }), tone: 'done', undo: () => remove(noteId) })
  }

  return { add, remove, bringBack }
}

export function useChangeGestures(customer: Customer) {
  const { t } = useTranslation('timeline')
  const { language } = useSettings()
  const refusalWords = useRefusalWords()

  /** What takes it back is a change of its own, and is undone in the same way. */
  async function takeBack(changeId: Id): Promise<void> {
    const reply = await call('customers.takeBackChange', { requestId: newRequestId(), changeId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = t('change.takenBack', { name: nameInSentence(customer, language) })
    showToast({ text, tone: 'done', undo: () => takeBack(reply.value.changeId) })
  }

  return { takeBack }
}
