// The customer's face: the photo where the shop has one, else the letter of their name.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { Photo } from '../../shared/customers/profile.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import classes from './Avatar.module.css'
import { Avatar } from './Avatar.tsx'
import { useCalled } from './called.ts'

export function CustomerPhoto({ customer }: { customer: Customer }) {
  const { t } = useTranslation('profile')
  const called = useCalled()
  const isShown = !useSettings().hiddenFields.includes('photo')
  const { data, isPlaceholderData } = useAnswer(
    'customers.openPhoto',
    { customerId: customer.id },
    { enabled: isShown },
  )
  // For a moment the answer is that for the customer before.
  if (!isShown || !data || isPlaceholderData) return <Avatar person={customer} size="head" />
  return <PhotoPicture photo={data} label={t('photo.of', { name: called(customer) })} />
}

export function PhotoPicture({ photo, label }: { photo: Photo; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    void draw(photo, canvas.current)
  }, [photo])
  return <canvas ref={canvas} role="img" aria-label={label} className={classes.photo} width={128} height={128} />
}

// Drawn, because a page that may show pictures from memory by address could be made to show any.
async function draw({ type, bytes }: Photo, canvas: HTMLCanvasElement | null): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => null)
  const brush = canvas?.getContext('2d')
  if (picture && canvas && brush) brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
}
