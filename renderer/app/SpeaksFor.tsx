// For which organisations the customer at the counter speaks; each opens.
import { IconBuilding } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { useOpenCustomer } from './openCustomer.ts'

export function SpeaksFor({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('timeline')
  const open = useOpenCustomer()
  const organisations = useAnswer('customers.listOrganisationsOf', { customerId }).data ?? []
  return organisations.map(organisation => (
    <Chip
      key={organisation.customerId}
      icon={IconBuilding}
      tone="plain"
      onClick={() => void open(organisation.customerId)}
    >
      {[t('contacts.of', { name: organisation.name }), organisation.position].filter(Boolean).join(' · ')}
    </Chip>
  ))
}
