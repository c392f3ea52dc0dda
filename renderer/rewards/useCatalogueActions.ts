// Saving, putting away and bringing back kinds of reward, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import { type RewardKind, type RewardKindFields, rewardKindFields } from '../../shared/rewards/catalogue.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

/** `onSaved` closes the form. */
export function useCatalogueActions(onSaved: () => void) {
  const { t } = useTranslation('catalogue')
  const say = useRefusalWords()

  const archive = async (kind: RewardKind, archived: boolean) => {
    const reply = await call('rewards.archiveKind', { requestId: newRequestId(), kindId: kind.id, archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'archived' : 'broughtBack', { name: kind.name })
    showToast({ text, tone: 'done', undo: () => archive(kind, !archived) })
  }

  /** `before` is the kind that is changed; null: a new one. */
  const save = async (before: RewardKind | null, fields: RewardKindFields) => {
    const stockSeen = before?.stock ?? null
    const kindId = before?.id ?? null
    const reply = await call('rewards.saveKind', { requestId: newRequestId(), kindId, fields, stockSeen })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const saved = reply.value
    onSaved()
    const undo = () => (before ? save(saved, fieldsOf(before)) : archive(saved, true))
    showToast({ text: t('saved', { name: saved.name }), tone: 'done', undo })
  }

  return { save, archive }
}

function fieldsOf({ id: _, position: __, archivedAt: ___, ...fields }: RewardKind): RewardKindFields {
  return rewardKindFields.parse(fields)
}
