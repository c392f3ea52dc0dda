// Applying a review in portions, so that the counter is served in between, and undoing it.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { mostReviewed } from '../../shared/points/tierCalls.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

/** Gives the function that applies what the owner saw. */
export function useApplyReview(): (ids: readonly Id[]) => Promise<void> {
  const { t } = useTranslation('tiers')
  const say = useRefusalWords()
  const { language } = useSettings()

  const undo = async (gestures: readonly Id[]) => {
    let count = 0
    for (const undoneRequestId of gestures.toReversed()) {
      const reply = await call('points.takeTierBack', { requestId: newRequestId(), undoneRequestId })
      if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
      count += reply.value.customers
    }
    showToast({ text: t('review.undone', { count, n: formatNumber(count, language) }), tone: 'done' })
  }

  return async ids => {
    const gestures: Id[] = []
    let count = 0
    for (let from = 0; from < ids.length; from += mostReviewed) {
      const requestId = newRequestId()
      const customerIds = ids.slice(from, from + mostReviewed)
      const reply = await call('points.applyTierReview', { requestId, customerIds })
      if (!reply.ok)
        return showToast({ text: say(reply), tone: 'calm', ...(count > 0 && { undo: () => undo(gestures) }) })
      gestures.push(requestId)
      count += reply.value.customers
    }
    const text = t('review.applied', { count, n: formatNumber(count, language) })
    showToast({ text, tone: 'done', undo: () => undo(gestures) })
  }
}
