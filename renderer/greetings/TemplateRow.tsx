// A template in the list: its name, what it is, its words with the holes marked, and what can be done with it.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readTemplate } from '../../shared/greetings/filling.ts'
import { holeWords } from '../../shared/greetings/holes.ts'
import type { ListedTemplate } from '../../shared/greetings/templates.ts'
import styles from './Templates.module.css'

interface TemplateRowProps {
  template: ListedTemplate
  takesFocus: boolean
  onEdit: () => void
  onArchive: () => void
  /** Back to the words of the app. */
  onReset: () => void
}

export function TemplateRow({ template, takesFocus, onEdit, onArchive, onReset }: TemplateRowProps) {
  const { t } = useTranslation('templates')
  const { name } = template
  const isChanged = template.builtIn !== '' && template.id !== null
  return (
    <div className={styles.template}>
      <div className={styles.what}>
        <p className={styles.name}>
          <span>{name}</span>
          <Marks template={template} />
        </p>
        <TemplateText template={template} />
      </div>
      <div className={styles.actions}>
        <Button
          variant="default"
          size="sm"
          autoFocus={takesFocus}
          aria-label={t('editTitle', { name })}
          onClick={onEdit}
        >
          {t('edit')}
        </Button>
        {isChanged && (
          <Button variant="default" size="sm" aria-label={t('resetTitle', { name })} onClick={onReset}>
            {t('reset')}
          </Button>
        )}
        <Button variant="default" size="sm" aria-label={t('archiveTitle', { name })} onClick={onArchive}>
          {t('archive')}
        </Button>
      </div>
    </div>
  )
}

function Marks({ template }: { template: ListedTemplate }) {
  const { t } = useTranslation('templates')
  const { kind, age, id, builtIn } = template
  return (
    <>
      {kind === 'offer' && (
        <span className={styles.mark} data-tone="offer">
          {t('kinds.offer')}
        </span>
      )}
      {id !== null && (
        <span className={styles.mark} data-tone="own">
          {t(builtIn === '' ? 'own' : 'changed')}
        </span>
      )}
      {age !== '' && <span className={styles.mark}>{t(`ages.${age}`)}</span>}
    </>
  )
}

/** The words as they are written, but for the braces: a hole is shown as one. */
function TemplateText({ template: { body, language } }: { template: ListedTemplate }) {
  const read = readTemplate(body)
  if (!read.ok) return <p className={styles.words}>{body}</p>
  let at = 0
  return (
    <p className={styles.words}>
      {read.value.map(part => {
        const key = at++
        if ('text' in part) return <span key={key}>{part.text}</span>
        return (
          <span key={key} className={styles.hole}>
            {holeWords[language][part.hole]}
          </span>
        )
      })}
    </p>
  )
}

interface ArchivedTemplatesProps {
  templates: ListedTemplate[]
  onBringBack: (template: ListedTemplate) => void
}

export function ArchivedTemplates({ templates, onBringBack }: ArchivedTemplatesProps) {
  const { t } = useTranslation('templates')
  return (
    <div className={styles.archived}>
      <h3>{t('archivedTitle')}</h3>
      <ul>
        {templates.map(template => (
          <li key={template.id ?? template.builtIn}>
            <span>{template.name}</span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('bringBackTitle', { name: template.name })}
              onClick={() => onBringBack(template)}
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
