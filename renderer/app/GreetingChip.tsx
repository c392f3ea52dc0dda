// The small button at the customer's head with which somebody gets in touch with them, without any occasion.
import { IconMessageHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { Chip } from '../ui/Chip.tsx'
import { openContact } from './store.ts'

export function GreetingChip({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('greetings')
  return (
    <Chip icon={IconMessageHeart} tone="plain" onClick={() => openContact(customerId)}>
      {t('chip')}
    </Chip>
  )
}
