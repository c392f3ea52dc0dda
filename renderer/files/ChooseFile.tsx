// The first step of an import: a file is dropped or chosen, and it is said what becomes of it.
import '@mantine/dropzone/styles.css'
import { Button, Loader } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileSpreadsheet, IconLock } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import type { Refusal } from './reading.ts'

const kinds = '.xlsx,.xlsm,.csv,.tsv,.txt,.vcf'

interface ChooseFileProps {
  reading: string | null
  refusal: Refusal | null
  onChoose: (file: File) => void
  onClose: () => void
}

export function ChooseFile({ reading, refusal, onChoose, onClose }: ChooseFileProps) {
  const { t } = useTranslation('imports')
  const openDialog = useRef<() => void>(null)
  return (
    <ImportStepFrame
      title={t('choose.title')}
      lead={t('choose.lead')}
      refusal={refusal}
      keepFocus
      buttons={
        <Button variant="default" size="md" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <Dropzone
        className={styles.drop ?? ''}
        openRef={openDialog}
        multiple={false}
        disabled={reading !== null}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        tabIndex={-1}
        inputProps={{ accept: kinds, 'aria-hidden': true }}
        onDrop={([file]) => file && onChoose(file)}
      >
        <div className={styles.dropped}>
          <IconFileSpreadsheet aria-hidden="true" size={48} stroke={1.3} className={styles.picture} />
          {reading === null ? (
            <>
              <span>{t('choose.drop')}</span>
              <Button size="md" data-autofocus onClick={() => openDialog.current?.()}>
                {t('choose.button')}
              </Button>
            </>
          ) : (
            <Reading name={reading} />
          )}
        </div>
      </Dropzone>
      <p className={styles.soft}>{t('choose.canRead')}</p>
      <p className={styles.private}>
        <IconLock aria-hidden="true" size={20} stroke={1.8} />
        {t('choose.private')}
      </p>
    </ImportStepFrame>
  )
}

function Reading({ name }: { name: string }) {
  const { t } = useTranslation('imports')
  return (
    <span role="status" className={styles.dropped}>
      <Loader size="sm" aria-hidden="true" />
      {t('choose.reading', { name })}
    </span>
  )
}
