// Saving, putting away and bringing back kinds of product, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { ProductKind } from '../../shared/visits/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

export function useProductKindActions() {
  const { t } = useTranslation('visits')
  const say = useRefusalWords()

  const archive = async (kind: ProductKind, archived: boolean): Promise<void> => {
    const reply = await call('visits.archiveProductKind', { requestId: newRequestId(), kindId: kind.id, archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'kinds.archived' : 'kinds.broughtBack', { name: kind.name })
    showToast({ text, tone: 'done', undo: () => archive(kind, !archived) })
  }

  /** `before` is the kind that is renamed; null: a new one. Answers whether it was stored. */
  const save = async (before: ProductKind | null, name: string): Promise<boolean> => {
    const kindId = before?.id ?? null
    const reply = await call('visits.saveProductKind', { requestId: newRequestId(), kindId, fields: { name } })
    if (!reply.ok) {
      showToast({ text: say(reply), tone: 'calm' })
      return false
    }
    const saved = reply.value
    const undo = async () => {
      if (before) await save(saved, before.name)
      else await archive(saved, true)
    }
    showToast({ text: t('kinds.saved', { name: saved.name }), tone: 'done', undo })
    return true
  }

  return { save, archive }
}
