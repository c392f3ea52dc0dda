// Taking stamps back: what a gesture's undoing does to the customer's cards, and the lines that say so.
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import type { CardSource } from '../rewards/model.ts'
import type { StampLine } from './model.ts'
import { type BegunCard, stampLine } from './rules.ts'

/** A card as undoing needs it: with the line of its head start, if it has one. */
export interface UndoableCard extends BegunCard {
  headStartLineId: Id | null
}

/** A card as it is afterwards, never full; a withdrawn one is empty and was, as far as anyone sees, never begun. */
export interface CardAfterUndo {
  id: Id
  stamps: number
  withdrawn: boolean
}

/** A reward that would not have been earned without the stamps. */
export interface Lost {
  cardId: Id
  source: CardSource
}

export interface TakenBackStamps {
  /** Newest card first; to be stored in this order, for only one card may be in progress at a time. */
  cards: CardAfterUndo[]
  lines: StampLine[]
  lost: Lost[]
}

/** How many stamps a gesture added; 0 for one that added none. */
export function stampsOf(lines: StampLine[]): number {
  return lines.reduce((sum, line) => (line.kind === 'stamp' ? sum + line.count : sum), 0)
}

interface Step {
  before: BegunCard
  headStartLineId: Id | null
  after: CardAfterUndo
  taken: number
}

/**
 * Takes a gesture's stamps off the end of the customer's row of cards, as though the gesture had never been: first from
 * the newest card down to its head start; if that is not enough, that card is withdrawn and the full card before it is in
 * progress again. So the order of undoing does not matter: when later stamps already lie on the next card, that card pays
 * as far as it can and the full card stays full with its reward; only when it cannot is the full card opened again.
 * A reward that the remaining stamps do not earn is `lost`; whether it can be withdrawn is for the rewards to say.
 *
 * `cards`: those of the customer and kind that are not withdrawn, newest first. `undone`: the gesture's lines.
 * Each of its stamp lines is named as reversed by exactly one new line, so it can be taken back only once. With another
 * `count` than the gesture's, as for a part of a bill that is returned, so many are taken and no line is named.
 */
export function takeBackStamps(
  gesture: Gesture,
  cards: UndoableCard[],
  undone: StampLine[],
  count: number = stampsOf(undone),
): TakenBackStamps {
  // A part of a gesture names no line as reversed: the others of its stamps stay.
  const stamps = count === stampsOf(undone) ? undone.filter(line => line.kind === 'stamp') : []
  let left = count
  const steps: Step[] = []
  for (const card of cards) {
    if (left === 0) break
    const step = take(card, left)
    steps.push(step)
    left -= step.taken
  }
  if (left > 0) throw new Error('The cards hold fewer stamps than their lines say')
  return {
    cards: steps.map(step => step.after),
    lines: [...reversals(steps, stamps), ...headStartReversals(steps)].map((line, part) =>
      stampLine(gesture, part, { kind: 'taken_back', ...line }),
    ),
    lost: steps.flatMap(lostBy),
  }
}

function take(card: UndoableCard, left: number): Step {
  // A card that got some of its stamps back from another may hold fewer than its head start.
  const taken = Math.max(0, Math.min(left, card.stamps - card.terms.headStart))
  const withdrawn = taken < left
  const stamps = withdrawn ? 0 : card.stamps - taken
  return { before: card, headStartLineId: card.headStartLineId, after: { id: card.id, stamps, withdrawn }, taken }
}

interface Reversal {
  cardId: Id
  count: number
  reversesId: Id | null
}

// One by one: the stamp that is taken, and the stamp of the gesture that it stands for; then equal neighbours together.
function reversals(steps: Step[], undone: StampLine[]): Reversal[] {
  const taken = steps.flatMap(step => Array.from({ length: step.taken }, () => step.after.id))
  const stamps = undone.toReversed().flatMap(line => Array.from({ length: line.count }, () => line.id))
  const lines: Reversal[] = []
  let place = ''
  taken.forEach((cardId, at) => {
    const line = lines.at(-1)
    const reversesId = stamps[at] ?? null
    if (line && place === `${cardId} ${reversesId}`) line.count -= 1
    else lines.push({ cardId, count: -1, reversesId: stamps[at - 1] === reversesId ? null : reversesId })
    place = `${cardId} ${reversesId}`
  })
  return lines
}

function headStartReversals(steps: Step[]): Reversal[] {
  return steps
    .filter(step => step.after.withdrawn && step.before.terms.headStart > 0)
    .map(step => ({ cardId: step.after.id, count: -step.before.terms.headStart, reversesId: step.headStartLineId }))
}

function lostBy({ before, after }: Step): Lost[] {
  const { size, interimAt } = before.terms
  const fallsBelow = (stamp: number | null) => stamp !== null && before.stamps >= stamp && after.stamps < stamp
  const interim: Lost = { cardId: before.id, source: 'interim' }
  const full: Lost = { cardId: before.id, source: 'full_card' }
  return [...(fallsBelow(interimAt) ? [interim] : []), ...(fallsBelow(size) ? [full] : [])]
}
