// The fourth step of an import: it is being stored, and can be stopped.
import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import { useNumberWords } from './numbers.ts'

interface StoreImportProps {
  done: number
  total: number
  stopping: boolean
  onStop: () => void
  /** Leaves the storing to itself. */
  onHide: () => void
}

export function StoreImport({ done, total, stopping, onStop, onHide }: StoreImportProps) {
  const { t } = useTranslation('imports')
  const number = useNumberWords()
  const words =
    total === 0 ? t('storing.preparing') : t('storing.progress', { done: number(done), total: number(total) })
  return (
    <ImportStepFrame
      title={t('storing.title')}
      buttons={
        <>
          <Button variant="default" size="md" disabled={stopping} onClick={onStop}>
            {t(stopping ? 'storing.stopping' : 'storing.stop')}
          </Button>
          <Button variant="default" size="md" onClick={onHide}>
            {t('storing.hide')}
          </Button>
        </>
      }
    >
      <div className={styles.progress}>
        <Progress.Root size="xl">
          <Progress.Section value={total === 0 ? 0 : (100 * done) / total} aria-label={t('storing.title')} />
        </Progress.Root>
        <p>{words}</p>
        <p className={styles.soft}>{t('storing.safe')}</p>
      </div>
    </ImportStepFrame>
  )
}
