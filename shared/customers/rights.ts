// What people may ask for by right, and until when it must be answered and done. Pure.
import { addDays, type Day, daysBetween } from '../base/day.ts'
import type { Id } from '../base/ids.ts'

export const rightKinds = ['see', 'correct', 'withdraw', 'restrict', 'object', 'erase'] as const
export type RightKind = (typeof rightKinds)[number]

/** A request, from the day it was asked until it was done. Days are the shop's. */
export interface RightsRequest {
  id: Id
  customerId: Id
  kind: RightKind
  /** What was asked, in their words; '' where nothing needs to be said. */
  words: string
  askedDay: Day
  answeredDay: Day | null
  doneDay: Day | null
  /** What was done. */
  doneWords: string
}

/**
 * Decree 356/2025/ND-CP: withdrawing, restricting and objecting within 15 days. The other rights have 10 to 20 days; which
 * of them has which could not be read in the primary text: the shorter one is kept for seeing and correcting.
 */
const daysToDo: Record<RightKind, number> = { see: 10, correct: 10, withdraw: 15, restrict: 15, object: 15, erase: 20 }
const workingDaysToAnswer = 2

/** So many working days later, Monday to Friday. Public holidays are not known: around them there is a little more time. */
export function addWorkingDays(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (!isWeekend(reached)) left -= 1
  }
  return reached
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** The last days on which to answer and to have it done. */
export function clocksOf({ kind, askedDay }: Pick<RightsRequest, 'kind' | 'askedDay'>): { answerBy: Day; doneBy: Day } {
  return { answerBy: addWorkingDays(askedDay, workingDaysToAnswer), doneBy: addDays(askedDay, daysToDo[kind]) }
}

/** What is to be done next and until when; null: it is done. */
export function nextStep(request: RightsRequest): { step: 'answer' | 'do'; by: Day } | null {
  if (request.doneDay !== null) return null
  const { answerBy, doneBy } = clocksOf(request)
  return request.answeredDay === null ? { step: 'answer', by: answerBy } : { step: 'do', by: doneBy }
}

/** A request is spoken of so many days before its last day. */
export const nearDays = 3

export function isNear({ by }: { by: Day }, today: Day): boolean {
  return daysBetween(today, by) <= nearDays
}

/** Law 91/2025/QH15: small shops are released from the impact assessment below so many people in all; said in good time. */
export const peopleLimit = 100_000
export const peopleWarning = 80_000
