// Feedback as rows: who, what they said, what kind and when. Enter or a click opens a row.
import { useTranslation } from 'react-i18next'
import { type FeedbackOf, isOpen } from '../../shared/feedback/model.ts'
import { fullName } from '../../shared/text/format.ts'
import doors from '../ui/Doors.module.css'
import figures from '../ui/Figures.module.css'
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
    <ul className={`${doors.rows} ${styles.rows}`}>
      {said.map(feedback => (
        <li key={feedback.id}>
          <button type="button" className={doors.row} onClick={() => onOpen(feedback)}>
            <span className={doors.name}>{fullName(feedback)}</span>
            <span className={`${figures.story} ${styles.facts}`}>{words.facts(feedback)}</span>
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
