// Past imports, the latest first, each with its undo.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../shared/files/model.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { call, newRequestId, useAnswer } from '../api.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Import.module.css'
import { UndoneFacts } from './ImportDone.tsx'
import { ImportRefusal } from './ImportStepFrame.tsx'
import { useNumberWords } from './numbers.ts'
import type { Refusal } from './reading.ts'
import type { Undone } from './useImport.ts'

export function ImportList() {
  const { t } = useTranslation('imports')
  const imports = useAnswer('files.listImports', {}).data
  if (!imports) return null
  if (imports.length === 0) return <p className={styles.soft}>{t('list.none')}</p>
  return (
    <ul>
      {imports.map(record => (
        <PastImport key={record.id} record={record} />
      ))}
    </ul>
  )
}

function PastImport({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const { timeZone } = useSettings()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [undone, setUndone] = useState<Undone | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const undo = async () => {
    setBusy(true)
    const answer = await call('files.undoImport', { requestId: newRequestId(), importId: record.id })
    setBusy(false)
    setUndone(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer)
  }
  return (
    <li className={styles.past}>
      <div>
        <p>
          <span className={styles.heading}>{record.fileName}</span> · {formatMoment(record.at, today, timeZone)}
        </p>
        <Facts record={record} />
        {undone && <UndoneFacts undone={undone} />}
        {refusal && <ImportRefusal refusal={refusal} />}
      </div>
      {record.undoneAt === null ? (
        <Button
          variant="default"
          loading={busy}
          aria-label={t('list.undoOf', { name: record.fileName })}
          onClick={() => void undo()}
        >
          {t('list.undo')}
        </Button>
      ) : (
        <span className={styles.soft}>
          {t('list.undone', { when: formatMoment(record.undoneAt, today, timeZone) })}
        </span>
      )}
    </li>
  )
}

function Facts({ record: { customersAdded, customersUpdated, visitsAdded } }: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const words = useNumberWords()
  const [added, updated, visits] = [words(customersAdded), words(customersUpdated), words(visitsAdded)] as const
  return <p className={styles.soft}>{t('list.facts', { added, updated, visits })}</p>
}
