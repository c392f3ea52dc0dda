// The small button at the customer's head that opens the cards to hand out.
import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { Chip } from '../ui/Chip.tsx'
import { openCards } from './store.ts'

export function HandOutChip({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('exports')
  return (
    <Chip icon={IconId} tone="plain" onClick={() => openCards([customerId])}>
      {t('cards.button')}
    </Chip>
  )
}
