// An export that is under way: it goes on while the shop does something else, and says at its end where the file is.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { ExportKind, ExportScope } from '../../shared/files/exportModel.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { call, newRequestId, onEvent } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToastWhenFree } from '../ui/toasts.ts'

interface Run {
  exportId: Id
  done: number
  /** 0 until the first customers are written: the person still says where. */
  total: number
  stopping: boolean
}

/** What is being exported; null: nothing. */
export const useExportRun = create<{ run: Run | null }>()(() => ({ run: null }))

/** Follows the progress for as long as it is looked at. */
export function useExportProgress(): void {
  useEffect(
    () =>
      onEvent(event => {
        const { run } = useExportRun.getState()
        if (event.kind === 'exportProgress' && event.exportId === run?.exportId)
          useExportRun.setState({ run: { ...run, done: event.done, total: event.total } })
      }),
    [],
  )
}

export function stopExport(): void {
  const { run } = useExportRun.getState()
  if (!run) return
  useExportRun.setState({ run: { ...run, stopping: true } })
  void call('files.cancelExport', { exportId: run.exportId })
}

/** Exports, and tells what came of it; answers whether a file was saved. One export at a time. */
export function useExport(): (scope: ExportScope, kind: ExportKind) => Promise<boolean> {
  const { t } = useTranslation('exports')
  const { language } = useSettings()
  const say = useRefusalWords()
  return async (scope, kind) => {
    const exportId = newRequestId()
    useExportRun.setState({ run: { exportId, done: 0, total: 0, stopping: false } })
    const reply = await call('files.exportCustomers', { exportId, scope, kind })
    useExportRun.setState({ run: null })
    if (!reply.ok) {
      showToastWhenFree({ text: reply.code === 'cancelled' ? t('out.stopped') : say(reply), tone: 'calm' })
      return false
    }
    const { saved } = reply.value
    if (saved === null) return false
    const n = formatNumber(saved.customers, language)
    showToastWhenFree({
      text: t('out.done', { count: saved.customers, n, file: saved.file }),
      tone: 'done',
      action: { words: t('out.openFolder'), act: () => void call('files.showExport', {}) },
    })
    return true
  }
}
