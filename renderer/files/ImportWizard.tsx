// The import of a list, step by step, over the page: choose, columns, preview, storing, done.
import { Modal } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToastWhenFree } from '../ui/toasts.ts'
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
  useHiddenEnd(steps, opened)
  const close = () => {
    // What is being stored goes on: the shop need not wait before this window for it.
    if (steps.step.at !== 'storing') steps.startAgain()
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
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Step steps={steps} onClose={close} onDone={finish} />
    </Modal>
  )
}

/** Where nobody looks any more when the storing ends, a message tells what came of it. */
function useHiddenEnd({ step }: ImportSteps, opened: boolean): void {
  const { t } = useTranslation('imports')
  const words = useRefusalWords()
  const wasStoring = useRef(false)
  useEffect(() => {
    const isOver = wasStoring.current && step.at !== 'storing'
    wasStoring.current = step.at === 'storing'
    if (!isOver || opened) return
    if (step.at === 'done') showToastWhenFree({ text: t('done.title'), tone: 'done' })
    else if (step.at === 'preview' && step.refusal) showToastWhenFree({ text: words(step.refusal), tone: 'calm' })
  }, [step, opened, t, words])
}

function Step({ steps, onClose, onDone }: { steps: ImportSteps; onClose: () => void; onDone: () => void }) {
  const { step, setStep } = steps
  switch (step.at) {
    case 'choose':
      return <ChooseFile {...step} onChoose={file => void steps.choose(file)} onClose={onClose} />
    case 'columns':
      return (
        <ChooseColumns
          read={step}
          working={step.working}
          refusal={step.refusal}
          onChange={mapping => setStep({ ...step, mapping, refusal: null })}
          onKept={kept => setStep(now => (now.at === 'columns' ? { ...now, kept } : now))}
          onLayOut={(sheet, start) => void steps.layOut(step, sheet, start)}
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
      return <StoreImport {...step} onStop={() => steps.stop(step.table)} onHide={onClose} />
    case 'done':
      return <ImportDone {...step} onUndo={() => steps.undo(step.record)} onBook={onDone} />
  }
}
