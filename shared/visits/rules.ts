// The decisions of the visits: whether a bill may be written, its line, what a return leaves, taking lines back. Pure.
import { type Day, type Instant, timeOfDay } from '../base/day.ts'
import type { Gesture, Mark } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { BillFields, BillLine, Visit } from './model.ts'

/** The lines that take these visits back, all of one gesture; parts count on from `firstPart`. */
export function takeVisitsBack(
  visits: readonly Visit[],
  gesture: Mark & { requestId: Id; firstPart: number; newId: () => Id },
): Visit[] {
  const { requestId, firstPart, newId, staffId, at, day } = gesture
  return visits.map(({ id, customerId, amount, bill, importId }, place): Visit => {
    const reversed = { customerId, amount: opposite(amount), bill, importId, reversesId: id }
    return { id: newId(), requestId, part: firstPart + place, kind: 'taken_back', ...reversed, staffId, at, day }
  })
}

// SQLite keeps no negative zero, and neither do we.
function opposite(amount: number): number {
  return amount === 0 ? 0 : -amount
}

/** What of the book decides whether to ask before a bill is written. */
export interface BeforeBill {
  latestDay: Day | null
  sameAt: Instant | null
}

/**
 * `nothing_on_bill`: neither an amount nor a product. `clock_set_back` (detail `day`): the book has seen a later day; passes
 * with a reason. `same_bill` (detail `time`): the same amount a moment ago; passes with `again`.
 */
export function mayWriteBill(
  { latestDay, sameAt }: BeforeBill,
  { bill, again, reason, day }: { bill: BillFields; again: boolean; reason: string; day: Day },
  { timeZone }: { timeZone: string },
): Result<null, 'nothing_on_bill' | 'clock_set_back' | 'same_bill'> {
  if (bill.amount === 0 && bill.products.length === 0) return no('nothing_on_bill')
  if (latestDay !== null && latestDay > day && reason === '') return no('clock_set_back', { day: latestDay })
  if (sameAt !== null && !again) return no('same_bill', { time: timeOfDay(sameAt, timeZone) })
  return ok(null)
}

/** What a member's benefit takes off: whole percent of the amount, rounded down. */
export function savedOn(amount: number, percent: number): number {
  return Math.floor((amount * percent) / 100)
}

interface Replaced {
  replaces: Id
  at: Instant
  day: Day
}

/** The line of a bill. `asThen`: the bill that it replaces, and the moment for which it counts; null: it is new. */
export function billLine(
  gesture: Gesture & { bill: BillFields },
  { visitId, saved, covered, asThen }: { visitId: Id; saved: number; covered: number; asThen: Replaced | null },
): BillLine {
  const { requestId, customerId, staffId, reason, bill } = gesture
  const { amount, channel, note } = bill
  const { at, day } = asThen ?? gesture
  const whose = { id: visitId, requestId, part: 0, customerId, staffId, at, day, ofId: asThen?.replaces ?? null }
  const blank = { bill: '', importId: null, reversesId: null }
  return { ...whose, ...blank, kind: 'purchase', amount, channel, note, saved, covered, reason }
}

/** The share of something that belongs to the kept part of a bill, rounded down: what was returned gets the rest. */
export function keptShare(whole: number, kept: number, amount: number): number {
  return amount === 0 ? 0 : Math.floor((whole * kept) / amount)
}

/** The line of a return: so much of the amount, and the same share of what was saved and covered. */
export function returnLine(gesture: Gesture, bill: BillLine, part: { before: number; after: number }): BillLine {
  const { requestId, customerId, staffId, reason, at, day } = gesture
  const share = (whole: number) =>
    opposite(keptShare(whole, part.before, bill.amount) - keptShare(whole, part.after, bill.amount))
  return {
    ...{ id: gesture.newId(), requestId, part: 0, customerId, staffId, reason, at, day },
    ...{ kind: 'return', bill: bill.bill, importId: null, reversesId: null, ofId: bill.id, note: '' },
    ...{ channel: bill.channel, amount: opposite(part.before - part.after) },
    ...{ saved: share(bill.saved), covered: share(bill.covered) },
  }
}

/** The line that reverses another. The reversal of a taking back is a line of the original's kind again, at its old moment. */
export function reverseVisit(gesture: Gesture, line: BillLine, original: BillLine | null, part: number): BillLine {
  const { requestId, staffId, reason } = gesture
  const when = original ?? gesture
  return {
    ...line,
    ...{ id: gesture.newId(), requestId, part, staffId, reason, at: when.at, day: when.day },
    ...{ kind: original?.kind ?? 'taken_back', reversesId: line.id, ofId: original?.ofId ?? line.ofId },
    ...{ amount: opposite(line.amount), saved: opposite(line.saved), covered: opposite(line.covered) },
  }
}
