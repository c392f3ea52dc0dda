// What is asked in the place of the bill: is the same amount meant again, or why beyond the shop's limit.
import { useTranslation } from 'react-i18next'
import { QuestionPanel } from '../ui/QuestionPanel.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import type { Bill, BillQuestion } from './useBill.ts'

export function BillQuestionPanel({ bill, question }: { bill: Bill; question: BillQuestion }) {
  const { t } = useTranslation('visits')
  const words = useRefusalWords()
  const { refusal, answers } = question
  const reasons = [t('reasons.group'), t('reasons.order'), t('reasons.forgotten')]
  const onReason = (reason: string) => void bill.store({ ...answers, reason })
  return (
    <QuestionPanel
      text={words(refusal)}
      question={
        refusal.code === 'same_bill'
          ? { kind: 'again', again: t('again'), onAgain: () => void bill.store({ ...answers, again: true }) }
          : { kind: 'reason', reasons, label: t('reason'), onReason }
      }
      cancel={t('notAgain')}
      onCancel={bill.leaveQuestion}
    />
  )
}
