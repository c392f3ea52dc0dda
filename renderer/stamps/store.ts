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

interface Pending extends CardPlace {
  count: number
}

interface Stamping {
  /** On their way to the disk; at most one gesture a card. While a long list is being stored, several cards may wait. */
  pending: Pending[]
  question: StampQuestion | null
  /** Stamps that the card had before the last gesture, for as long as the new ones come down. */
  fresh: (CardPlace & { from: number }) | null
  /** The card that a gesture filled, shown for a moment before the next one. */
  full: (CardPlace & { card: Card }) | null
}

export const useStamping = create<Stamping>()(() => ({ pending: [], question: null, fresh: null, full: null }))

/** The part of the store that is about this card, or null. */
export function about<T extends CardPlace>(what: T | null, place: CardPlace): T | null {
  return what && what.customerId === place.customerId && what.kindId === place.kindId ? what : null
}

/** The stamps of this card that are on their way, or null. */
export function pendingOn({ pending }: Stamping, place: CardPlace): Pending | null {
  return pending.find(known => about(known, place) !== null) ?? null
}

export function startPending(gesture: Pending): void {
  useStamping.setState(({ pending }) => ({ pending: [...pending, gesture] }))
}

export function endPending(place: CardPlace): void {
  useStamping.setState(({ pending }) => ({ pending: pending.filter(known => about(known, place) === null) }))
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
