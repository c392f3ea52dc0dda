// What only the window knows of stamping: stamps on their way to the disk, a question that waits, a card just filled.
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { Card } from '../../shared/stamps/model.ts'

/** Which card: one of a kind is in progress for a customer. */
export interface CardPlace {
  customerId: Id
  kindId: Id
}

/** `just_stamped` asks whether it is meant; `reason_needed` asks why. */
export interface StampQuestion extends CardPlace {
  count: number
  refusal: No<'just_stamped' | 'reason_needed'>
  again: boolean
}

interface Stamping {
  pending: (CardPlace & { count: number }) | null
  question: StampQuestion | null
  /** Stamps that the card had before the last gesture, for as long as the new ones come down. */
  fresh: (CardPlace & { from: number }) | null
  /** The card that a gesture filled, shown for a moment before the next one. */
  full: (CardPlace & { card: Card }) | null
}

export const useStamping = create<Stamping>()(() => ({ pending: null, question: null, fresh: null, full: null }))

/** The part of the store that is about this card, or null. */
export function about<T extends CardPlace>(what: T | null, place: CardPlace): T | null {
  return what && what.customerId === place.customerId && what.kindId === place.kindId ? what : null
}

export function closeQuestion(): void {
  useStamping.setState({ question: null })
}

const freshMilliseconds = 600
const fullMilliseconds = 1800

let ending: ReturnType<typeof setTimeout> | undefined

/** Shows what a gesture did; after a moment the card lies still, and a full one gives way to the next. */
export function showStamped(place: CardPlace, from: number, filled: Card | null): void {
  useStamping.setState({ fresh: { ...place, from }, full: filled && { ...place, card: filled } })
  clearTimeout(ending)
  ending = setTimeout(
    () => useStamping.setState({ fresh: null, full: null }),
    filled ? fullMilliseconds : freshMilliseconds,
  )
}
