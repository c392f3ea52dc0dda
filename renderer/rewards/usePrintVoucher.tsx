// Prints a voucher on the shop's small paper.
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { VoucherSheet } from './VoucherSheet.tsx'

export function usePrintVoucher(customer: Customer): (reward: Reward) => Promise<void> {
  const { t } = useTranslation('catalogue')
  const { voucherPaper } = useSettings()
  const say = useRefusalWords()
  return async reward => {
    if (reward.code === null) return
    const name = t('voucher.fileName', { code: reward.code })
    const sheet = <VoucherSheet reward={reward} code={reward.code} customer={customer} />
    const reply = await printSheet(name, voucherPaper, sheet)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
}
