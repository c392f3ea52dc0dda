// The owner's view: what the shop owes its customers, and odd things of a week.
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Named } from '../text/format.ts'

/** What lapses in a month, 'YYYY-MM'; null: never. `money` in the smallest unit; null: nobody has said what it is worth. */
export interface OwedMonth {
  month: string | null
  count: number
  money: number | null
}

/** What became of points of which that can be known: lapsed ones, and those older than twelve months. */
export interface Redemption {
  used: number
  unused: number
}

export interface OwedCards {
  cardKindId: Id
  kindName: string
  reward: string
  /** Cards in progress, and the stamps that customers have earned on them. */
  cards: number
  stamps: number
  /** How many full cards these stamps are worth, not rounded: each card by the stamps it takes. */
  fullCards: number
  /** What the reward costs the shop; null: not said. */
  rewardCost: number | null
}

/** What is owed, as of a moment. Money in the smallest unit. */
export interface Owed {
  asOf: Instant
  points: { months: OwedMonth[]; value: number }
  redemption: Redemption
  cards: OwedCards[]
  rewards: OwedMonth[]
  /** Waiting rewards of which nobody has said what they are worth. */
  unpriced: number
}

/** Somebody in a sentence about odd things. */
export interface OddPerson extends Named {
  customerId: Id
}

/** Something odd: to be looked at, no proof of anything. */
export type Oddity =
  /** One and the same person served this customer again and again; `share` in percent, theirs of others for `usual`. */
  | { kind: 'samePair'; who: OddPerson; staffName: string; count: number; share: number; usual: number }
  /** Gestures of this customer, where 99 of 100 others had at most `usual`. */
  | { kind: 'often'; who: OddPerson; count: number; usual: number }
  | { kind: 'byHand'; who: OddPerson; staffName: string; at: Instant; points: number; reason: string }
  /** Points (`title` '') or a reward used within an hour after something was put right by hand. */
  | {
      kind: 'usedAfter'
      who: OddPerson
      staffName: string
      at: Instant
      minutes: number
      after: 'byHand' | 'correction'
      points: number
      title: string
    }
  | { kind: 'closed'; who: OddPerson; staffName: string; at: Instant; what: 'bill' | 'stamp' }
  /** Several bills within five minutes. */
  | { kind: 'split'; who: OddPerson; staffName: string; at: Instant; count: number; amount: number }
export type OddKind = Oddity['kind']

export interface OddWeek {
  from: Day
  to: Day
  /** At most so many of each kind; `more` counts the rest. */
  oddities: Oddity[]
  more: number
  /** Gestures that were looked at. */
  gestures: number
  /** False: nothing can be said about one person serving the same customer; there is only one. */
  severalStaff: boolean
  /** False: the shop has not said when it is open. */
  hoursKnown: boolean
}
