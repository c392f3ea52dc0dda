// Below the Book's table: how many customers were chosen, and what can be done for them all.
import { Button } from '@mantine/core'
import { IconCards, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './Book.module.css'
import { clearChosen, useChosen } from './chosen.ts'

export function ChosenBar({ onExport, onCards }: { onExport: () => void; onCards: () => void }) {
  const { t } = useTranslation('exports')
  const { language } = useSettings()
  const count = useChosen(({ ids }) => ids.size)
  if (count === 0) return null
  const icon = { size: 18, stroke: 1.7, 'aria-hidden': true }
  return (
    <section className={styles.chosen} aria-label={t('chosen.label')}>
      <p role="status">{t('chosen.count', { count, n: formatNumber(count, language) })}</p>
      <Button variant="default" leftSection={<IconFileExport {...icon} />} onClick={onExport}>
        {t('chosen.export')}
      </Button>
      <Button variant="default" leftSection={<IconCards {...icon} />} onClick={onCards}>
        {t('chosen.cards')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        c="inherit"
        rightSection={<Key>Esc</Key>}
        aria-keyshortcuts="Escape"
        onClick={clearChosen}
      >
        {t('chosen.clear')}
      </Button>
    </section>
  )
}
