// Opens a customer at the counter: everything is asked first, so that the page changes at once and as a whole.
import { flushSync } from 'react-dom'
import type { Id } from '../../shared/base/ids.ts'
import { isPartnerCode } from '../../shared/rewards/partnerCodes.ts'
import { answerFor, RefusedError } from '../api.ts'
import { useOpenCode } from '../rewards/partnerGestures.ts'
import { showCustomerFromTop } from '../stamps/focus.ts'
import { closeQuestion } from '../stamps/store.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { showAtCounter, showPage, useFrame } from './store.ts'

export const historyLimit = 30

export function useOpenCustomer(): (customerId: Id) => Promise<void> {
  const words = useRefusalWords()
  return async customerId => {
    try {
      await Promise.all([
        answerFor('customers.open', { customerId }),
        answerFor('stamps.listCards', { customerId }),
        answerFor('points.show', { customerId }),
        answerFor('rewards.listReady', { customerId }),
        answerFor('points.showMembership', { customerId }),
        answerFor('rewards.donating', {}),
        answerFor('points.showTier', { customerId }),
        answerFor('visits.listProductKinds', { archived: false }),
        answerFor('customers.listHistory', { customerId, limit: historyLimit }),
      ])
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      return showToast({ text: words(error.refusal), tone: 'calm' })
    }
    closeQuestion()
    flushSync(() => showAtCounter(customerId))
    showCustomerFromTop()
  }
}

/** Opens whose code was scanned, or a partner's voucher, from any page; a code that nobody has stands in the counter's box. */
export function useOpenScanned(): (code: string) => Promise<void> {
  const open = useOpenCustomer()
  const openVoucher = useOpenCode()
  return async code => {
    if (isPartnerCode(code)) return openVoucher(code)
    const found = await answerFor('customers.search', { text: code, limit: 8 })
    if (found.exactId !== null) return open(found.exactId)
    useFrame.setState({ text: code })
    showPage('counter')
  }
}
