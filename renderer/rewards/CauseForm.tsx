// Editing a cause: what the shop gives to, how much of every bill, from when to when.
import { NumberInput, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { Cause, CauseFields } from '../../shared/rewards/causeModel.ts'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Causes.module.css'
import { type CauseDraft, type CauseMistakes, draftOf, newCause, readDraft } from './causeDraft.ts'

interface CauseFormProps {
  /** The cause that is edited; null: a new one. */
  cause: Cause | null
  onSave: (fields: CauseFields) => Promise<void>
  onCancel: () => void
}

export function CauseForm({ cause, onSave, onCancel }: CauseFormProps) {
  const { t } = useTranslation('causes')
  const today = useToday()
  const { draft, mistakes, change, save } = useDraft(
    () => (cause ? draftOf(cause) : newCause(today)),
    readDraft,
    onSave,
  )
  return (
    <DraftForm
      label={cause ? t('editTitle', { name: cause.name }) : t('newTitle')}
      className={styles.form}
      saveWords={t('save')}
      cancelWords={t('cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <TextInput
        label={t('form.name')}
        value={draft.name}
        maxLength={80}
        autoComplete="off"
        ref={focusOnce}
        error={mistakes.name && t(`form.${mistakes.name}`)}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Sentences draft={draft} mistakes={mistakes} onChange={change} />
    </DraftForm>
  )
}

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLInputElement | null): void {
  box?.focus()
}

interface SentencesProps {
  draft: CauseDraft
  mistakes: CauseMistakes
  onChange: (change: Partial<CauseDraft>) => void
}

function Sentences(props: SentencesProps) {
  const { t } = useTranslation('causes')
  const { language } = useSettings()
  const { draft, mistakes, onChange } = props
  const percent = (
    <NumberInput
      className={styles.number}
      aria-label={t('form.percentLabel')}
      decimalScale={1}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      value={draft.percent}
      error={mistakes.percent !== undefined}
      onChange={value => onChange({ percent: typeof value === 'number' ? value : '' })}
    />
  )
  const { name: _, ...inSentences } = mistakes
  return (
    <div className={styles.sentences}>
      <p>
        <Trans t={t} i18nKey="form.percent" components={{ percent }} />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="form.days"
          components={{ fromDay: <DayBox field="fromDay" {...props} />, toDay: <DayBox field="toDay" {...props} /> }}
        />
      </p>
      <div role="alert" className={styles.mistakes}>
        {[...new Set(Object.values(inSentences))].map(mistake => (
          <p key={mistake}>{t(`form.${mistake}`)}</p>
        ))}
      </div>
      <p className={styles.hint}>{t('form.rule')}</p>
    </div>
  )
}

function DayBox({ field, draft, mistakes, onChange }: SentencesProps & { field: 'fromDay' | 'toDay' }) {
  const { t } = useTranslation('causes')
  return (
    <TextInput
      className={styles.day}
      aria-label={t(`form.${field}Label`)}
      placeholder={field === 'toDay' ? t('form.forGood') : ''}
      inputMode="numeric"
      autoComplete="off"
      value={draft[field]}
      error={mistakes[field] !== undefined}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  )
}
