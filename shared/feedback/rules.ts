// Rules of feedback: what the steps come to, which step may be taken or taken back, and who is satisfied. Pure.
import { addMonths, type Day } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import {
  type Feedback,
  isOpen,
  type NextStep,
  type Satisfaction,
  type Standing,
  type StepKind,
  type StepLine,
} from './model.ts'

type Told = Pick<StepLine, 'id' | 'kind' | 'done' | 'ownerId' | 'nextStep' | 'nextDay' | 'reversesId' | 'day'>

const nothing: Standing = {
  ...{ isRemoved: true, thankedDay: null, ownerId: null },
  ...{ nextStep: '', nextDay: null, outcome: '', endedDay: null },
}

/** Ids of the lines that were taken back, and whose taking back was not taken back itself. */
function undoneIds(lines: readonly Told[]): Set<Id> {
  const undone = new Set<Id>()
  // From the last line on: what takes back comes after what it takes back.
  for (const { id, reversesId } of lines.toReversed())
    if (reversesId !== null && !undone.has(id)) undone.add(reversesId)
  return undone
}

/** The lines that hold, oldest first, without those that only take back. */
export function stepsInForce<Line extends Told>(lines: readonly Line[]): Line[] {
  const undone = undoneIds(lines)
  return lines.filter(({ id, kind }) => kind !== 'taken_back' && !undone.has(id))
}

function after(standing: Standing, { kind, done, ownerId, nextStep, nextDay, day }: Told): Standing {
  const next = { ownerId, nextStep, nextDay }
  switch (kind) {
    case 'noted':
      return { ...standing, ...next, isRemoved: false }
    case 'thanked':
      return { ...standing, thankedDay: day }
    case 'planned':
      return { ...standing, ...next }
    case 'ended':
      return { ...standing, nextStep: '', nextDay: null, outcome: done, endedDay: day }
    case 'reopened':
      return { ...standing, ...next, outcome: '', endedDay: null }
    case 'taken_back':
      return standing
  }
}

/** What all the steps, oldest first, come to. */
export function standingOf(lines: readonly Told[]): Standing {
  return stepsInForce(lines).reduce(after, nothing)
}

export type NextDayRefusal = 'day_passed'

/** A next step lies today or later. `day_passed` carries `day`. */
export function mayPlan({ day }: Pick<NextStep, 'day'>, today: Day): Result<null, NextDayRefusal> {
  return day < today ? no('day_passed', { day }) : ok(null)
}

export type StepRefusal = 'already_thanked' | 'not_a_complaint' | 'complaint_ended' | 'complaint_open'

/** Whether this step can follow what stands. */
export function mayTake(
  kind: Exclude<StepKind, 'noted' | 'taken_back'>,
  feedback: Pick<Feedback, 'kind' | 'endedDay' | 'thankedDay'>,
): Result<null, StepRefusal> {
  if (kind === 'thanked') return feedback.thankedDay === null ? ok(null) : no('already_thanked')
  if (feedback.kind !== 'complaint') return no('not_a_complaint')
  if (kind === 'reopened') return isOpen(feedback) ? no('complaint_open') : ok(null)
  return isOpen(feedback) ? ok(null) : no('complaint_ended')
}

/** The place of the step that a chain of taking back and doing again is about. */
function placeOfStep(lines: readonly Told[], lineId: Id): number {
  const place = lines.findIndex(({ id }) => id === lineId)
  const reversesId = lines[place]?.reversesId ?? null
  return reversesId === null ? place : placeOfStep(lines, reversesId)
}

export type TakeBackRefusal = 'already_taken_back' | 'feedback_moved_on'

/**
 * Whether a line may be taken back: it holds, and nothing that followed it holds. Thanks go by themselves: they neither
 * hinder other steps nor are hindered by them. Taking back a taking back does the step again, in its old place.
 */
export function mayTakeBack(lines: readonly Told[], lineId: Id): Result<null, TakeBackRefusal> {
  if (undoneIds(lines).has(lineId)) return no('already_taken_back')
  const place = placeOfStep(lines, lineId)
  const isThanks = lines[place]?.kind === 'thanked'
  const inForce = new Set(stepsInForce(lines))
  const movedOn = lines.some((one, at) => at > place && inForce.has(one) && (one.kind === 'thanked') === isThanks)
  return movedOn ? no('feedback_moved_on') : ok(null)
}

/** What one said: enough to tell whether they are satisfied. */
export type Said = Pick<Feedback, 'kind' | 'rating' | 'endedDay' | 'day'>

/** The first day that counts for satisfaction: the last 12 months do. */
export function satisfactionSince(today: Day): Day {
  return addMonths(today, -12)
}

function isGood({ kind, rating }: Said): boolean {
  return kind === 'praise' || (rating !== null && rating >= 4)
}

function isBad({ kind, rating }: Said): boolean {
  return kind === 'complaint' || (rating !== null && rating <= 2)
}

/**
 * Whether a customer is satisfied, by what they said since a day. Praise and ratings of 4 and 5 speak for it, complaints and
 * ratings of 1 and 2 against it; both is mixed, neither unknown. A complaint that is still open outweighs everything,
 * however old it is.
 */
export function satisfaction(said: readonly Said[], since: Day): Satisfaction {
  if (said.some(isOpen)) return 'dissatisfied'
  const recent = said.filter(({ day }) => day >= since)
  const good = recent.some(isGood)
  const bad = recent.some(isBad)
  if (good && bad) return 'mixed'
  if (good) return 'satisfied'
  return bad ? 'dissatisfied' : 'unknown'
}

/** The average of ratings, to one decimal; null: there are none. */
export function averageRating(ratings: readonly number[]): number | null {
  if (ratings.length === 0) return null
  return Math.round((ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) * 10) / 10
}

/** A topic as it is stored: the one that is known and reads alike but for case and accents, else as it was typed. */
export function knownTopic(typed: string, known: readonly { about: string; words: string }[]): string {
  const folded = fold(typed)
  return known.find(({ words }) => fold(words) === folded)?.about ?? typed.trim()
}
