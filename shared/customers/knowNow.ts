// What somebody at the counter should know now: at most three lines, the most useful first. Pure.
import { addDays, calendarDay, type Day, daysBetween } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import type { LeapDay } from '../base/yearly.ts'
import { daysToBirthday, usualDaysBetween } from './facts.ts'
import type { Customer } from './model.ts'
import type { ImportantDay, ProfileFields } from './profile.ts'

/** A line of the card. Days ahead: 0 is today. */
export type Known =
  | { kind: 'complaint'; words: string; nextStep: string; day: Day }
  | { kind: 'birthday'; days: number }
  | { kind: 'importantDay'; label: string; days: number }
  | { kind: 'promise'; words: string; day: Day }
  | { kind: 'note'; words: string }
  | { kind: 'likes'; tags: readonly string[] }
  | { kind: 'tierEnds'; name: string; day: Day }
  | { kind: 'rewardEnds'; title: string; days: number }
  | { kind: 'away'; days: number; usual: number }
  | { kind: 'written'; words: string; day: Day }
  | { kind: 'payment'; payment: Exclude<ProfileFields['payment'], ''> }

/** What the card is chosen from. Notes: the newest first. */
export interface Facts {
  customer: Pick<Customer, 'birthday' | 'note' | 'visitCount' | 'firstVisitDay' | 'lastVisitAt'>
  complaint: { words: string; nextStep: string; day: Day } | null
  notes: readonly { words: string; day: Day }[]
  days: readonly ImportantDay[]
  tags: readonly string[]
  /** One that the next review may take. `dropDay`: the first day on which it may. */
  tier: { name: string; dropDay: Day } | null
  rewards: readonly { title: string; expiresDay: Day | null }[]
  payment: ProfileFields['payment']
}

export const mostLines = 3
const daysAhead = 14
const daysOfRewards = 7
const daysOfNotes = 30
const daysOfPromises = 180
/** Twice as long as usual, and at least so many days. */
const fewestDaysAway = 14

// Folded: 'hứa', 'hẹn', 'để dành', 'giữ cho', 'mang trả', 'còn nợ', and in English.
const promises = /\b(hua|hen|de danh|giu cho|giu ho|con no|mang tra|promis\w*|owe\w*|keep for|set aside)\b/

/** Whether a note tells of something that was promised. */
export function isPromise(words: string): boolean {
  return promises.test(fold(words))
}

/** When it is asked, and how the shop counts days. */
interface Now {
  today: Day
  timeZone: string
  leapDay: LeapDay
}

/**
 * The lines, the most useful first. What the shop itself wrote to be seen at the counter ('Điều cần nhớ') always has its
 * place among them.
 */
export function knowNow(facts: Facts, now: Now): Known[] {
  const all = [...urgent(facts, now), ...useful(facts, now)]
  const first = all.slice(0, mostLines)
  const note = all.find(({ kind }) => kind === 'note')
  return note && !first.includes(note) ? [...first.slice(0, mostLines - 1), note] : first
}

function urgent({ complaint, customer, days, notes }: Facts, { today, leapDay }: Now): Known[] {
  const birthday = customer.birthday && daysToBirthday(customer.birthday, today, leapDay)
  const near = days
    .map(day => ({ label: day.label, days: daysToBirthday(day, today, leapDay) }))
    .flatMap(({ label, days: ahead }) => (isNear(ahead) ? [{ kind: 'importantDay', label, days: ahead } as const] : []))
  const promise = notes.find(({ words, day }) => isPromise(words) && day >= addDays(today, -daysOfPromises))
  return [
    ...(complaint ? [{ kind: 'complaint', ...complaint } as const] : []),
    ...(isNear(birthday) ? [{ kind: 'birthday', days: birthday } as const] : []),
    ...near.toSorted((one, other) => one.days - other.days),
    ...(promise ? [{ kind: 'promise', words: promise.words, day: promise.day } as const] : []),
  ]
}

function isNear(days: number | null): days is number {
  return days !== null && days <= daysAhead
}

function useful({ customer, notes, tags, tier, rewards, payment }: Facts, now: Now): Known[] {
  const { today } = now
  const ending = rewards.find(({ expiresDay }) => expiresDay !== null && expiresDay <= addDays(today, daysOfRewards))
  const written = notes.find(({ words, day }) => !isPromise(words) && day >= addDays(today, -daysOfNotes))
  return [
    ...(customer.note === '' ? [] : [{ kind: 'note', words: customer.note } as const]),
    ...(tags.length === 0 ? [] : [{ kind: 'likes', tags } as const]),
    ...(tier ? [{ kind: 'tierEnds', name: tier.name, day: tier.dropDay } as const] : []),
    ...(ending?.expiresDay
      ? [{ kind: 'rewardEnds', title: ending.title, days: daysBetween(today, ending.expiresDay) } as const]
      : []),
    ...away(customer, now),
    ...(written ? [{ kind: 'written', words: written.words, day: written.day } as const] : []),
    ...(payment === '' ? [] : [{ kind: 'payment', payment } as const]),
  ]
}

function away(customer: Facts['customer'], { today, timeZone }: { today: Day; timeZone: string }): Known[] {
  const usual = usualDaysBetween(customer, timeZone)
  if (usual === null || customer.lastVisitAt === null) return []
  const days = daysBetween(calendarDay(customer.lastVisitAt, { timeZone }), today)
  return days >= Math.max(fewestDaysAway, usual * 2) ? [{ kind: 'away', days, usual }] : []
}
