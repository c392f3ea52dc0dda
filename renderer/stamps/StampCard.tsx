// A stamp card, drawn as a card: its slots with the stamps in them, and on the stub what is still missing.
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { goalsAhead, slotFaces } from '../../shared/stamps/goals.ts'
import type { Card } from '../../shared/stamps/model.ts'
import { pictures } from './pictures.ts'
import { Slot } from './Slot.tsx'
import classes from './StampCard.module.css'

interface StampCardProps {
  card: Pick<Card, 'kindName' | 'color' | 'picture' | 'terms' | 'stamps'>
  /** What the seal says, in at most two lines. */
  seal: string[]
  /** Stamps that are on their way to the disk: drawn pale. */
  pending?: number
  /** Stamps that were on the card before the last gesture; those after it come down. Null: nothing moves. */
  freshFrom?: number | null
  /** False where a tab right above says already which card it is. */
  isNamed?: boolean
}

/** Rows as even as can be: 10 slots as 5 and 5, 12 as 6 and 6, 30 as three times 10. */
export function columnsFor(size: number): number {
  if (size <= 5) return size
  const rows = size <= 14 ? 2 : 3
  return Math.ceil(size / rows)
}

export function StampCard({ card, seal, pending = 0, freshFrom = null, isNamed = true }: StampCardProps) {
  const { t } = useTranslation('stamps')
  const { terms } = card
  const stamps = Math.min(card.stamps + pending, terms.size)
  const style = {
    '--stamp': `var(--card-${card.color}-stamp)`,
    '--card': `var(--card-${card.color}-paper)`,
    '--columns': columnsFor(terms.size),
  } as CSSProperties
  return (
    <div
      role="img"
      aria-label={useSpokenCard({ ...card, stamps })}
      className={classes.card}
      style={style}
      data-full={stamps === terms.size || undefined}
    >
      <div className={classes.front}>
        {isNamed && (
          <p className={classes.top}>
            <strong>{card.kindName}</strong>
            <span>{t('progress', { stamps, size: terms.size })}</span>
          </p>
        )}
        <div className={classes.slots}>
          {slotFaces({ stamps, terms }).map((face, index) => (
            <Slot
              // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its number
              key={index}
              number={index + 1}
              face={face}
              seal={seal}
              isPending={index >= card.stamps}
              isLatest={index + 1 === stamps}
              isFresh={freshFrom !== null && index >= freshFrom}
            />
          ))}
        </div>
      </div>
      <Stub card={{ ...card, stamps }} />
    </div>
  )
}

function Stub({ card }: { card: StampCardProps['card'] }) {
  const { t } = useTranslation('stamps')
  const Picture = pictures[card.picture]
  const [next, later] = goalsAhead(card)
  return (
    <div className={classes.stub}>
      <Picture aria-hidden="true" size={26} stroke={1.6} className={classes.picture} />
      {next ? (
        <p className={classes.goal}>
          <span>{t('stub.left')}</span>
          <span className={classes.missing}>{next.missing}</span>
          <span>{t('stub.for', { count: next.missing })}</span>
          <strong>{next.title}</strong>
        </p>
      ) : (
        <p className={classes.goal}>
          <strong>{t('stub.full')}</strong>
          <span>{card.terms.reward}</span>
        </p>
      )}
      {later && <p className={classes.later}>{t('stub.later', { count: later.missing, title: later.title })}</p>}
    </div>
  )
}

/** The card as one sentence: 'Thẻ cà phê: 7 trên 10 dấu. Còn 3 dấu nữa được 1 ly tuỳ chọn.' */
function useSpokenCard(card: StampCardProps['card']): string {
  const { t } = useTranslation('stamps')
  const goals = goalsAhead(card).map(({ missing, title }) => t('spoken.goal', { count: missing, title }))
  const start = t('spoken.card', { kind: card.kindName, stamps: card.stamps, size: card.terms.size })
  return [start, ...(goals.length > 0 ? goals : [t('spoken.full', { title: card.terms.reward })])].join(' ')
}
