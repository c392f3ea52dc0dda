// The gestures of memberships: joining, renewing, ending, taking back, and what the screen says of each.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { MembershipShown } from '../../shared/points/membershipModel.ts'
import { capital, formatDay, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export type SaleKind = 'join' | 'renew'

/** Each answers the membership afterwards, or the refusal, whose words were shown already. */
export function useMembershipGestures(customer: Customer) {
  const { t } = useTranslation('memberships')
  const { language } = useSettings()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(customer, language)
  const customerId = customer.id

  function refused<R extends No<RefusalCode>>(reply: R): R {
    showToast({ text: refusalWords(reply), tone: 'calm' })
    return reply
  }

  /** `isRedo`: what is taken back is itself a taking back. */
  async function takeBack(undoneRequestId: Id, isRedo = false): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('points.takeMembershipBack', { requestId, undoneRequestId })
    if (!reply.ok) return void refused(reply)
    const text = t(isRedo ? 'toast.doneAgain' : 'toast.takenBack', { name })
    showToast({ text: capital(text), tone: 'done', undo: () => takeBack(requestId, !isRedo) })
  }

  async function sell(kind: SaleKind, planId: Id, reason: string) {
    const requestId = newRequestId()
    const reply = await call(kind === 'join' ? 'points.join' : 'points.renew', {
      requestId,
      customerId,
      planId,
      reason,
    })
    if (!reply.ok) return refused(reply)
    const day = formatDay(lastDay(reply.value))
    const text = t(kind === 'join' ? 'toast.joined' : 'toast.renewed', { name, day })
    showToast({ text: capital(text), tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  async function end(refund: number, reason: string) {
    const requestId = newRequestId()
    const reply = await call('points.endMembership', { requestId, customerId, refund, reason })
    if (!reply.ok) return refused(reply)
    showToast({ text: t('toast.ended', { name }), tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  return { sell, end, takeBack }
}

function lastDay({ last }: MembershipShown): string {
  return last?.untilDay ?? ''
}
