// Odd things of a week: what to look at, never a proof. Each finder is told what was done and says what stands out. Pure.
import { type Instant, isWithin, secondsBetween, timeOfDay } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Limits } from './limits.ts'
import type { Oddity } from './model.ts'

/** A bill or a stamp of somebody by somebody. */
export interface Done {
  requestId: Id
  customerId: Id
  staffId: Id
  at: Instant
  what: 'bill' | 'stamp'
  /** Of a bill; 0 for a stamp. */
  amount: number
}

export interface ByHandLine {
  customerId: Id
  staffId: Id
  at: Instant
  points: number
  reason: string
}

/** Points that were used or, with a title, a reward that was given. */
export interface Use {
  customerId: Id
  staffId: Id
  at: Instant
  points: number
  title: string
}

/** The same with ids in the place of names. */
type Plain<O> = O extends { staffName: string } ? Omit<O, 'who' | 'staffName'> & { staffId: Id } : Omit<O, 'who'>
export type Finding = Plain<Oddity> & { customerId: Id }

/** Fewer gestures than this in a week are nothing to speak of. */
const fewest = 5
/** How far the share of one person may lie above that person's share of all others, in percent. */
const usualSpread = 30
const burstSeconds = 5 * 60
const burstCount = 3
const soonMinutes = 60

function countBy(done: readonly Done[], key: (one: Done) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of done) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part * 100) / whole))

/** Whether more than one person did anything. */
export function severalStaff(done: readonly Done[]): boolean {
  return new Set(done.map(one => one.staffId)).size > 1
}

/** One customer served by one and the same person, far more than that person serves others. */
export function samePairs(done: readonly Done[]): Finding[] {
  if (!severalStaff(done)) return []
  const ofStaff = countBy(done, one => one.staffId)
  const ofCustomer = countBy(done, one => one.customerId)
  const pairs = countBy(done, one => `${one.staffId} ${one.customerId}`)
  return [...pairs].flatMap(([pair, count]): Finding[] => {
    const [staffId = '', customerId = ''] = pair.split(' ')
    const own = ofCustomer.get(customerId) ?? 0
    const share = percent(count, own)
    const usual = percent((ofStaff.get(staffId) ?? 0) - count, done.length - own)
    if (count < fewest || share - usual < usualSpread) return []
    return [{ kind: 'samePair', customerId, staffId, count, share, usual }]
  })
}

/** Customers with more than twice the gestures of 99 in 100 others. */
export function comingOften(done: readonly Done[]): Finding[] {
  const counts = [...countBy(done, one => one.customerId)].sort(([, one], [, other]) => one - other)
  const others = counts.length - 1
  const place = Math.ceil(others * 0.99) - 1
  return counts.flatMap(([customerId, count], own): Finding[] => {
    // The one in question is left out of the others.
    const [, usual] = counts[place < own ? place : place + 1] ?? ['', 0]
    if (others < 1 || count < fewest || count <= 2 * usual) return []
    return [{ kind: 'often', customerId, count, usual }]
  })
}

export function outsideHours(done: readonly Done[], opening: Limits['opening'], timeZone: string): Finding[] {
  if (opening === null) return []
  return done
    .filter(({ at }) => !isWithin(timeOfDay(at, timeZone), opening))
    .map(({ customerId, staffId, at, what }) => ({ kind: 'closed', customerId, staffId, at, what }))
}

/** Three or more bills of one customer within five minutes: one bill may have been split. `done` is in order. */
export function splitBills(done: readonly Done[]): Finding[] {
  const bills = new Map<Id, Done[]>()
  for (const one of done) {
    if (one.what === 'bill') bills.set(one.customerId, [...(bills.get(one.customerId) ?? []), one])
  }
  return [...bills.values()].flatMap(bursts).map(burst => {
    const [{ customerId, staffId, at }] = burst
    return { kind: 'split', customerId, staffId, at, count: burst.length, amount: burst.reduce(addAmount, 0) }
  })
}

const addAmount = (sum: number, { amount }: Done) => sum + amount

/** Runs of bills that all lie within five minutes of their first. */
function bursts(bills: readonly Done[]): [Done, ...Done[]][] {
  const runs: [Done, ...Done[]][] = []
  for (const bill of bills) {
    const run = runs.at(-1)
    if (run && secondsBetween(run[0].at, bill.at) <= burstSeconds) run.push(bill)
    else runs.push([bill])
  }
  return runs.filter(run => run.length >= burstCount)
}

export function addedByHand(lines: readonly ByHandLine[]): Finding[] {
  return lines.map(line => ({ kind: 'byHand', ...line }))
}

/** Uses within an hour after points were added by hand or something was taken back, of the same customer. */
export function usedAfter(
  uses: readonly Use[],
  byHand: readonly ByHandLine[],
  corrections: readonly { customerId: Id; at: Instant }[],
): Finding[] {
  const before = [
    ...byHand.map(({ customerId, at }) => ({ customerId, at, after: 'byHand' as const })),
    ...corrections.map(({ customerId, at }) => ({ customerId, at, after: 'correction' as const })),
  ]
  const byCustomer = new Map<Id, typeof before>()
  for (const one of before) byCustomer.set(one.customerId, [...(byCustomer.get(one.customerId) ?? []), one])
  return uses.flatMap((use): Finding[] => {
    const minutesAfter = ({ at }: { at: Instant }) => secondsBetween(at, use.at) / 60
    const soon = (byCustomer.get(use.customerId) ?? [])
      // A corrected bill that pays with points again does so in the same moment.
      .filter(one => one.at < use.at && minutesAfter(one) <= soonMinutes)
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
    return soon ? [{ kind: 'usedAfter', ...use, after: soon.after, minutes: Math.round(minutesAfter(soon)) }] : []
  })
}
