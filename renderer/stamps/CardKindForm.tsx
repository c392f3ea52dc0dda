// Editing a kind of card: name, colour, picture and the sentences, with the real card drawn as it will be.
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardKind, type CardKindFields, cardColors, cardPictures } from '../../shared/stamps/model.ts'
import { Choice } from '../ui/Choice.tsx'
import { Key } from '../ui/Key.tsx'
import styles from './CardKinds.module.css'
import { CardPreview } from './CardPreview.tsx'
import { KindSentences } from './KindSentences.tsx'
import { draftOf, type KindDraft, newKind, readDraft } from './kindDraft.ts'
import { pictures } from './pictures.ts'

interface CardKindFormProps {
  /** The kind that is edited; null: a new one. */
  kind: CardKind | null
  onSave: (fields: CardKindFields) => Promise<void>
  onCancel: () => void
}

export function CardKindForm({ kind, onSave, onCancel }: CardKindFormProps) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<KindDraft>(kind ? draftOf(kind) : newKind)
  const [tried, setTried] = useState(false)
  const read = readDraft(draft)
  const mistakes = tried && !read.ok ? read.mistakes : {}
  const change = (part: Partial<KindDraft>) => setDraft(before => ({ ...before, ...part }))
  const save = () => {
    setTried(true)
    if (read.ok) void onSave(read.fields)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={kind ? t('cards.editTitle', { name: kind.name }) : t('cards.newTitle')}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) save()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <CardPreview draft={draft} />
      <TextInput
        label={t('cards.name')}
        value={draft.name}
        maxLength={40}
        autoComplete="off"
        error={mistakes.name && t(`cards.${mistakes.name}`)}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Choices draft={draft} change={change} />
      <KindSentences draft={draft} mistakes={mistakes} onChange={change} />
      {kind && <p className={styles.keeps}>{t('cards.keeps')}</p>}
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('cards.save')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {t('cards.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function Choices({ draft, change }: { draft: KindDraft; change: (part: Partial<KindDraft>) => void }) {
  const { t } = useTranslation('settings')
  return (
    <>
      <Choice
        label={t('cards.color')}
        value={draft.color}
        choices={cardColors.map(value => ({
          value,
          label: t(`cards.colors.${value}`),
          picture: <span className={styles.swatch} style={{ background: `var(--card-${value}-stamp)` }} />,
        }))}
        onChange={color => change({ color })}
      />
      <Choice
        label={t('cards.picture')}
        value={draft.picture}
        choices={cardPictures.map(value => {
          const Picture = pictures[value]
          return { value, label: t(`cards.pictures.${value}`), picture: <Picture aria-hidden size={22} stroke={1.6} /> }
        })}
        onChange={picture => change({ picture })}
      />
    </>
  )
}
