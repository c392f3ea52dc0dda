// Editing a template: its name, what it is and for whom, its words with the holes at hand, and what three customers would read.
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { greetingKinds, type TemplateFields, templateAges } from '../../shared/greetings/model.ts'
import { fieldsOf, type ListedTemplate } from '../../shared/greetings/templates.ts'
import type { Language } from '../../shared/settings/model.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { TemplateBody } from './TemplateBody.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import styles from './Templates.module.css'
import { newTemplate, readTemplateDraft } from './templateDraft.ts'
import { useOccasionChoices } from './templateWords.ts'

interface TemplateFormProps {
  /** The template that is edited; null: a new one. */
  template: ListedTemplate | null
  language: Language
  occasion: TemplateFields['occasion']
  onSave: (fields: TemplateFields) => Promise<void>
  onCancel: () => void
}

// As fast as one reads along; asking at every letter would only flicker.
const previewMilliseconds = 200

export function TemplateForm({ template, language, occasion, onSave, onCancel }: TemplateFormProps) {
  const { t } = useTranslation('templates')
  const { draft, mistakes, change, save } = useDraft(
    () => (template ? fieldsOf(template) : newTemplate(language, occasion)),
    readTemplateDraft,
    onSave,
  )
  const box = useRef<HTMLTextAreaElement>(null)
  const [body] = useDebouncedValue(draft.body, previewMilliseconds)
  const { kind } = draft
  const filled = useAnswer('greetings.previewTemplate', {
    fields: { kind, language, occasion: draft.occasion, body },
  }).data
  const tryToSave = () => {
    const read = readTemplateDraft(draft)
    save()
    if (!read.ok && read.mistakes.body !== undefined) showPlace(box.current, read.mistakes.body)
  }
  return (
    <DraftForm
      label={template ? t('editTitle', { name: template.name }) : t('newTitle')}
      className={styles.form}
      saveWords={t('form.save')}
      cancelWords={t('form.cancel')}
      onSave={tryToSave}
      onCancel={onCancel}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          <TextInput
            label={t('form.name')}
            autoFocus={template === null}
            value={draft.name}
            maxLength={60}
            autoComplete="off"
            placeholder={t('form.example')}
            error={mistakes.name && t(`form.${mistakes.name}`)}
            onChange={event => change({ name: event.currentTarget.value })}
          />
          <Fitting draft={draft} change={change} />
          <TemplateBody
            box={box}
            draft={draft}
            filled={filled?.map(({ words }) => words) ?? []}
            mistake={mistakes.body}
            takesFocus={template !== null}
            change={change}
          />
        </div>
        <TemplatePreview previewed={filled} />
      </div>
    </DraftForm>
  )
}

/** Puts the cursor on what is wrong. */
function showPlace(
  box: HTMLTextAreaElement | null,
  mistake: 'bodyMissing' | { detail?: Record<string, string | number> },
) {
  if (!box) return
  box.focus()
  const { at, word } = mistake === 'bodyMissing' ? {} : (mistake.detail ?? {})
  if (typeof at === 'number') box.setSelectionRange(at, at + String(word).length)
}

function Fitting({ draft, change }: { draft: TemplateFields; change: (part: Partial<TemplateFields>) => void }) {
  const { t } = useTranslation('templates')
  const { choices, read } = useOccasionChoices()
  const ages = templateAges.map(age => ({ value: age, label: t(`ages.${age === '' ? 'any' : age}`) }))
  return (
    <>
      <Choice
        label={t('kind')}
        value={draft.kind}
        choices={greetingKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        onChange={kind => change({ kind })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('occasion')}
          value={draft.occasion === '' ? 'any' : draft.occasion}
          data={choices}
          onChange={event => change({ occasion: read(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('age')}
          title={t('ageHint')}
          value={draft.age}
          data={ages}
          onChange={({ currentTarget }) => change({ age: templateAges.find(age => age === currentTarget.value) ?? '' })}
        />
      </div>
    </>
  )
}
