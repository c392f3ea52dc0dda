// The card as a customer will get it, with the stamps of its head start; follows what is typed.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardKindFields } from '../../shared/stamps/model.ts'
import { sealLines } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './CardKinds.module.css'
import { type KindDraft, readDraft } from './kindDraft.ts'
import { StampCard } from './StampCard.tsx'

/** While a draft cannot be read (a box is empty for a moment) the terms of before stay on the card. */
export function CardPreview({ draft }: { draft: KindDraft }) {
  const { t } = useTranslation('settings')
  // A card needs a name and a reward to be saved, not to be looked at.
  const named = { ...draft, name: draft.name.trim() || t('cards.newTitle'), reward: draft.reward.trim() || '…' }
  const read = readDraft(named)
  const latest = useRef<CardKindFields | null>(null)
  if (read.ok) latest.current = read.fields
  if (!latest.current) return null
  const { name, color, picture } = named
  return <KindCard kind={{ name, color, picture, terms: latest.current.terms }} />
}

/** A kind's card as a new customer gets it. */
export function KindCard({ kind }: { kind: CardKindFields }) {
  const seal = sealLines(useSettings())
  const { name, color, picture, terms } = kind
  return (
    <div className={styles.preview}>
      <StampCard card={{ kindName: name, color, picture, terms, stamps: terms.headStart }} seal={seal} />
    </div>
  )
}
