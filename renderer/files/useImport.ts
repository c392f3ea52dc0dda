// The steps of an import as the window goes through them: choose, columns, preview, storing, done.
import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/base/ids.ts'
import type { ImportPreview, ImportRecord, ImportTable, TableStart } from '../../shared/files/model.ts'
import { call, newRequestId, onEvent } from '../api.ts'
import { layOutAgain, type Read, type Refusal, readFile } from './reading.ts'

export interface Undone {
  removed: number
  kept: number
  visits: number
}

export type ImportStep =
  | { at: 'choose'; reading: string | null; refusal: Refusal | null }
  | ({ at: 'columns'; working: boolean; refusal: Refusal | null } & Read)
  /** `requestId` belongs to the gesture of storing: sent again it still counts once. */
  | ({ at: 'preview'; preview: ImportPreview; requestId: Id; refusal: Refusal | null } & Read)
  | ({ at: 'storing'; preview: ImportPreview; requestId: Id; done: number; total: number; stopping: boolean } & Read)
  | { at: 'done'; record: ImportRecord; undone: Undone | null; refusal: Refusal | null }

const start: ImportStep = { at: 'choose', reading: null, refusal: null }

type SetStep = (step: ImportStep | ((now: ImportStep) => ImportStep)) => void

export interface ImportSteps {
  step: ImportStep
  setStep: SetStep
  choose(file: File): Promise<void>
  /** Takes another sheet, or other rows for the headings; null: as guessed. */
  layOut(from: Read, sheet: number, start: TableStart | null): Promise<void>
  preview(from: Read): Promise<void>
  store(from: Extract<ImportStep, { at: 'preview' }>): Promise<void>
  stop(table: ImportTable): void
  undo(record: ImportRecord): Promise<void>
  startAgain(): void
}

export function useImport(): ImportSteps {
  const [step, setStep] = useState<ImportStep>(start)
  // Answers for a file that was given up since are dropped.
  const turn = useRef(0)
  useProgress(step, setStep)
  return {
    step,
    setStep,
    choose(file) {
      turn.current += 1
      const mine = turn.current
      return choose(file, setStep, () => mine === turn.current)
    },
    layOut(from, sheet, start) {
      const mine = turn.current
      return layOut(from, sheet, start, setStep, () => mine === turn.current)
    },
    preview(from) {
      const mine = turn.current
      return preview(from, setStep, () => mine === turn.current)
    },
    store: from => store(from, setStep),
    stop({ importId }) {
      setStep(now => (now.at === 'storing' ? { ...now, stopping: true } : now))
      void call('files.cancelImport', { importId })
    },
    undo: record => undo(record, setStep),
    startAgain() {
      turn.current += 1
      if ('table' in step) void call('files.forgetImport', { importId: step.table.importId })
      setStep(start)
    },
  }
}

async function choose(file: File, setStep: SetStep, isWanted: () => boolean): Promise<void> {
  setStep({ at: 'choose', reading: file.name, refusal: null })
  const read = await readFile(file)
  if (!isWanted()) {
    if (read.ok) void call('files.forgetImport', { importId: read.value.table.importId })
  } else if (!read.ok) setStep({ at: 'choose', reading: null, refusal: read })
  else setStep({ at: 'columns', ...read.value, working: false, refusal: null })
}

async function layOut(
  from: Read,
  sheet: number,
  start: TableStart | null,
  setStep: SetStep,
  isWanted: () => boolean,
): Promise<void> {
  setStep({ ...readOf(from), at: 'columns', working: true, refusal: null })
  const laid = await layOutAgain(from, sheet, start)
  if (!isWanted()) return
  if (laid.ok) setStep({ at: 'columns', ...laid.value, working: false, refusal: null })
  else setStep({ ...readOf(from), at: 'columns', working: false, refusal: laid })
}

function readOf({ table, mapping, guessed, kept }: Read): Read {
  return { table, mapping, guessed, kept }
}

async function preview(from: Read, setStep: SetStep, isWanted: () => boolean): Promise<void> {
  const read = readOf(from)
  const { importId } = read.table
  setStep({ at: 'columns', ...read, working: true, refusal: null })
  const mapped = await call('files.mapImport', { importId, mapping: read.mapping })
  const counted = mapped.ok ? await call('files.previewImport', { importId }) : mapped
  if (!isWanted()) return
  if (!counted.ok) setStep({ at: 'columns', ...read, working: false, refusal: counted })
  else setStep({ at: 'preview', ...read, preview: counted.value, requestId: newRequestId(), refusal: null })
}

async function store(from: Extract<ImportStep, { at: 'preview' }>, setStep: SetStep): Promise<void> {
  const { table, requestId } = from
  setStep({ ...from, at: 'storing', done: 0, total: 0, stopping: false })
  const stored = await call('files.commitImport', { requestId, importId: table.importId })
  if (stored.ok) {
    void call('files.forgetImport', { importId: table.importId })
    setStep({ at: 'done', record: stored.value, undone: null, refusal: null })
  } else {
    // A stopped gesture stored nothing; storing after it is a new one.
    setStep({ ...from, requestId: stored.code === 'cancelled' ? newRequestId() : requestId, refusal: stored })
  }
}

async function undo(record: ImportRecord, setStep: SetStep): Promise<void> {
  const answer = await call('files.undoImport', { requestId: newRequestId(), importId: record.id })
  setStep({ at: 'done', record, undone: answer.ok ? answer.value : null, refusal: answer.ok ? null : answer })
}

function useProgress(step: ImportStep, setStep: SetStep): void {
  const importId = step.at === 'storing' ? step.table.importId : null
  useEffect(() => {
    if (importId === null) return
    return onEvent(event => {
      if (event.kind !== 'importProgress' || event.importId !== importId) return
      const { done, total } = event
      setStep(now => (now.at === 'storing' ? { ...now, done, total } : now))
    })
  }, [importId, setStep])
}
