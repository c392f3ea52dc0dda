// The shop's limits: asking for them, and saving them with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { Limits } from '../../shared/reports/limits.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

/** Saves limits in the place of `former`; `said` is what the message says. */
export function useSaveLimits(): (limits: Limits, former: Limits, said: string) => Promise<void> {
  const { t } = useTranslation('reports')
  const words = useRefusalWords()
  const store = async (limits: Limits, former: Limits, said: string): Promise<void> => {
    const reply = await call('reports.saveLimits', { requestId: newRequestId(), limits })
    if (!reply.ok) return showToast({ text: words(reply), tone: 'calm' })
    showToast({ text: said, tone: 'done', undo: () => store(former, limits, t('limits.savedBack')) })
  }
  return store
}
