// Holding, pausing and releasing a customer's tier, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { HoldWish } from '../../shared/points/tiers.ts'
import { formatDay, type Named, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export function useHoldActions(customer: Named & { id: Id }) {
  const { t } = useTranslation('tiers')
  const say = useRefusalWords()
  const { language } = useSettings()
  const name = nameInSentence(customer, language)

  const undo = (undoneRequestId: Id) => async () => {
    const reply = await call('points.takeTierBack', { requestId: newRequestId(), undoneRequestId })
    if (reply.ok) showToast({ text: t('hold.undone', { name }), tone: 'done' })
    else showToast({ text: say(reply), tone: 'calm' })
  }

  /** Answers what was refused, in words; '' where it was stored. */
  const hold = async (wish: HoldWish): Promise<string> => {
    const requestId = newRequestId()
    const reply = await call('points.holdTier', { requestId, customerId: customer.id, ...wish })
    if (!reply.ok) return say(reply)
    const text = t(`hold.${wish.kind}`, { name, day: formatDay(wish.untilDay) })
    showToast({ text, tone: 'done', undo: undo(requestId) })
    return ''
  }

  const release = async () => {
    const requestId = newRequestId()
    const reply = await call('points.releaseTier', { requestId, customerId: customer.id })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text: t('hold.released', { name }), tone: 'done', undo: undo(requestId) })
  }

  return { hold, release }
}
