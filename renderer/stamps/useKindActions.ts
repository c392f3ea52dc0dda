// Saving, putting away and bringing back kinds of card, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { CardKind, CardKindFields } from '../../shared/stamps/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

/** `onSaved` closes the form. */
export function useKindActions(onSaved: () => void) {
  const { t } = useTranslation('settings')
  const say = useRefusalWords()

  const archive = async (kind: CardKind, archived: boolean) => {
    const reply = await call('stamps.archiveKind', { requestId: newRequestId(), kindId: kind.id, archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'cards.archived' : 'cards.broughtBack', { name: kind.name })
    showToast({ text, tone: 'done', undo: () => archive(kind, !archived) })
  }

  /** `before` is the kind that is changed; null: a new one. */
  const save = async (before: CardKind | null, fields: CardKindFields) => {
    const reply = await call('stamps.saveKind', { requestId: newRequestId(), kindId: before?.id ?? null, fields })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const saved = reply.value
    onSaved()
    const undo = () => (before ? save(saved, fieldsOf(before)) : archive(saved, true))
    showToast({ text: t('cards.saved', { name: saved.name }), tone: 'done', undo })
  }

  return { save, archive }
}

function fieldsOf({ name, color, picture, terms }: CardKind): CardKindFields {
  return { name, color, picture, terms }
}
