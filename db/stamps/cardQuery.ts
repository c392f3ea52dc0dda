// The question behind every answer that shows a card: a kind with a customer's newest card of it.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Card, CardColor, CardPicture, CardTerms } from '../../shared/stamps/model.ts'
import type { BegunCard } from '../../shared/stamps/rules.ts'

/** A kind of card with its newest terms and, where one was begun, the customer's newest card with its own terms. */
export interface CardRow {
  kindId: Id
  kindName: string
  color: CardColor
  picture: CardPicture
  /** Number of the newest card; 0: none was begun. */
  lastNumber: number
  newTermsId: Id
  newSize: number
  newHeadStart: number
  newInterimAt: number | null
  newInterimReward: string
  newReward: string
  newRewardDays: number | null
  cardId: Id | null
  fullAt: Instant | null
  stamps: number | null
  ownTermsId: Id | null
  ownSize: number | null
  ownHeadStart: number | null
  ownInterimAt: number | null
  ownInterimReward: string | null
  ownReward: string | null
  ownRewardDays: number | null
}

/** The columns of a CardRow. */
export const cardColumns = `
  k.id AS kind_id, k.name AS kind_name, k.color, k.picture, coalesce(c.number, 0) AS last_number,
  n.id AS new_terms_id, n.size AS new_size, n.head_start AS new_head_start, n.interim_at AS new_interim_at,
  n.interim_reward AS new_interim_reward, n.reward AS new_reward, n.reward_days AS new_reward_days,
  c.id AS card_id, c.full_at, c.stamps, t.id AS own_terms_id, t.size AS own_size, t.head_start AS own_head_start,
  t.interim_at AS own_interim_at, t.interim_reward AS own_interim_reward, t.reward AS own_reward, t.reward_days AS own_reward_days`

/**
 * Where they come from: u is the customer, k the kind, n its newest terms, c the customer's newest card and t that card's
 * terms. A condition on u and k follows. CROSS JOIN fixes the order: customer first.
 */
export const cardSources = `
  FROM customers u
  CROSS JOIN card_kinds k
  JOIN card_terms n ON n.seq = (SELECT max(seq) FROM card_terms WHERE kind_id = k.id)
  LEFT JOIN cards c ON c.id = (SELECT id FROM cards
    WHERE customer_id = u.id AND kind_id = k.id AND withdrawn_at IS NULL ORDER BY number DESC LIMIT 1)
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
  const { cardId, fullAt, stamps, ownTermsId, ownSize, ownHeadStart, ownInterimReward, ownReward } = row
  if (cardId === null || fullAt !== null || stamps === null || ownTermsId === null) return null
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
export function shownCard(row: CardRow, present: BegunCard | null, number: number): Card {
  const { kindId, kindName, color, picture } = row
  const next = newestTerms(row)
  const { id, stamps, termsId, terms } = present ?? {
    id: null,
    stamps: next.headStart,
    termsId: row.newTermsId,
    terms: next,
  }
  return { id, kindId, kindName, color, picture, termsId, terms, number, stamps }
}

/** The card as the window shows it, as this row tells it. */
export function cardOf(row: CardRow): Card {
  const present = cardInProgress(row)
  return shownCard(row, present, present ? row.lastNumber : row.lastNumber + 1)
}
