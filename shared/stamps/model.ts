// Stamp cards: kinds of card, the terms a card was begun under, cards in progress and the lines on them.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'

/** Colours and pictures a kind of card can have; the theme knows what each looks like. */
export const cardColors = ['red', 'jade', 'amber', 'indigo', 'plum', 'coffee'] as const
export type CardColor = (typeof cardColors)[number]
export const cardPictures = [
  'gift',
  'coffee',
  'tea',
  'scissors',
  'shirt',
  'pill',
  'phone',
  'flower',
  'cake',
  'car',
] as const
export type CardPicture = (typeof cardPictures)[number]

/** What a card promises. Cards in progress keep the terms they were begun under. */
export const cardTerms = z
  .strictObject({
    /** Stamps that fill the card, head start included. */
    size: z.int().min(2).max(30),
    /** Stamps already on a new card (Nunes and Drèze 2006: a head start is finished more often). */
    headStart: z.int().min(0).max(28),
    /** The stamp at which a first, smaller gift is due; null: none. */
    interimAt: z.int().min(1).max(29).nullable(),
    interimReward: line(80),
    reward: line(80).pipe(z.string().min(1)),
    /** Days for which the reward is valid, counted from the day after it was earned; null: for good. */
    rewardDays: z.int().min(1).max(3650).nullable(),
  })
  .refine(terms => terms.headStart < terms.size, { path: ['headStart'], message: 'head_start_too_long' })
  .refine(terms => terms.interimAt === null || (terms.interimAt > terms.headStart && terms.interimAt < terms.size), {
    path: ['interimAt'],
    message: 'interim_outside',
  })
  .refine(terms => terms.interimAt === null || terms.interimReward !== '', {
    path: ['interimReward'],
    message: 'interim_reward_missing',
  })
export type CardTerms = z.infer<typeof cardTerms>

/** A kind of card as the owner edits it. */
export const cardKindFields = z.strictObject({
  name: line(40).pipe(z.string().min(1)),
  color: z.enum(cardColors),
  picture: z.enum(cardPictures),
  terms: cardTerms,
})
export type CardKindFields = z.infer<typeof cardKindFields>

export interface CardKind {
  id: Id
  name: string
  color: CardColor
  picture: CardPicture
  position: number
  archivedAt: Instant | null
  /** The terms a card begun now would get. */
  termsId: Id
  terms: CardTerms
}

/** A card of one customer. One of each kind is in progress; `id` is null while it has no stamp of the customer's own yet. */
export interface Card {
  id: Id | null
  kindId: Id
  kindName: string
  color: CardColor
  picture: CardPicture
  termsId: Id
  terms: CardTerms
  /** 1 for the first card of this kind, and so on. */
  number: number
  /** Head start included. */
  stamps: number
}

/** A line of the ledger of stamps. Lines are added, never changed. */
export interface StampLine {
  id: Id
  requestId: Id
  /** 0, 1, 2 … within one gesture. */
  part: number
  cardId: Id
  customerId: Id
  /** `moved`: from one card to another, for two customers are one. */
  kind: 'head_start' | 'stamp' | 'moved' | 'taken_back'
  /** Positive, but negative for `taken_back` and for what was moved away. */
  count: number
  reversesId: Id | null
  reason: string
  staffId: Id
  at: Instant
  day: Day
}

/** What adding stamps did. */
export interface StampsAdded {
  /** The card in progress afterwards; a full card gives way to the next one. */
  card: Card
  /** Stamps the gesture added. */
  count: number
  /** Cards that became full by it. */
  filled: number
  /** Names of the rewards that became ready by it, interim gifts included. */
  rewards: string[]
  at: Instant
}
