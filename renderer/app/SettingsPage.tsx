// The settings: plain sections in one document; every change is saved at once.
import { Button, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ImportList } from '../files/ImportList.tsx'
import { AboutSection } from '../settings/AboutSection.tsx'
import { CounterSection } from '../settings/CounterSection.tsx'
import { LookSection } from '../settings/LookSection.tsx'
import { RegionSection } from '../settings/RegionSection.tsx'
import { Section } from '../settings/Section.tsx'
import styles from '../settings/Settings.module.css'
import { ShopSection } from '../settings/ShopSection.tsx'
import { CardKinds } from '../stamps/CardKinds.tsx'
import { openImport } from './store.ts'

const sections = ['shop', 'cards', 'counter', 'look', 'region', 'imports', 'about'] as const

export function SettingsPage() {
  const { t } = useTranslation('settings')
  const { t: importWords } = useTranslation('imports')
  return (
    <div className={styles.page}>
      <div>
        <Title order={1} mb="sm">
          {t('title')}
        </Title>
        <ShopSection />
        <Section id="cards" title={t('cards.title')} lead={t('cards.lead')}>
          <CardKinds />
        </Section>
        <CounterSection />
        <LookSection />
        <RegionSection />
        <Imports />
        <AboutSection />
      </div>
      <nav className={styles.index} aria-label={t('sections')}>
        {sections.map(section => (
          <UnstyledButton key={section} onClick={() => document.getElementById(section)?.scrollIntoView()}>
            {section === 'imports' ? importWords('list.title') : t(`${section}.title`)}
          </UnstyledButton>
        ))}
      </nav>
    </div>
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
