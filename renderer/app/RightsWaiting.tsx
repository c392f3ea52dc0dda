// Requests of a right that are near their last day, or beyond it: the law waits for nobody, so that they stand above the rest.
import { useTranslation } from 'react-i18next'
import { isNear, nextStep } from '../../shared/customers/rights.ts'
import { formatShortDay, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { type DueRow, DueSection } from '../reminders/DueSection.tsx'
import { useToday } from '../ui/settings.ts'
import { useOpenCustomer } from './openCustomer.ts'

export function RightsWaiting() {
  const { t } = useTranslation('rights')
  const today = useToday()
  const open = useOpenCustomer()
  const waiting = useAnswer('customers.listWaitingRights', {}).data ?? []
  const rows = waiting.flatMap((request): DueRow[] => {
    const next = nextStep(request)
    if (!next || !isNear(next, today)) return []
    const words = t(next.step === 'answer' ? 'requests.todayAnswer' : 'requests.todayDo', {
      day: formatShortDay(next.by, today),
    })
    const why = next.by < today ? `${words} · ${t('requests.late').toLocaleLowerCase('vi')}` : words
    const what = t(`requests.kinds.${request.kind}`)
    return [{ customerId: request.customerId, name: fullName(request), what, why }]
  })
  return <DueSection title={t('requests.today')} rows={rows} onOpen={customerId => void open(customerId)} />
}
