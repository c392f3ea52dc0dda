// Today while nobody is due: what will appear here, and the door to what is reminded of.
import { Button } from '@mantine/core'
import { IconCake } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { openSection } from './store.ts'

export function NobodyDue() {
  const { t } = useTranslation('reminders')
  return (
    <EmptyState
      icon={<IconCake aria-hidden size={56} stroke={1.2} />}
      title={t('nobody.title')}
      text={t('nobody.text')}
    >
      <Button variant="default" size="md" mt="sm" onClick={() => openSection('reminders')}>
        {t('nobody.settings')}
      </Button>
    </EmptyState>
  )
}
