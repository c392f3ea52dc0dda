// Editing a kind of card: name, colour, picture and the sentences, with the real card drawn as it will be.
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CardKind, type CardKindFields, cardColors, cardPictures } from '../../shared/stamps/model.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useDraft } from '../ui/useDraft.ts'
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
  const { draft, mistakes, change, save } = useDraft(() => (kind ? draftOf(kind) : newKind), readDraft, onSave)
  return (
    <DraftForm
      label={kind ? t('cards.editTitle', { name: kind.name }) : t('cards.newTitle')}
      className={styles.form}
      saveWords={t('cards.save')}
      cancelWords={t('cards.cancel')}
      onSave={save}
      onCancel={onCancel}
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
    </DraftForm>
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
