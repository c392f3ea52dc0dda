// The photo in the form: chosen as a file, dropped, or pasted; made small at once, stored with the rest.
import { Button, FileButton, Group } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import { PhotoPicture } from './CustomerPhoto.tsx'
import styles from './ProfileForm.module.css'
import { shrinkPhoto } from './photo.ts'
import type { ProfileForm } from './useProfileForm.ts'

/** Takes a file as the new photo, or says that it is none. */
export function usePhotoFile({ setPhoto }: ProfileForm) {
  const [isUnreadable, setUnreadable] = useState(false)
  const take = async (file: File) => {
    const photo = await shrinkPhoto(file)
    setUnreadable(photo === null)
    if (photo) setPhoto(photo)
  }
  return { isUnreadable, take: (file: File) => void take(file) }
}

interface PhotoFieldProps {
  form: ProfileForm
  photo: ReturnType<typeof usePhotoFile>
  /** Whose it is. */
  name: string
}

export function PhotoField({ form, photo: { isUnreadable, take }, name }: PhotoFieldProps) {
  const { t } = useTranslation('profile')
  const { photo, setPhoto } = form
  if (useSettings().hiddenFields.includes('photo')) return null
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a further way; the button does the same
    <div className={styles.photo} onDragOver={event => event.preventDefault()} onDrop={dropped}>
      {photo && <PhotoPicture photo={photo} label={t('photo.of', { name })} />}
      <div>
        <Group gap="xs">
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={file => file && take(file)}>
            {props => (
              <Button {...props} variant="default">
                {t(photo ? 'photo.change' : 'photo.choose')}
              </Button>
            )}
          </FileButton>
          {photo && (
            <Button variant="default" onClick={() => setPhoto(null)}>
              {t('photo.remove')}
            </Button>
          )}
        </Group>
        <p className={styles.hint} data-refused={isUnreadable || undefined} role="status">
          {t(isUnreadable ? 'photo.unreadable' : 'photo.hint')}
        </p>
      </div>
    </div>
  )
}
