// Stamps that go over from one card to another, because two customers are one: 3 and 4 are 7.
import type { Gesture } from '../base/gesture.ts'
import { type AddedStamps, addStamps, type BegunCard, type KnownTerms, stampLine } from './rules.ts'

/**
 * Puts all stamps of a card, its head start included, on the card in progress, as though they had been stamped at once: a
 * card that becomes full has earned its reward, and what is left over goes on to the next. The customer loses nothing that
 * either card showed. Without a card in progress a new one shows what the old one did. A first gift that the old card has
 * earned already is not earned again.
 */
export function moveStamps(
  gesture: Gesture,
  present: BegunCard | null,
  from: BegunCard,
  newest: KnownTerms,
): AddedStamps {
  const away = stampLine(gesture, 0, { cardId: from.id, kind: 'moved', count: -from.stamps, reversesId: null })
  if (present === null) {
    const card: BegunCard = { ...from, id: gesture.newId() }
    const here = stampLine(gesture, 1, { cardId: card.id, kind: 'moved', count: from.stamps, reversesId: null })
    return { changed: null, begun: [card], lines: [away, here], earned: [] }
  }
  const added = addStamps(gesture, present, newest, from.stamps)
  const hadGift = from.terms.interimAt !== null && from.stamps >= from.terms.interimAt
  const lines = added.lines.map(line => (line.kind === 'stamp' ? { ...line, kind: 'moved' as const } : line))
  const earned = added.earned.filter(({ source }) => source !== 'interim' || !hadGift)
  return { ...added, lines: [away, ...lines], earned }
}
