// This month: how are we doing and with whom? What customers say, what the shop owes, and the odd things of a week.
import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MonthFeedback } from '../feedback/MonthFeedback.tsx'
import { Oddities } from '../reports/Oddities.tsx'
import { Owed } from '../reports/Owed.tsx'
import { Section } from '../settings/Section.tsx'
import styles from './MonthPage.module.css'
import { useOpenCustomer } from './openCustomer.ts'
import { openSettings } from './store.ts'

export function MonthPage() {
  const { t } = useTranslation('reports')
  const { t: words } = useTranslation('common')
  const { t: said } = useTranslation('feedback')
  const open = useOpenCustomer()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low window it scrolls, and the keyboard must reach it
    <section className={styles.page} tabIndex={0} aria-label={words('month.title')}>
      <div className={styles.sheet}>
        <Title order={1}>{words('month.title')}</Title>
        <Section id="feedback" title={said('month.title')}>
          <MonthFeedback onOpen={customerId => void open(customerId)} />
        </Section>
        <Section id="owed" title={t('owed.title')} lead={t('owed.lead')}>
          <Owed />
        </Section>
        <Section id="odd" title={t('odd.title')} lead={t('odd.lead')}>
          <Oddities onOpen={customerId => void open(customerId)} onSetHours={() => openSettings('limits')} />
        </Section>
      </div>
    </section>
  )
}
