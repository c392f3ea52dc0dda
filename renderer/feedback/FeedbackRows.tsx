// Feedback as rows: who, what they said, what kind and when. Enter or a click opens a row.
import { useTranslation } from 'react-i18next'
import { type FeedbackOf, isOpen } from '../../shared/feedback/model.ts'
import { fullName } from '../../shared/text/format.ts'
import styles from './MonthFeedback.module.css'
import { useFeedbackWords } from './useFeedbackWords.ts'

interface FeedbackRowsProps {
  said: FeedbackOf[]
  onOpen: (feedback: FeedbackOf) => void
}

export function FeedbackRows({ said, onOpen }: FeedbackRowsProps) {
  const { t } = useTranslation('feedback')
  const words = useFeedbackWords()
  return (
    <ul className={styles.rows}>
      {said.map(feedback => (
        <li key={feedback.id}>
          <button type="button" className={styles.row} onClick={() => onOpen(feedback)}>
            <span className={styles.name}>{fullName(feedback)}</span>
            <span className={styles.soft}>{words.facts(feedback)}</span>
            <span className={styles.words}>{feedback.words || t('sheet.onlyRated')}</span>
            {isOpen(feedback) && feedback.nextDay !== null && (
              <span className={styles.due}>
                {t('sheet.next', { step: feedback.nextStep, when: words.when(feedback.nextDay) })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
