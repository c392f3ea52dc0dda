// The catalogue as the owner keeps it: each reward with its price and limits, edited in its place, put away and brought back.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { RewardKind } from '../../shared/rewards/catalogue.ts'
import { voucherPapers } from '../../shared/settings/model.ts'
import { call, useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './Catalogue.module.css'
import { useKindFacts } from './kindFacts.ts'
import { RewardKindForm } from './RewardKindForm.tsx'
import { useCatalogueActions } from './useCatalogueActions.ts'

export function Catalogue() {
  const { t } = useTranslation('catalogue')
  const kinds = useAnswer('rewards.listKinds', { archived: false }).data
  const archived = useAnswer('rewards.listKinds', { archived: true }).data ?? []
  const [edited, setEdited] = useState<Id | 'new' | null>(null)
  const close = () => setEdited(null)
  const { save, archive } = useCatalogueActions(close)
  if (!kinds) return null
  return (
    <>
      {kinds.length === 0 && edited === null && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {kinds.map(kind => (
          <li key={kind.id} className={edited === kind.id ? undefined : styles.kind}>
            {edited === kind.id ? (
              <RewardKindForm kind={kind} onSave={fields => save(kind, fields)} onCancel={close} />
            ) : (
              <Kind kind={kind} onEdit={() => setEdited(kind.id)} onArchive={() => void archive(kind, true)} />
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <RewardKindForm kind={null} onSave={fields => save(null, fields)} onCancel={close} />
      ) : (
        <Button
          variant={kinds.length === 0 ? 'filled' : 'default'}
          size="md"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => setEdited('new')}
        >
          {t('add')}
        </Button>
      )}
      {kinds.length > 0 && <VoucherPaper />}
      {archived.length > 0 && <Archived kinds={archived} onBringBack={kind => void archive(kind, false)} />}
    </>
  )
}

function Kind({ kind, onEdit, onArchive }: { kind: RewardKind; onEdit: () => void; onArchive: () => void }) {
  const { t } = useTranslation('catalogue')
  const { price, limits } = useKindFacts()(kind)
  return (
    <>
      <div className={styles.what}>
        <p className={styles.name}>{kind.name}</p>
        <p className={styles.facts}>
          <strong>{price}</strong>
          {limits.map(limit => (
            <span key={limit}>{limit}</span>
          ))}
        </p>
      </div>
      <Button variant="default" size="sm" onClick={onEdit} aria-label={t('editTitle', { name: kind.name })}>
        {t('edit')}
      </Button>
      <Button variant="default" size="sm" onClick={onArchive} aria-label={t('archiveTitle', { name: kind.name })}>
        {t('archive')}
      </Button>
    </>
  )
}

function VoucherPaper() {
  const { t } = useTranslation('catalogue')
  const { voucherPaper } = useSettings()
  const say = useRefusalWords()
  const choose = async (paper: typeof voucherPaper) => {
    const reply = await call('settings.save', { voucherPaper: paper })
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  return (
    <div className={styles.paper}>
      <Choice
        label={t('paper')}
        value={voucherPaper}
        choices={voucherPapers.map(value => ({ value, label: t(`papers.${value}`) }))}
        onChange={paper => void choose(paper)}
      />
    </div>
  )
}

function Archived({ kinds, onBringBack }: { kinds: RewardKind[]; onBringBack: (kind: RewardKind) => void }) {
  const { t } = useTranslation('catalogue')
  return (
    <div className={styles.archived}>
      <h3>{t('archivedTitle')}</h3>
      <ul>
        {kinds.map(kind => (
          <li key={kind.id}>
            <span>{kind.name}</span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('bringBackTitle', { name: kind.name })}
              onClick={() => onBringBack(kind)}
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
