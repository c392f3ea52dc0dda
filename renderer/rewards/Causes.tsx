// The causes that the shop gives to: each with its running total, edited in its place, put away and brought back.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Cause, CauseFields } from '../../shared/rewards/causeModel.ts'
import { useAnswer } from '../api.ts'
import { CauseForm } from './CauseForm.tsx'
import styles from './Causes.module.css'
import { CauseTotal } from './CauseTotal.tsx'
import { useCauseActions } from './causeGestures.ts'

export function Causes() {
  const causes = useAnswer('rewards.listCauses', { archived: false }).data
  const archived = useAnswer('rewards.listCauses', { archived: true }).data
  const [edited, setEdited] = useState<Id | 'new' | null>(null)
  const { save, archive } = useCauseActions()
  if (!causes || !archived) return null
  const close = () => setEdited(null)
  const store = async (before: Cause | null, fields: CauseFields) => {
    const reply = await save(before, fields)
    if (reply.ok) close()
  }
  return (
    <>
      {causes.map(cause =>
        edited === cause.id ? (
          <CauseForm key={cause.id} cause={cause} onSave={fields => store(cause, fields)} onCancel={close} />
        ) : (
          <CauseTotal
            key={cause.id}
            causeId={cause.id}
            onEdit={() => setEdited(cause.id)}
            onArchive={() => void archive(cause, true)}
          />
        ),
      )}
      {edited === 'new' ? (
        <CauseForm cause={null} onSave={fields => store(null, fields)} onCancel={close} />
      ) : (
        <AddCause isFirst={causes.length === 0} onAdd={() => setEdited('new')} />
      )}
      {archived.length > 0 && <Archived causes={archived} onBringBack={cause => void archive(cause, false)} />}
    </>
  )
}

function AddCause({ isFirst, onAdd }: { isFirst: boolean; onAdd: () => void }) {
  const { t } = useTranslation('causes')
  return (
    <>
      {isFirst && <p className={styles.nothing}>{t('none')}</p>}
      <Button
        variant={isFirst ? 'filled' : 'default'}
        size="md"
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={onAdd}
      >
        {t('add')}
      </Button>
    </>
  )
}

function Archived({ causes, onBringBack }: { causes: Cause[]; onBringBack: (cause: Cause) => void }) {
  const { t } = useTranslation('causes')
  return (
    <div className={styles.archived}>
      <h3>{t('archivedTitle')}</h3>
      <ul>
        {causes.map(cause => (
          <li key={cause.id}>
            <span>{cause.name}</span>
            <Button variant="default" size="xs" onClick={() => onBringBack(cause)}>
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
