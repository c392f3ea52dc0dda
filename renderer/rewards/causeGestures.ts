// The gestures of causes: saving, putting away, donating points, handing over, taking back, and what the screen says of each.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Cause, CauseFields } from '../../shared/rewards/causeModel.ts'
import { capital, formatMoney, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

/** Says a refusal and hands it on. */
function useRefused() {
  const refusalWords = useRefusalWords()
  return <R extends No<RefusalCode>>(reply: R): R => {
    showToast({ text: refusalWords(reply), tone: 'calm' })
    return reply
  }
}

/** Changing what the shop gives to. Each answers the cause, or the refusal, whose words were shown already. */
export function useCauseActions() {
  const { t } = useTranslation('causes')
  const refused = useRefused()

  async function archive(cause: Cause, archived: boolean): Promise<void> {
    const reply = await call('rewards.archiveCause', { requestId: newRequestId(), causeId: cause.id, archived })
    if (!reply.ok) return void refused(reply)
    const text = t(archived ? 'archived' : 'broughtBack', { name: cause.name })
    showToast({ text, tone: 'done', undo: () => archive(cause, !archived) })
  }

  /** `before` is the cause that is changed; null: a new one. */
  async function save(before: Cause | null, fields: CauseFields) {
    const reply = await call('rewards.saveCause', { requestId: newRequestId(), causeId: before?.id ?? null, fields })
    if (!reply.ok) return refused(reply)
    const saved = reply.value
    const undo = async () => void (await (before ? save(saved, fieldsOf(before)) : archive(saved, true)))
    showToast({ text: t('saved', { name: saved.name }), tone: 'done', undo })
    return reply
  }

  return { save, archive }
}

function fieldsOf({ name, permille, fromDay, toDay }: Cause): CauseFields {
  return { name, permille, fromDay, toDay }
}

/** Giving to a cause, handing over, taking back. Each answers what was done, or the refusal, whose words were shown already. */
export function useCauseGestures() {
  const { t } = useTranslation('causes')
  const { currency, language } = useSettings()
  const refused = useRefused()
  const money = (amount: number) => formatMoney(amount, currency, language)

  /** `isRedo`: what is taken back is itself a taking back. */
  async function takeBack(undoneRequestId: Id, isRedo = false): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('rewards.takeCauseBack', { requestId, undoneRequestId })
    if (!reply.ok) return void refused(reply)
    const text = t(isRedo ? 'toast.doneAgain' : 'toast.takenBack', { cause: reply.value.name })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId, !isRedo) })
  }

  async function donate(customer: Customer, causeId: Id, points: number, reason: string) {
    const requestId = newRequestId()
    const reply = await call('rewards.donatePoints', { requestId, customerId: customer.id, causeId, points, reason })
    if (!reply.ok) return refused(reply)
    const { cause, amount } = reply.value
    const words = { name: nameInSentence(customer, language), amount: money(amount), cause: cause.name }
    showToast({ text: capital(t('toast.donated', words)), tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  async function handOver(cause: Cause, amount: number, reason: string) {
    const requestId = newRequestId()
    const reply = await call('rewards.handOver', { requestId, causeId: cause.id, amount, reason })
    if (!reply.ok) return refused(reply)
    const text = t('toast.handedOver', { amount: money(amount), cause: cause.name })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId) })
    return reply
  }

  return { donate, handOver, takeBack }
}
