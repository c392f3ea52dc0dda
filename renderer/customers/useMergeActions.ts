// What can be done with a pair: merging, telling apart, taking a merge apart; each with its message and its way back.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { DuplicatePair } from '../../shared/customers/mergeCalls.ts'
import type { MergeChoices } from '../../shared/customers/merging.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

export function useMergeActions() {
  const { t } = useTranslation('merging')
  const words = useRefusalWords()

  const takeApart = async (mergeId: Id) => {
    const reply = await call('customers.takeApart', { requestId: newRequestId(), mergeId })
    if (!reply.ok) return showToast({ text: words(reply), tone: 'calm' })
    const { kept, merged } = reply.value
    showToast({ text: t('toast.apart', { kept: kept.name, merged: merged.name }), tone: 'done' })
  }

  /** Answers whether it was done. */
  const merge = async (keptId: Id, mergedId: Id, choices: MergeChoices) => {
    const reply = await call('customers.merge', { requestId: newRequestId(), keptId, mergedId, choices })
    if (!reply.ok) {
      showToast({ text: words(reply), tone: 'calm' })
      return false
    }
    const { mergeId, customer } = reply.value
    showToast({ text: t('toast.merged', { name: customer.name }), tone: 'done', undo: () => takeApart(mergeId) })
    return true
  }

  const note = async (oneId: Id, otherId: Id, apart: boolean) =>
    call('customers.notDuplicates', { requestId: newRequestId(), oneId, otherId, apart })

  const tellApart = async ({ one, other }: Pick<DuplicatePair, 'one' | 'other'>) => {
    const reply = await note(one.id, other.id, true)
    if (!reply.ok) return showToast({ text: words(reply), tone: 'calm' })
    const undo = async () => {
      const undone = await note(one.id, other.id, false)
      showToast(undone.ok ? { text: t('toast.notTwo'), tone: 'done' } : { text: words(undone), tone: 'calm' })
    }
    showToast({ text: t('toast.two', { one: one.name, other: other.name }), tone: 'done', undo })
  }

  return { merge, takeApart, tellApart }
}
