// Today: whom do I greet, whom do I ask after? Later work fills it.
import { IconCake, IconGift, IconHeartHandshake, IconMessageHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PagePlan } from '../ui/PagePlan.tsx'

export function TodayPage() {
  const { t } = useTranslation('common')
  return (
    <PagePlan
      icon={IconCake}
      title={t('today.title')}
      lead={t('today.lead')}
      parts={[
        { icon: IconMessageHeart, text: t('today.greet') },
        { icon: IconHeartHandshake, text: t('today.ask') },
        { icon: IconGift, text: t('today.gifts') },
      ]}
      now={t('today.soon')}
    />
  )
}
