// Today: whom do I ask after? A list by reason; who is chosen stands at the counter.
import { Title } from '@mantine/core'
import { IconCake, IconGift, IconHeartHandshake, IconMessageHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/text/format.ts'
import { DueSection } from '../reminders/DueSection.tsx'
import { PagePlan } from '../ui/PagePlan.tsx'
import { useToday } from '../ui/settings.ts'
import { type DueGroup, useDueToday } from './dueToday.ts'
import { useOpenCustomer } from './openCustomer.ts'
import styles from './TodayPage.module.css'

export function TodayPage() {
  const groups = useDueToday()
  if (groups === null) return null
  return groups.some(({ rows }) => rows.length > 0) ? <Due groups={groups} /> : <NobodyDue />
}

function Due({ groups }: { groups: DueGroup[] }) {
  const { t } = useTranslation('common')
  const today = useToday()
  const open = useOpenCustomer()
  return (
    <div className={styles.page}>
      <header>
        <Title order={1}>{t('today.title')}</Title>
        <p className={styles.lead}>{t('today.due', { day: formatDay(today) })}</p>
      </header>
      {groups.map(({ id, title, rows }) => (
        <DueSection key={id} title={title} rows={rows} onOpen={customerId => void open(customerId)} />
      ))}
    </div>
  )
}

function NobodyDue() {
  const { t } = useTranslation('common')
  return (
    <PagePlan
      icon={IconCake}
      title={t('today.title')}
      lead={t('today.nobody')}
      parts={[
        { icon: IconHeartHandshake, text: t('today.tiers') },
        { icon: IconMessageHeart, text: t('today.greet') },
        { icon: IconGift, text: t('today.gifts') },
      ]}
      now={t('today.soon')}
    />
  )
}
