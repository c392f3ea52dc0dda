// What is asked where the stamp button was: is a second stamp so soon meant, or why so many today.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../ui/Key.tsx'
import { isComposing, useKeys } from '../ui/keys.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import type { Answers } from './gestures.ts'
import classes from './StampQuestionPanel.module.css'
import { closeQuestion, type StampQuestion } from './store.ts'

interface StampQuestionPanelProps {
  question: StampQuestion
  onAnswer: (answers: Answers) => void
}

export function StampQuestionPanel({ question, onAnswer }: StampQuestionPanelProps) {
  const words = useRefusalWords()
  useKeys({ Escape: closeQuestion })
  const text = words(question.refusal)
  return (
    <section className={classes.panel} aria-label={text}>
      <p role="alert" className={classes.text}>
        {text}
      </p>
      {question.refusal.code === 'just_stamped' ? (
        <AgainButton onAgain={() => onAnswer({ again: true, reason: '' })} />
      ) : (
        <Reasons onReason={reason => onAnswer({ again: question.again, reason })} />
      )}
      <CancelButton />
    </section>
  )
}

function AgainButton({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('stamps')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <button
      ref={button}
      type="button"
      className={classes.again}
      aria-keyshortcuts="Enter"
      onKeyDown={event => event.repeat && event.preventDefault()}
      onClick={onAgain}
    >
      {t('again')} <Key on="seal">Enter</Key>
    </button>
  )
}

function CancelButton() {
  const { t } = useTranslation('stamps')
  return (
    <button type="button" className={classes.choice} aria-keyshortcuts="Escape" onClick={closeQuestion}>
      {t('notAgain')} <Key>Esc</Key>
    </button>
  )
}

// A scanner types wherever the focus is; a code is nobody's reason.
function looksScanned(text: string): boolean {
  return /^\d{8,}$/.test(text)
}

function Reasons({ onReason }: { onReason: (reason: string) => void }) {
  const { t } = useTranslation('stamps')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const reasons = [t('reasons.many'), t('reasons.forgotten'), t('reasons.promotion')]
  return (
    <>
      {reasons.map(reason => (
        <button key={reason} type="button" className={classes.choice} onClick={() => onReason(reason)}>
          {reason}
        </button>
      ))}
      <input
        ref={field}
        className={classes.field}
        aria-label={t('reason')}
        placeholder={t('reason')}
        maxLength={200}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.repeat || isComposing(event.nativeEvent)) return
          const reason = event.currentTarget.value.trim()
          if (reason !== '' && !looksScanned(reason)) onReason(reason)
        }}
      />
    </>
  )
}
