// What is asked where the stamp button was: is a second stamp so soon meant, or why so many today.
import { useTranslation } from 'react-i18next'
import { QuestionPanel } from '../ui/QuestionPanel.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import type { Answers } from './gestures.ts'
import { closeQuestion, type StampQuestion } from './store.ts'

interface StampQuestionPanelProps {
  question: StampQuestion
  onAnswer: (answers: Answers) => void
}

export function StampQuestionPanel({ question, onAnswer }: StampQuestionPanelProps) {
  const { t } = useTranslation('stamps')
  const words = useRefusalWords()
  const reasons = [t('reasons.many'), t('reasons.forgotten'), t('reasons.promotion')]
  const onReason = (reason: string) => onAnswer({ again: question.again, reason })
  return (
    <QuestionPanel
      text={words(question.refusal)}
      question={
        question.refusal.code === 'just_stamped'
          ? { kind: 'again', again: t('again'), onAgain: () => onAnswer({ again: true, reason: '' }) }
          : { kind: 'reason', reasons, label: t('reason'), onReason }
      }
      cancel={t('notAgain')}
      onCancel={closeQuestion}
    />
  )
}
