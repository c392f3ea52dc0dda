// The import of a list, step by step, over the page: choose, columns, preview, storing, done.
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChooseColumns } from './ChooseColumns.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportDone } from './ImportDone.tsx'
import { PreviewImport } from './PreviewImport.tsx'
import { StoreImport } from './StoreImport.tsx'
import { type ImportSteps, useImport } from './useImport.ts'

interface ImportWizardProps {
  opened: boolean
  onClose: () => void
  /** Asked for the book after a finished import; the wizard closes first. */
  onDone: () => void
}

export function ImportWizard({ opened, onClose, onDone }: ImportWizardProps) {
  const { t } = useTranslation('imports')
  const steps = useImport()
  const isStoring = steps.step.at === 'storing'
  const close = () => {
    if (isStoring) return
    steps.startAgain()
    onClose()
  }
  const finish = () => {
    close()
    onDone()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={960}
      title={t('title')}
      closeOnClickOutside={false}
      closeOnEscape={!isStoring}
      closeButtonProps={{ 'aria-label': t('close'), disabled: isStoring }}
    >
      <Step steps={steps} onClose={close} onDone={finish} />
    </Modal>
  )
}

function Step({ steps, onClose, onDone }: { steps: ImportSteps; onClose: () => void; onDone: () => void }) {
  const { step, setStep } = steps
  switch (step.at) {
    case 'choose':
      return <ChooseFile {...step} onChoose={file => void steps.choose(file)} onClose={onClose} />
    case 'columns':
      return (
        <ChooseColumns
          {...step}
          onChange={mapping => setStep({ ...step, mapping, refusal: null })}
          onNext={() => void steps.preview(step)}
          onOtherFile={steps.startAgain}
        />
      )
    case 'preview':
      return (
        <PreviewImport
          fileName={step.table.fileName}
          preview={step.preview}
          refusal={step.refusal}
          onBack={() => setStep({ ...step, at: 'columns', working: false, refusal: null })}
          onStore={() => void steps.store(step)}
        />
      )
    case 'storing':
      return <StoreImport {...step} onStop={() => steps.stop(step.table)} />
    case 'done':
      return <ImportDone {...step} onUndo={() => steps.undo(step.record)} onBook={onDone} />
  }
}
