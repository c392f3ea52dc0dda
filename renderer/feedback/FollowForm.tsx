// Following a complaint: what was done, then the next step or the end; or why a settled one is opened again.
import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackOf, NextStep } from '../../shared/feedback/model.ts'
import { newRequestId } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useToday } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Feedback.module.css'
import { blankNext, type NextDraft, type NextMistakes, readNext } from './feedbackDraft.ts'
import { NextStepFields } from './NextStepFields.tsx'
import { useFeedbackGestures } from './useFeedbackGestures.ts'

type Way = 'plan' | 'end' | 'reopen'

interface FollowDraft {
  way: Way
  done: string
  next: NextDraft
}

interface FollowFields extends Omit<FollowDraft, 'next'> {
  /** null: it ends. */
  next: NextStep | null
}

interface FollowMistakes extends NextMistakes {
  done?: 'outcome' | 'reason'
}

function readFollow(draft: FollowDraft, today: string) {
  const mistakes: FollowMistakes = {}
  if (draft.done.trim() === '' && draft.way !== 'plan') mistakes.done = draft.way === 'end' ? 'outcome' : 'reason'
  const next = draft.way === 'end' ? ({ ok: true, fields: null } as const) : readNext(draft.next, today)
  if (!next.ok) Object.assign(mistakes, next.mistakes)
  if (!next.ok || mistakes.done) return { ok: false, mistakes } as const
  const fields: FollowFields = { ...draft, next: next.fields }
  return { ok: true, fields } as const
}

interface FollowFormProps {
  feedback: FeedbackOf
  /** Whether a settled complaint is opened again; else an open one is followed. */
  isReopening: boolean
  onDone: () => void
}

export function FollowForm({ feedback, isReopening, onDone }: FollowFormProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const today = useToday()
  const store = useStore(feedback, onDone)
  const start = (): FollowDraft => {
    const next = blankNext(isReopening ? t('form.firstStep') : feedback.nextStep, today)
    return { way: isReopening ? 'reopen' : 'plan', done: '', next: { ...next, ownerId: feedback.ownerId } }
  }
  const { draft, mistakes, change, save } = useDraft(start, typed => readFollow(typed, today), store)
  const doneWords = { plan: t('follow.done'), end: t('follow.outcome'), reopen: t('follow.reason') }
  return (
    <DraftForm
      label={t(isReopening ? 'sheet.reopen' : 'follow.title')}
      className={styles.form}
      saveWords={t(draft.way === 'end' ? 'follow.saveEnd' : 'follow.save')}
      cancelWords={t('common:cancel')}
      onSave={save}
      onCancel={onDone}
    >
      {!isReopening && (
        <Choice
          label={t('follow.way')}
          value={draft.way}
          choices={(['plan', 'end'] as const).map(value => ({ value, label: t(`follow.ways.${value}`) }))}
          takesFocus
          onChange={way => change({ way })}
        />
      )}
      <Textarea
        ref={isReopening ? focusOnce : null}
        label={doneWords[draft.way]}
        value={draft.done}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        error={mistakes.done && t(`follow.mistakes.${mistakes.done}`)}
        onChange={event => change({ done: event.currentTarget.value })}
      />
      {draft.way !== 'end' && (
        <NextStepFields next={draft.next} mistakes={mistakes} onChange={next => change({ next })} />
      )}
    </DraftForm>
  )
}

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLTextAreaElement | null): void {
  box?.focus()
}

function useStore({ id, ...person }: FeedbackOf, onDone: () => void): (fields: FollowFields) => Promise<void> {
  const gestures = useFeedbackGestures(person)
  const requestId = useRef(newRequestId())
  return async ({ way, done, next }) => {
    const gesture = requestId.current
    const stored = next
      ? await gestures[way === 'reopen' ? 'reopen' : 'plan'](gesture, id, done, next)
      : await gestures.end(gesture, id, done)
    if (stored) onDone()
  }
}
