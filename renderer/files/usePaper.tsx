// Lays customers out on A4, as a list or as mailing labels, and opens the print preview.
import { useTranslation } from 'react-i18next'
import type { ExportScope } from '../../shared/files/exportModel.ts'
import { call } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { CustomerLabels, CustomerList } from './CustomerSheets.tsx'

/** Answers whether something was laid out; why not is told. */
export function usePaper(): (scope: ExportScope, what: 'list' | 'labels') => Promise<boolean> {
  const { t } = useTranslation('exports')
  const say = useRefusalWords()
  return async (scope, what) => {
    const listed = await call('files.listForPaper', { scope })
    const customers = listed.ok ? listed.value.filter(({ place }) => what === 'list' || place !== '') : []
    if (listed.ok && customers.length === 0) {
      showToast({ text: t('labels.nobody'), tone: 'calm' })
      return false
    }
    const sheet = what === 'list' ? <CustomerList customers={customers} /> : <CustomerLabels customers={customers} />
    const reply = listed.ok ? await printSheet(t(`${what}.title`), 'a4', sheet) : listed
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    return reply.ok
  }
}
