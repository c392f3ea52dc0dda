// The greeting picture of a customer: how it looks, copied or kept with one key each.
import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { nameInSentence } from '../../shared/text/format.ts'
import { useDialogKeys } from '../ui/dialogKeys.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './GreetingPicture.module.css'
import { PictureCanvas } from './PictureCanvas.tsx'
import { type PictureGreeting, useMadePicture, usePictureWanted } from './useGreetingPicture.ts'
import { usePictureGestures } from './usePictureGestures.ts'

// As the style sheet has it; twice as many points, for screens that have them.
const shownWidth = 144

/** P copies it, and Ctrl+S keeps it, wherever in the dialog the focus is. */
export function GreetingPicture(greeting: PictureGreeting) {
  const { t } = useTranslation('pictures')
  const { language } = useSettings()
  const name = nameInSentence(greeting.customer, language)
  const wanted = usePictureWanted(greeting, 'screen')
  const made = useMadePicture(wanted, 2 * shownWidth)
  const png = made === null || made === 'failed' ? null : made.png
  const { copy, save } = usePictureGestures(name)
  const copyIt = () => png && void copy(png)
  const saveIt = () => png && void save(png)
  useDialogKeys({ P: copyIt, 'Ctrl+S': saveIt }, { 'Ctrl+S': saveIt })
  if (made === 'failed') return <p role="status">{t('picture.failed')}</p>
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet}>
        {made && wanted ? (
          <PictureCanvas bitmap={made.bitmap} label={t('picture.label', { name, headline: wanted.headline })} />
        ) : (
          <p role="status">{t('picture.drawing')}</p>
        )}
      </div>
      <figcaption className={styles.acts}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy aria-hidden size={18} />}
          rightSection={<Key>P</Key>}
          aria-keyshortcuts="P"
          onClick={copyIt}
        >
          {t('picture.copy')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
          rightSection={<Key>Ctrl S</Key>}
          aria-keyshortcuts="Control+S"
          onClick={saveIt}
        >
          {t('picture.save')}
        </Button>
      </figcaption>
    </figure>
  )
}
