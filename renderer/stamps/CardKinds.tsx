// The shop's kinds of card: each drawn as the customer gets it, edited in its place, put away and brought back.
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { CardKind } from '../../shared/stamps/model.ts'
import { useAnswer } from '../api.ts'
import { CardKindForm } from './CardKindForm.tsx'
import styles from './CardKinds.module.css'
import { KindCard } from './CardPreview.tsx'
import { useKindActions } from './useKindActions.ts'

export function CardKinds() {
  const { t } = useTranslation('settings')
  const kinds = useAnswer('stamps.listKinds', { archived: false }).data ?? []
  const archived = useAnswer('stamps.listKinds', { archived: true }).data ?? []
  const [edited, setEdited] = useState<Id | 'new' | null>(null)
  const { save, archive } = useKindActions(() => setEdited(null))
  const close = () => setEdited(null)
  return (
    <>
      {kinds.map(kind =>
        edited === kind.id ? (
          <CardKindForm key={kind.id} kind={kind} onSave={fields => save(kind, fields)} onCancel={close} />
        ) : (
          <Kind
            key={kind.id}
            kind={kind}
            onEdit={() => setEdited(kind.id)}
            isOnly={kinds.length === 1}
            onArchive={() => void archive(kind, true)}
          />
        ),
      )}
      {edited === 'new' ? (
        <CardKindForm kind={null} onSave={fields => save(null, fields)} onCancel={close} />
      ) : (
        <Button
          variant="default"
          size="md"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => setEdited('new')}
        >
          {t('cards.add')}
        </Button>
      )}
      {archived.length > 0 && <Archived kinds={archived} onBringBack={kind => void archive(kind, false)} />}
    </>
  )
}

interface KindProps {
  kind: CardKind
  /** A shop always has one card to stamp. */
  isOnly: boolean
  onEdit: () => void
  onArchive: () => void
}

function Kind({ kind, isOnly, onEdit, onArchive }: KindProps) {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.kind}>
      <KindCard kind={kind} />
      <Group gap="xs">
        <Button variant="default" onClick={onEdit} aria-label={t('cards.editTitle', { name: kind.name })}>
          {t('cards.edit')}
        </Button>
        {!isOnly && (
          <Button variant="default" onClick={onArchive}>
            {t('cards.archive')}
          </Button>
        )}
      </Group>
    </div>
  )
}

function Archived({ kinds, onBringBack }: { kinds: CardKind[]; onBringBack: (kind: CardKind) => void }) {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.archived}>
      <h3>{t('cards.archivedTitle')}</h3>
      <ul>
        {kinds.map(kind => (
          <li key={kind.id}>
            <span>{kind.name}</span>
            <Button variant="default" size="xs" onClick={() => onBringBack(kind)}>
              {t('cards.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
