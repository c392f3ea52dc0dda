// Who need not be reminded of: they were seen to, or want no greetings. Pure.
import { type Day, daysBetween } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Occasion, Occurrence } from './model.ts'
import { keyOf } from './planning.ts'

/** Greetings for their own sake; what somebody would lose, or complained of, is told in any case. */
const greetingsOnly: readonly Occasion[] = ['birthday', 'importantDay', 'firstVisit', 'nearReward', 'away']

const yearly: readonly Occasion[] = ['birthday', 'importantDay', 'firstVisit']
/** By the lunar calendar and by the shop's choices a day of the year moves, but never by half a year. */
export const daysOfSameYear = 182

/** What was said to a customer. The occasion may be none of a reminder's. */
export interface SaidOn extends Pick<Occurrence, 'customerId' | 'origin' | 'cycle'> {
  occasion: string
  occasionDay: Day
}

/** Whether it was said for this time of the occasion, by whomever and on whatever channel. */
export function isSaidFor({ occasion, cycle, day }: Occurrence, said: Pick<SaidOn, 'cycle' | 'occasionDay'>): boolean {
  if (!yearly.includes(occasion)) return said.cycle === cycle
  return Math.abs(daysBetween(said.occasionDay, day)) <= daysOfSameYear
}

/** What is known of all customers. */
export interface Seen {
  /** Keys of the reminders that are done. */
  done: ReadonlySet<string>
  said: readonly SaidOn[]
  /** Who wants no greetings. */
  withoutGreetings: ReadonlySet<Id>
}

const about = ({ customerId, occasion, origin }: Omit<SaidOn, 'cycle' | 'occasionDay'>): string =>
  [customerId, occasion, origin].join('|')

/** Those of whom somebody should still be reminded. */
export function unsaid<O extends Occurrence>(all: readonly O[], { done, said, withoutGreetings }: Seen): O[] {
  const saidAbout = new Map<string, SaidOn[]>()
  for (const one of said) saidAbout.set(about(one), [...(saidAbout.get(about(one)) ?? []), one])
  return all.filter(one => {
    if (greetingsOnly.includes(one.occasion) && withoutGreetings.has(one.customerId)) return false
    return !done.has(keyOf(one)) && !saidAbout.get(about(one))?.some(line => isSaidFor(one, line))
  })
}
