// Asks why, where a redemption goes beyond a limit of the shop.
import { useTranslation } from 'react-i18next'
import { QuestionPanel } from '../ui/QuestionPanel.tsx'
import type { RedeemWish } from './redeeming.ts'

interface RedeemReasonProps {
  /** The wish that waits for a reason. */
  asked: RedeemWish
  onReason: (wish: RedeemWish) => void
  onLeave: () => void
}

export function RedeemReason({ asked, onReason, onLeave }: RedeemReasonProps) {
  const { t } = useTranslation('catalogue')
  const reasons = [t('reasons.group'), t('reasons.saved')]
  return (
    <QuestionPanel
      text={t('why')}
      question={{ kind: 'reason', reasons, label: t('whyLabel'), onReason: reason => onReason({ ...asked, reason }) }}
      cancel={t('cancel')}
      onCancel={onLeave}
    />
  )
}
