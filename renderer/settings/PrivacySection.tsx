// Privacy: how many people the book knows, the words by which consent is asked for, the notice, who was not seen for long.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { peopleLimit, peopleWarning } from '../../shared/customers/rights.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { PrivacyNotice } from './PrivacyNotice.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { UnseenCustomers } from './UnseenCustomers.tsx'
import { WordingSetting } from './WordingSetting.tsx'

const purposes = ['points', 'greetings', 'offers'] as const

export function PrivacySection({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('privacy')
  const { shopName } = useSettings()
  const shop = shopName || t('noticeSheet.shop')
  return (
    <Section id="privacy" title={t('title')} lead={t('lead')}>
      <People />
      {purposes.map(purpose => (
        <WordingSetting
          key={purpose}
          setting={`${purpose}Wording`}
          name={t(`words.${purpose}`)}
          {...(purpose === 'offers' && { hint: t('words.hint') })}
          usual={t(`wordings.${purpose}`, { shop })}
          maxLength={500}
        />
      ))}
      <WordingSetting setting="shopContact" name={t('contact')} hint={t('contactHint')} maxLength={300} />
      <Notice />
      <UnseenCustomers onOpen={onOpen} />
    </Section>
  )
}

/** The law counts everybody whom the book has ever known. */
function People() {
  const { t } = useTranslation('privacy')
  const { language } = useSettings()
  const people = useAnswer('customers.countPeople', {}).data?.people
  if (people === undefined) return null
  const warning = people >= peopleLimit ? 'overLimit' : people >= peopleWarning ? 'nearLimit' : null
  return (
    <Setting name={t('people')} hint={t('peopleHint')} saving="nothing">
      <span className={styles.plain}>{t('peopleCount', { count: people, n: formatNumber(people, language) })}</span>
      {warning && (
        <p role="status" className={styles.warning}>
          {t(warning)}
        </p>
      )}
    </Setting>
  )
}

function Notice() {
  const { t } = useTranslation('privacy')
  const say = useRefusalWords()
  const print = async () => {
    const reply = await printSheet(t('noticeSheet.title'), 'a4', <PrivacyNotice />)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  return (
    <Setting name={t('notice')} hint={t('noticeHint')} saving="nothing">
      <Button variant="default" onClick={() => void print()}>
        {t('print')}
      </Button>
    </Setting>
  )
}
