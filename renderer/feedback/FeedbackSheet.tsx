// One feedback with all that is known of it: what was said, thanks, and of a complaint how it stands and what was done.
import { Button, Group } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { type FeedbackOf, type FeedbackTold, isOpen, type Step } from '../../shared/feedback/model.ts'
import { formatDay, formatShortDay, nameInSentence } from '../../shared/text/format.ts'
import lines from '../ui/Lines.module.css'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Feedback.module.css'
import { FollowForm } from './FollowForm.tsx'
import { Thanks } from './Thanks.tsx'
import { useFeedbackGestures } from './useFeedbackGestures.ts'
import { useFeedbackWords } from './useFeedbackWords.ts'

interface FeedbackSheetProps {
  told: FeedbackTold
  onDone: () => void
  /** Brings the customer to the counter; absent where they stand there already. */
  onOpen?: (customerId: Id) => void
}

export function FeedbackSheet({ told: { feedback, steps }, onDone, onOpen }: FeedbackSheetProps) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  const words = useFeedbackWords()
  const gestures = useFeedbackGestures(feedback)
  const undo = async ({ requestId, kind }: Step) => {
    // Without its noting nothing is left to show.
    if (kind === 'noted') onDone()
    await gestures.takeBack(requestId)
  }
  return (
    <div className={styles.sheet}>
      <div>
        <p className={styles.soft}>{words.facts(feedback)}</p>
        <p className={styles.said}>{feedback.words || t('sheet.onlyRated')}</p>
      </div>
      {feedback.thankedDay === null ? (
        <Thanks person={feedback} kind={feedback.kind} onThank={() => void gestures.thank(feedback.id)} />
      ) : (
        <p className={styles.good}>{t('thanks.doneOn', { day: formatDay(feedback.thankedDay) })}</p>
      )}
      {feedback.kind === 'complaint' && <Following feedback={feedback} onDone={onDone} />}
      <Steps steps={steps} onUndo={step => void undo(step)} />
      {onOpen && (
        <Group>
          <Button variant="default" onClick={() => onOpen(feedback.customerId)}>
            {t('sheet.open', { name: nameInSentence(feedback, language) })}
          </Button>
        </Group>
      )}
    </div>
  )
}

/** How the complaint stands, and the form that brings it further. */
function Following({ feedback, onDone }: { feedback: FeedbackOf; onDone: () => void }) {
  const { t } = useTranslation('feedback')
  const words = useFeedbackWords()
  const [isReopening, setReopening] = useState(false)
  const { nextStep, nextDay, ownerName, outcome, endedDay } = feedback
  if (isOpen(feedback)) {
    return (
      <>
        <p className={styles.due}>
          {t('sheet.next', { step: nextStep, when: nextDay === null ? '' : words.when(nextDay) })}
          {ownerName !== '' && <span className={styles.soft}> · {t('sheet.owner', { name: ownerName })}</span>}
        </p>
        <FollowForm feedback={feedback} isReopening={false} onDone={onDone} />
      </>
    )
  }
  return (
    <>
      <p className={styles.good}>{t('sheet.ended', { day: formatDay(endedDay ?? ''), outcome })}</p>
      {isReopening ? (
        <FollowForm feedback={feedback} isReopening onDone={onDone} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setReopening(true)}>
            {t('sheet.reopen')}
          </Button>
        </Group>
      )}
    </>
  )
}

function Steps({ steps, onUndo }: { steps: Step[]; onUndo: (step: Step) => void }) {
  const { t } = useTranslation(['feedback', 'common'])
  const today = useToday()
  const next = ({ nextStep, nextDay }: Step) =>
    nextDay === null ? '' : t('steps.next', { step: nextStep, day: formatShortDay(nextDay, today) })
  const owner = ({ ownerName, staffName }: Step) =>
    ownerName === '' || ownerName === staffName ? '' : t('sheet.owner', { name: ownerName })
  return (
    <section aria-label={t('sheet.history')}>
      <h3 className={styles.heading}>{t('sheet.history')}</h3>
      <ol className={lines.lines}>
        {steps.map(step => (
          <li key={step.id} className={`${lines.line} ${styles.step}`} data-undone={step.isUndone || undefined}>
            <span className={styles.soft}>{formatShortDay(step.day, today)}</span>
            <span>
              <strong>{t(`steps.${step.kind}`)}</strong>
              {[step.staffName, step.done, next(step), owner(step), step.isUndone ? t('steps.undone') : '']
                .filter(fact => fact !== '')
                .map(fact => ` · ${fact}`)}
            </span>
            {step.canBeUndone && (
              <button type="button" className={lines.act} onClick={() => onUndo(step)}>
                <IconArrowBackUp aria-hidden="true" size={16} stroke={1.8} />
                {t('common:undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
