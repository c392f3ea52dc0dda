// The gestures at the counter with partners' codes: handing ours out, opening and accepting theirs, taking either back.
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { CheckedCode, PartnerOffer, PartnerVoucher } from '../../shared/rewards/partnerModel.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useMoney, useOfferWords } from './partnerWords.ts'

/** The partner's code that lies before us, checked; null: none. */
export const usePresented = create<{ presented: { code: string; checked: CheckedCode } | null }>()(() => ({
  presented: null,
}))

export function putAway(): void {
  usePresented.setState({ presented: null })
}

/** Opens a partner's code that was scanned or pasted, or says why it does not count here. */
export function useOpenCode(): (code: string) => Promise<void> {
  const say = useRefusalWords()
  return async code => {
    const reply = await call('rewards.checkPartnerCode', { code })
    if (reply.ok) usePresented.setState({ presented: { code, checked: reply.value } })
    else showToast({ text: say(reply), tone: 'calm' })
  }
}

/** Takes back what a request did with a code, and says `done`, with `again` as the way back. */
export function useTakeCodeBack(): (undone: Id, done: string, again?: () => Promise<void>) => Promise<void> {
  const say = useRefusalWords()
  return async (undoneRequestId, done, again) => {
    const reply = await call('rewards.takePartnerCodeBack', { requestId: newRequestId(), undoneRequestId })
    if (reply.ok) showToast({ text: done, tone: 'done', ...(again && { undo: again }) })
    else showToast({ text: say(reply), tone: 'calm' })
  }
}

/** Accepts a partner's code on a bill; answers whether it was. */
export function useHonour(): (code: string, bill: number) => Promise<boolean> {
  const { t } = useTranslation('partners')
  const say = useRefusalWords()
  const words = useOfferWords()
  const money = useMoney()
  const takeBack = useTakeCodeBack()

  async function honour(code: string, bill: number): Promise<boolean> {
    const requestId = newRequestId()
    const reply = await call('rewards.honourPartnerCode', { requestId, code, bill })
    if (!reply.ok) {
      showToast({ text: say(reply), tone: 'calm' })
      return false
    }
    const { partnerName: name, terms, given } = reply.value
    const again = async () => void (await honour(code, bill))
    const text =
      terms.benefit === 'gift'
        ? t('honour.done', { name, offer: words.terms(terms) })
        : t('honour.doneOff', { name, given: money(given) })
    showToast({ text, tone: 'done', undo: () => takeBack(requestId, t('honour.takenBack', { name }), again) })
    return true
  }

  return honour
}

/** Hands out a code of an offer; `show` gets it, and null once it is taken back. */
export function useIssue(
  customer: Customer,
  show: (voucher: PartnerVoucher | null) => void,
): (offer: PartnerOffer) => Promise<void> {
  const { t } = useTranslation('partners')
  const say = useRefusalWords()
  const words = useOfferWords()
  const takeBack = useTakeCodeBack()
  const name = nameInSentence(customer, useSettings().language)
  return async offer => {
    const requestId = newRequestId()
    const input = { requestId, customerId: customer.id, offerId: offer.id }
    const reply = await call('rewards.issuePartnerCode', input)
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const { partnerName: partner, terms } = reply.value
    show(reply.value)
    const undo = async () => {
      show(null)
      await takeBack(requestId, t('counter.withdrawn', { partner }))
    }
    showToast({ text: t('counter.issued', { name, offer: words.terms(terms), partner }), tone: 'done', undo })
  }
}
