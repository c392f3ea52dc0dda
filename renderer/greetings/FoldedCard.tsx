// A sheet of A4 that is folded twice, printed on one side: its cover, what stands inside, and whose it is on the back.

import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './GreetingCard.module.css'
import { PictureCanvas } from './PictureCanvas.tsx'
import type { PictureWanted } from './pictureModel.ts'

interface FoldedCardProps {
  /** The picture on the cover. */
  bitmap: ImageBitmap
  label: string
  wanted: PictureWanted
}

export function FoldedCard({ bitmap, label, wanted }: FoldedCardProps) {
  return (
    <div className={styles.sheet}>
      {/* Folded across, the upper half stands on its head and becomes the inside; its left is the right-hand page. */}
      <div className={styles.quarter} data-flipped>
        <Inside wanted={wanted} />
      </div>
      <div className={styles.quarter} />
      <div className={styles.quarter}>
        <Back wanted={wanted} />
      </div>
      <div className={styles.quarter}>
        <PictureCanvas bitmap={bitmap} label={label} />
      </div>
    </div>
  )
}

export function Inside({ wanted: { words, shopName } }: Pick<FoldedCardProps, 'wanted'>) {
  // Long words get smaller letters: an A6 page takes them all.
  const length = words.length < 200 ? 'short' : words.length < 500 ? 'middle' : words.length < 1000 ? 'long' : 'longest'
  return (
    <article className={styles.inside} data-length={length}>
      <p className={styles.words}>{words.normalize('NFC')}</p>
      {shopName && <p className={styles.shop}>{shopName}</p>}
    </article>
  )
}

function Back({ wanted: { seal, shopName } }: Pick<FoldedCardProps, 'wanted'>) {
  const { shopContact } = useSettings()
  return (
    <div className={styles.back}>
      <div className={styles.seal}>
        <StampMark lines={seal} angle={-8} />
      </div>
      <p>{shopName}</p>
      <p className={styles.contact}>{shopContact}</p>
    </div>
  )
}
