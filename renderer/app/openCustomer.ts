// Opens a customer at the counter: everything is asked first, so that the page changes at once and as a whole.
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { readVoucherCode } from '../../shared/base/voucherCode.ts'
import { isPartnerCode } from '../../shared/rewards/partnerCodes.ts'
import { formatDay, nameInSentence } from '../../shared/text/format.ts'
import { answerFor, call, RefusedError } from '../api.ts'
import { historyPage } from '../customers/historyPage.ts'
import { useOpenCode } from '../rewards/partnerGestures.ts'
import { useRewardWords } from '../rewards/ReadyRewards.tsx'
import { showCustomerFromTop } from '../stamps/focus.ts'
import { closeQuestion } from '../stamps/store.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { showAtCounter, showPage, useFrame } from './store.ts'

export function useOpenCustomer(): (customerId: Id, voucherId?: Id) => Promise<void> {
  const words = useRefusalWords()
  const open = async (customerId: Id, voucherId?: Id): Promise<void> => {
    try {
      await Promise.all([
        answerFor('customers.open', { customerId }),
        answerFor('stamps.listCards', { customerId }),
        answerFor('points.show', { customerId }),
        answerFor('rewards.listReady', { customerId }),
        answerFor('feedback.listOpen', { customerId }),
        answerFor('points.showMembership', { customerId }),
        answerFor('rewards.donating', {}),
        answerFor('points.showTier', { customerId }),
        answerFor('rewards.listRedeemable', { customerId }),
        answerFor('visits.listProductKinds', { archived: false }),
        answerFor('customers.listHistory', historyPage(customerId)),
        answerFor('customers.knowNow', { customerId }),
        answerFor('customers.listOrganisationsOf', { customerId }),
      ])
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      // Somebody who was merged is opened where they live on.
      const current = await answerFor('customers.open', { customerId }).catch(() => null)
      if (current && current.id !== customerId) return open(current.id, voucherId)
      return showToast({ text: words(error.refusal), tone: 'calm' })
    }
    closeQuestion()
    flushSync(() => showAtCounter(customerId, voucherId))
    showCustomerFromTop()
  }
  return open
}

/** Opens the owner of a voucher, with the voucher ready, and says what has become of it. */
export function useOpenVoucher(): (code: string) => Promise<void> {
  const { t } = useTranslation('catalogue')
  const { language } = useSettings()
  const open = useOpenCustomer()
  const refusalWords = useRefusalWords()
  const rewardWords = useRewardWords()
  return async code => {
    const reply = await call('rewards.findVoucher', { code })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const { reward, givenDay, refusal } = reply.value
    await open(reward.customerId, reward.id)
    const customer = await answerFor('customers.open', { customerId: reward.customerId })
    const facts = { title: reward.title, name: nameInSentence(customer, language) }
    if (givenDay !== null) {
      return showToast({ text: t('voucher.given', { ...facts, day: formatDay(givenDay) }), tone: 'calm' })
    }
    if (refusal) return showToast({ text: refusalWords(refusal), tone: 'calm' })
    showToast({ text: t('voucher.ready', { ...facts, until: rewardWords(reward).until }), tone: 'done' })
  }
}

/** What the counter's box opens: a customer, or by the code of a voucher its owner. */
export function useOpenFound(): (customerId: Id) => void {
  const open = useOpenCustomer()
  const openVoucher = useOpenVoucher()
  return customerId => {
    const code = readVoucherCode(useFrame.getState().text)
    void (code === null ? open(customerId) : openVoucher(code))
  }
}

/**
 * Opens whose code was scanned from any page: a customer's, a voucher's or a partner's; a code that nobody has stands in the
 * counter's box afterwards.
 */
export function useOpenScanned(): (code: string) => Promise<void> {
  const open = useOpenCustomer()
  const openVoucher = useOpenVoucher()
  const openPartnerCode = useOpenCode()
  return async code => {
    if (isPartnerCode(code)) return openPartnerCode(code)
    if (readVoucherCode(code) !== null) return openVoucher(code)
    const found = await answerFor('customers.search', { text: code, limit: 8 })
    if (found.exactId !== null) return open(found.exactId)
    useFrame.setState({ text: code })
    showPage('counter')
  }
}
