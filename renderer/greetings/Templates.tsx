// The templates of greetings as the owner keeps them: by occasion, those of the app and the shop's own, edited in their place.
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import type { ListedTemplate } from '../../shared/greetings/templates.ts'
import { languages } from '../../shared/settings/model.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { useSettings } from '../ui/settings.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { ArchivedTemplates, TemplateRow } from './TemplateRow.tsx'
import styles from './Templates.module.css'
import { occasionsInOrder, useOccasionChoices } from './templateWords.ts'
import { useTemplateActions } from './useTemplateActions.ts'

/** One of the app's keeps its place in the list when the shop changes it. */
function keyOf({ id, builtIn }: ListedTemplate): string {
  return builtIn || (id ?? '')
}

export function Templates() {
  const { t } = useTranslation('templates')
  const [language, setLanguage] = useState(useSettings().language)
  const [occasion, setOccasion] = useState<TemplateFields['occasion'] | 'every'>('every')
  const [edited, setEdited] = useState<{ key: string; isOpen: boolean } | null>(null)
  const isShown = (one: ListedTemplate) =>
    one.language === language && (occasion === 'every' || one.occasion === occasion)
  const listed = useAnswer('greetings.listTemplates', { archived: false }).data?.filter(isShown)
  const archived = useAnswer('greetings.listTemplates', { archived: true }).data?.filter(isShown) ?? []
  const close = () => setEdited(before => before && { ...before, isOpen: false })
  const { save, archive, reset } = useTemplateActions(close)
  if (!listed) return null
  const isOpen = (key: string) => edited?.key === key && edited.isOpen
  // The focus comes back to where the form was opened.
  const wasOpen = (key: string) => edited?.key === key && !edited.isOpen
  return (
    <>
      <div className={styles.filters}>
        <Choice
          label={t('language')}
          value={language}
          choices={languages.map(value => ({ value, label: t(`languages.${value}`) }))}
          onChange={setLanguage}
        />
        <OccasionFilter value={occasion} onChange={setOccasion} />
        {!isOpen('new') && (
          <Button
            className={styles.add}
            variant="default"
            size="md"
            autoFocus={wasOpen('new')}
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => setEdited({ key: 'new', isOpen: true })}
          >
            {t('add')}
          </Button>
        )}
      </div>
      {isOpen('new') && (
        <TemplateForm
          template={null}
          language={language}
          occasion={occasion === 'every' ? 'birthday' : occasion}
          onSave={fields => save(null, fields)}
          onCancel={close}
        />
      )}
      {occasionsInOrder.map(one => (
        <Occasion key={one} occasion={one} templates={listed.filter(template => template.occasion === one)}>
          {template => {
            const key = keyOf(template)
            return isOpen(key) ? (
              <TemplateForm
                template={template}
                language={template.language}
                occasion={template.occasion}
                onSave={fields => save(template, fields)}
                onCancel={close}
              />
            ) : (
              <TemplateRow
                template={template}
                takesFocus={wasOpen(key)}
                onEdit={() => setEdited({ key, isOpen: true })}
                onArchive={() => void archive(template, true)}
                onReset={() => void reset(template)}
              />
            )
          }}
        </Occasion>
      ))}
      {archived.length > 0 && (
        <ArchivedTemplates templates={archived} onBringBack={template => void archive(template, false)} />
      )}
    </>
  )
}

interface OccasionFilterProps {
  value: TemplateFields['occasion'] | 'every'
  onChange: (occasion: TemplateFields['occasion'] | 'every') => void
}

function OccasionFilter({ value, onChange }: OccasionFilterProps) {
  const { t } = useTranslation('templates')
  const { choices, read } = useOccasionChoices()
  return (
    <NativeSelect
      label={t('occasion')}
      size="md"
      value={value === '' ? 'any' : value}
      data={[{ value: 'every', label: t('every') }, ...choices]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'every' ? 'every' : read(currentTarget.value))}
    />
  )
}

interface OccasionProps {
  occasion: TemplateFields['occasion']
  templates: ListedTemplate[]
  children: (template: ListedTemplate) => React.ReactNode
}

function Occasion({ occasion, templates, children }: OccasionProps) {
  const { t } = useTranslation('templates')
  if (templates.length === 0) return null
  return (
    <div className={styles.occasion}>
      <h3>{t(`occasions.${occasion === '' ? 'any' : occasion}`)}</h3>
      <ul>
        {templates.map(template => (
          <li key={keyOf(template)}>{children(template)}</li>
        ))}
      </ul>
    </div>
  )
}
