// A gift on a birthday: once a year, around the day, and not for a date that was entered for its sake. Pure.
import { addDays, type Day, daysBetween } from '../base/day.ts'
import { no, ok, type Result } from '../base/result.ts'
import { type LeapDay, yearlyDayIn } from '../base/yearly.ts'
import type { Birthday } from '../customers/model.ts'
import type { BirthdayGift } from '../settings/model.ts'

/** Days before and after the birthday on which the gift can be given. */
export const giftWindow = 7
/** A date that is known for less than this many days before the birthday waits for the next one. */
export const daysKnown = 30
// A year. One by the lunar calendar may have 354 days, and nobody is to go without in every other year for that.
const daysApart = { solar: 365, lunar: 350 } as const

export type GiftRefusal = 'no_birthday_gift' | 'birthday_unknown' | 'gift_given' | 'birthday_new' | 'gift_not_yet'

export interface GiftFacts {
  gift: BirthdayGift
  /** The shop's calendar day. */
  today: Day
  birthday: Birthday | null
  /** Since when the book has this day and month. */
  knownSince: Day
  /** The day of the last gift that was not taken back; null: none. */
  lastDay: Day | null
  leapDay: LeapDay
}

export interface GiftNow {
  gift: Exclude<BirthdayGift, { kind: 'none' }>
  /** The year of the birthday, of its own calendar. */
  cycle: string
  /** The birthday. */
  day: Day
}

interface Candidate {
  year: number
  day: Day
  /** From when it can be given. */
  from: Day
}

/** Whether the gift can be given today. Each refusal but the first two carries `day`, from which it can. */
export function mayGiveGift(facts: GiftFacts): Result<GiftNow, GiftRefusal> {
  const { gift, birthday, today } = facts
  if (gift.kind === 'none') return no('no_birthday_gift')
  if (birthday === null || birthday.day === null || birthday.month === null) return no('birthday_unknown')
  const all = birthdaysAround({ ...birthday, day: birthday.day, month: birthday.month }, facts)
  const next = all.find(one => isKnownFor(one, facts) && one.from <= lastDayOf(one))
  if (next && next.from <= today) return ok({ gift, cycle: String(next.year), day: next.day })
  const detail = next ? { day: next.from } : {}
  const near = all.find(one => Math.abs(daysBetween(today, one.day)) <= giftWindow)
  if (!near) return no('gift_not_yet', detail)
  return no(isKnownFor(near, facts) ? 'gift_given' : 'birthday_new', detail)
}

/** The birthdays whose days are not over, in their order, each with the first day on which it can still be given. */
function birthdaysAround(
  birthday: Birthday & { day: number; month: number },
  { today, lastDay, leapDay }: GiftFacts,
): Candidate[] {
  const { calendar } = birthday
  const again = lastDay === null ? today : addDays(lastDay, daysApart[calendar])
  const year = Number(today.slice(0, 4))
  return [-1, 0, 1, 2, 3].flatMap(offset => {
    const day = yearlyDayIn(year + offset, birthday, leapDay)
    const from = [addDays(day, -giftWindow), again, today].reduce((latest, one) => (one > latest ? one : latest))
    return addDays(day, giftWindow) < today ? [] : [{ year: year + offset, day, from }]
  })
}

function lastDayOf({ day }: Candidate): Day {
  return addDays(day, giftWindow)
}

function isKnownFor({ day }: Candidate, { knownSince }: GiftFacts): boolean {
  return daysBetween(knownSince, day) >= daysKnown
}

/** Whether another date takes the place of one that brought a gift. That a year becomes known changes nothing. */
export function isAnotherDate(before: Birthday | null, after: Birthday | null): boolean {
  if (before === null || before.day === null || before.month === null) return false
  return before.day !== after?.day || before.month !== after.month || before.calendar !== after.calendar
}

/** The days on which points count double, both included. */
export function doubleDays(day: Day, days: number): { fromDay: Day; untilDay: Day } {
  return { fromDay: addDays(day, -days), untilDay: addDays(day, days) }
}
