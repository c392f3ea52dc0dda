// The greeting picture of a customer: how it looks, copied or kept with one key each.
import { Button, Group } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { focusedTextField, useKeys } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './GreetingPicture.module.css'
import { PictureCanvas } from './PictureCanvas.tsx'
import { type PictureGreeting, useMadePicture, usePictureWanted } from './useGreetingPicture.ts'
import { usePictureGestures } from './usePictureGestures.ts'

interface GreetingPictureProps extends PictureGreeting {
  /** Gets the PNG each time one is finished. */
  onReady?: (png: Uint8Array<ArrayBuffer>) => void
}

/** P copies it, Ctrl+S keeps it, wherever the focus is but in a text (P). */
export function GreetingPicture({ onReady, ...greeting }: GreetingPictureProps) {
  const { t } = useTranslation('pictures')
  const { language } = useSettings()
  const name = nameInSentence(greeting.customer, language)
  const wanted = usePictureWanted(greeting, 'screen')
  const made = useMadePicture(wanted)
  const png = made === null || made === 'failed' ? null : made.png
  const { copy, save } = usePictureGestures(name)
  const keyCopies = () => (png && !focusedTextField() ? void copy(png) : false)
  const keySaves = () => (png ? void save(png) : false)
  useKeys({ P: keyCopies, 'Ctrl+S': keySaves })
  useEffect(() => {
    if (png) onReady?.(png)
  }, [png, onReady])
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
      <Group component="figcaption" gap="xs" justify="center">
        <Button
          variant="default"
          leftSection={<IconCopy aria-hidden size={18} />}
          rightSection={<Key>P</Key>}
          aria-keyshortcuts="P"
          onClick={() => png && void copy(png)}
        >
          {t('picture.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
          rightSection={<Key>Ctrl S</Key>}
          aria-keyshortcuts="Control+S"
          onClick={() => png && void save(png)}
        >
          {t('picture.save')}
        </Button>
      </Group>
    </figure>
  )
}
