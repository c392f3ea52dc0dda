// About the app: what it runs on and where the book lies.
import { Button, Modal } from '@mantine/core'
import { IconFolderOpen, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useAnswer } from '../api.ts'
import { Section } from './Section.tsx'
import styles from './Settings.module.css'

export function AboutSection() {
  const { t } = useTranslation('settings')
  const [opened, setOpened] = useState(false)
  return (
    <Section id="about" title={t('about.title')} lead={t('about.lead')}>
      <Button
        variant="default"
        size="md"
        leftSection={<IconInfoCircle aria-hidden size={18} />}
        onClick={() => setOpened(true)}
      >
        {t('about.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('about.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('about.close') }}
      >
        <AboutFacts />
      </Modal>
    </Section>
  )
}

function AboutFacts() {
  const { t } = useTranslation('settings')
  const about = useAnswer('settings.about', {}).data
  if (!about) return null
  const { version, electron, chrome, node, sqlite, bookFile } = about
  return (
    <dl className={styles.facts}>
      <dt>Khách Quen</dt>
      <dd>{t('about.version', { version })}</dd>
      <dt>{t('about.runsOn')}</dt>
      <dd>
        Electron {electron} · Chrome {chrome} · Node {node} · SQLite {sqlite}
      </dd>
      <dt>{t('about.book')}</dt>
      <dd>
        <code>{bookFile}</code>
        <Button
          variant="default"
          leftSection={<IconFolderOpen aria-hidden size={16} />}
          onClick={() => void call('files.showFolder', {})}
        >
          {t('about.folder')}
        </Button>
      </dd>
    </dl>
  )
}
