// A question asked in the place of what was to be done: is it meant, or why. Enter answers, Esc leaves it.
import { useEffect, useRef } from 'react'
import { Key } from './Key.tsx'
import { isComposing, useKeys } from './keys.ts'
import classes from './QuestionPanel.module.css'

/** `again`: whether it is meant; the words of the button. `reason`: why; reasons to choose from and the label of the box. */
export type Question =
  | { kind: 'again'; again: string; onAgain: () => void }
  | { kind: 'reason'; reasons: string[]; label: string; onReason: (reason: string) => void }

interface QuestionPanelProps {
  text: string
  question: Question
  /** What leaves the question, in words. */
  cancel: string
  onCancel: () => void
}

export function QuestionPanel({ text, question, cancel, onCancel }: QuestionPanelProps) {
  useKeys({ Escape: onCancel })
  return (
    <section className={classes.panel} aria-label={text}>
      <p role="alert" className={classes.text}>
        {text}
      </p>
      {question.kind === 'again' ? <AgainButton {...question} /> : <Reasons {...question} />}
      <button type="button" className={classes.choice} aria-keyshortcuts="Escape" onClick={onCancel}>
        {cancel} <Key>Esc</Key>
      </button>
    </section>
  )
}

function AgainButton({ again, onAgain }: Extract<Question, { kind: 'again' }>) {
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
      {again} <Key on="seal">Enter</Key>
    </button>
  )
}

// A scanner types wherever the focus is; a code is nobody's reason.
function looksScanned(text: string): boolean {
  return /^\d{8,}$/.test(text)
}

function Reasons({ reasons, label, onReason }: Extract<Question, { kind: 'reason' }>) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
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
        aria-label={label}
        placeholder={label}
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
