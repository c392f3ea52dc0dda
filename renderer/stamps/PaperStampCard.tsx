// A kind of card on paper, for customers who like to hold one: its slots to be stamped by hand, and what a full one brings.
import { IconGift } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { slotFaces } from '../../shared/stamps/goals.ts'
import type { CardKindFields } from '../../shared/stamps/model.ts'
import { sealLines } from '../../shared/text/format.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './PaperStampCard.module.css'
import { columnsFor } from './StampCard.tsx'

interface PaperStampCardProps {
  kind: CardKindFields
  /** Whose card it is. */
  name: string
  shape: 'card' | 'slip'
}

// On a slip that stands, a stamp needs the width of a thumb.
const columnsOnSlip = 5

export function PaperStampCard({ kind, name, shape }: PaperStampCardProps) {
  const { t } = useTranslation('exports')
  const settings = useSettings()
  const { terms } = kind
  const columns = shape === 'slip' ? Math.min(columnsOnSlip, columnsFor(terms.size)) : columnsFor(terms.size)
  return (
    <article className={styles.paper} data-shape={shape} style={{ '--columns': columns } as CSSProperties}>
      <header className={styles.head}>
        <div>
          {settings.shopName && <p className={styles.shop}>{settings.shopName}</p>}
          <p className={styles.kind}>{kind.name}</p>
        </div>
        <p className={styles.name}>{name}</p>
      </header>
      <div className={styles.slots}>
        {slotFaces({ stamps: terms.headStart, terms }).map((face, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its number
          <span key={index} className={styles.slot} data-face={face}>
            {face === 'head_start' && <StampMark lines={sealLines(settings)} angle={-6} />}
            {face === 'empty' && index + 1}
            {(face === 'interim' || face === 'reward') && <IconGift aria-hidden="true" stroke={1.6} />}
          </span>
        ))}
      </div>
      <p className={styles.reward}>{t('cards.reward', { reward: terms.reward })}</p>
    </article>
  )
}
