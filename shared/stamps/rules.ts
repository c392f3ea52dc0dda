// The decisions of the stamp cards: what adding stamps does to a customer's cards, and what asks first.
import { type Instant, secondsBetween, timeOfDay } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { CardSource } from '../rewards/model.ts'
import type { CardTerms, StampLine } from './model.ts'

/** Terms and the id under which the book keeps them. */
export interface KnownTerms {
  termsId: Id
  terms: CardTerms
}

/** A card with at least one line. A full one has exactly `terms.size` stamps. */
export interface BegunCard extends KnownTerms {
  id: Id
  /** Head start included. */
  stamps: number
  fullAt: Instant | null
}

/** A reward that a card earned by reaching its interim stamp or its last. */
export interface Earned {
  cardId: Id
  source: CardSource
  title: string
  /** Days of validity; null: for good. */
  days: number | null
}

export interface AddedStamps {
  /** The card in progress before, if one was begun, as it is now. */
  changed: BegunCard | null
  /** Cards that the gesture began, in order. */
  begun: BegunCard[]
  lines: StampLine[]
  earned: Earned[]
}

interface Step {
  card: BegunCard
  isNew: boolean
  added: number
}

/** What of today's stamps on this kind of card for this customer decides whether to ask. Stamps taken back do not count. */
export interface StampsSoFar {
  today: number
  /** When the latest was, as the clock goes now; null: none lately. */
  lastAt: Instant | null
}

export interface AskingLimits {
  stampsPerDay: number
  doubleStampSeconds: number
  timeZone: string
}

/**
 * Whether somebody should be asked before stamps are added: `just_stamped` (detail `time`, 'HH:mm') passes with `again`,
 * `reason_needed` (details `limit`, `today`) with a reason. Stamps that lie in the future (the computer's clock was set
 * back) ask nothing: otherwise they would ask until the clock has caught up.
 */
export function mayAddStamps(
  soFar: StampsSoFar,
  wish: { count: number; again: boolean; reason: string; at: Instant },
  limits: AskingLimits,
): Result<null, 'just_stamped' | 'reason_needed'> {
  if (soFar.lastAt !== null && !wish.again) {
    const passed = secondsBetween(soFar.lastAt, wish.at)
    if (passed >= 0 && passed < limits.doubleStampSeconds) {
      return no('just_stamped', { time: timeOfDay(soFar.lastAt, limits.timeZone) })
    }
  }
  if (soFar.today + wish.count > limits.stampsPerDay && wish.reason === '') {
    return no('reason_needed', { limit: limits.stampsPerDay, today: soFar.today })
  }
  return ok(null)
}

/**
 * Puts `count` stamps on the card in progress. A card that becomes full has earned its reward, and what is left over
 * goes on to a next card, begun under the `newest` terms with a head start of its own. `present` is null while the
 * customer has no card in progress: a card begins with the first stamp that lands on it.
 */
export function addStamps(gesture: Gesture, present: BegunCard | null, newest: KnownTerms, count: number): AddedStamps {
  const steps: Step[] = []
  let left = count
  for (let card = present; left > 0; card = null) {
    const step = fill(card ?? newCard(gesture, newest), card === null, left, gesture.at)
    steps.push(step)
    left -= step.added
  }
  return {
    changed: steps.find(step => !step.isNew)?.card ?? null,
    begun: steps.filter(step => step.isNew).map(step => step.card),
    lines: steps.flatMap(linesOf).map((line, part) => stampLine(gesture, part, line)),
    earned: steps.flatMap(earnedBy),
  }
}

function newCard(gesture: Gesture, newest: KnownTerms): BegunCard {
  return { id: gesture.newId(), stamps: newest.terms.headStart, fullAt: null, ...newest }
}

function fill(card: BegunCard, isNew: boolean, left: number, at: Instant): Step {
  const added = Math.min(left, card.terms.size - card.stamps)
  const stamps = card.stamps + added
  return { card: { ...card, stamps, fullAt: stamps === card.terms.size ? at : null }, isNew, added }
}

type LineStart = Pick<StampLine, 'cardId' | 'kind' | 'count' | 'reversesId'>

function linesOf({ card, isNew, added }: Step): LineStart[] {
  const stamp: LineStart = { cardId: card.id, kind: 'stamp', count: added, reversesId: null }
  if (!isNew || card.terms.headStart === 0) return [stamp]
  return [{ cardId: card.id, kind: 'head_start', count: card.terms.headStart, reversesId: null }, stamp]
}

/** A whole line of the ledger, made of what is its own and what all lines of the gesture share. */
export function stampLine(gesture: Gesture, part: number, start: LineStart): StampLine {
  const { requestId, customerId, reason, staffId, at, day } = gesture
  return { id: gesture.newId(), requestId, part, customerId, reason, staffId, at, day, ...start }
}

function earnedBy({ card, added }: Step): Earned[] {
  const { size, interimAt, interimReward, reward, rewardDays } = card.terms
  const reached = (stamp: number | null) => stamp !== null && card.stamps >= stamp && card.stamps - added < stamp
  const interim: Earned = { cardId: card.id, source: 'interim', title: interimReward, days: rewardDays }
  const full: Earned = { cardId: card.id, source: 'full_card', title: reward, days: rewardDays }
  return [...(reached(interimAt) ? [interim] : []), ...(reached(size) ? [full] : [])]
}

/** Whether two kinds of terms promise the same, so that no new row is needed. */
export function sameTerms(one: CardTerms, other: CardTerms): boolean {
  return (
    one.size === other.size &&
    one.headStart === other.headStart &&
    one.interimAt === other.interimAt &&
    one.interimReward === other.interimReward &&
    one.reward === other.reward &&
    one.rewardDays === other.rewardDays
  )
}

/** The first day whose lines can matter for today's stamps: a business day may hold parts of two calendar days. */
export function startOfRecent(at: Instant): Instant {
  return new Date(Date.parse(at) - 36 * 3_600_000).toISOString()
}

/** The terms of a new shop's first card: 10 stamps of which 2 are given, a gift at the fifth (Nunes and Drèze 2006). */
export function defaultTerms({ interimReward, reward }: { interimReward: string; reward: string }): CardTerms {
  return { size: 10, headStart: 2, interimAt: 5, interimReward, reward, rewardDays: 60 }
}
