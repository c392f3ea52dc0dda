// What a card still asks for: the next gift, the last one, and how many stamps each is away. Pure.
import type { Card } from './model.ts'

export interface Goal {
  /** The slot on which it is reached, counted from 1. */
  slot: number
  title: string
  /** Stamps that are still missing. */
  missing: number
}

/** The gifts that are still ahead, the nearest first; the last one is always among them, unless the card is full. */
export function goalsAhead({ stamps, terms }: Pick<Card, 'stamps' | 'terms'>): Goal[] {
  const interim = terms.interimAt === null ? [] : [{ slot: terms.interimAt, title: terms.interimReward }]
  return [...interim, { slot: terms.size, title: terms.reward }]
    .filter(goal => goal.slot > stamps)
    .map(goal => ({ ...goal, missing: goal.slot - stamps }))
}

/** What stands in a slot of a card, counted from 1. */
export type SlotFace = 'head_start' | 'stamp' | 'interim' | 'reward' | 'empty'

/** `terms.size` faces in order. A slot that is stamped shows its stamp, whatever gift lies under it. */
export function slotFaces({ stamps, terms }: Pick<Card, 'stamps' | 'terms'>): SlotFace[] {
  return Array.from({ length: terms.size }, (_, index) => {
    const slot = index + 1
    if (slot <= Math.min(stamps, terms.headStart)) return 'head_start'
    if (slot <= stamps) return 'stamp'
    if (slot === terms.size) return 'reward'
    return slot === terms.interimAt ? 'interim' : 'empty'
  })
}
