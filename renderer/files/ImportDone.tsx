// The last step of an import: what was stored, with the undo of all of it; or that it was undone.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../shared/files/model.ts'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import { Numbers } from './Numbers.tsx'
import { useNumberWords } from './numbers.ts'
import type { Refusal } from './reading.ts'
import type { Undone } from './useImport.ts'

interface ImportDoneProps {
  record: ImportRecord
  undone: Undone | null
  refusal: Refusal | null
  onUndo: () => Promise<void>
  onBook: () => void
}

export function ImportDone({ record, undone, refusal, onUndo, onBook }: ImportDoneProps) {
  const { t } = useTranslation('imports')
  const [busy, setBusy] = useState(false)
  const { customersAdded, customersUpdated, visitsAdded, rowsLeftOut } = record
  const undo = () => {
    setBusy(true)
    void onUndo().finally(() => setBusy(false))
  }
  return (
    <ImportStepFrame
      title={t(undone ? 'done.undone' : 'done.title')}
      lead={record.fileName}
      refusal={refusal}
      buttons={
        <>
          {!undone && (
            <Button variant="default" size="md" loading={busy} onClick={undo}>
              {t('done.undo')}
            </Button>
          )}
          <Button size="md" disabled={busy} onClick={onBook}>
            {t('done.book')}
          </Button>
        </>
      }
    >
      {undone ? (
        <UndoneFacts undone={undone} />
      ) : (
        <>
          <Numbers
            of={[
              [t('done.customersAdded'), customersAdded],
              [t('done.customersUpdated'), customersUpdated],
              [t('done.visitsAdded'), visitsAdded],
              [t('done.rowsLeftOut'), rowsLeftOut],
            ]}
          />
          <p className={styles.soft}>{t('done.undoHint')}</p>
        </>
      )}
    </ImportStepFrame>
  )
}

/** What undoing an import came to. */
export function UndoneFacts({ undone: { removed, visits, kept } }: { undone: Undone }) {
  const { t } = useTranslation('imports')
  const words = useNumberWords()
  return (
    <div role="status">
      <p>{t('done.undoneFacts', { removed: words(removed), visits: words(visits) })}</p>
      {kept > 0 && <p>{t('done.kept', { kept: words(kept) })}</p>}
    </div>
  )
}
