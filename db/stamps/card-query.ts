// The one question behind every answer that shows a card: kinds in use, each with a customer's card in progress.
import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import type { Card, CardColor, CardPicture, CardTerms } from '../../shared/stamps/model.ts'
import type { BegunCard } from '../../shared/stamps/rules.ts'

/** A kind in use with its newest terms and, where one was begun, the customer's card in progress with its own terms. */
export interface CardRow {
  kindId: Id
  kindName: string
  color: CardColor
  picture: CardPicture
  fullCards: number
  newTermsId: Id
  newSize: number
  newHeadStart: number
  newInterimAt: number | null
  newInterimReward: string
  newReward: string
  newRewardDays: number | null
  cardId: Id | null
  stamps: number | null
  ownTermsId: Id | null
  ownSize: number | null
  ownHeadStart: number | null
  ownInterimAt: number | null
  ownInterimReward: string | null
  ownReward: string | null
  ownRewardDays: number | null
}

/** The columns of a CardRow. As plain SQL, because it is asked with every stamp and building it would cost more than asking it. */
export const cardColumns: RawBuilder<CardRow> = sql`
  k.id AS kind_id, k.name AS kind_name, k.color, k.picture,
  (SELECT count(*) FROM cards f WHERE f.customer_id = u.id AND f.kind_id = k.id AND f.full_at IS NOT NULL) AS full_cards,
  n.id AS new_terms_id, n.size AS new_size, n.head_start AS new_head_start, n.interim_at AS new_interim_at,
  n.interim_reward AS new_interim_reward, n.reward AS new_reward, n.reward_days AS new_reward_days,
  c.id AS card_id, c.stamps, t.id AS own_terms_id, t.size AS own_size, t.head_start AS own_head_start, t.interim_at AS own_interim_at,
  t.interim_reward AS own_interim_reward, t.reward AS own_reward, t.reward_days AS own_reward_days`

/** Where they come from; a condition on u (the customer) and k (the kind) follows. CROSS JOIN fixes the order: customer first. */
export const cardSources = sql`
  FROM customers u
  CROSS JOIN card_kinds k
  JOIN card_terms n ON n.seq = (SELECT max(seq) FROM card_terms WHERE kind_id = k.id)
  LEFT JOIN cards c ON c.customer_id = u.id AND c.kind_id = k.id AND c.full_at IS NULL AND c.withdrawn_at IS NULL
  LEFT JOIN card_terms t ON t.id = c.terms_id`

/** The terms that a card begun now would get. */
export function newestTerms(row: CardRow): CardTerms {
  return {
    size: row.newSize,
    headStart: row.newHeadStart,
    interimAt: row.newInterimAt,
    interimReward: row.newInterimReward,
    reward: row.newReward,
    rewardDays: row.newRewardDays,
  }
}

/** The card in progress; null while none was begun. */
export function cardInProgress(row: CardRow): BegunCard | null {
  const { cardId, stamps, ownTermsId, ownSize, ownHeadStart, ownInterimReward, ownReward } = row
  if (cardId === null || stamps === null || ownTermsId === null) return null
  if (ownSize === null || ownHeadStart === null || ownInterimReward === null || ownReward === null) return null
  const terms: CardTerms = {
    size: ownSize,
    headStart: ownHeadStart,
    interimAt: row.ownInterimAt,
    interimReward: ownInterimReward,
    reward: ownReward,
    rewardDays: row.ownRewardDays,
  }
  return { id: cardId, stamps, fullAt: null, termsId: ownTermsId, terms }
}

/** The card as the window shows it: `present`, or without one the next card with its head start. */
export function shownCard(row: CardRow, present: BegunCard | null, fullCards: number): Card {
  const { kindId, kindName, color, picture } = row
  const next = newestTerms(row)
  const { id, stamps, termsId, terms } = present ?? {
    id: null,
    stamps: next.headStart,
    termsId: row.newTermsId,
    terms: next,
  }
  return { id, kindId, kindName, color, picture, termsId, terms, number: fullCards + 1, stamps }
}

/** The card as the window shows it, as this row tells it. */
export function cardOf(row: CardRow): Card {
  return shownCard(row, cardInProgress(row), row.fullCards)
}
