// The shop's logo in the settings: chosen as a file, made small at once, stored at once; beside it a card that carries it.
import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostLogoFileBytes, type ShopPicture } from '../../shared/greetings/pictures.ts'
import { call, useAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './GreetingPicture.module.css'
import { shrinkLogo } from './logo.ts'
import { PictureCanvas } from './PictureCanvas.tsx'
import { useMadePicture, usePictureWanted } from './useGreetingPicture.ts'

export function LogoSetting() {
  const { t } = useTranslation('pictures')
  const { data: logo } = useAnswer('greetings.logo', {})
  const { refused, take, remove } = useLogo(logo ?? null)
  return (
    <div className={styles.logo}>
      <div>
        <Group gap="xs">
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={file => file && void take(file)}>
            {props => (
              <Button {...props} variant="default">
                {t(logo ? 'settings.change' : 'settings.choose')}
              </Button>
            )}
          </FileButton>
          {logo && (
            <Button variant="default" onClick={() => void remove()}>
              {t('settings.remove')}
            </Button>
          )}
        </Group>
        <p className={styles.hint} data-refused={refused !== null || undefined} role="status">
          {refused ?? t('settings.hint')}
        </p>
      </div>
      <ExampleCard />
    </div>
  )
}

const shownWidth = 180

function ExampleCard() {
  const { t } = useTranslation('pictures')
  const customer = { name: t('settings.exampleName'), called: t('settings.exampleName'), formOfAddress: '' } as const
  const made = useMadePicture(usePictureWanted({ customer, occasion: 'birthday' }, 'screen'), 2 * shownWidth)
  return (
    <figure className={styles.example}>
      <div className={styles.sheet}>
        {made !== null && made !== 'failed' && <PictureCanvas bitmap={made.bitmap} label={t('settings.example')} />}
      </div>
      <figcaption>{t('settings.example')}</figcaption>
    </figure>
  )
}

/** What can be done with the logo; `refused`: why the last file was not taken. Undoing puts the one of before back. */
function useLogo(before: ShopPicture | null) {
  const { t } = useTranslation('pictures')
  const say = useRefusalWords()
  const [refused, setRefused] = useState<string | null>(null)
  const put = (logo: Pick<ShopPicture, 'bytes'> | null) =>
    logo ? call('greetings.saveLogo', { bytes: logo.bytes }) : call('greetings.removeLogo', {})
  const undo = async () => {
    const reply = await put(before)
    showToast(reply.ok ? { text: t('settings.undone'), tone: 'done' } : { text: say(reply), tone: 'calm' })
  }
  const change = async (logo: Pick<ShopPicture, 'bytes'> | null) => {
    const reply = await put(logo)
    if (!reply.ok) return setRefused(say(reply))
    setRefused(null)
    showToast({ text: t(logo ? 'settings.saved' : 'settings.removed'), tone: 'done', undo })
  }
  const take = async (file: File) => {
    const bytes = await shrinkLogo(file)
    if (bytes === 'unreadable') return setRefused(t('settings.unreadable'))
    if (bytes !== 'tooLarge') return change({ bytes })
    setRefused(t('settings.tooLarge', { size: Math.ceil(file.size / (mostLogoFileBytes / 4)) }))
  }
  return { refused, take, remove: () => change(null) }
}
