// This month: how are we doing and with whom? Later work fills it.
import { IconChartBar, IconChartPie, IconFileText, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PagePlan } from '../ui/PagePlan.tsx'

export function MonthPage() {
  const { t } = useTranslation('common')
  return (
    <PagePlan
      icon={IconChartPie}
      title={t('month.title')}
      lead={t('month.lead')}
      parts={[
        { icon: IconChartBar, text: t('month.numbers') },
        { icon: IconUsersGroup, text: t('month.groups') },
        { icon: IconFileText, text: t('month.print') },
      ]}
      now={t('month.soon')}
    />
  )
}
