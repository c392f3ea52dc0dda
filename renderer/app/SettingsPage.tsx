// The settings: the shop as one calm document, and its programmes one by one; every change is saved at once.
import { Button, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ImportList } from '../files/ImportList.tsx'
import { LogoSetting } from '../greetings/LogoSetting.tsx'
import { MailAccount } from '../greetings/MailAccount.tsx'
import { MailsUnderWay } from '../greetings/MailsUnderWay.tsx'
import { AboutSection } from '../settings/AboutSection.tsx'
import { BirthdayGiftSection } from '../settings/BirthdayGiftSection.tsx'
import { CounterSection } from '../settings/CounterSection.tsx'
import { CustomerSection } from '../settings/CustomerSection.tsx'
import { LookSection } from '../settings/LookSection.tsx'
import { PrivacySection } from '../settings/PrivacySection.tsx'
import { RegionSection } from '../settings/RegionSection.tsx'
import { ReminderSection } from '../settings/ReminderSection.tsx'
import { Section } from '../settings/Section.tsx'
import styles from '../settings/Settings.module.css'
import { ShopSection } from '../settings/ShopSection.tsx'
import { CardKinds } from '../stamps/CardKinds.tsx'
import { ProgrammePanel } from './Programmes.tsx'
import { openImport, openSection, openSettings, programmes, showInBook, useFrame } from './store.ts'

const sections = [
  'shop',
  'cards',
  'counter',
  'customers',
  'reminders',
  'gift',
  'pictures',
  'look',
  'region',
  'privacy',
  'mail',
  'imports',
  'about',
] as const

export function SettingsPage() {
  const { t } = useTranslation('settings')
  const shown = useFrame(frame => frame.settings)
  return (
    <div className={styles.page}>
      <div>
        <Title order={1} mb="sm">
          {t('title')}
        </Title>
        {shown === 'shop' ? <Shop /> : <ProgrammePanel programme={shown} />}
      </div>
      <Index />
    </div>
  )
}

function Shop() {
  const { t } = useTranslation('settings')
  return (
    <>
      <ShopSection />
      <Section id="cards" title={t('cards.title')} lead={t('cards.lead')}>
        <CardKinds />
      </Section>
      <CounterSection />
      <CustomerSection />
      <ReminderSection />
      <BirthdayGiftSection />
      <Pictures />
      <LookSection />
      <RegionSection />
      <PrivacySection onOpen={showInBook} />
      <MailSection />
      <Imports />
      <AboutSection />
    </>
  )
}

/** The way to every part: the programmes open in the shop's place, the shop's sections are scrolled to. */
function Index() {
  const { t } = useTranslation('settings')
  const { t: importWords } = useTranslation('imports')
  const { t: privacyWords } = useTranslation('privacy')
  const { t: mailWords } = useTranslation('mail')
  const { t: words } = useTranslation('app')
  const { t: profileWords } = useTranslation('profile')
  const { t: reminderWords } = useTranslation('reminders')
  const { t: giftWords } = useTranslation('gifts')
  const { t: pictureWords } = useTranslation('pictures')
  const nameOf = (section: (typeof sections)[number]) => {
    if (section === 'imports') return importWords('list.title')
    if (section === 'mail') return mailWords('title')
    if (section === 'privacy') return privacyWords('title')
    if (section === 'reminders') return reminderWords('settings.title')
    if (section === 'gift') return giftWords('settings.title')
    if (section === 'pictures') return pictureWords('settings.title')
    return section === 'customers' ? profileWords('settings.title') : t(`${section}.title`)
  }
  const shown = useFrame(frame => frame.settings)
  return (
    <nav className={styles.index} aria-label={t('sections')}>
      {sections.map(section => (
        <UnstyledButton key={section} onClick={() => openSection(section)}>
          {nameOf(section)}
        </UnstyledButton>
      ))}
      <p className={styles.indexTitle}>{words('programmesTitle')}</p>
      {programmes.map(programme => (
        <UnstyledButton
          key={programme}
          aria-current={shown === programme ? 'page' : undefined}
          onClick={() => openSettings(programme)}
        >
          {words(`programmes.${programme}.title`)}
        </UnstyledButton>
      ))}
    </nav>
  )
}

function Pictures() {
  const { t } = useTranslation('pictures')
  return (
    <Section id="pictures" title={t('settings.title')} lead={t('settings.lead')}>
      <LogoSetting />
    </Section>
  )
}

function MailSection() {
  const { t } = useTranslation('mail')
  return (
    <Section id="mail" title={t('title')} lead={t('lead')}>
      <MailAccount />
      <MailsUnderWay />
    </Section>
  )
}

function Imports() {
  const { t } = useTranslation('imports')
  return (
    <Section id="imports" title={t('list.title')} lead={t('list.lead')}>
      <ImportList />
      <Button variant="default" mt="sm" onClick={openImport}>
        {t('title')}
      </Button>
    </Section>
  )
}
