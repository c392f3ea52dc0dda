// A greeting picture for the page: asked of the worker as soon as it is known what stands on it, once more when that changes.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GreetingOccasion } from '../../shared/greetings/model.ts'
import { capital, type Named, nameInSentence, sealLines } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { makePicture } from './makePicture.ts'
import { lookOf, type PictureWanted, pictureHeights } from './pictureModel.ts'

export interface PictureGreeting {
  customer: Named
  occasion: GreetingOccasion
  /** What a day is called, where it has a name of its own: 'Tết Nguyên đán'. */
  dayName?: string | undefined
  /** What is said; absent: a wish that suits the occasion. '' for nothing. */
  words?: string | undefined
}

export interface MadePicture {
  png: Uint8Array<ArrayBuffer>
  bitmap: ImageBitmap
}

/** What would be drawn; null while the shop's logo is not known yet. */
export function usePictureWanted(greeting: PictureGreeting, paper: keyof typeof pictureHeights): PictureWanted | null {
  const { t } = useTranslation('pictures')
  const settings = useSettings()
  const { data: logo } = useAnswer('greetings.logo', {})
  if (logo === undefined) return null
  const { customer, occasion, dayName, words } = greeting
  const look = lookOf(occasion)
  return {
    look,
    height: pictureHeights[paper],
    headline: dayName || t(`headline.${look}`),
    name: capital(nameInSentence(customer, settings.language)),
    words: words ?? t(`wish.${look}`),
    shopName: settings.shopName,
    seal: sealLines(settings),
    logo,
  }
}

// While words are typed not each letter is drawn.
const patience = 150

/**
 * The picture as it was last drawn; null before, 'failed' where it could not be. `shownWidth`: of what is shown, in points of
 * the screen; absent: as it is, for paper.
 */
export function useMadePicture(wanted: PictureWanted | null, shownWidth?: number): MadePicture | 'failed' | null {
  const [made, setMade] = useState<MadePicture | 'failed' | null>(null)
  const isFirst = made === null
  // A logo is another one when it was stored at another time; its bytes need not be compared.
  const key = wanted && JSON.stringify({ ...wanted, logo: wanted.logo && [wanted.logo.type, wanted.logo.createdAt] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is wanted
  useEffect(() => {
    if (wanted === null) return
    let isWanted = true
    const draw = async () => {
      const picture = await drawn(wanted, shownWidth)
      if (isWanted) setMade(picture)
      else if (picture !== 'failed') picture.bitmap.close()
    }
    const timer = setTimeout(() => void draw(), isFirst ? 0 : patience)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key])
  return made
}

async function drawn(wanted: PictureWanted, shownWidth: number | undefined): Promise<MadePicture | 'failed'> {
  try {
    const png = await makePicture(wanted)
    const shown = shownWidth === undefined ? {} : ({ resizeWidth: shownWidth, resizeQuality: 'high' } as const)
    return { png, bitmap: await createImageBitmap(new Blob([png], { type: 'image/png' }), shown) }
  } catch {
    return 'failed'
  }
}
