// Noting what a customer says: kind, rating, words, channel, about what; of a complaint also what is done next.
import { Autocomplete, Textarea } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/base/fold.ts'
import {
  commonTopics,
  type FeedbackFields,
  feedbackChannels,
  feedbackKinds,
  type Rating,
  ratings,
} from '../../shared/feedback/model.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { focusedTextField, keyName } from '../ui/keys.ts'
import { useToday } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Feedback.module.css'
import { blankFeedback, type FeedbackDraft, readFeedback } from './feedbackDraft.ts'
import { NextStepFields } from './NextStepFields.tsx'
import { useFeedbackWords } from './useFeedbackWords.ts'

interface FeedbackFormProps {
  label: string
  onSave: (fields: FeedbackFields) => Promise<void>
  onCancel: () => void
}

export function FeedbackForm({ label, onSave, onCancel }: FeedbackFormProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const today = useToday()
  const topics = useTopics()
  const { draft, mistakes, change, save } = useDraft(
    () => blankFeedback(t('form.firstStep'), today),
    typed => readFeedback(typed, today, topics),
    onSave,
  )
  const wordsMissing = mistakes.words && t(`form.mistakes.${mistakes.words}`)
  return (
    <DraftForm
      label={label}
      className={styles.form}
      saveWords={t('form.save')}
      cancelWords={t('common:cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <Choice
        label={t('form.kind')}
        value={draft.kind}
        choices={feedbackKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        takesFocus
        onChange={kind => change({ kind })}
      />
      <RatingChoice rating={draft.rating} onChange={rating => change({ rating })} />
      <Textarea
        label={t('form.words')}
        value={draft.words}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        error={wordsMissing}
        onChange={event => change({ words: event.currentTarget.value })}
      />
      <About draft={draft} topics={topics.map(({ words }) => words)} onChange={change} />
      {draft.kind === 'complaint' && (
        <NextStepFields next={draft.next} mistakes={mistakes} onChange={next => change({ next })} />
      )}
    </DraftForm>
  )
}

/** What was talked about before, most often first, then what every shop is asked about. */
function useTopics(): { about: string; words: string }[] {
  const words = useFeedbackWords()
  const used = useAnswer('feedback.listTopics', {}).data ?? []
  return [...new Set([...used, ...commonTopics])].map(about => ({ about, words: words.topic(about) }))
}

function RatingChoice({ rating, onChange }: { rating: Rating | null; onChange: (rating: Rating | null) => void }) {
  const { t } = useTranslation('feedback')
  useWindowEvent('keydown', event => {
    const typed = ratings.find(one => String(one) === keyName(event))
    if (typed !== undefined && !focusedTextField()) onChange(typed)
  })
  const none = { value: '', label: t('form.noRating') }
  return (
    <Choice
      label={t('form.rating')}
      value={rating === null ? '' : String(rating)}
      choices={[...ratings.map(one => ({ value: String(one), label: String(one) })), none]}
      onChange={chosen => onChange(ratings.find(one => String(one) === chosen) ?? null)}
    />
  )
}

interface AboutProps {
  draft: FeedbackDraft
  topics: string[]
  onChange: (part: Partial<FeedbackDraft>) => void
}

function About({ draft, topics, onChange }: AboutProps) {
  const { t } = useTranslation('feedback')
  const typed = fold(draft.about)
  return (
    <>
      <Autocomplete
        label={t('form.about')}
        description={t('form.aboutHint')}
        value={draft.about}
        size="md"
        // Elsewhere it would lie outside the dialog.
        comboboxProps={{ withinPortal: false }}
        data={topics.filter(topic => fold(topic).includes(typed))}
        // 'phuc' finds 'Phục vụ'; Mantine's own filter would not.
        filter={({ options }) => options}
        maxLength={40}
        onChange={about => onChange({ about })}
      />
      <Choice
        label={t('form.channel')}
        value={draft.channel}
        choices={feedbackChannels.map(value => ({ value, label: t(`channels.${value}`) }))}
        onChange={channel => onChange({ channel })}
      />
    </>
  )
}
